package paste

import (
	"strings"

	"reifekompass/assessment"
)

// find returns the entry a row is for: by its id, by its name, by a template,
// by its place below the selected row; a new one for a name that nobody
// knows, nil if the row names nothing.
func (r *reader) find(row *Row) assessment.Entry {
	id, name := "", r.nameOf(row.Cells)
	for _, cell := range row.Cells {
		if cell.Attribute == ID {
			id = cell.Text
		}
	}
	switch {
	case id != "":
		return r.byID(row, id)
	case name != "":
		return r.byName(row, name)
	case r.byNumber < len(r.Rows):
		r.byNumber++
		return r.existing(row, r.Rows[r.byNumber-1])
	default:
		return nil
	}
}

func (r *reader) nameOf(cells []Cell) string {
	for _, cell := range cells {
		if cell.Attribute == nameAttribute(r.Kind) {
			return cell.Text
		}
	}
	return ""
}

func (r *reader) byID(row *Row, text string) assessment.Entry {
	if entry := r.existing(row, strings.ToUpper(text)); entry != nil {
		return entry
	}
	return r.fromTemplate(row, text)
}

func (r *reader) byName(row *Row, name string) assessment.Entry {
	folded := fold(name)
	for _, entry := range r.known {
		if ref := entry.Ref(); ref.Kind == r.Kind && r.answersTo(entry, folded) {
			return r.existing(row, ref.ID)
		}
	}
	if entry := r.fromTemplate(row, name); entry != nil {
		return entry
	}
	return r.fresh(row, r.known.FreeID(r.Kind))
}

func (r *reader) answersTo(entry assessment.Entry, folded string) bool {
	for _, words := range r.Words {
		if fold(words.Name(entry, r.known)) == folded {
			return true
		}
	}
	return fold(entry.Ref().ID) == folded
}

func (r *reader) existing(row *Row, id string) assessment.Entry {
	entry, there := r.known.Find(assessment.EntryRef{Kind: r.Kind, ID: id})
	if !there {
		return nil
	}
	_, before := r.Inventory.Find(entry.Ref())
	row.New, row.Name = !before, r.Words[0].Name(entry, r.known)
	return entry
}

func (r *reader) fromTemplate(row *Row, text string) assessment.Entry {
	if r.Template == nil {
		return nil
	}
	id, found := r.Template(text)
	if !found {
		return nil
	}
	if entry := r.existing(row, id); entry != nil {
		return entry
	}
	entry := r.fresh(row, id)
	if entry != nil {
		forget(row, text)
	}
	return entry
}

// forget keeps the title of a template from becoming an own name.
func forget(row *Row, title string) {
	for i := range row.Cells {
		if row.Cells[i].Text == title {
			row.Cells[i].Attribute = ID
		}
	}
}

func (r *reader) fresh(row *Row, id string) assessment.Entry {
	entry, err := assessment.NewEntry(assessment.EntryRef{Kind: r.Kind, ID: id})
	if err != nil {
		return nil
	}
	row.New, row.Name = true, r.Words[0].Name(entry, r.known)
	return entry
}
