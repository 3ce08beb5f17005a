package meeting

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// memory keeps a round and what is typed without a disk. It is the store of
// the real use case.
type memory struct {
	call     assessment.CallRecord
	received []assessment.Received
	round    assessment.Round
	shelf    map[string]string
	err      error // of every change
}

func (m *memory) Call(context.Context, assessment.CallID) (assessment.CallRecord, error) {
	return m.call, nil
}

func (m *memory) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return m.received, nil
}

func (m *memory) ReceivedPayload(context.Context, assessment.Fingerprint) ([]byte, error) {
	return nil, assessment.ErrNotFound
}

func (m *memory) KeepBallot(context.Context, assessment.CallID, assessment.KeptBallot) error {
	return nil
}

func (m *memory) Round(context.Context, assessment.CallID) (assessment.Round, error) {
	round := m.round
	round.Marks, round.Log, round.Declared = slices.Clone(round.Marks), slices.Clone(round.Log), slices.Clone(round.Declared)
	return round, nil
}

func (m *memory) ChangeRound(_ context.Context, _ assessment.CallID, c assessment.RoundChange) error {
	if m.err != nil {
		return m.err
	}
	if err := c.Check(); err != nil {
		return err
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
	if c.Decision != nil {
		m.round.Decision = *c.Decision
	}
	for _, k := range c.Marks {
		m.put(k)
	}
	return nil
}

func (m *memory) put(k assessment.Mark) {
	at := slices.IndexFunc(m.round.Marks, func(o assessment.Mark) bool {
		return o.Juror == k.Juror && o.Series == k.Series && o.Criterion == k.Criterion
	})
	if at >= 0 {
		m.round.Marks[at] = k
		return
	}
	m.round.Marks = append(m.round.Marks, k)
}

func (m *memory) Setting(_ context.Context, key string) (string, error) { return m.shelf[key], nil }

func (m *memory) SaveSetting(_ context.Context, key, value string) error {
	m.shelf[key] = value
	return nil
}

// mark is what a juror says of the first applicant in J2.
func (m *memory) mark(j int) assessment.Mark {
	for _, k := range m.round.Marks {
		if k.Series == series(0) && k.Juror == juror(j) && k.Criterion == criterion(1) {
			return k
		}
	}
	return assessment.Mark{}
}

func series(a int) string { return fmt.Sprintf("%032x", a+1) }

func juror(j int) assessment.JurorID { return assessment.JurorID(fmt.Sprintf("%032x", j+100)) }

func criterion(c int) assessment.CriterionID {
	return assessment.CriterionID(fmt.Sprintf("J%d", c+1))
}

// names of the invented applicants and jurors.
func applicants() []string {
	return []string{"Stadt Ahlenfurt", "Kreis Berghausen", "Stadt Cornau", "Kreis Dornfeld", "Stadt Eibenstein"}
}

func jurors() []string { return []string{"Petra Anders", "Quentin Blau", "Rosa Conrad"} }

// newMemory is a round of five applicants, three jurors and two criteria at a
// state; two places. Petra Anders has a conflict with Kreis Berghausen. In J2
// of Stadt Ahlenfurt the jurors are three points apart, in J1 they agree.
func newMemory(state assessment.RoundState) *memory {
	m := &memory{shelf: map[string]string{}, round: assessment.Round{ID: "r", Call: "wf", State: state}}
	m.call = assessment.CallRecord{Status: assessment.CallLocked, Print: assessment.Fingerprint{7}, Call: assessment.Call{ID: "wf", Title: "WF digital 2026", Winners: 2}}
	for c, title := range []string{"Übertragbarkeit", "Akzeptanz"} {
		of := assessment.CallCriterion{Weight: assessment.Weight(1000 - 500*c)}
		of.ID, of.Title = criterion(c), assessment.Text{"de": title, "en": title}
		for p := range of.Anchors {
			of.Anchors[p] = assessment.Text{"de": fmt.Sprintf("Was %d Punkte bedeuten.", p), "en": fmt.Sprintf("What %d points mean.", p)}
		}
		m.call.Call.Criteria = append(m.call.Call.Criteria, of)
	}
	for j, name := range jurors() {
		m.round.Jurors = append(m.round.Jurors, assessment.Juror{ID: juror(j), Name: name})
	}
	for a, name := range applicants() {
		m.received = append(m.received, assessment.Received{Call: "wf", Series: series(a), Agency: name, Standing: assessment.StandingCurrent})
		for j := range jurors() {
			for c := range m.call.Call.Criteria {
				m.put(given(a, j, c, assessment.Points(8-a)))
			}
		}
	}
	m.put(given(0, 2, 1, 2))
	m.conflict(1, 0)
	return m
}

func given(a, j, c int, points assessment.Points) assessment.Mark {
	return assessment.Mark{
		Juror: juror(j), Series: series(a), Criterion: criterion(c), State: assessment.MarkGiven, Points: points, Reason: fmt.Sprintf("Grund %d/%d/%d", a, j, c),
	}
}

func (m *memory) conflict(a, j int) {
	m.round.Declared = append(m.round.Declared, assessment.Declaration{Juror: juror(j), Series: series(a), Kind: assessment.ConflictEmployer, Reason: "arbeitet dort"})
}

// stage is the meeting in a window.
type stage struct {
	*kittest.Stage
	m *memory
	v *View
}

func newStage(tb testing.TB, m *memory, set kittest.Setting) *stage {
	tb.Helper()
	s := &stage{Stage: kittest.New(tb, set), m: m}
	s.v = New(Deps{Context: s.T.Context(), Kit: s.Kit, Call: "wf", Office: office(m), Shelf: m, Log: slog.New(slog.DiscardHandler)})
	s.Show(s.v.Content())
	s.v.Activate()
	return s
}

func office(m *memory) *jury.Office { return &jury.Office{Store: m, Clock: kittest.Noon} }

// newChair is the presenter alone; the state it shows last is in the returned
// place.
func newChair(tb testing.TB, m *memory) (*Chair, *State) {
	tb.Helper()
	state := &State{}
	k := kittest.Bare(tb, &kittest.Clock{})
	p := NewChair(Deps{Context: tb.Context(), Kit: k, Call: "wf", Office: office(m), Shelf: m, Log: slog.New(slog.DiscardHandler)}, func(s State) { *state = s })
	p.Refresh()
	return p, state
}

func day(text string) time.Time {
	at, err := time.Parse(dayForm, text)
	if err != nil {
		panic(err)
	}
	return at
}
