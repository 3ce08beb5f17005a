package systems

import (
	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// save stores entries as one step and shows what came of it. What could not
// be stored stays on the screen until it is.
func (p *Presenter) save(entries ...assessment.Entry) {
	p.keep.Save(entries...)
	p.refresh(false)
}

// Retry does again what could not be stored.
func (p *Presenter) Retry() {
	p.keep.Retry()
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
