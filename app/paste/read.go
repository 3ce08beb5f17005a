package paste

import (
	"slices"

	"reifekompass/assessment"
)

// Read says what of a pasted table would be taken. It never fails: what does
// not fit is marked.
func Read(text string, spec Spec) Preview {
	table, long := cut(text)
	r := &reader{Spec: spec, commas: separator(text) == ','}
	if len(table) == 0 {
		return Preview{Notes: []Note{NoteEmpty}}
	}
	if long {
		r.note(NoteRows)
	}
	table = r.readHead(table)
	r.resolve(table)
	r.judge()
	return r.preview
}

// reader makes one preview.
type reader struct {
	Spec

	preview  Preview
	commas   bool // commas part the cells
	titled   int  // cells of the row of headings; zero without one
	byNumber int  // rows that took their entry from Rows so far
	known    assessment.Inventory
}

func (r *reader) note(n Note) {
	if !slices.Contains(r.preview.Notes, n) {
		r.preview.Notes = append(r.preview.Notes, n)
	}
}

// resolve finds the entry of every row and the value of every cell.
func (r *reader) resolve(table [][]string) {
	r.known = r.Inventory
	seen := map[string]int{}
	for _, cells := range table {
		row := r.row(cells)
		if before, twice := seen[row.Ref.ID]; twice && row.Ref.ID != "" {
			r.note(NoteTwice)
			r.preview.Rows[before].entry = nil
		}
		seen[row.Ref.ID] = len(r.preview.Rows)
		r.preview.Rows = append(r.preview.Rows, row)
	}
}

// row finds the entry of a row and puts the cells into it that fit.
func (r *reader) row(texts []string) Row {
	row := Row{Cells: make([]Cell, len(r.preview.Columns))}
	for i, column := range r.preview.Columns {
		row.Cells[i] = Cell{Attribute: column.Attribute}
		if i < len(texts) {
			row.Cells[i].Text = texts[i]
		}
	}
	if r.commas && r.titled > 0 && len(texts) > r.titled {
		r.note(NoteLonger) // from the comma of a number on every cell stands one too far right
		return row
	}
	entry := r.find(&row)
	if entry == nil {
		r.note(NoteNoEntry)
		return row
	}
	r.fill(&row, entry)
	return row
}

// fill reads the cells into the entry of the row.
func (r *reader) fill(row *Row, entry assessment.Entry) {
	row.Ref = entry.Ref()
	taken := row.New && r.nameOf(row.Cells) == ""
	for i := range row.Cells {
		cell := &row.Cells[i]
		if cell.Text == "" || cell.Attribute == "" || cell.Attribute == ID {
			continue
		}
		if cell.Attribute == nameAttribute(r.Kind) && !row.New && r.means(cell.Text, row) {
			continue // it only says which entry is meant
		}
		cell.Value, cell.Err = r.Words[0].Parse(r.Kind, cell.Attribute, cell.Text, r.Inventory)
		if cell.Err == nil {
			entry, cell.Err = assessment.WithValue(entry, cell.Attribute, cell.Value)
		}
		if cell.Err == nil {
			cell.Value = assessment.ValueOf(entry, cell.Attribute)
		}
		taken = taken || cell.Taken()
	}
	if !taken {
		return
	}
	if !r.room(entry) {
		r.note(NoteTooMany)
		return
	}
	row.entry, row.Name = entry, r.Words[0].Name(entry, r.Inventory)
	r.known = r.known.With(entry)
}

// means reports whether a name is one that the entry of the row has already.
func (r *reader) means(name string, row *Row) bool {
	if fold(name) == fold(row.Name) {
		return true
	}
	if r.Template == nil {
		return false
	}
	id, found := r.Template(name)
	return found && id == row.Ref.ID
}

// room reports whether the inventory can hold the entry.
func (r *reader) room(entry assessment.Entry) bool {
	n := 0
	for _, other := range r.known {
		if other.Ref().Kind == r.Kind && other.Ref() != entry.Ref() {
			n++
		}
	}
	return n < assessment.MaxEntries
}

// judge says what is to be said about the table as a whole.
func (r *reader) judge() {
	if r.preview.Taken() == 0 && len(r.preview.Entries()) == 0 {
		r.note(NoteNothingFits)
	}
	for i := range r.preview.Columns {
		filled, refused := 0, 0
		for _, row := range r.preview.Rows {
			if row.Cells[i].Text != "" && row.Cells[i].Attribute != "" {
				filled++
			}
			if row.Cells[i].Err != nil {
				refused++
			}
		}
		if refused > 1 && 2*refused > filled {
			r.note(NoteShifted)
		}
	}
}
