package systems

import (
	"slices"

	"reifekompass/app/paste"
	"reifekompass/app/pasting"
	"reifekompass/app/record"
	"reifekompass/assessment"
)

// Read says what of a table would be taken, from a cell on.
func (p *Presenter) Read(row, column, text string) pasting.Preview {
	if column == columnProcesses {
		column = "coverage" // the next one that can be pasted to
	}
	return pasting.Read(text, pasting.Spec{
		Spec: paste.Spec{
			Kind: assessment.EntrySystem, Inventory: p.now.inventory, Start: column, Rows: record.From(p.order, row),
			Attributes: slices.DeleteFunc(attributes(), func(name string) bool { return name == columnProcesses }),
		},
		Catalogue: p.deps.Session.State().Catalogue, Wording: p.now.wording,
	})
}

// Take stores what was pasted, as one step, and returns why it could not be
// done, "" if it was.
func (p *Presenter) Take(entries []assessment.Entry) string {
	if wrong := p.keep.Put(entries...); wrong != "" {
		return wrong
	}
	p.kept.row = entries[0].Ref().ID
	p.refresh(false)
	return ""
}

// paste shows what of a table from elsewhere would be taken.
func (v *View) paste(row, column, text string) {
	pasting.Open(text, pasting.DialogSpec{
		Kit: v.kit, Kind: assessment.EntrySystem, Clipboard: v.clipboard,
		Read: func(text string) pasting.Preview { return v.presenter.Read(row, column, text) }, Take: v.presenter.Take,
	})
}
