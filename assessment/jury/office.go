package jury

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"slices"
	"strconv"
	"time"

	"reifekompass/assessment"
)

// Store is where rounds are kept.
type Store interface {
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	Received(ctx context.Context, call assessment.CallID) ([]assessment.Received, error)
	ReceivedPayload(ctx context.Context, print assessment.Fingerprint) ([]byte, error)
	Round(ctx context.Context, call assessment.CallID) (assessment.Round, error)
	// ChangeRound applies a change with its lines of the log, all or nothing.
	// It is assessment.ErrChanged if the log has grown since After.
	ChangeRound(ctx context.Context, call assessment.CallID, change assessment.RoundChange) error
	// KeepBallot keeps a ballot as it arrived; one that is kept already stays.
	KeepBallot(ctx context.Context, call assessment.CallID, ballot assessment.KeptBallot) error
}

// Office runs the rounds of its calls.
type Office struct {
	Store Store
	Clock func() time.Time
}

// Board reads and computes the round of a call. assessment.ErrNotFound means
// that it has none yet.
func (o *Office) Board(ctx context.Context, call assessment.CallID) (*Board, error) {
	record, err := o.Store.Call(ctx, call)
	if err != nil {
		return nil, err
	}
	round, err := o.Store.Round(ctx, call)
	if err != nil {
		return nil, err
	}
	received, err := o.Store.Received(ctx, call)
	if err != nil {
		return nil, err
	}
	return NewBoard(record, round, received), nil
}

// Open opens the round of a call that was given out and for which at least one
// submission counts. deadline is that of the review; zero: none.
func (o *Office) Open(ctx context.Context, call assessment.CallID, deadline time.Time) error {
	record, err := o.Store.Call(ctx, call)
	if err != nil {
		return err
	}
	if record.Status != assessment.CallLocked {
		return &Error{Why: WhyOpenCall}
	}
	if _, err := o.Store.Round(ctx, call); err == nil {
		return &Error{Why: WhyRunning}
	}
	received, err := o.Store.Received(ctx, call)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(received, func(r assessment.Received) bool { return r.Standing == assessment.StandingCurrent }) {
		return &Error{Why: WhyNobody}
	}
	round := assessment.Round{ID: newName(), Call: call, State: assessment.RoundConflicts, Deadline: deadline}
	entry := chained(nil, assessment.LogEntry{At: o.Clock(), Kind: assessment.LogOpened, Fields: map[string]string{"call": record.Print.String()}})
	return o.Store.ChangeRound(ctx, call, assessment.RoundChange{Open: &round, Log: []assessment.LogEntry{entry}})
}

func newName() string {
	var name [16]byte
	_, _ = rand.Read(name[:]) // never fails
	return hex.EncodeToString(name[:])
}

// change is what is done to a round, and how the log tells of it.
type change struct {
	assessment.RoundChange
	kind   assessment.LogKind
	fields map[string]string
	reason string
}

// do applies a change to a board.
func (o *Office) do(ctx context.Context, b *Board, c change) error {
	log := b.Round.Log
	if len(log) > 0 {
		c.After = log[len(log)-1].Hash
	}
	c.Log = []assessment.LogEntry{chained(log, assessment.LogEntry{
		At: o.Clock(), Kind: c.kind, Fields: c.fields, Reason: assessment.CleanText(c.reason),
	})}
	return o.Store.ChangeRound(ctx, b.Round.Call, c.RoundChange)
}

// during refuses what cannot be done in the state of the round.
func (b *Board) during(states ...assessment.RoundState) error {
	if slices.Contains(states, b.Round.State) {
		return nil
	}
	return &Error{Why: WhyState, State: b.Round.State}
}

// PutJuror adds a juror, with an empty id, or changes one. Until the decision
// jurors can join; they have to declare conflicts first. It returns the id.
func (o *Office) PutJuror(ctx context.Context, b *Board, juror assessment.Juror) (assessment.JurorID, error) {
	if err := b.during(assessment.RoundConflicts, assessment.RoundReview); err != nil {
		return "", err
	}
	juror.Name, juror.Agency, juror.Email = assessment.CleanLine(juror.Name), assessment.CleanLine(juror.Agency), assessment.CleanLine(juror.Email)
	if juror.ID == "" {
		if len(b.Round.Jurors) >= assessment.MaxJurors {
			return "", &assessment.ValueError{Field: assessment.FieldJuror, Got: len(b.Round.Jurors) + 1, Min: 1, Max: assessment.MaxJurors}
		}
		juror.ID = assessment.JurorID(newName())
	}
	if err := juror.Check(); err != nil {
		return "", err
	}
	change := change{kind: assessment.LogJuror, fields: map[string]string{"juror": string(juror.ID), "name": juror.Name}}
	change.Jurors = []assessment.Juror{juror}
	return juror.ID, o.do(ctx, b, change)
}

// Leave lets a juror leave the jury, with a reason. What the juror said stays
// in the log and does not count any more.
func (o *Office) Leave(ctx context.Context, b *Board, id assessment.JurorID, reason string) error {
	j := b.Juror(id)
	if j < 0 {
		return &Error{Why: WhyNoMember, Juror: id}
	}
	if err := b.during(assessment.RoundConflicts, assessment.RoundReview, assessment.RoundViewing, assessment.RoundDiscussion); err != nil {
		return err
	}
	if blank(reason) {
		return &Error{Why: WhyReason}
	}
	juror := b.Jurors[j]
	juror.Left = true
	change := change{kind: assessment.LogJuror, reason: reason, fields: map[string]string{"juror": string(id), "name": juror.Name, "left": "yes"}}
	change.Jurors = []assessment.Juror{juror}
	return o.do(ctx, b, change)
}

// Declare notes what a juror says about conflicts with applicants. A change
// after the review has begun needs a reason. A conflict removes the juror's
// points for that applicant.
func (o *Office) Declare(ctx context.Context, b *Board, declared []assessment.Declaration, reason string) error {
	if err := b.during(assessment.RoundConflicts, assessment.RoundReview, assessment.RoundViewing, assessment.RoundDiscussion); err != nil {
		return err
	}
	if b.Round.State != assessment.RoundConflicts && blank(reason) {
		return &Error{Why: WhyReason}
	}
	change := change{kind: assessment.LogConflict, reason: reason, fields: map[string]string{}}
	for i := range declared {
		d := &declared[i]
		d.Reason = assessment.CleanText(d.Reason)
		if err := b.checkDeclared(d); err != nil {
			return err
		}
		change.fields["juror"] = string(d.Juror)
		change.fields["of "+d.Series] = string(d.Kind)
	}
	change.Declared = declared
	return o.do(ctx, b, change)
}

func (b *Board) checkDeclared(d *assessment.Declaration) error {
	if b.Juror(d.Juror) < 0 {
		return &Error{Why: WhyNoMember, Juror: d.Juror}
	}
	if b.Applicant(d.Series) < 0 {
		return &Error{Why: WhyApplicant, Series: d.Series}
	}
	if err := d.Check(); err != nil {
		return err
	}
	if d.Conflicted() && d.Reason == "" {
		return &Error{Why: WhyReason, Juror: d.Juror, Series: d.Series}
	}
	return nil
}

// Withdraw notes that an applicant withdrew, and why; an empty reason takes
// that back.
func (o *Office) Withdraw(ctx context.Context, b *Board, series, reason string) error {
	if b.Applicant(series) < 0 {
		return &Error{Why: WhyApplicant, Series: series}
	}
	if b.Round.State == assessment.RoundArchive {
		return &Error{Why: WhyState, State: b.Round.State}
	}
	reason = assessment.CleanText(reason)
	change := change{kind: assessment.LogWithdrawn, reason: reason, fields: map[string]string{"applicant": series}}
	change.Withdrawn = map[string]string{series: reason}
	return o.do(ctx, b, change)
}

// Exclude says which criteria are not applied in the whole round. It can be
// said until the ballots are seen, with a reason.
func (o *Office) Exclude(ctx context.Context, b *Board, criteria []assessment.CriterionID, reason string) error {
	if err := b.during(assessment.RoundConflicts, assessment.RoundReview); err != nil {
		return err
	}
	if blank(reason) {
		return &Error{Why: WhyReason}
	}
	fields := map[string]string{}
	for i, id := range criteria {
		if b.Criterion(id) < 0 {
			return &assessment.ChoiceError{Field: assessment.FieldCriterion, Got: string(id)}
		}
		fields["criterion "+strconv.Itoa(i+1)] = string(id)
	}
	change := change{kind: assessment.LogState, reason: reason, fields: fields}
	change.Excluded = append([]assessment.CriterionID{}, criteria...)
	return o.do(ctx, b, change)
}
