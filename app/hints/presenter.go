package hints

import (
	"context"
	"log/slog"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/wording"
)

// Session keeps the assessment whose hints are shown.
type Session interface {
	State() session.State
	Save(ctx context.Context, entries ...assessment.Entry) (session.State, error)
	Remove(ctx context.Context, ref assessment.EntryRef) (session.State, error)
}

// Deps is what hints are handed. All fields but Changed and Failed are
// required.
type Deps struct {
	Context  context.Context // ends with the window
	Kit      *kit.Kit
	Session  Session
	Navigate kit.Navigator
	Changed  func(session.State)   // hears of every reason that was stored; nil: nobody does
	Failed   func(sentence string) // hears why a reason was not stored; nil: nobody does
	Log      *slog.Logger
}

// state returns the list as it is now.
func (d Deps) state() State {
	state := d.Session.State()
	return compose(state, wording.New(d.Kit.Words, state.Catalogue))
}

// reason returns the reason that was given for a hint.
func (d Deps) reason(id assessment.HintID) string {
	state := d.Session.State()
	return state.Assessment.Inventory.Reply(id)
}

// answer stores the reason that settles a hint; an empty one opens the hint
// again. It returns why that could not be stored, empty if it was.
func (d Deps) answer(id assessment.HintID, reason string) string {
	reply := assessment.Reply{Hint: id, Reason: strings.TrimSpace(assessment.CleanText(reason))}
	var state session.State
	var err error
	if reply.Reason == "" {
		state, err = d.Session.Remove(d.Context, reply.Ref())
	} else {
		state, err = d.Session.Save(d.Context, reply)
	}
	if err != nil {
		return d.fail(err)
	}
	if d.Changed != nil {
		d.Changed(state)
	}
	return ""
}

func (d Deps) fail(err error) string {
	sentence := explain.Sentence(d.Kit.Words, err)
	d.Log.ErrorContext(d.Context, "reason not saved", slog.Any("error", err))
	if d.Failed != nil {
		d.Failed(sentence)
	}
	return sentence
}
