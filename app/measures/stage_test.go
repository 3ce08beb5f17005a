package measures

import (
	"errors"
	"log/slog"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

var errDisk = errors.New("the disk is full")

// newStore holds an agency that answered every question with level 1 and the
// target 3, and recorded two processes.
func newStore(tb testing.TB, measures ...assessment.Measure) *kittest.Store {
	tb.Helper()
	store := kittest.NewStore(tb, newProcess("P02", 420, 55), newProcess("P04", 240, 90))
	for _, id := range kittest.Catalogue(tb).Order() {
		store.Kept.Answers[id] = assessment.Answer{
			Question: id, State: assessment.Answered, Current: 1, Target: assessment.Target{Set: true, Level: 3},
		}
	}
	for _, m := range measures {
		store.Kept.Inventory = store.Kept.Inventory.With(m)
	}
	return store
}

func newProcess(id assessment.ProcessID, cases, minutes int64) assessment.Process {
	figure := func(n int64) assessment.Figure { return assessment.Figure{Quantity: assessment.Whole(n)} }
	return assessment.Process{
		ID:        id,
		Volume:    assessment.Volume{Cases: figure(cases), Minutes: figure(minutes), LeadDays: figure(6), MediaBreaks: figure(3), Units: figure(4)},
		Maturity:  assessment.Maturity{Current: assessment.Rated(1), Target: assessment.Rated(3)},
		Appraisal: assessment.Appraisal{Benefit: assessment.Rated(3), Effort: assessment.Rated(2), Transferability: assessment.Rated(4)},
	}
}

// stage is the area in a window.
type stage struct {
	*kittest.Stage

	store   *kittest.Store
	session *session.Session
	view    *View
	kept    *Kept
	failed  []string
	routes  []kit.Route
}

// Go implements kit.Navigator.
func (s *stage) Go(to kit.Route) { s.routes = append(s.routes, to) }

// open opens the area on the store, as the window does.
func open(tb testing.TB, store *kittest.Store, set kittest.Setting) *stage {
	tb.Helper()
	s := &stage{Stage: kittest.New(tb, set), store: store, session: store.Session(tb), kept: NewKept()}
	s.show()
	return s
}

// show puts the area into the window, as coming back to it does.
func (s *stage) show() {
	s.view = New(Deps{
		Context: s.T.Context(), Kit: s.Kit, Session: s.session, Kept: s.kept, Navigate: s, Log: slog.New(slog.DiscardHandler),
		Report: record.Report{Changed: func(session.State) {}, Failed: func(sentence string) { s.failed = append(s.failed, sentence) }},
		Undo:   s.undo,
	})
	s.Show(s.Kit.Fill(scene.Ground, s.view.Content()))
	s.view.Activate()
}

// undo takes back the last change, as the window does.
func (s *stage) undo() {
	state, _, err := s.session.Undo(s.T.Context())
	if err != nil {
		s.T.Fatal(err)
	}
	s.view.Render(state)
}

func (s *stage) measure(id assessment.MeasureID) assessment.Measure {
	m, _ := s.store.Kept.Inventory.Measure(id)
	return m
}
