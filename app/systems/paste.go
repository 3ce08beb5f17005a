package systems

import (
	"slices"
	"strconv"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/app/paste"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// Preview is what would be taken of a pasted table, ready to be shown.
type Preview struct {
	Count    string
	Notes    []string // on the table as a whole
	Columns  []kit.GridColumn
	Rows     []kit.GridRow
	Possible bool // there is something to take

	entries []assessment.Entry
}

// Read says what of a table would be taken, from a cell on.
func (p *Presenter) Read(row, column, text string) Preview {
	if column == columnProcesses {
		column = "coverage" // the next one that can be pasted to
	}
	spec := paste.Spec{
		Kind: assessment.EntrySystem, Words: p.languages(), Inventory: p.now.inventory, Start: column,
		Attributes: slices.DeleteFunc(attributes(), func(name string) bool { return name == columnProcesses }),
	}
	for _, id := range p.order[max(slices.Index(p.order, assessment.SystemID(row)), 0):] {
		spec.Rows = append(spec.Rows, string(id))
	}
	read := paste.Read(text, spec)
	c := composer{look: p.now, words: p.words}
	shown := Preview{entries: read.Entries(), Columns: c.pasteColumns(read)}
	shown.Possible = len(shown.entries) > 0
	shown.Count = p.words.Count("systems.paste_count", len(shown.entries), "Values", p.words.Integer(read.Taken()))
	for _, note := range read.Notes {
		shown.Notes = append(shown.Notes, p.words.Say(paste.NoteKey(note)))
	}
	if n := read.Refused(); n > 0 {
		shown.Notes = append(shown.Notes, p.words.Count("systems.paste_refused", n))
	}
	for i, row := range read.Rows {
		shown.Rows = append(shown.Rows, c.pasteRow(i, row))
	}
	return shown
}

// Take stores what fits, as one step.
func (p *Presenter) Take(preview Preview) {
	if preview.Possible {
		p.kept.row = preview.entries[0].Ref().ID
		p.save(preview.entries...)
	}
}

// languages know headings in all languages, that of the screen first.
func (p *Presenter) languages() []paste.Words {
	list := []paste.Words{p.now.wording}
	for _, language := range assessment.Languages() {
		if string(language) == p.words.Language() {
			continue
		}
		if other, err := translations.New(string(language)); err == nil {
			list = append(list, wording.New(other, p.deps.Session.State().Catalogue))
		}
	}
	return list
}

// pasteColumns are the columns of the preview: which system a row is for,
// then what was pasted.
func (c composer) pasteColumns(read paste.Preview) []kit.GridColumn {
	list := []kit.GridColumn{
		{ID: columnCode, Title: c.words.Say("systems.code"), Width: 44},
		{ID: columnProcesses, Title: c.words.Say("systems.system"), Width: 190, Weight: 1},
	}
	for i, column := range read.Columns {
		shown := kit.GridColumn{ID: strconv.Itoa(i), Width: 110, Title: column.Title}
		switch column.Attribute {
		case "":
			shown.Note = c.words.Say("systems.paste_left_out")
		case paste.ID:
			shown.Title = c.words.Say("systems.code")
		default:
			shown.Title = c.wording.Head(assessment.EntrySystem, column.Attribute)
		}
		list = append(list, shown)
	}
	return list
}

func (c composer) pasteRow(index int, row paste.Row) kit.GridRow {
	name := kit.GridCell{Text: row.Name}
	switch {
	case row.Ref.ID == "":
		name.Text, name.Muted = c.words.Say("systems.paste_nobody"), true
	case row.New:
		name.Mark = kit.GridMark{Text: c.words.Say("systems.paste_new"), Name: c.words.Say("systems.paste_new"), Colour: scene.Good}
	}
	code := kit.GridCell{Text: row.Ref.ID, Small: true, Strong: true, Muted: true}
	shown := kit.GridRow{ID: strconv.Itoa(index), Name: row.Name, Cells: []kit.GridCell{code, name}}
	for _, cell := range row.Cells {
		one := kit.GridCell{Text: cell.Text, Muted: !cell.Taken()}
		if cell.Err != nil {
			one.Warn, one.Muted, one.Tip = true, false, explain.Sentence(c.words, cell.Err)
		}
		shown.Cells = append(shown.Cells, one)
	}
	return shown
}
