package jury

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"

	"reifekompass/assessment"
)

// JuryFile returns what a juror is given: names of all applicants, and what
// those without a conflict handed over, in the juror's own order. Before the
// review has begun there is nothing but the names: conflicts come first.
func (o *Office) JuryFile(ctx context.Context, b *Board, id assessment.JurorID) (assessment.JuryFile, error) {
	j := b.Juror(id)
	if j < 0 {
		return assessment.JuryFile{}, &Error{Why: WhyNoMember, Juror: id}
	}
	if err := b.during(assessment.RoundConflicts, assessment.RoundReview); err != nil {
		return assessment.JuryFile{}, err
	}
	file := assessment.JuryFile{
		Call: b.Call, Round: b.Round.ID, Juror: b.Jurors[j], Deadline: b.Round.Deadline, Made: o.Clock(), Recipient: b.Call.Call.Recipient,
		Names: map[string]string{}, Submitted: map[string][]byte{}, Order: b.readingOrder(id),
	}
	for a := range b.Applicants {
		applicant := &b.Applicants[a]
		file.Names[applicant.Series] = applicant.Agency
		d, said := b.Declaration(a, j)
		if said {
			file.Declared = append(file.Declared, d)
		}
		if !said || d.Conflicted() || applicant.Withdrawn != "" || b.Round.State == assessment.RoundConflicts {
			continue
		}
		payload, err := o.Store.ReceivedPayload(ctx, applicant.Print)
		if err != nil {
			return assessment.JuryFile{}, err
		}
		file.Submitted[applicant.Series] = payload
	}
	return file, nil
}

// readingOrder shuffles the applicants for a juror, always in the same way.
func (b *Board) readingOrder(id assessment.JurorID) []string {
	order := make([]string, len(b.Applicants))
	for i := range order {
		order[i] = b.Applicants[i].Series
	}
	seed := uint64(0)
	for _, digit := range []byte(id) {
		seed = seed*31 + uint64(digit)
	}
	random := rand.New(rand.NewPCG(b.Seed(), seed)) //nolint:gosec // an order, no secret
	random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	return order
}

// Given notes that a jury file was made.
func (o *Office) Given(ctx context.Context, b *Board, id assessment.JurorID, print assessment.Fingerprint) error {
	return o.do(ctx, b, change{kind: assessment.LogFile, fields: map[string]string{"juror": string(id), "fingerprint": print.String()}})
}

// Arrived is a ballot as it was opened.
type Arrived struct {
	assessment.Ballot
	Signer  assessment.SignerID
	Print   assessment.Fingerprint
	Payload []byte // what was sealed, kept for ever
}

// Take takes a ballot in, whole or not at all. A newer revision replaces the
// marks of the one before. A ballot after the deadline of the review is taken
// with a reason only. A conflict that is known here stays one, and a ballot
// with points for that applicant is refused.
func (o *Office) Take(ctx context.Context, b *Board, ballot Arrived, reason string) error {
	if err := b.during(assessment.RoundConflicts, assessment.RoundReview); err != nil {
		return err
	}
	ballot.Declared = b.heard(ballot.Declared)
	if err := b.check(&ballot, reason); err != nil {
		return err
	}
	juror := b.Jurors[b.Juror(ballot.Juror)]
	juror.Signer = ballot.Signer
	change := change{kind: assessment.LogBallot, reason: reason, fields: map[string]string{
		"juror": string(ballot.Juror), "revision": strconv.Itoa(ballot.Revision), "fingerprint": ballot.Print.String(),
	}}
	change.Jurors, change.Declared = []assessment.Juror{juror}, ballot.Declared
	change.Replace, change.Marks = []assessment.JurorID{ballot.Juror}, ballot.Marks
	// Kept first, and once more without harm: what counts is what the log says.
	if err := o.Store.KeepBallot(ctx, b.Round.Call, assessment.KeptBallot{
		Juror: ballot.Juror, Revision: ballot.Revision, Made: ballot.Made, Print: ballot.Print, Payload: ballot.Payload,
	}); err != nil {
		return err
	}
	return o.do(ctx, b, change)
}

// heard returns what a ballot declares without what would undo a conflict that
// is known here. A ballot repeats what its jury file said, which may be from
// before the conflict was noted; and once the review has begun a conflict is
// undone with a reason only. Before that the newer word counts.
func (b *Board) heard(declared []assessment.Declaration) []assessment.Declaration {
	return slices.DeleteFunc(slices.Clone(declared), func(d assessment.Declaration) bool {
		at := slices.IndexFunc(b.Round.Declared, func(known assessment.Declaration) bool {
			return known.Juror == d.Juror && known.Series == d.Series && known.Conflicted()
		})
		if at < 0 || d.Conflicted() {
			return false
		}
		return b.Round.State != assessment.RoundConflicts || !d.Made.After(b.Round.Declared[at].Made)
	})
}

func (b *Board) check(ballot *Arrived, reason string) error {
	j := b.Juror(ballot.Juror)
	about := func(why Why) error { return &Error{Why: why, State: b.Round.State, Juror: ballot.Juror} }
	switch {
	case ballot.Call != b.Round.Call || ballot.CallPrint != b.Call.Print:
		return about(WhyOtherCall)
	case ballot.Round != b.Round.ID:
		return about(WhyOtherRound)
	case j < 0:
		return about(WhyNoMember)
	case b.Jurors[j].Signer != assessment.SignerID{} && b.Jurors[j].Signer != ballot.Signer:
		return about(WhyOtherSigner)
	}
	if err := b.newest(ballot); err != nil { // one that is here already needs no reason any more
		return err
	}
	if !b.Round.Deadline.IsZero() && ballot.Made.After(b.Round.Deadline) && blank(reason) {
		return about(WhyLate)
	}
	return b.checkBallot(ballot)
}

// newest compares a ballot with those of the same juror that were taken in
// before, as the log tells.
func (b *Board) newest(ballot *Arrived) error {
	for i := range b.Round.Log {
		entry := &b.Round.Log[i]
		if entry.Kind != assessment.LogBallot || entry.Fields["juror"] != string(ballot.Juror) {
			continue
		}
		before, _ := strconv.Atoi(entry.Fields["revision"])
		switch {
		case entry.Fields["fingerprint"] == ballot.Print.String():
			return &Error{Why: WhyKnown, Juror: ballot.Juror}
		case before == ballot.Revision:
			return &Error{Why: WhyTwice, Juror: ballot.Juror}
		case before > ballot.Revision:
			return &Error{Why: WhyOlder, Juror: ballot.Juror}
		}
	}
	return nil
}

// checkBallot checks what a ballot says against the round: every applicant and
// criterion is known, and nobody with a conflict is judged.
func (b *Board) checkBallot(ballot *Arrived) error {
	conflicted := map[string]bool{}
	for i := range ballot.Declared {
		d := &ballot.Declared[i]
		if d.Juror != ballot.Juror {
			return &Error{Why: WhyNoMember, Juror: d.Juror}
		}
		if err := b.checkDeclared(d); err != nil {
			return err
		}
		conflicted[d.Series] = d.Conflicted()
	}
	for _, known := range b.Round.Declared { // what was declared before holds unless it is said anew
		if _, anew := conflicted[known.Series]; known.Juror == ballot.Juror && !anew {
			conflicted[known.Series] = known.Conflicted()
		}
	}
	for i := range ballot.Marks {
		if err := b.checkMark(&ballot.Marks[i], ballot.Juror, conflicted); err != nil {
			return err
		}
	}
	return nil
}

func (b *Board) checkMark(m *assessment.Mark, juror assessment.JurorID, conflicted map[string]bool) error {
	switch {
	case m.Juror != juror:
		return &Error{Why: WhyNoMember, Juror: m.Juror}
	case b.Applicant(m.Series) < 0 || b.Criterion(m.Criterion) < 0:
		return &Error{Why: WhyApplicant, Juror: juror, Series: m.Series}
	case conflicted[m.Series]:
		return &Error{Why: WhyConflict, Juror: juror, Series: m.Series, Names: []string{b.Applicants[b.Applicant(m.Series)].Agency}}
	}
	if _, said := conflicted[m.Series]; !said {
		return &Error{Why: WhyUndeclared, Juror: juror, Series: m.Series}
	}
	return checkPoints(m)
}

func checkPoints(m *assessment.Mark) error {
	var long *assessment.TextError
	if err := m.Check(); errors.As(err, &long) {
		return err
	} else if err != nil {
		return &Error{Why: WhyPoints, Juror: m.Juror, Series: m.Series}
	}
	if blank(m.Reason) {
		return &Error{Why: WhyReason, Juror: m.Juror, Series: m.Series}
	}
	return nil
}

// Change changes what a juror said, in the discussion, with a reason. The old
// value stays.
func (o *Office) Change(ctx context.Context, b *Board, m assessment.Mark) error {
	if err := b.during(assessment.RoundDiscussion); err != nil {
		return err
	}
	a, j, c := b.Applicant(m.Series), b.Juror(m.Juror), b.Criterion(m.Criterion)
	if a < 0 || j < 0 || c < 0 {
		return &Error{Why: WhyApplicant, Juror: m.Juror, Series: m.Series}
	}
	if d, said := b.Declaration(a, j); said && d.Conflicted() {
		return &Error{Why: WhyConflict, Juror: m.Juror, Series: m.Series}
	}
	if err := checkPoints(&m); err != nil {
		return err
	}
	m.Made = o.Clock()
	fields := map[string]string{"juror": string(m.Juror), "applicant": m.Series, "criterion": string(m.Criterion), "to": said(&m)}
	if before := b.Mark(a, j, c); before != nil {
		old := *before
		m.Before = &old
		fields["from"] = said(before)
	}
	change := change{kind: assessment.LogMark, reason: m.Reason, fields: fields}
	change.Marks = []assessment.Mark{m}
	return o.do(ctx, b, change)
}

// said is a mark as the log writes it: halves, or the state.
func said(m *assessment.Mark) string {
	if m.State != assessment.MarkGiven {
		return string(m.State)
	}
	return strconv.Itoa(int(m.Points))
}

// Decide notes what the jury decided.
func (o *Office) Decide(ctx context.Context, b *Board, d assessment.Decision) error {
	if err := b.during(assessment.RoundDecision); err != nil {
		return err
	}
	if err := b.checkDecision(&d); err != nil {
		return err
	}
	change := change{kind: assessment.LogDecision, fields: map[string]string{}}
	for i, series := range d.Winners {
		change.fields["winner "+strconv.Itoa(i+1)] = series
	}
	for i, series := range d.Reserve {
		change.fields["reserve "+strconv.Itoa(i+1)] = series
	}
	change.Decision = &d
	return o.do(ctx, b, change)
}

func (b *Board) checkDecision(d *assessment.Decision) error {
	seen := map[string]bool{}
	for _, series := range slices.Concat(d.Winners, d.Reserve) {
		a := b.Applicant(series)
		if a < 0 || seen[series] || b.Applicants[a].Withdrawn != "" {
			return &Error{Why: WhyApplicant, Series: series}
		}
		seen[series] = true
	}
	if err := b.checkVotes(d); err != nil {
		return err
	}
	return d.Check()
}

// Lettered notes that letters were written.
func (o *Office) Lettered(ctx context.Context, b *Board, count int) error {
	if err := b.during(assessment.RoundLetters, assessment.RoundArchive); err != nil {
		return err
	}
	return o.do(ctx, b, change{kind: assessment.LogLetter, fields: map[string]string{"count": strconv.Itoa(count)}})
}
