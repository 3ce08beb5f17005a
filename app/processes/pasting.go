package processes

import (
	"slices"
	"strings"

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
	Count    string   // "54 Werte in 18 Prozessen, davon 2 neu"
	Refused  string   // "3 Werte passen nicht und bleiben, wie sie sind."; empty: all fit
	Notes    []string // on the table as a whole
	Reasons  []string // why the first values do not fit
	Columns  []kit.GridColumn
	Rows     []kit.GridRow
	Possible bool // there is something to take

	entries []assessment.Entry
}

// shownReasons is how many values that do not fit are explained one by one;
// the others say it at their cell.
const shownReasons = 3

// Read says what of a text would be taken, from the cell on.
func (p *Presenter) Read(text, row, column string) Preview {
	read := paste.Read(text, paste.Spec{
		Kind: assessment.EntryProcess, Words: p.pasteWords(), Inventory: p.now.assessment.Inventory,
		Attributes: append([]string{columnName}, typedColumns()...), Start: column,
		Rows: p.rowsFrom(row), Template: p.template,
	})
	c := p.composer()
	shown := Preview{entries: read.Entries(), Notes: c.pasteNotes(read.Notes)}
	shown.Possible = len(shown.entries) > 0
	shown.Count = c.pasteCount(read)
	if n := read.Refused(); n > 0 {
		shown.Refused = p.words.Count("processes.paste.refused", n)
		shown.Reasons = c.pasteReasons(read)
	}
	shown.Columns = c.pasteColumns(read)
	for i := range read.Rows {
		shown.Rows = append(shown.Rows, c.pasteRow(read, i))
	}
	return shown
}

// Take stores what fits as one step and returns why it could not be done,
// empty if it was.
func (p *Presenter) Take(preview Preview) string {
	if !preview.Possible {
		return p.words.Say("processes.paste.nothing")
	}
	return p.take(preview.entries)
}

// pasteWords knows headings in all languages, that of the screen first.
func (p *Presenter) pasteWords() []paste.Words {
	list := []paste.Words{p.now.wording}
	for _, language := range assessment.Languages() {
		if string(language) == p.words.Language() {
			continue
		}
		other, err := translations.New(string(language))
		if err != nil {
			p.deps.Log.ErrorContext(p.deps.Context, "other language not read", "error", err)
			continue
		}
		list = append(list, wording.New(other, p.now.catalogue))
	}
	return list
}

// rowsFrom lists the rows from one on.
func (p *Presenter) rowsFrom(row string) []string {
	from := max(slices.Index(p.order, assessment.ProcessID(row)), 0)
	var ids []string
	for _, id := range p.order[from:] {
		ids = append(ids, string(id))
	}
	return ids
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

func (c composer) pasteCount(read paste.Preview) string {
	fresh, rows := 0, len(read.Entries())
	for _, row := range read.Rows {
		if row.New && row.Ref.ID != "" {
			fresh++
		}
	}
	values := c.words.Count("processes.paste.values", read.Taken())
	if fresh == 0 {
		return c.words.Count("processes.paste.count", rows, "Values", values)
	}
	return c.words.Count("processes.paste.count_new", rows, "Values", values, "New", c.words.Integer(fresh))
}

func (c composer) pasteNotes(notes []paste.Note) []string {
	var said []string
	for _, note := range notes {
		if key := noteKey(note); key != "" {
			said = append(said, c.words.Say(key, "Most", c.words.Integer(paste.MaxRows), "Entries", c.words.Integer(assessment.MaxEntries)))
		}
	}
	return said
}

func noteKey(note paste.Note) string {
	switch note {
	case paste.NoteEmpty:
		return "processes.paste.empty"
	case paste.NoteRows:
		return "processes.paste.rows"
	case paste.NoteColumns:
		return "processes.paste.columns"
	case paste.NoteUnknown:
		return "processes.paste.unknown"
	case paste.NoteShifted:
		return "processes.paste.shifted"
	case paste.NoteNoEntry:
		return "processes.paste.no_entry"
	case paste.NoteTwice:
		return "processes.paste.twice"
	case paste.NoteTooMany:
		return "processes.paste.too_many"
	case paste.NoteNothingFits:
		return "processes.paste.nothing"
	default:
		return ""
	}
}

// pasteReasons explains the first values that do not fit.
func (c composer) pasteReasons(read paste.Preview) []string {
	var said []string
	for i, row := range read.Rows {
		for _, cell := range row.Cells {
			if cell.Err == nil || len(said) == shownReasons {
				continue
			}
			said = append(said, c.words.Say("processes.paste.reason", "Row", c.words.Integer(i+1),
				"Label", c.wording.Label(assessment.EntryProcess, cell.Attribute), "Reason", explain.Sentence(c.words, cell.Err)))
		}
	}
	return said
}

// pasteColumns are the columns of the preview: for whom a row is, then what
// was pasted.
func (c composer) pasteColumns(read paste.Preview) []kit.GridColumn {
	list := []kit.GridColumn{
		{ID: columnCode, Title: c.words.Say("processes.number"), Width: 44},
		{ID: columnName, Title: c.words.Say("processes.process"), Width: 190, Weight: 1},
	}
	for i, column := range read.Columns {
		shown := kit.GridColumn{ID: "pasted" + c.words.Integer(i), Width: 96, Title: column.Title}
		switch column.Attribute {
		case "":
			shown.Note = c.words.Say("processes.paste.left_out")
		case paste.ID:
			continue // stands before the name already
		default:
			shown.Title = c.wording.Head(assessment.EntryProcess, column.Attribute)
		}
		list = append(list, shown)
	}
	return list
}

func (c composer) pasteRow(read paste.Preview, index int) kit.GridRow {
	row := read.Rows[index]
	shown := kit.GridRow{ID: c.words.Integer(index + 1), Name: row.Name}
	code, name := kit.GridCell{Text: row.Ref.ID, Small: true, Strong: true, Muted: true}, kit.GridCell{Text: row.Name}
	switch {
	case row.Ref.ID == "":
		code.Text = idOf(row)
		name.Text, name.Muted = c.words.Say("processes.paste.for_nobody"), true
	case row.New:
		name.Mark = kit.GridMark{Text: c.words.Say("processes.paste.new"), Name: c.words.Say("processes.paste.new"), Colour: scene.Good}
	}
	shown.Cells = append(shown.Cells, code, name)
	for i, cell := range row.Cells {
		if read.Columns[i].Attribute != paste.ID {
			shown.Cells = append(shown.Cells, c.pasteCell(cell, row.Ref.ID != ""))
		}
	}
	return shown
}

// idOf is what a row says in the column of numbers.
func idOf(row paste.Row) string {
	for _, cell := range row.Cells {
		if cell.Attribute == paste.ID {
			return cell.Text
		}
	}
	return ""
}

func (c composer) pasteCell(cell paste.Cell, wanted bool) kit.GridCell {
	shown := kit.GridCell{Text: cell.Text, Muted: !wanted || !cell.Taken()}
	if cell.Err != nil {
		shown.Warn, shown.Muted, shown.Tip = true, false, explain.Sentence(c.words, cell.Err)
	}
	return shown
}
