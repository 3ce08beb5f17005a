package service

import (
	"cmp"
	"log/slog"
	"maps"
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// Edit takes what was typed into a cell. It returns the sentence about what is
// wrong with it, "" if nothing is.
func (p *Presenter) Edit(ref assessment.EntryRef, attribute, text string) string {
	entry, there := p.inventory.Find(ref)
	if !there {
		return ""
	}
	if attribute == "within" && strings.EqualFold(strings.TrimSpace(text), p.words.Say("service.at_once")) {
		text = "0"
	}
	value, err := p.wording.Parse(ref.Kind, attribute, text, p.inventory)
	if err == nil {
		entry, err = assessment.WithValue(entry, attribute, value)
	}
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	if origin := attribute + "_origin"; !value.Known && hasOrigin(ref.Kind, attribute) {
		entry, _ = assessment.WithValue(entry, origin, assessment.Value{}) // nothing comes from nowhere
	}
	p.save(entry)
	return ""
}

func hasOrigin(kind assessment.EntryKind, attribute string) bool {
	_, known := assessment.AttributeOf(kind, attribute+"_origin")
	return known
}

// Origin sets where a number comes from by the key that was typed on it; the
// same key again takes that back. It reports whether the key was meant for
// it.
func (p *Presenter) Origin(ref assessment.EntryRef, attribute string, key rune) bool {
	origin, known := wording.OriginKey(key)
	entry, there := p.inventory.Find(ref)
	if !known || !there || !hasOrigin(ref.Kind, attribute) {
		return false
	}
	if !assessment.ValueOf(entry, attribute).Known {
		return true // there is no number yet
	}
	value := assessment.TextValue(string(origin))
	if assessment.ValueOf(entry, attribute+"_origin") == value {
		value = assessment.Value{}
	}
	changed, err := assessment.WithValue(entry, attribute+"_origin", value)
	if err == nil {
		p.save(changed)
	}
	return true
}

// SaveEntry stores an entry that a form has changed. It returns "": a disk
// that refuses is said above the page, and the entry stays as it is shown.
func (p *Presenter) SaveEntry(entry assessment.Entry) string {
	p.save(entry)
	return ""
}

// save stores an entry and shows what came of it. What could not be stored
// stays on the screen until it is.
func (p *Presenter) save(entry assessment.Entry) {
	p.deps.Kept.unsaved[entry.Ref()] = entry
	p.storeAll()
	p.Refresh()
}

// storeAll stores all that waits as one step.
func (p *Presenter) storeAll() {
	entries := slices.SortedFunc(maps.Values(p.deps.Kept.unsaved), func(a, b assessment.Entry) int {
		return cmp.Compare(a.Ref().String(), b.Ref().String())
	})
	state, err := p.deps.Session.Save(p.deps.Context, entries...)
	if err != nil {
		p.fail(err, nil)
		return
	}
	clear(p.deps.Kept.unsaved)
	p.trouble, p.again = "", nil
	p.deps.Report.Changed(state)
}

// fail keeps the reason why something was not stored, and what does it again.
func (p *Presenter) fail(err error, again func()) {
	p.trouble, p.again = explain.Sentence(p.words, err), again
	p.deps.Report.Failed(p.trouble)
	p.deps.Log.ErrorContext(p.deps.Context, "service not saved", slog.Any("error", err))
}

// Retry does again what could not be stored.
func (p *Presenter) Retry() {
	again := p.again
	p.again = nil
	p.storeAll()
	if again != nil && p.trouble == "" {
		again()
	}
	p.Refresh()
}

// Remove deletes an entry. It returns what was deleted in a sentence, "" if
// nothing was.
func (p *Presenter) Remove(ref assessment.EntryRef) string {
	entry, there := p.inventory.Find(ref)
	if !there {
		return ""
	}
	delete(p.deps.Kept.unsaved, ref)
	state, err := p.deps.Session.Remove(p.deps.Context, ref)
	if err != nil {
		p.fail(err, func() { p.Remove(ref) })
		p.Refresh()
		return ""
	}
	p.trouble, p.again = "", nil
	p.deps.Report.Changed(state)
	p.Refresh()
	return p.words.Say("service.removed", "Name", p.wording.Name(entry, p.inventory))
}
