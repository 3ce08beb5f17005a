package systems

import (
	"cmp"
	"log/slog"
	"maps"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// save stores entries as one step and shows what came of it. What could not
// be stored stays on the screen until it is.
func (p *Presenter) save(entries ...assessment.Entry) {
	for _, entry := range entries {
		p.kept.unsaved[entry.Ref()] = entry
	}
	p.storeAll()
	p.refresh(false)
}

// storeAll stores all that waits as one step.
func (p *Presenter) storeAll() {
	entries := slices.SortedFunc(maps.Values(p.kept.unsaved), func(a, b assessment.Entry) int {
		return cmp.Compare(a.Ref().String(), b.Ref().String())
	})
	state, err := p.deps.Session.Save(p.deps.Context, entries...)
	if err != nil {
		p.fail(err, nil)
		return
	}
	clear(p.kept.unsaved)
	p.trouble, p.again = "", nil
	p.deps.Report.Changed(state)
}

// fail keeps the reason why something was not stored, and what does it again.
func (p *Presenter) fail(err error, again func()) {
	p.trouble, p.again = explain.Sentence(p.words, err), again
	p.deps.Report.Failed(p.trouble)
	p.deps.Log.ErrorContext(p.deps.Context, "systems not saved", slog.Any("error", err))
}

// Retry does again what could not be stored.
func (p *Presenter) Retry() {
	again := p.again
	p.again = nil
	p.storeAll()
	if again != nil && p.trouble == "" {
		again()
	}
	p.refresh(false)
}

// SaveEntry stores an entry that a form has changed. It returns "": a disk
// that refuses is said above the page, and the entry stays as it is shown.
func (p *Presenter) SaveEntry(entry assessment.Entry) string {
	p.save(entry)
	return ""
}

// SaveLink stores an interface from a form of its own. It returns the
// sentence about what is missing, "" if nothing is.
func (p *Presenter) SaveLink(link assessment.Interface) string {
	switch {
	case link.From == "" || link.To == "":
		return p.words.Say("systems.link_open")
	case link.From == link.To:
		return p.words.Say("systems.link_same")
	}
	if link.ID == "" {
		link.ID = assessment.InterfaceID(p.now.inventory.FreeID(assessment.EntryInterface))
		p.kept.link = string(link.ID)
	}
	if err := p.now.inventory.With(link).Check(); err != nil {
		return explain.Sentence(p.words, err)
	}
	p.save(link)
	return ""
}
