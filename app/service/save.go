package service

import (
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
	changed, err := p.wording.Put(entry, attribute, text, p.inventory)
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	p.save(changed)
	return ""
}

// Origin sets where a number comes from by the key that was typed on it; the
// same key again takes that back. It reports whether the key was meant for
// it.
func (p *Presenter) Origin(ref assessment.EntryRef, attribute string, key rune) bool {
	entry, there := p.inventory.Find(ref)
	if !there {
		return false
	}
	changed, meant := wording.PutOrigin(entry, attribute, key)
	if changed != entry {
		p.save(changed)
	}
	return meant
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
	p.keep.Save(entry)
	p.Refresh()
}

// Retry does again what could not be stored.
func (p *Presenter) Retry() {
	p.keep.Retry()
	p.Refresh()
}

// Remove deletes an entry. It returns what was deleted in a sentence, "" if
// nothing was.
func (p *Presenter) Remove(ref assessment.EntryRef) string {
	entry, there := p.inventory.Find(ref)
	if !there {
		return ""
	}
	name := p.wording.Name(entry, p.inventory)
	done := p.keep.Remove(ref)
	p.Refresh()
	if !done {
		return ""
	}
	return p.words.Say("service.removed", "Name", name)
}
