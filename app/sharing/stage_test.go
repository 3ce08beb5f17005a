package sharing

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

// errDisk is what a broken disk says.
var errDisk = errors.New("no disk")

// bench is the presenter with everything it is handed, without a window.
type bench struct {
	t         testing.TB
	store     *kittest.Store
	session   *session.Session
	presenter *Presenter
	state     State
	failed    []string
}

func newBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	b := openBench(tb, entries...)
	b.presenter = NewPresenter(b.deps(kittest.Bare(tb, &kittest.Clock{})), func(s State) { b.state = s })
	b.presenter.Refresh()
	return b
}

func openBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	store := kittest.NewStore(tb, entries...)
	return &bench{t: tb, store: store, session: store.Session(tb)}
}

func (b *bench) deps(k *kit.Kit) Deps {
	return Deps{
		Context: b.t.Context(), Kit: k, Session: b.session, Undo: b.undo, Log: slog.New(slog.DiscardHandler),
		Report: record.Report{Changed: func(session.State) {}, Failed: func(s string) { b.failed = append(b.failed, s) }},
	}
}

func (b *bench) undo() {
	if _, _, err := b.session.Undo(b.t.Context()); err != nil {
		b.t.Fatal(err)
	}
	b.presenter.Refresh()
}

func (b *bench) stored() assessment.Inventory { return b.store.Kept.Inventory }

// stage is the area in a window without a display.
type stage struct {
	*bench
	*kittest.Stage

	view *View
}

// newStage shows the area as somebody who comes to it finds it.
func newStage(tb testing.TB, set kittest.Setting, entries ...assessment.Entry) *stage {
	tb.Helper()
	s := &stage{bench: openBench(tb, entries...), Stage: kittest.New(tb, set)}
	s.view = New(s.deps(s.Kit))
	s.presenter = s.view.presenter
	s.Show(s.Kit.Fill(scene.Ground, s.view.Content()))
	s.view.Activate()
	return s
}

// oneForm is a solution that says everything and releases nothing.
func oneForm() assessment.Solution {
	return assessment.Solution{
		ID: "G01", Title: "Ein Formular", Process: "P04", System: "S01", Text: "Ein Formular statt E-Mails.",
		Prerequisites: "Formulardienst", Effort: "12 Arbeitstage", ContactRole: "Flächenmanagement",
	}
}

// around is what a solution names.
func around() []assessment.Entry {
	return []assessment.Entry{assessment.Process{ID: "P04"}, assessment.System{ID: "S01", Product: "Formularserver"}}
}
