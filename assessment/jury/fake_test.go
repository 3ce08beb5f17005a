package jury_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// memory keeps a round without a disk.
type memory struct {
	call     assessment.CallRecord
	received []assessment.Received
	round    *assessment.Round
	kept     int
}

func (m *memory) Call(context.Context, assessment.CallID) (assessment.CallRecord, error) {
	return m.call, nil
}

func (m *memory) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return m.received, nil
}

func (m *memory) ReceivedPayload(_ context.Context, print assessment.Fingerprint) ([]byte, error) {
	return []byte("payload " + print.String()), nil
}

func (m *memory) Round(context.Context, assessment.CallID) (assessment.Round, error) {
	if m.round == nil {
		return assessment.Round{}, assessment.ErrNotFound
	}
	round := *m.round
	round.Log, round.Marks = slices.Clone(round.Log), slices.Clone(round.Marks)
	return round, nil
}

func (m *memory) KeepBallot(context.Context, assessment.CallID, assessment.KeptBallot) error {
	m.kept++
	return nil
}

// ChangeRound does what the store says it does.
func (m *memory) ChangeRound(_ context.Context, _ assessment.CallID, c assessment.RoundChange) error {
	if err := c.Check(); err != nil {
		return err
	}
	if c.Open != nil {
		round := *c.Open
		m.round = &round
	}
	last := assessment.Fingerprint{}
	if n := len(m.round.Log); n > 0 {
		last = m.round.Log[n-1].Hash
	}
	if last != c.After {
		return assessment.ErrChanged
	}
	m.round.Log = append(m.round.Log, c.Log...)
	if c.State != nil {
		m.round.State = *c.State
	}
	for _, j := range c.Jurors {
		put(&m.round.Jurors, j, func(o assessment.Juror) bool { return o.ID == j.ID })
	}
	for _, d := range c.Declared {
		put(&m.round.Declared, d, func(o assessment.Declaration) bool { return o.Juror == d.Juror && o.Series == d.Series })
	}
	m.round.Marks = slices.DeleteFunc(m.round.Marks, func(o assessment.Mark) bool { return slices.Contains(c.Replace, o.Juror) })
	for _, k := range c.Marks {
		put(&m.round.Marks, k, func(o assessment.Mark) bool {
			return o.Juror == k.Juror && o.Series == k.Series && o.Criterion == k.Criterion
		})
	}
	for series, reason := range c.Withdrawn {
		if m.round.Withdrawn == nil {
			m.round.Withdrawn = map[string]string{}
		}
		m.round.Withdrawn[series] = reason
	}
	if c.Excluded != nil {
		m.round.Excluded = c.Excluded
	}
	if c.Decision != nil {
		m.round.Decision = *c.Decision
	}
	return nil
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
