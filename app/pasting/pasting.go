// Package pasting shows what of a table from a spreadsheet would be taken,
// before it is taken: which values for which entries, which are new, what does
// not fit and why. It hands on the entries and stores nothing.
package pasting

import (
	"strconv"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/app/paste"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// Spec says into what a table is pasted.
type Spec struct {
	paste.Spec // without Words, which are made of Wording

	Catalogue *assessment.Catalogue
	Wording   *wording.Wording // of the language on the screen
	// Head names a column as the table on the screen does; nil: as the wording
	// does.
	Head func(w *wording.Wording, attribute string) string
}

// Preview is what would be taken, ready to be shown.
type Preview struct {
	Entries []assessment.Entry
	Count   string   // "Übernommen werden: 54 Werte in 18 Prozessen, davon neu: 2."
	Notes   []string // on the table as a whole
	Refused string   // "3 Werte passen nicht und bleiben weg."; empty: all fit
	Reasons []string // why the first values do not fit
	Columns []kit.GridColumn
	Rows    []kit.GridRow
}

// Possible reports whether there is something to take.
func (p Preview) Possible() bool { return len(p.Entries) > 0 }

// shownReasons is how many values that do not fit are explained one by one;
// the others say it at their cell.
const shownReasons = 3

// Read says what of a text would be taken.
func Read(text string, spec Spec) Preview {
	spec.Words = languages(spec)
	c := composer{spec: spec, words: spec.Wording.Words(), read: paste.Read(text, spec.Spec)}
	shown := Preview{Entries: c.read.Entries(), Count: c.count(), Reasons: c.reasons(), Columns: c.columns()}
	for _, note := range c.read.Notes {
		shown.Notes = append(shown.Notes, c.words.Say(paste.NoteKey(note)))
	}
	if n := c.read.Refused(); n > 0 {
		shown.Refused = c.words.Count("pasting.refused", n)
	}
	for i := range c.read.Rows {
		shown.Rows = append(shown.Rows, c.row(i))
	}
	return shown
}

// languages know headings in all languages, that of the screen first.
func languages(spec Spec) []paste.Words {
	list := []paste.Words{heads{spec.Wording, spec}}
	for _, language := range assessment.Languages() {
		if string(language) == spec.Wording.Words().Language() {
			continue
		}
		if other, err := translations.New(string(language)); err == nil { // they are part of the program
			list = append(list, heads{wording.New(other, spec.Catalogue), spec})
		}
	}
	return list
}

// heads names columns as the table on the screen does.
type heads struct {
	*wording.Wording

	spec Spec
}

// Head implements paste.Words.
func (h heads) Head(kind assessment.EntryKind, attribute string) string {
	if kind == h.spec.Kind && h.spec.Head != nil {
		return h.spec.Head(h.Wording, attribute)
	}
	return h.Wording.Head(kind, attribute)
}

// composer says what was read.
type composer struct {
	spec  Spec
	words *translations.Translator
	read  paste.Preview
}

// of is the key of a sentence that names the kind of the entries.
func (c composer) of(key string) string { return key + string(c.spec.Kind) }

func (c composer) count() string {
	fresh, rows := 0, len(c.read.Entries())
	for _, row := range c.read.Rows {
		if row.New && row.Ref.ID != "" {
			fresh++
		}
	}
	values := c.words.Count("pasting.values", c.read.Taken())
	if fresh == 0 {
		return c.words.Count(c.of("pasting.count."), rows, "Values", values)
	}
	return c.words.Count(c.of("pasting.count_new."), rows, "Values", values, "New", c.words.Integer(fresh))
}

// reasons explain the first values that do not fit.
func (c composer) reasons() []string {
	var said []string
	for i, row := range c.read.Rows {
		for _, cell := range row.Cells {
			if cell.Err == nil || len(said) == shownReasons {
				continue
			}
			label := c.spec.Wording.Label(c.spec.Kind, cell.Attribute)
			reason := strings.TrimPrefix(explain.Sentence(c.words, cell.Err), label+": ") // some begin with it already
			said = append(said, c.words.Say("pasting.reason", "Row", c.words.Integer(i+1), "Label", label, "Reason", reason))
		}
	}
	return said
}

// columns are those of the preview: for whom a row is, then what was pasted.
func (c composer) columns() []kit.GridColumn {
	list := []kit.GridColumn{
		{ID: "code", Title: c.words.Say("pasting.number"), Width: 46},
		{ID: "entry", Title: c.words.Say(c.of("pasting.entry.")), Width: 190, Weight: 1},
	}
	for i, column := range c.read.Columns {
		shown := kit.GridColumn{ID: strconv.Itoa(i), Width: 104, Title: column.Title}
		switch column.Attribute {
		case "":
			shown.Note = c.words.Say("pasting.left_out")
		case paste.ID:
			continue // stands before the name already
		default:
			shown.Title = c.spec.Words[0].Head(c.spec.Kind, column.Attribute)
		}
		list = append(list, shown)
	}
	return list
}

func (c composer) row(index int) kit.GridRow {
	row := c.read.Rows[index]
	code, name := kit.GridCell{Text: row.Ref.ID, Small: true, Strong: true, Muted: true}, kit.GridCell{Text: row.Name}
	switch {
	case row.Ref.ID == "":
		code.Text = idOf(row)
		name.Text, name.Muted = c.words.Say(c.of("pasting.nobody.")), true
	case row.New:
		name.Mark = kit.GridMark{Text: c.words.Say("pasting.new"), Name: c.words.Say("pasting.new"), Colour: scene.Good}
	}
	shown := kit.GridRow{ID: strconv.Itoa(index), Name: row.Name, Cells: []kit.GridCell{code, name}}
	for i, cell := range row.Cells {
		if c.read.Columns[i].Attribute != paste.ID {
			shown.Cells = append(shown.Cells, c.cell(cell, row.Ref.ID != ""))
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

func (c composer) cell(cell paste.Cell, wanted bool) kit.GridCell {
	shown := kit.GridCell{Text: cell.Text, Muted: !wanted || !cell.Taken()}
	if cell.Err != nil {
		shown.Warn, shown.Muted, shown.Tip = true, false, explain.Sentence(c.words, cell.Err)
	}
	return shown
}
