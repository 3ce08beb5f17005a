package vision

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

// newStore holds an agency that answered every question but the first with
// level 1 and the target 3, and recorded one process.
func newStore(tb testing.TB, texts ...assessment.Vision) *kittest.Store {
	tb.Helper()
	process := assessment.Process{ID: "P02"}
	process.Transferability = assessment.Rated(4)
	store := kittest.NewStore(tb, process)
	for _, id := range kittest.Catalogue(tb).Order()[1:] {
		store.Kept.Answers[id] = assessment.Answer{
			Question: id, State: assessment.Answered, Current: 1, Target: assessment.Target{Set: true, Level: 3},
			ForJury: "Wir beginnen damit im Frühjahr.",
		}
	}
	for _, text := range texts {
		store.Kept.Inventory = store.Kept.Inventory.With(text)
	}
	return store
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
	})
	s.Show(s.Kit.Fill(scene.Ground, s.view.Content()))
	s.view.Activate()
}

// text returns what is stored to a criterion.
func (s *stage) text(id assessment.CriterionID) string { return s.store.Kept.Inventory.Vision(id) }
