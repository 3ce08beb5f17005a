package processes

import (
	"log/slog"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// stage is the area in a window.
type stage struct {
	*kittest.Stage

	store   *kittest.Store
	session *session.Session
	view    *View
	deps    Deps
	changed int
	failed  []string
	routes  []kit.Route
	copied  string // what the clipboard holds
}

// Go implements kit.Navigator.
func (s *stage) Go(to kit.Route) { s.routes = append(s.routes, to) }

// Content implements Clipboard.
func (s *stage) Content() string { return s.copied }

// open opens the area on the store, as starting the program does.
func open(tb testing.TB, store *kittest.Store, set kittest.Setting) *stage {
	tb.Helper()
	s := &stage{Stage: kittest.New(tb, set), store: store, session: store.Session(tb)}
	s.deps = Deps{
		Context: tb.Context(), Kit: s.Kit, Session: s.session, Store: store, Clipboard: s,
		Kept: NewKept(), Undo: s.undo, Navigate: s, Log: slog.New(slog.DiscardHandler),
		Report: record.Report{
			Changed: func(session.State) { s.changed++ },
			Failed:  func(sentence string) { s.failed = append(s.failed, sentence) },
		},
	}
	s.view = New(s.deps)
	s.Show(s.view.Content())
	s.view.Activate()
	return s
}

// undo takes back the last change, as the window does.
func (s *stage) undo() {
	state, place, err := s.session.Undo(s.T.Context())
	if err != nil {
		s.T.Fatal(err)
	}
	s.view.Render(state)
	s.view.Show(place.Entry, "")
}

func (s *stage) process(id assessment.ProcessID) assessment.Process {
	s.T.Helper()
	q, there := s.store.Kept.Inventory.Process(id)
	if !there {
		s.T.Fatalf("process %s is not stored", id)
	}
	return q
}
