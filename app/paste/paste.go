// Package paste reads a table that a person copied from a spreadsheet and
// says what of it would be taken for which entry, before anything is taken.
// Window and command line show the same preview. It knows no window and
// stores nothing.
package paste

import (
	"reifekompass/assessment"
)

// Limits of a table. They protect against a wrong file in the clipboard.
const (
	MaxRows    = 1000
	MaxColumns = 60
)

// Words reads and names what people write in one language.
type Words interface {
	Label(kind assessment.EntryKind, attribute string) string // in forms
	Head(kind assessment.EntryKind, attribute string) string  // in tables
	Parse(kind assessment.EntryKind, attribute, text string, inventory assessment.Inventory) (assessment.Value, error)
	Name(entry assessment.Entry, inventory assessment.Inventory) string
}

// Spec says into what a table is pasted.
type Spec struct {
	Kind      assessment.EntryKind
	Words     []Words // the language of the screen first; headings are known in all
	Inventory assessment.Inventory
	// Attributes are the columns of the table on the screen in their order,
	// for a table that has no headings.
	Attributes []string
	Start      string   // attribute of the selected cell; empty: the first
	Rows       []string // ids from the selected row on, for rows that say neither id nor name
	// Template finds an id that is not in use yet by a number or title, such
	// as that of a process template; nil: there are none.
	Template func(text string) (id string, found bool)
}

// Preview is what would be taken.
type Preview struct {
	Columns []Column
	Rows    []Row
	Notes   []Note
}

// ID is the attribute of a column that holds the ids of the entries.
const ID = "id"

// Column is a column of the pasted table.
type Column struct {
	Title     string // as pasted; empty without headings
	Attribute string // stable name, ID, or empty: not recognized, not taken
}

// Row is a row of the pasted table and the entry it is for.
type Row struct {
	Ref   assessment.EntryRef // without ID: for no entry, not taken
	Name  string
	New   bool
	Cells []Cell // as many as there are columns
	entry assessment.Entry
}

// Cell is a value of the pasted table. It is taken if Value is known and Err
// is nil.
type Cell struct {
	Text      string
	Attribute string
	Value     assessment.Value
	Err       error // why it does not fit
}

// Taken reports whether the cell would be taken.
func (c Cell) Taken() bool {
	return c.Value.Known && c.Err == nil && c.Attribute != "" && c.Attribute != ID
}

// Note is something to say about the table as a whole.
type Note int

// The notes.
const (
	NoteEmpty       Note = iota + 1 // there is no table
	NoteRows                        // more than MaxRows, the rest is left out
	NoteColumns                     // more columns than the table on the screen has
	NoteUnknown                     // some headings are not known
	NoteShifted                     // most of the cells of a column do not fit: columns may be shifted
	NoteNoEntry                     // some rows name no entry
	NoteTwice                       // two rows are for the same entry; the later one counts
	NoteTooMany                     // more entries than an inventory holds; the rest is left out
	NoteNothingFits                 // nothing would be taken
	NoteLonger                      // rows parted by commas are longer than their headings: a number holds a comma
)

// Entries returns the entries as they would be, of the rows of which anything
// is taken.
func (p Preview) Entries() []assessment.Entry {
	var entries []assessment.Entry
	for _, row := range p.Rows {
		if row.entry != nil {
			entries = append(entries, row.entry)
		}
	}
	return entries
}

// Taken counts the cells that would be taken.
func (p Preview) Taken() int { return p.count(Cell.Taken) }

// Refused counts the cells that hold something that does not fit.
func (p Preview) Refused() int { return p.count(func(c Cell) bool { return c.Err != nil }) }

func (p Preview) count(wanted func(Cell) bool) int {
	n := 0
	for _, row := range p.Rows {
		for _, cell := range row.Cells {
			if wanted(cell) {
				n++
			}
		}
	}
	return n
}

// NoteKey returns the key of the sentence that says the note.
func NoteKey(n Note) string {
	switch n {
	case NoteEmpty:
		return "paste.note.empty"
	case NoteRows:
		return "paste.note.rows"
	case NoteColumns:
		return "paste.note.columns"
	case NoteUnknown:
		return "paste.note.unknown"
	case NoteLonger:
		return "paste.note.longer"
	case NoteShifted:
		return "paste.note.shifted"
	case NoteNoEntry:
		return "paste.note.no_entry"
	case NoteTwice:
		return "paste.note.twice"
	case NoteTooMany:
		return "paste.note.too_many"
	default:
		return "paste.note.nothing_fits"
	}
}
