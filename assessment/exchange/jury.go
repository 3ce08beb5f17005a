package exchange

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// The format of what is sealed in a jury file.
const (
	juryFormat   = "reifekompass-jury"
	juryVersion  = 1
	juryMinor    = 0
	juryType     = "application/vnd.reifekompass.jury+zip"
	entryJury    = kindJury + ".json"
	entryRelayed = "call.rkcall"
	juryHead     = 2 // entries before the submissions
)

// submittedName is what the submission of a series is called in a jury file.
func submittedName(series string) string { return "submissions/" + series + ".zip" }

// JuryFile is what a jury file holds.
type JuryFile struct {
	Jury    assessment.JuryFile
	Signer  assessment.SignerID // of the file; that of the call as well
	Print   assessment.Fingerprint
	Payload []byte // what was sealed, to be kept and read again with ReadJuryFile
}

// ReadJuryFile reads what was sealed in a jury file: whole, unchanged since it
// was signed by who gave out the call, of a version that is known, every
// submission in it as its applicant signed it, and none of an applicant about
// whom the juror declared a conflict or nothing. Juror has ID, Name and Agency
// only, Call no times. The call and the submissions are parts of payload, which
// must not change any more. The error is a *ProblemError.
func ReadJuryFile(payload []byte) (JuryFile, error) {
	found, err := readJuryFile(payload)
	return found, ofKind(KindJury, err)
}

func readJuryFile(payload []byte) (JuryFile, error) {
	c, err := openContainer(payload, juryShape())
	if err != nil {
		return JuryFile{}, err
	}
	m, err := readManifest(c, juryShape())
	if err != nil {
		return JuryFile{}, err
	}
	if len(c.entries) < juryHead || c.entries[0].name != entryJury || c.entries[1].name != entryRelayed {
		return JuryFile{}, damaged("exchange.file.other")
	}
	made, _ := time.Parse(timeForm, m.Made)
	j := assessment.JuryFile{Round: m.ID, Juror: assessment.Juror{ID: assessment.JurorID(m.Juror)}, Made: made}
	if j.Call, err = relayedCall(c.entries[1].content, m); err != nil {
		return JuryFile{}, err
	}
	applicants, err := readJuryEntry(c.entries[0].content, &j)
	if err != nil {
		return JuryFile{}, err
	}
	if j.Submitted, err = submitted(c.entries[juryHead:], applicants, &j.Call); err != nil {
		return JuryFile{}, err
	}
	return JuryFile{Jury: j, Signer: j.Call.Signer, Print: c.print(), Payload: payload}, nil
}

// relayedCall reads the call that goes with the submissions, which must be of
// who signed the jury file.
func relayedCall(raw []byte, m *manifest) (assessment.CallRecord, error) {
	read, err := readCall(bytes.NewReader(raw))
	if err != nil {
		return assessment.CallRecord{}, err
	}
	if string(read.Call.ID) != m.Call || read.Print != digits(m.CallPrint) {
		return assessment.CallRecord{}, problem(0, "", "exchange.jury.call")
	}
	if read.Signer != assessment.SignerID(digits(m.Signer)) {
		return assessment.CallRecord{}, problem(0, "", "exchange.jury.signer")
	}
	return assessment.CallRecord{
		Call: read.Call, Status: assessment.CallLocked, Catalogue: read.Catalogue, File: raw, Print: read.Print, Signer: read.Signer,
	}, nil
}

// listed is an applicant as jury.json names it.
type listed struct {
	series, name string
	declared     *assessment.Declaration
	print        *assessment.Fingerprint // of the submission; nil: it is not in the file
}

func readJuryEntry(raw []byte, j *assessment.JuryFile) ([]listed, error) {
	root, err := parse(raw)
	if err != nil {
		return nil, err
	}
	f := &file{}
	o := &object{file: f, node: root}
	if !o.versioned(juryFormat, release{juryVersion, juryMinor}) {
		return nil, f.problem
	}
	juror := o.inner("juror")
	j.Juror.Name, j.Juror.Agency = juror.requiredText("name", assessment.MaxName), juror.text("agency", assessment.MaxName)
	juror.finish()
	if o.take("deadline") != nil {
		j.Deadline = o.moment("deadline")
	}
	j.Recipient = o.requiredText("recipient", assessment.MaxRecipient)
	applicants := o.listedApplicants(j)
	j.Order = o.readingOrder(j.Names)
	o.finish()
	if f.problem == nil && sealed.CheckRecipient(j.Recipient) != nil {
		return nil, problem(0, "recipient", "exchange.jury.recipient")
	}
	return applicants, f.err()
}

// err returns the problem that ended the reading, nil for none.
func (f *file) err() error {
	if f.problem == nil {
		return nil
	}
	return f.problem
}

func (o *object) listedApplicants(j *assessment.JuryFile) []listed {
	j.Names = map[string]string{}
	var applicants []listed
	for _, inner := range o.bySeries("applicants") {
		a := listed{series: inner.hexDigits("series", nameDigits), name: inner.requiredText("name", assessment.MaxName)}
		if inner.take("declared") != nil {
			d := inner.declaration(j.Juror.ID, a.series)
			a.declared, j.Declared = &d, append(j.Declared, d)
		}
		if inner.take("print") != nil {
			print := digits(inner.hexDigits("print", 64))
			a.print = &print
			inner.mayBeRead(a)
		}
		inner.finish()
		j.Names[a.series] = a.name
		applicants = append(applicants, a)
	}
	return applicants
}

// mayBeRead refuses the submission of an applicant about whom the juror did
// not say that there is no conflict.
func (o *object) mayBeRead(a listed) {
	switch {
	case a.declared == nil:
		o.fail("print", "exchange.jury.undeclared", "Name", shorten(a.name))
	case a.declared.Conflicted():
		o.fail("print", "exchange.jury.conflict", "Name", shorten(a.name))
	}
}

// bySeries returns the objects of a list of applicants: sorted by their
// series, each once.
func (o *object) bySeries(name string) []*object {
	found := o.objects(name)
	if len(found) == 0 || len(found) > assessment.MaxApplicants {
		o.fail(name, "exchange.range", "Min", 1, "Max", assessment.MaxApplicants)
		return nil
	}
	before := ""
	for _, inner := range found {
		series := inner.hexDigits("series", nameDigits)
		switch cmp.Compare(before, series) {
		case 0:
			inner.fail("series", "exchange.entry_twice", "ID", shorten(series))
		case 1:
			inner.fail("series", "exchange.file.other")
		}
		before = series
	}
	return found
}

// declaration reads what a juror says about an applicant.
func (o *object) declaration(juror assessment.JurorID, series string) assessment.Declaration {
	inner := o.inner("declared")
	d := assessment.Declaration{
		Juror: juror, Series: series, Kind: choice(inner, "kind", assessment.ConflictKinds()),
		Reason: inner.text("reason", assessment.MaxComment), Made: inner.moment("made"),
	}
	if d.Kind == "" {
		inner.fail("kind", "exchange.missing")
	}
	if d.Conflicted() && strings.TrimSpace(d.Reason) == "" {
		inner.fail("reason", "exchange.jury.reason")
	}
	inner.finish()
	return d
}

// readingOrder reads the series of all applicants, each once.
func (o *object) readingOrder(names map[string]string) []string {
	var order []string
	seen := map[string]bool{}
	for _, n := range o.list("order") {
		if _, known := names[n.text]; n.kind != text || !known || seen[n.text] {
			o.fail("order", "exchange.jury.order")
			return nil
		}
		seen[n.text] = true
		order = append(order, n.text)
	}
	if len(order) != len(names) {
		o.fail("order", "exchange.jury.order")
	}
	return order
}

// submitted takes the submissions: those that are named, in their order, and
// nothing else.
func submitted(entries []entry, applicants []listed, call *assessment.CallRecord) (map[string][]byte, error) {
	in := slices.DeleteFunc(slices.Clone(applicants), func(a listed) bool { return a.print == nil })
	if len(in) != len(entries) {
		return nil, damaged("exchange.file.other")
	}
	payloads := make(map[string][]byte, len(in))
	for i, a := range in {
		if entries[i].name != submittedName(a.series) {
			return nil, damaged("exchange.file.other")
		}
		s, err := openPayload(entries[i].content)
		if errors.Is(err, assessment.ErrNewerFormat) {
			return nil, err
		}
		if err != nil || s.Series != a.series || s.Print != *a.print || s.Call != call.Call.ID || s.CallPrint != call.Print {
			return nil, problem(0, "", "exchange.jury.submission", "Name", shorten(a.name))
		}
		payloads[a.series] = entries[i].content
	}
	return payloads, nil
}
