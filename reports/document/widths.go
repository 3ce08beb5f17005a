package document

import "strings"

// extent is what a column needs: the width of its longest word and of its
// longest line.
type extent struct{ least, natural float64 }

// columnPlaces decides where the columns stand. Fixed widths come first,
// columns without a weight take what their content needs, and the weights
// share the rest. A table always fills the width it has.
func (t tableSetter) columnPlaces() []place {
	columns := t.table.Columns
	space := t.width
	for i := range len(columns) - 1 {
		space -= t.between(i)
	}
	places, x := make([]place, len(columns)), 0.0
	for i, width := range t.columnWidths(max(space, 0)) {
		places[i] = place{x: x, width: width}
		x += width + t.between(i)
	}
	return places
}

// between is the distance from a column to the next one.
func (t tableSetter) between(column int) float64 {
	switch space := t.table.Columns[column].Space; {
	case space > 0:
		return space
	case t.table.Dense:
		return 3 * mm
	}
	return 4 * mm
}

func (t tableSetter) columnWidths(space float64) []float64 {
	columns := t.table.Columns
	extents := t.extents()
	widths, weights, needed := make([]float64, len(columns)), 0.0, 0.0
	for i, c := range columns {
		switch {
		case c.Width > 0:
			widths[i] = c.Width
			space -= c.Width
		case c.Weight > 0:
			weights += c.Weight
			needed += extents[i].least
		default:
			widths[i] = extents[i].natural
		}
	}
	t.squeeze(widths, extents, space-needed)
	for i, c := range columns {
		if c.Width <= 0 && c.Weight <= 0 {
			space -= widths[i]
		}
	}
	if weights == 0 {
		t.spread(widths, space)
		return widths
	}
	t.share(widths, extents, max(space, 0))
	return widths
}

// squeeze makes columns by content narrower, down to their longest words,
// until they fit into a space.
func (t tableSetter) squeeze(widths []float64, extents []extent, space float64) {
	total, least := 0.0, 0.0
	for i, c := range t.table.Columns {
		if c.Width <= 0 && c.Weight <= 0 {
			total += widths[i]
			least += extents[i].least
		}
	}
	if total <= space || total == 0 {
		return
	}
	// What is above the least widths shrinks alike; if even those do not
	// fit, all shrink alike and words are divided.
	factor := max(0, (space-least)/max(total-least, 1))
	shrink := min(1, max(space, 0)/max(least, 1))
	for i, c := range t.table.Columns {
		if c.Width <= 0 && c.Weight <= 0 {
			word := extents[i].least
			widths[i] = (word + (widths[i]-word)*factor) * shrink
		}
	}
}

// share gives the space to the weights, but nobody less than the longest
// word, as long as there is enough for all.
func (t tableSetter) share(widths []float64, extents []extent, space float64) {
	open := map[int]float64{}
	for i, c := range t.table.Columns {
		if c.Width <= 0 && c.Weight > 0 {
			open[i] = c.Weight
		}
	}
	for len(open) > 0 {
		weights := 0.0
		for i := range widths { // in order: sums of fractions depend on it
			weights += open[i]
		}
		for i, weight := range open {
			widths[i] = space * weight / weights
		}
		tight := tightest(widths, extents, open, space)
		if tight < 0 {
			return
		}
		widths[tight] = extents[tight].least
		space -= widths[tight]
		delete(open, tight)
	}
}

// tightest returns the first open column that is narrower than its longest
// word and could have it, or -1.
func tightest(widths []float64, extents []extent, open map[int]float64, space float64) int {
	for i, width := range widths {
		_, ok := open[i]
		if ok && len(open) > 1 && width < extents[i].least && extents[i].least < space {
			return i
		}
	}
	return -1
}

// spread gives space that is left to the columns of text.
func (t tableSetter) spread(widths []float64, space float64) {
	if space <= 0 {
		return
	}
	total := 0.0
	for i, c := range t.table.Columns {
		if c.Width <= 0 && c.Align == Left {
			total += widths[i]
		}
	}
	for i, c := range t.table.Columns {
		if total > 0 && c.Width <= 0 && c.Align == Left {
			widths[i] += space * widths[i] / total
		}
	}
}

// extents measures the columns whose content has a say in the widths. To set
// every cell on an endless line is half of the work on a table.
func (t tableSetter) extents() []extent {
	extents := make([]extent, len(t.table.Columns))
	if t.settled() {
		return extents
	}
	for i, column := range t.table.Columns {
		if column.Width > 0 {
			continue
		}
		e := &extents[i]
		if !t.reachesOver(i + 1) {
			e.text(t.setter, Plain(column.Head), columnStyle())
		}
		if column.HeadScene != nil {
			e.atLeast(column.HeadScene.Width)
		}
		for _, row := range t.table.Rows {
			t.extend(e, row, i)
		}
	}
	return extents
}

// settled reports whether the widths depend on no content: all are given but
// that of one column, which takes the rest.
func (t tableSetter) settled() bool {
	open := 0
	for _, c := range t.table.Columns {
		switch {
		case c.Width > 0:
		case c.Weight > 0:
			open++
		default:
			return false
		}
	}
	return open <= 1
}

// extend widens an extent by the cell of a row in a column. Cells over
// several columns do not count.
func (t tableSetter) extend(e *extent, row Row, column int) {
	at := 0
	for _, c := range row.Cells {
		span := max(c.Span, 1)
		if at == column && span == 1 {
			st := t.cellStyle(t.table.Columns[column])
			if row.Strong {
				st.font.Weight = 2
			}
			if c.Scene != nil {
				e.atLeast(c.Scene.Width)
			}
			e.text(t.setter, c.Text, st)
			return
		}
		at += span
	}
}

func (e *extent) atLeast(width float64) {
	e.least, e.natural = max(e.least, width), max(e.natural, width)
}

// text widens an extent by prose.
func (e *extent) text(s setter, p Prose, st style) {
	const endless = 1e6
	for _, l := range s.within(endless).lines(p, st) {
		e.natural = max(e.natural, l.width+0.01)
	}
	for _, run := range p {
		font := st.font
		if run.Weight != 0 {
			font.Weight = run.Weight
		}
		for word := range strings.FieldsSeq(run.Text) {
			for part := range strings.SplitSeq(word, "\u00ad") {
				e.least = max(e.least, s.fonts.Width(s.fonts.Clean(part)+"-", font))
			}
		}
	}
}
