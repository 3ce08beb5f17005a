package measures

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
	attributes := slices.DeleteFunc(typedColumns(), func(name string) bool { return name == columnSubject })
	if !inTable(column) {
		column = attributes[0]
	}
	spec := paste.Spec{
		Kind: assessment.EntryMeasure, Words: p.languages(), Inventory: p.now.assessment.Inventory, Attributes: attributes, Start: column,
	}
	for _, id := range p.order[max(slices.Index(p.order, assessment.MeasureID(row)), 0):] {
		spec.Rows = append(spec.Rows, string(id))
	}
	read := paste.Read(text, spec)
	c := p.composer()
	shown := Preview{entries: read.Entries(), Columns: c.pasteColumns(read)}
	shown.Possible = len(shown.entries) > 0
	shown.Count = p.words.Count("measures.paste_count", len(shown.entries), "Values", p.words.Integer(read.Taken()))
	for _, note := range read.Notes {
		shown.Notes = append(shown.Notes, p.words.Say(paste.NoteKey(note)))
	}
	if n := read.Refused(); n > 0 {
		shown.Notes = append(shown.Notes, p.words.Count("measures.paste_refused", n))
	}
	for i, one := range read.Rows {
		shown.Rows = append(shown.Rows, c.pasteRow(i, one))
	}
	return shown
}

// Paste stores what fits as one step.
func (p *Presenter) Paste(preview Preview) {
	if preview.Possible {
		p.kept.row = preview.entries[0].Ref().ID
		p.save(preview.entries...)
	}
}

// languages know headings in all languages, that of the screen first.
func (p *Presenter) languages() []paste.Words {
	list := []paste.Words{pasteWords{p.now.wording}}
	for _, language := range assessment.Languages() {
		if string(language) == p.words.Language() {
			continue
		}
		if other, err := translations.New(string(language)); err == nil {
			list = append(list, pasteWords{wording.New(other, p.now.catalogue)})
		}
	}
	return list
}

// pasteWords names columns as the table on the screen does.
type pasteWords struct{ *wording.Wording }

// Head implements paste.Words.
func (w pasteWords) Head(kind assessment.EntryKind, name string) string {
	if kind == assessment.EntryMeasure {
		return head(w.Wording, name)
	}
	return w.Wording.Head(kind, name)
}

// pasteColumns are the columns of the preview: which measure a row is for,
// then what was pasted.
func (c composer) pasteColumns(read paste.Preview) []kit.GridColumn {
	list := []kit.GridColumn{
		{ID: columnCode, Title: c.words.Say("measures.number"), Width: 46},
		{ID: columnSubject, Title: c.words.Say("measures.measure"), Width: 190, Weight: 1},
	}
	for i, column := range read.Columns {
		shown := kit.GridColumn{ID: strconv.Itoa(i), Width: 110, Title: column.Title}
		switch column.Attribute {
		case "":
			shown.Note = c.words.Say("measures.paste_left_out")
		case paste.ID:
			shown.Title = c.words.Say("measures.number")
		default:
			shown.Title = head(c.wording, column.Attribute)
		}
		list = append(list, shown)
	}
	return list
}

func (c composer) pasteRow(index int, row paste.Row) kit.GridRow {
	name := kit.GridCell{Text: row.Name}
	switch {
	case row.Ref.ID == "":
		name.Text, name.Muted = c.words.Say("measures.paste_nobody"), true
	case row.New:
		name.Mark = kit.GridMark{Text: c.words.Say("measures.paste_new"), Name: c.words.Say("measures.paste_new"), Colour: scene.Good}
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
