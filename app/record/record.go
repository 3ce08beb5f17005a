// Package record is what the areas of the inventory have in common behind
// their screens: storing entries, keeping what the disk would not take until
// it does, and the order of rows. It knows no window and no single kind of
// entry.
package record

import (
	"context"
	"log/slog"
	"maps"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
)

// Session keeps the assessment the entries belong to.
type Session interface {
	State() session.State
	Save(ctx context.Context, entries ...assessment.Entry) (session.State, error)
	Remove(ctx context.Context, ref assessment.EntryRef) (session.State, error)
}

// Report tells the window what it shows around every page.
type Report struct {
	Changed func(session.State)   // something was stored
	Failed  func(sentence string) // something was not stored
}

// Unsaved is what the disk would not take. It outlives the screen as long as
// the assessment is open. The zero Unsaved is empty.
type Unsaved struct {
	entries map[assessment.EntryRef]assessment.Entry
}

func (u *Unsaved) list() []assessment.Entry { return slices.Collect(maps.Values(u.entries)) }

func (u *Unsaved) put(entries ...assessment.Entry) {
	if u.entries == nil {
		u.entries = map[assessment.EntryRef]assessment.Entry{}
	}
	for _, entry := range entries {
		u.entries[entry.Ref()] = entry
	}
}

// drop forgets entries, and what others that wait say about them.
func (u *Unsaved) drop(changed []assessment.Entry, gone []assessment.EntryRef) {
	for _, ref := range gone {
		delete(u.entries, ref)
	}
	for _, entry := range changed {
		if _, waits := u.entries[entry.Ref()]; waits {
			u.put(entry)
		}
	}
}

// Deps is what a keeper is handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Session Session
	Unsaved *Unsaved
	Words   *translations.Translator
	Report  Report
	Log     *slog.Logger
}

// Keeper stores entries. What the disk does not take waits and is shown as if
// it were stored, until it is. A keeper belongs to the goroutine of the window.
type Keeper struct {
	deps    Deps
	trouble string
	again   func() // does again what could not be done; nil: only entries wait
}

// NewKeeper returns a keeper. What waits from before waits on until Retry or
// Save.
func NewKeeper(deps Deps) *Keeper { return &Keeper{deps: deps} }

// Inventory returns what is stored, with what waits in its place.
func (k *Keeper) Inventory() assessment.Inventory {
	return k.deps.Session.State().Assessment.Inventory.With(k.deps.Unsaved.list()...)
}

// Trouble says why something is not stored; empty: all is stored.
func (k *Keeper) Trouble() string { return k.trouble }

// Waits reports whether entries wait to be stored.
func (k *Keeper) Waits() bool { return len(k.deps.Unsaved.entries) > 0 }

// Save stores the entries and all that waits as one step.
func (k *Keeper) Save(entries ...assessment.Entry) {
	k.deps.Unsaved.put(entries...)
	k.store()
}

// Retry does again what could not be done.
func (k *Keeper) Retry() {
	again := k.again
	switch stored := k.store(); {
	case !stored:
		k.again = again
	case again != nil:
		again()
	}
}

// store stores all that waits as one step and reports whether it could.
func (k *Keeper) store() bool {
	waiting := assessment.NewInventory(k.deps.Unsaved.list()...) // in a fixed order
	state, err := k.deps.Session.Save(k.deps.Context, waiting...)
	if err != nil {
		k.fail(err, nil)
		return false
	}
	clear(k.deps.Unsaved.entries)
	k.done(state)
	return true
}

// Remove removes an entry with all that makes no sense without it, as one
// step, and reports whether it could. Retry does it again.
func (k *Keeper) Remove(ref assessment.EntryRef) bool {
	changed, gone := k.Inventory().Removal(ref)
	state, err := k.deps.Session.Remove(k.deps.Context, ref)
	if err != nil {
		k.fail(err, func() { k.Remove(ref) })
		return false
	}
	k.deps.Unsaved.drop(changed, gone)
	k.done(state)
	return true
}

// Do stores something by another way of the session and reports whether it
// could; what could not be done is done again by again, nil: by nothing.
func (k *Keeper) Do(act func() (session.State, error), again func()) bool {
	state, err := act()
	if err != nil {
		k.fail(err, again)
		return false
	}
	k.done(state)
	return true
}

// Try stores something that is asked for in a dialog: it is done at once or
// waits for nothing. It returns the sentence why it could not be done, "" if
// it could.
func (k *Keeper) Try(act func() (session.State, error)) string {
	state, err := act()
	if err != nil {
		return k.tell(err)
	}
	k.done(state)
	return ""
}

// Put stores entries as Try does, and none of them waits any more.
func (k *Keeper) Put(entries ...assessment.Entry) string {
	return k.Try(func() (session.State, error) {
		state, err := k.deps.Session.Save(k.deps.Context, entries...)
		for _, entry := range entries {
			if err == nil {
				delete(k.deps.Unsaved.entries, entry.Ref())
			}
		}
		return state, err
	})
}

// Refuse says why something was not even tried.
func (k *Keeper) Refuse(err error) { k.fail(err, nil) }

// done hears that something was stored. What still waits is trouble still.
func (k *Keeper) done(state session.State) {
	k.again = nil
	if !k.Waits() {
		k.trouble = ""
	}
	k.deps.Report.Changed(state)
	if k.trouble != "" {
		k.deps.Report.Failed(k.trouble)
	}
}

// fail keeps the reason why something was not stored, and what does it again.
func (k *Keeper) fail(err error, again func()) { k.trouble, k.again = k.tell(err), again }

// tell tells window and log why something was not stored.
func (k *Keeper) tell(err error) string {
	sentence := explain.Sentence(k.deps.Words, err)
	k.deps.Report.Failed(sentence)
	k.deps.Log.ErrorContext(k.deps.Context, "entries not saved", slog.Any("error", err))
	return sentence
}
