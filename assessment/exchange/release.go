package exchange

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/transfer"
)

// The format of the release in a release file.
const (
	releaseFormat  = "reifekompass-release"
	releaseVersion = 1
	releaseMinor   = 1
	releaseType    = "application/vnd.reifekompass.release+zip"
	entryRelease   = "summary.json"
)

// ReleaseFile is what a release file holds: what everybody may read about a
// group of agencies. It names no member but those who agreed to a solution.
type ReleaseFile struct {
	Release          transfer.Release // ID: 32 hexadecimal digits
	Title            string
	Office           string
	Call             assessment.CallID
	CallTitle        string
	CallPrint        assessment.Fingerprint // of the call file
	Year             int                    // of the assessments
	Made             time.Time              // to the second
	CatalogueID      string
	CatalogueVersion string
	Questions        []ReleasedQuestion    // all of the catalogue, in its order
	Parameters       assessment.Parameters // of the potentials of processes; zero: the release carries none
	Rule             assessment.Text       // how the single agency is protected
	Fictional        bool                  // made of invented agencies
	Solutions        []ReleasedSolution
	Signer           assessment.SignerID
	Print            assessment.Fingerprint
}

// ReleasedQuestion is a question that the release was made with.
type ReleasedQuestion struct {
	ID        assessment.QuestionID
	Dimension assessment.DimensionID
	Meaning   int // version of the meaning
}

// ReleasedSolution is a good solution that an agency released, with its name.
// A text that it did not release is empty.
type ReleasedSolution struct {
	Title         string // may be empty
	Agency        string
	Process       string                // template of the catalogue; empty: none of it
	ProcessTitle  string                // as the agency calls it; empty: as the template, or there is no process
	Question      assessment.QuestionID // empty: none
	System        string
	Text          string // what was done
	Prerequisites string
	Effort        string
	ContactRole   string
}

// Limits of a release file.
const (
	// MaxReleaseMembers is the largest cohort.
	MaxReleaseMembers = 10_000
	// MaxSolutions is the most solutions of one release.
	MaxSolutions = 1000
)

func releaseShape() shape { return usualShape(kindRelease, releaseType) }

// WriteRelease writes a release file and returns its fingerprint. The same
// release and signer give the same bytes; Signer and Print of it do not matter.
// What could not be read again is not written: the error is then a
// *ProblemError.
func WriteRelease(w io.Writer, r *ReleaseFile, signer sealed.Signer) (assessment.Fingerprint, error) {
	raw, err := marshal(wireReleaseOf(r))
	if err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write release: %w", err)
	}
	c := &container{mime: releaseType, entries: []entry{{name: entryRelease, content: raw}}}
	head := manifest{
		Format: manifestFormat, Version: FileVersion, Kind: kindRelease, ID: r.Release.ID, Call: string(r.Call),
		CallPrint: hex.EncodeToString(r.CallPrint[:]), Made: r.Made.UTC().Truncate(time.Second).Format(timeForm),
	}
	if err := c.sign(&head, signer); err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write release: %w", err)
	}
	file, err := c.bytes()
	if err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write release: %w", err)
	}
	if _, err := ReadRelease(bytes.NewReader(file)); err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write release: %w", err)
	}
	_, err = w.Write(file)
	return c.print(), err
}

// ReadRelease reads a release file: whole, unchanged since it was signed, and
// of a version that is known. Whether the signer is the office is for the
// caller to find out. The error is a *ProblemError or what r returned. At most
// MaxFile+1 bytes are read.
func ReadRelease(r io.Reader) (ReleaseFile, error) {
	found, err := readRelease(r)
	return found, ofKind(KindRelease, err)
}

func readRelease(r io.Reader) (ReleaseFile, error) {
	raw, err := readFile(r)
	if err != nil {
		return ReleaseFile{}, err
	}
	if !isZIP(raw) {
		return ReleaseFile{}, problem(0, "", "exchange.file.kind")
	}
	c, err := openContainer(raw, releaseShape())
	if err != nil {
		return ReleaseFile{}, err
	}
	m, err := readManifest(c, releaseShape())
	if err != nil {
		return ReleaseFile{}, err
	}
	if len(c.entries) != 1 || c.entries[0].name != entryRelease {
		return ReleaseFile{}, damaged("exchange.file.other")
	}
	found, err := readReleaseEntry(c.entries[0].content)
	if err != nil {
		return ReleaseFile{}, err
	}
	if found.Release.ID != m.ID || string(found.Call) != m.Call || found.Made.Format(timeForm) != m.Made {
		return ReleaseFile{}, damaged(changedKey)
	}
	found.CallPrint, found.Signer, found.Print = digits(m.CallPrint), assessment.SignerID(digits(m.Signer)), c.print()
	return found, nil
}

func readReleaseEntry(raw []byte) (ReleaseFile, error) {
	root, err := parse(raw)
	if err != nil {
		return ReleaseFile{}, err
	}
	f := &file{}
	o := &object{file: f, node: root}
	if !o.versioned(releaseFormat, release{releaseVersion, releaseMinor}) {
		return ReleaseFile{}, f.problem
	}
	found := o.release()
	o.finish()
	if f.problem != nil {
		return ReleaseFile{}, f.problem
	}
	return found, nil
}

func (o *object) release() ReleaseFile {
	r := ReleaseFile{
		Title:     o.requiredText("title", assessment.MaxName),
		Office:    o.requiredText("office", assessment.MaxName),
		Made:      o.moment("made"),
		Fictional: o.truth("fictional"),
		Questions: o.releasedQuestions(),
	}
	r.Release.ID = o.hexDigits("id", nameDigits)
	r.Release.Members = o.whole("members", transfer.MinRelease, MaxReleaseMembers)
	call := o.inner("call")
	r.Call, r.CallTitle = assessment.CallID(call.requiredText("id", assessment.MaxCallID)), call.requiredText("title", assessment.MaxName)
	r.Year = call.whole("year", assessment.MinYear, assessment.MaxYear)
	if r.Call.Check() != nil {
		call.fail("id", "exchange.call.id")
	}
	call.finish()
	asked := o.inner("catalogue")
	r.CatalogueID, r.CatalogueVersion = asked.requiredText("id", maxCatalogueID), asked.requiredText("version", maxVersion)
	asked.finish()
	r.Rule = o.inner("rule").languages(assessment.MaxComment)
	if r.Rule[assessment.German] == "" {
		o.fail("rule", "exchange.missing")
	}
	r.Release.Cells = o.cells(&r, func(inner *object) transfer.Subject { return inner.subject(&r) })
	o.potentials(&r)
	r.Solutions = o.solutions(&r)
	return r
}

func (o *object) releasedQuestions() []ReleasedQuestion {
	const highest = 10_000
	var questions []ReleasedQuestion
	known := map[assessment.QuestionID]bool{}
	for _, inner := range o.objects("questions") {
		q := ReleasedQuestion{
			ID: inner.question("id"), Dimension: assessment.DimensionID(inner.requiredText("dimension", maxQuestion)),
			Meaning: inner.whole("meaning", 1, highest),
		}
		inner.finish()
		if known[q.ID] {
			inner.fail("id", "exchange.entry_twice", "ID", shorten(string(q.ID)))
		}
		known[q.ID] = true
		questions = append(questions, q)
	}
	if len(questions) == 0 {
		o.fail("questions", "exchange.missing")
	}
	return questions
}
