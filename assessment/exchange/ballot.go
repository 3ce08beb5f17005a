package exchange

import (
	"io"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// The format of what is sealed in a ballot file.
const (
	ballotFormat  = "reifekompass-ballot"
	ballotVersion = 1
	ballotMinor   = 0
	ballotType    = "application/vnd.reifekompass.ballot+zip"
	entryBallot   = "ballot.json"
	maxBallot     = 8 << 20 // bytes of it: up to 40,000 marks
)

// BallotFile is what a ballot file holds.
type BallotFile struct {
	Ballot  assessment.Ballot
	Signer  assessment.SignerID
	Print   assessment.Fingerprint
	Payload []byte // what was sealed, to be kept and read again with ReadBallot
}

// OpenBallot opens a ballot file with the keys of the office. The error is a
// *ProblemError, assessment.ErrNoKey without a key, or what r returned. At most
// MaxFile bytes and a little more are read.
func OpenBallot(r io.Reader, keys ...*sealed.Identity) (BallotFile, error) {
	payload, err := unseal(r, labelBallot, keys)
	if err != nil {
		return BallotFile{}, ofKind(KindBallot, err)
	}
	return ReadBallot(payload)
}

// ReadBallot reads what was sealed in a ballot file: whole, unchanged since it
// was signed, of a version that is known, each mark with points on the scale or
// none, with a reason, and none of an applicant with a conflict. All marks were
// made when the ballot was. Whose ballot it is, for which call and round, is
// for the caller to find out, and then CheckBallot. The error is a
// *ProblemError.
func ReadBallot(payload []byte) (BallotFile, error) {
	found, err := readBallot(payload)
	return found, ofKind(KindBallot, err)
}

func readBallot(payload []byte) (BallotFile, error) {
	c, err := openContainer(payload, ballotShape())
	if err != nil {
		return BallotFile{}, err
	}
	m, err := readManifest(c, ballotShape())
	if err != nil {
		return BallotFile{}, err
	}
	if len(c.entries) != 1 || c.entries[0].name != entryBallot {
		return BallotFile{}, damaged("exchange.file.other")
	}
	made, _ := time.Parse(timeForm, m.Made)
	b := assessment.Ballot{
		Call: assessment.CallID(m.Call), CallPrint: digits(m.CallPrint), Round: m.ID, Juror: assessment.JurorID(m.Juror),
		Revision: m.Revision, Made: made,
	}
	if err := readBallotEntry(c.entries[0].content, &b); err != nil {
		return BallotFile{}, err
	}
	return BallotFile{Ballot: b, Signer: assessment.SignerID(digits(m.Signer)), Print: c.print(), Payload: payload}, nil
}

func readBallotEntry(raw []byte, b *assessment.Ballot) error {
	root, err := parseUpTo(raw, maxBallot)
	if err != nil {
		return err
	}
	f := &file{}
	o := &object{file: f, node: root}
	if !o.versioned(ballotFormat, release{ballotVersion, ballotMinor}) {
		return f.problem
	}
	for _, inner := range o.bySeries("applicants") {
		d := inner.declaration(b.Juror, inner.hexDigits("series", nameDigits))
		b.Declared = append(b.Declared, d)
		b.Marks = append(b.Marks, inner.marks(d, b.Made)...)
		inner.finish()
	}
	o.finish()
	return f.err()
}

// marks reads what the juror says of one applicant.
func (o *object) marks(d assessment.Declaration, made time.Time) []assessment.Mark {
	found := o.objects("marks")
	if len(found) > assessment.MaxCriteria {
		o.fail("marks", "exchange.many", "Max", assessment.MaxCriteria)
		return nil
	}
	if len(found) > 0 && d.Conflicted() {
		o.fail("marks", "exchange.ballot.conflict")
		return nil
	}
	var marks []assessment.Mark
	known := map[assessment.CriterionID]bool{}
	for _, inner := range found {
		m := inner.mark()
		if known[m.Criterion] {
			inner.fail("criterion", "exchange.entry_twice", "ID", shorten(string(m.Criterion)))
		}
		known[m.Criterion] = true
		m.Juror, m.Series, m.Made = d.Juror, d.Series, made
		marks = append(marks, m)
	}
	return marks
}

func (o *object) mark() assessment.Mark {
	m := assessment.Mark{
		Criterion: assessment.CriterionID(o.requiredText("criterion", maxKey)),
		State:     choice(o, "state", []assessment.MarkState{assessment.MarkGiven, assessment.MarkCannotJudge}),
		Reason:    o.text("reason", assessment.MaxComment),
	}
	if m.State == "" {
		o.fail("state", "exchange.missing")
	}
	m.Points = o.points(m.State)
	if strings.TrimSpace(m.Reason) == "" {
		o.fail("reason", "exchange.ballot.reason", "Criterion", shorten(string(m.Criterion)))
	}
	o.finish()
	return m
}

// points reads points, which are there exactly if they were given.
func (o *object) points(state assessment.MarkState) assessment.Points {
	value := o.take("points")
	if (value != nil) != (state == assessment.MarkGiven) {
		o.fail("points", "exchange.ballot.state")
		return 0
	}
	if value == nil {
		return 0
	}
	if value.kind != whole || value.whole < 0 || value.whole > int64(assessment.MaxPoints) {
		o.fail("points", "exchange.ballot.points", "Max", int(assessment.MaxPoints))
		return 0
	}
	return assessment.Points(value.whole)
}

// CheckBallot returns a *ProblemError for a mark in a criterion that the call
// does not have.
func CheckBallot(b *assessment.Ballot, call *assessment.Call) error {
	for _, m := range b.Marks {
		if _, known := call.Criterion(m.Criterion); !known {
			return ofKind(KindBallot, problem(0, "", "exchange.ballot.criterion", "Criterion", shorten(string(m.Criterion))))
		}
	}
	return nil
}
