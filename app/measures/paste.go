package measures

import (
	"slices"

	"reifekompass/app/paste"
	"reifekompass/app/pasting"
	"reifekompass/app/record"
	"reifekompass/assessment"
)

// Read says what of a table would be taken, from a cell on.
func (p *Presenter) Read(row, column, text string) pasting.Preview {
	attributes := slices.DeleteFunc(typedColumns(), func(name string) bool { return name == columnSubject })
	if !inTable(column) {
		column = attributes[0]
	}
	return pasting.Read(text, pasting.Spec{
		Spec: paste.Spec{
			Kind: assessment.EntryMeasure, Inventory: p.now.assessment.Inventory, Attributes: attributes, Start: column,
			Rows: record.From(p.order, row),
		},
		Catalogue: p.now.catalogue, Wording: p.now.wording, Head: head,
	})
}

// Paste stores what was pasted, as one step, and returns why it could not be
// done, empty if it was.
func (p *Presenter) Paste(entries []assessment.Entry) string {
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
		Kit: v.kit, Kind: assessment.EntryMeasure,
		Read: func(text string) pasting.Preview { return v.presenter.Read(row, column, text) }, Take: v.presenter.Paste,
	})
}
