package processes

import (
	"slices"
	"strings"

	"reifekompass/app/paste"
	"reifekompass/app/pasting"
	"reifekompass/app/record"
	"reifekompass/assessment"
)

// Read says what of a text would be taken, from the cell on.
func (p *Presenter) Read(text, row, column string) pasting.Preview {
	return pasting.Read(text, pasting.Spec{
		Spec: paste.Spec{
			Kind: assessment.EntryProcess, Inventory: p.now.assessment.Inventory,
			Attributes: append([]string{columnName}, typedColumns()...), Start: column,
			Rows: record.From(p.order, row), Template: p.template,
		},
		Catalogue: p.now.catalogue, Wording: p.now.wording,
	})
}

// template finds a template of the catalogue by its number or one of its
// titles.
func (p *Presenter) template(text string) (id string, found bool) {
	text = strings.TrimSpace(text)
	for _, template := range p.now.catalogue.Processes {
		names := []string{string(template.ID)}
		for _, language := range assessment.Languages() {
			names = append(names, template.Title.In(language), template.Short.In(language))
		}
		if slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, text) }) {
			return string(template.ID), true
		}
	}
	return "", false
}

// openPaste looks at what was copied elsewhere.
func (v *View) openPaste() {
	v.kit.Flush()
	v.preview("", "", v.deps.Clipboard.Content())
}

// preview shows what of a text that was pasted at a cell would be taken.
func (v *View) preview(row, column, text string) {
	pasting.Open(text, pasting.DialogSpec{
		Kit: v.kit, Kind: assessment.EntryProcess, Clipboard: v.deps.Clipboard,
		Read: func(text string) pasting.Preview { return v.presenter.Read(text, row, column) },
		Take: v.presenter.take, OnClose: v.focus,
	})
}
