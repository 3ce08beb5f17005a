package kit

import "strings"

// words are what the drawing says to those who do not see it: its text
// alternative, and all values where this does not go through them.
func (f *Figure) words() string {
	cells, language := f.cells(), f.kit.Words.Language()
	alt := f.plain(f.width()).Alt
	lines, told := []string{}, true
	for _, row := range cells.Rows {
		name := nameIn(row, language)
		told = told && strings.Contains(alt, row[name])
		lines = append(lines, rowInWords(cells.Head, row, name))
	}
	if alt == "" || told {
		return alt
	}
	return alt + "\n" + strings.Join(lines, "\n")
}

// nameIn is the cell that names a row: the first that is no number.
func nameIn(row []string, language string) int {
	for i, cell := range row {
		if _, number := readNumber(cell, language); !number && cell != "–" {
			return i
		}
	}
	return 0
}

// rowInWords makes a sentence of a row: "A Strategie: Ist 54,2; Soll 79,2." is
// one.
func rowInWords(head, row []string, name int) string {
	var parts []string
	for i, cell := range row {
		if i != name && cell != "" && cell != "–" {
			parts = append(parts, strings.TrimSpace(head[i]+" "+cell))
		}
	}
	if len(parts) == 0 {
		return row[name] + "."
	}
	return row[name] + ": " + strings.Join(parts, "; ") + "."
}
