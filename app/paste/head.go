package paste

import (
	"slices"
	"strings"

	"reifekompass/assessment"
)

// readHead finds out what the columns are, by headings where the first row
// has them, by position otherwise, and returns the rows below.
func (r *reader) readHead(table [][]string) [][]string {
	width := 0
	for _, row := range table {
		width = max(width, len(row))
	}
	if r.headings(table[0]) {
		r.byHeadings(table[0], width)
		return table[1:]
	}
	r.byPosition(table, width)
	return table
}

// headings reports whether a row names columns: at least two of them, or its
// only one.
func (r *reader) headings(row []string) bool {
	named := 0
	for _, title := range row {
		if r.attribute(title) != "" {
			named++
		}
	}
	return named > 1 || (named == 1 && len(row) == 1)
}

func (r *reader) byHeadings(titles []string, width int) {
	r.titled = len(titles)
	used := map[string]bool{}
	for i := range width {
		column := Column{}
		if i < len(titles) {
			column = Column{Title: titles[i], Attribute: r.attribute(titles[i])}
		}
		if used[column.Attribute] {
			column.Attribute = ""
		}
		if column.Attribute == "" {
			r.note(NoteUnknown)
		}
		used[column.Attribute] = column.Attribute != ""
		r.preview.Columns = append(r.preview.Columns, column)
	}
}

// byPosition takes the columns for those of the table on the screen, from the
// selected cell on. A column of ids before them says which rows are meant.
func (r *reader) byPosition(table [][]string, width int) {
	next := max(slices.Index(r.Attributes, r.Start), 0)
	if r.idsFirst(table) {
		r.preview.Columns, next = []Column{{Attribute: ID}}, 0
	}
	for len(r.preview.Columns) < width {
		column := Column{}
		if next < len(r.Attributes) {
			column.Attribute = r.Attributes[next]
		} else {
			r.note(NoteColumns)
		}
		next++
		r.preview.Columns = append(r.preview.Columns, column)
	}
}

// idsFirst reports whether the first cell of every row is an id that is known.
func (r *reader) idsFirst(table [][]string) bool {
	for _, row := range table {
		_, there := r.Inventory.Find(assessment.EntryRef{Kind: r.Kind, ID: strings.ToUpper(row[0])})
		if !there && !r.isTemplateID(row[0]) {
			return false
		}
	}
	return true
}

func (r *reader) isTemplateID(text string) bool {
	if r.Template == nil {
		return false
	}
	id, found := r.Template(text)
	return found && strings.EqualFold(id, text)
}

// attribute returns what a heading names: a stable name, ID, or nothing.
func (r *reader) attribute(title string) string {
	folded := fold(title)
	if folded == "" {
		return ""
	}
	if slices.Contains([]string{"nr", "no", "id", "nummer", "number", "kennung"}, folded) {
		return ID
	}
	for _, attribute := range assessment.Attributes(r.Kind) {
		if r.isCalled(attribute.Name, folded) {
			return attribute.Name
		}
	}
	if slices.Contains(titlesOfNames(r.Kind), folded) {
		return nameAttribute(r.Kind)
	}
	return ""
}

// isCalled reports whether people call the attribute so, in any language.
func (r *reader) isCalled(name, folded string) bool {
	for _, words := range r.Words {
		if fold(words.Label(r.Kind, name)) == folded || fold(words.Head(r.Kind, name)) == folded {
			return true
		}
	}
	return fold(name) == folded
}

// nameAttribute is the attribute that people know entries of the kind by.
func nameAttribute(kind assessment.EntryKind) string {
	switch kind {
	case assessment.EntrySystem:
		return "product"
	case assessment.EntryMeasure:
		return "title"
	default:
		return "name"
	}
}

// titlesOfNames are headings that people give the column of names.
func titlesOfNames(kind assessment.EntryKind) []string {
	switch kind {
	case assessment.EntryProcess:
		return []string{"prozess", "process", "bezeichnung", "ablauf"}
	case assessment.EntrySystem:
		return []string{"system", "name", "anwendung", "bezeichnung", "itsystem"}
	case assessment.EntryMeasure:
		return []string{"massnahme", "maßnahme", "measure", "name", "bezeichnung"}
	default:
		return []string{"bezeichnung"}
	}
}
