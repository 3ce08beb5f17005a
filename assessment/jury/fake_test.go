package jury_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// memory keeps a round without a disk. It keeps the contract of the store.
type memory struct {
	call     assessment.CallRecord
	received []assessment.Received
	round    *assessment.Round
	kept     []assessment.KeptBallot
}

func (m *memory) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	if id != m.call.Call.ID {
		return assessment.CallRecord{}, assessment.ErrNotFound
	}
	return m.call, nil
}

func (m *memory) Received(_ context.Context, call assessment.CallID) ([]assessment.Received, error) {
	return slices.DeleteFunc(slices.Clone(m.received), func(r assessment.Received) bool { return r.Call != call }), nil
}

func (m *memory) ReceivedPayload(_ context.Context, print assessment.Fingerprint) ([]byte, error) {
	if !slices.ContainsFunc(m.received, func(r assessment.Received) bool { return r.Print == print }) {
		return nil, assessment.ErrNotFound
	}
	return []byte("payload " + print.String()), nil
}

func (m *memory) Round(_ context.Context, call assessment.CallID) (assessment.Round, error) {
	if m.round == nil || m.round.Call != call {
		return assessment.Round{}, assessment.ErrNotFound
	}
	round := *m.round
	round.Log, round.Marks, round.Jurors, round.Declared = slices.Clone(round.Log), slices.Clone(round.Marks), slices.Clone(round.Jurors), slices.Clone(round.Declared)
	round.Withdrawn = maps.Clone(round.Withdrawn)
	return round, nil
}

func (m *memory) KeepBallot(ctx context.Context, call assessment.CallID, ballot assessment.KeptBallot) error {
	if _, err := m.Round(ctx, call); err != nil {
		return err
	}
	if !m.member(ballot.Juror) {
		return assessment.ErrNotFound
	}
	if !slices.ContainsFunc(m.kept, func(o assessment.KeptBallot) bool { return o.Print == ballot.Print }) {
		m.kept = append(m.kept, ballot)
	}
	return nil
}

func (m *memory) member(id assessment.JurorID) bool {
	return slices.ContainsFunc(m.round.Jurors, func(j assessment.Juror) bool { return j.ID == id })
}

// ChangeRound does what the store says it does.
func (m *memory) ChangeRound(ctx context.Context, call assessment.CallID, c assessment.RoundChange) error {
	if err := c.Check(); err != nil {
		return err
	}
	if len(c.Log) == 0 {
		return errors.New("no line in the log")
	}
	before := m.round
	if err := m.begin(ctx, call, &c); err != nil {
		return err
	}
	if err := m.change(&c); err != nil {
		m.round = before // all or nothing
		return err
	}
	return nil
}

// begin makes a copy of the round that can be thrown away, or a new one.
func (m *memory) begin(ctx context.Context, call assessment.CallID, c *assessment.RoundChange) error {
	here := m.round != nil && m.round.Call == call
	switch {
	case !here && c.Open == nil, !here && call != m.call.Call.ID:
		return assessment.ErrNotFound
	case !here && c.Open.Call != call:
		return errors.New("opened for another call")
	case here && c.Open != nil:
		return assessment.ErrChanged
	}
	var round assessment.Round
	if !here {
		round = assessment.Round{ID: c.Open.ID, Call: call, State: cmp.Or(c.Open.State, assessment.RoundConflicts), Deadline: c.Open.Deadline, Excluded: c.Open.Excluded}
	} else {
		round, _ = m.Round(ctx, call)
	}
	last := assessment.Fingerprint{}
	if n := len(round.Log); n > 0 {
		last = round.Log[n-1].Hash
	}
	if last != c.After {
		return assessment.ErrChanged
	}
	m.round = &round
	return nil
}

func (m *memory) change(c *assessment.RoundChange) error {
	m.round.Log = append(m.round.Log, c.Log...)
	if c.State != nil {
		m.round.State = *c.State
	}
	if c.Deadline != nil {
		m.round.Deadline = *c.Deadline
	}
	for _, j := range c.Jurors {
		put(&m.round.Jurors, j, func(o assessment.Juror) bool { return o.ID == j.ID })
	}
	for _, d := range c.Declared {
		if !m.member(d.Juror) {
			return assessment.ErrNotFound
		}
		put(&m.round.Declared, d, func(o assessment.Declaration) bool { return o.Juror == d.Juror && o.Series == d.Series })
	}
	if err := m.mark(c); err != nil {
		return err
	}
	m.withdraw(c.Withdrawn)
	if c.Excluded != nil {
		m.round.Excluded = c.Excluded
	}
	if len(m.round.Excluded) == 0 {
		m.round.Excluded = nil
	}
	if c.Decision != nil {
		m.round.Decision = *c.Decision
	}
	return nil
}

func (m *memory) mark(c *assessment.RoundChange) error {
	m.round.Marks = slices.DeleteFunc(m.round.Marks, func(o assessment.Mark) bool { return slices.Contains(c.Replace, o.Juror) })
	for _, k := range c.Marks {
		if !m.member(k.Juror) {
			return assessment.ErrNotFound
		}
		same := func(o assessment.Mark) bool {
			return o.Juror == k.Juror && o.Series == k.Series && o.Criterion == k.Criterion
		}
		if at := slices.IndexFunc(m.round.Marks, same); at >= 0 && k.Before != nil && !alike(m.round.Marks[at], *k.Before) {
			return assessment.ErrChanged
		}
		put(&m.round.Marks, k, same)
	}
	return nil
}

// alike reports whether two marks say the same, whatever was before.
func alike(a, b assessment.Mark) bool {
	a.Before, b.Before = nil, nil
	return a == b
}

func (m *memory) withdraw(reasons map[string]string) {
	for series, reason := range reasons {
		if m.round.Withdrawn == nil {
			m.round.Withdrawn = map[string]string{}
		}
		m.round.Withdrawn[series] = reason
	}
	maps.DeleteFunc(m.round.Withdrawn, func(_, reason string) bool { return reason == "" })
	if len(m.round.Withdrawn) == 0 {
		m.round.Withdrawn = nil
	}
}

func put[T any](list *[]T, one T, same func(T) bool) {
	if at := slices.IndexFunc(*list, same); at >= 0 {
		(*list)[at] = one
		return
	}
	*list = append(*list, one)
}

// stage is an office with a round.
type stage struct {
	t      *testing.T
	m      *memory
	office *jury.Office
	jurors []assessment.JurorID
}

func noon() time.Time { return time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC) }

func series(a int) string { return fmt.Sprintf("%032x", a+1) }

// newStage opens a round with applicants and jurors.
func newStage(t *testing.T, applicants, jurors int) *stage {
	t.Helper()
	m := &memory{call: assessment.CallRecord{Status: assessment.CallLocked, Print: assessment.Fingerprint{7}, Call: assessment.Call{
		ID: "wf-digital-2026-x", Winners: 2, Ties: []assessment.TieStep{{Kind: assessment.TieByVote}},
		Criteria: []assessment.CallCriterion{
			{Criterion: assessment.Criterion{ID: "J1"}, Weight: 1000}, {Criterion: assessment.Criterion{ID: "J2"}, Weight: 500},
		},
	}}}
	for a := range applicants {
		m.received = append(m.received, assessment.Received{
			Call: m.call.Call.ID, Series: series(a), Agency: fmt.Sprintf("Stadt %c", 'A'+a), Revision: 1, Standing: assessment.StandingCurrent, Print: assessment.Fingerprint{byte(a + 1)},
		})
	}
	s := &stage{t: t, m: m, office: &jury.Office{Store: m, Clock: noon}}
	s.do(s.office.Open(t.Context(), m.call.Call.ID, time.Time{}))
	for j := range jurors {
		id, err := s.office.PutJuror(t.Context(), s.board(), assessment.Juror{Name: fmt.Sprintf("Juror %d", j+1)})
		s.do(err)
		s.jurors = append(s.jurors, id)
	}
	return s
}

func (s *stage) do(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *stage) board() *jury.Board {
	s.t.Helper()
	b, err := s.office.Board(s.t.Context(), s.m.call.Call.ID)
	s.do(err)
	return b
}

// declare says of all applicants that there is no conflict, but with those
// named.
func (s *stage) declare(j int, conflicts ...int) {
	s.t.Helper()
	var all []assessment.Declaration
	for a := range s.m.received {
		d := assessment.Declaration{Juror: s.jurors[j], Series: series(a), Kind: assessment.NoConflict, Made: noon()}
		if slices.Contains(conflicts, a) {
			d.Kind, d.Reason = assessment.ConflictEmployer, "arbeitet dort"
		}
		all = append(all, d)
	}
	s.do(s.office.Declare(s.t.Context(), s.board(), all, ""))
}

// ballot is what a juror hands in: points for each applicant in all criteria.
func (s *stage) ballot(j, revision int, points ...assessment.Points) jury.Arrived {
	s.t.Helper()
	file, err := s.office.JuryFile(s.t.Context(), s.board(), s.jurors[j])
	s.do(err)
	w := jury.Work{File: &file}
	for a, p := range points {
		for _, c := range s.m.call.Call.Criteria {
			w.Marks = append(w.Marks, assessment.Mark{Juror: s.jurors[j], Series: series(a), Criterion: c.ID, State: assessment.MarkGiven, Points: p, Reason: "darum"})
		}
	}
	b, err := w.Ballot(revision, noon())
	s.do(err)
	return jury.Arrived{Ballot: b, Signer: assessment.SignerID{byte(j + 1)}, Print: assessment.Fingerprint{byte(j + 1), byte(revision)}, Payload: []byte("x")}
}

func (s *stage) forward() {
	s.t.Helper()
	s.do(s.office.Forward(s.t.Context(), s.board(), ""))
}
