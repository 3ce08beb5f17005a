package guide

import (
	"log/slog"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// stage is the guide in a window.
type stage struct {
	*kittest.Stage

	store   *kittest.Store
	session *session.Session
	view    *View
	changed []session.State
	failed  []string
	routes  []kit.Route
}

// Go implements kit.Navigator.
func (s *stage) Go(to kit.Route) { s.routes = append(s.routes, to) }

// open opens the guide on the store, as starting the program does.
func open(tb testing.TB, store *kittest.Store, set kittest.Setting) *stage {
	tb.Helper()
	s := &stage{Stage: kittest.New(tb, set), store: store, session: store.Session(tb)}
	s.view = New(Deps{
		Context: tb.Context(), Kit: s.Kit, Session: s.session, Navigate: s, Log: slog.New(slog.DiscardHandler),
		Report: Report{
			Changed: func(state session.State) { s.changed = append(s.changed, state) },
			Failed:  func(sentence string) { s.failed = append(s.failed, sentence) },
		},
	})
	s.Show(s.view.Content())
	s.view.Activate()
	return s
}

func (s *stage) answer(id assessment.QuestionID) assessment.Answer { return s.store.Kept.Answer(id) }

func (s *stage) ctrl(key fyne.KeyName) { s.Chord(kit.Ctrl(key)) }

// on goes to the next question.
func (s *stage) on() { s.Chord(kit.Alt(fyne.KeyRight)) }
