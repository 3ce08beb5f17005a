package app

import (
	"context"

	"reifekompass/app/guide"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// undo takes back the last answer and says which it was.
func (w *Window) undo() {
	if w.work != nil {
		w.step(w.work.session.Undo, "app.undone", "app.redo_it", w.redo)
	}
}

// redo answers again what was taken back.
func (w *Window) redo() {
	if w.work != nil {
		w.step(w.work.session.Redo, "app.redone", "app.undo_it", w.undo)
	}
}

type step func(context.Context) (session.State, assessment.QuestionID, error)

func (w *Window) step(do step, told, back string, goBack func()) {
	w.kit.Flush()
	before := w.work.session.State()
	after, question, err := do(w.ctx)
	if err != nil {
		w.fail("undo", err)
		return
	}
	if question == "" {
		return
	}
	w.showWork()
	for _, shown := range w.work.pages {
		shown.Render(after)
	}
	if questions, ok := w.page.(*guide.View); ok {
		questions.Show(question)
	}
	words := w.kit.Words
	what := words.Say(difference(before.Assessment.Answer(question), after.Assessment.Answer(question)))
	w.kit.Toast(kit.ToastSpec{
		Text: words.Say(told, "Question", question, "What", what), Action: words.Say(back), OnAction: goBack,
	})
}

// difference returns the key of the word for what differs between two
// answers; where several things do, for the most telling one.
func difference(a, b assessment.Answer) string {
	switch {
	case a.State != b.State, a.Reason != b.Reason:
		return "app.what.state"
	case a.Current != b.Current:
		return "app.what.current"
	case a.Target.Set != b.Target.Set, a.Target.Level != b.Target.Level:
		return "app.what.target"
	case a.Target.Year != b.Target.Year:
		return "app.what.year"
	case a.Evidence != b.Evidence:
		return "app.what.evidence"
	case a.Internal != b.Internal:
		return "app.what.internal"
	case a.ForJury != b.ForJury:
		return "app.what.for_jury"
	default:
		return "app.what.discussion"
	}
}
