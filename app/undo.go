package app

import (
	"context"

	"reifekompass/app/guide"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/wording"
)

// undo takes back the last change and says what it was.
func (w *Window) undo() {
	if w.seat != nil {
		w.seat.step(true)
	}
	if w.work != nil {
		w.step(w.work.session.Undo, "app.undone", "app.redo_it", w.redo)
	}
}

// redo does again what was taken back.
func (w *Window) redo() {
	if w.seat != nil {
		w.seat.step(false)
	}
	if w.work != nil {
		w.step(w.work.session.Redo, "app.redone", "app.undo_it", w.undo)
	}
}

type step func(context.Context) (session.State, session.Place, error)

func (w *Window) step(do step, told, back string, goBack func()) {
	w.kit.Flush()
	before := w.work.session.State()
	after, place, err := do(w.ctx)
	if err != nil {
		w.fail("undo", err)
		return
	}
	if place == (session.Place{}) {
		return
	}
	w.showWork()
	w.work.render()
	w.showPlace(place)
	words := w.kit.Words
	text := words.Say(told+"_entry", "Entry", w.entryName(place.Entry, after, before))
	if id := place.Question; id != "" {
		what := words.Say(difference(before.Assessment.Answer(id), after.Assessment.Answer(id)))
		text = words.Say(told, "Question", id, "What", what)
	}
	w.kit.Toast(kit.ToastSpec{Text: text, Action: words.Say(back), OnAction: goBack})
}

// showPlace leads to what was changed, as far as the page that is shown knows
// it.
func (w *Window) showPlace(place session.Place) {
	if questions, ok := w.page.(*guide.View); ok && place.Question != "" {
		questions.Show(place.Question)
	}
	if entries, ok := w.page.(entryPage); ok && place.Question == "" {
		entries.Show(place.Entry, "")
	}
}

// entryName names an entry as one of the states knows it; taken back or done
// again, it may be gone.
func (w *Window) entryName(ref assessment.EntryRef, states ...session.State) string {
	for _, state := range states {
		if entry, there := state.Assessment.Inventory.Find(ref); there {
			return wording.New(w.kit.Words, state.Catalogue).Name(entry, state.Assessment.Inventory)
		}
	}
	return ref.ID
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
