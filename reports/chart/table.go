package chart

import "strconv"

// none stands in a cell without a value.
const none = "–"

// tableColumn is a column of a table that is being made.
type tableColumn struct {
	head string
	cell func(row int) string
}

// tableOf makes a table of so many rows. The first column stays; others
// without a head are left out, as they are in the drawing.
func tableOf(rows int, columns ...tableColumn) Table {
	t := Table{Rows: make([][]string, rows)}
	for i, c := range columns {
		if i > 0 && c.head == "" {
			continue
		}
		t.Head = append(t.Head, c.head)
		for row := range rows {
			cell := c.cell(row)
			if cell == "" {
				cell = none
			}
			t.Rows[row] = append(t.Rows[row], cell)
		}
	}
	return t
}

// named is how a table names what has an id and a title.
func named(id, title string) string {
	switch {
	case id == "":
		return title
	case title == "":
		return id
	default:
		return id + " " + title
	}
}

// nth is the column of a row that may have fewer columns than heads.
func nth(columns []string, i int) string {
	if i < len(columns) {
		return columns[i]
	}
	return ""
}

// written is a value, or what is said of it while it is unknown: the word
// for it and where it may lie.
func written(v Value, missing string, r Range) string {
	switch {
	case v.Known:
		return v.Label
	case !r.Known || r.Label == "":
		return missing
	case missing == "" || len(r.Label) > len(missing) && r.Label[:len(missing)] == missing:
		return r.Label
	default:
		return missing + ", " + r.Label
	}
}

// level is a number of steps; below 0: unknown.
func level(n int) string {
	if n < 0 {
		return ""
	}
	return strconv.Itoa(n)
}
