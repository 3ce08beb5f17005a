package document

import "reifekompass/reports/scene"

// cells breaks the texts of a row.
func (t tableSetter) cells(row Row) []cell {
	var cells []cell
	column := 0
	for _, c := range row.Cells {
		if column >= len(t.places) {
			break
		}
		span := min(max(c.Span, 1), len(t.places)-column)
		last := t.places[column+span-1]
		at := place{x: t.places[column].x, width: last.x + last.width - t.places[column].x}
		made := t.cell(c, row, t.table.Columns[column], at)
		made.node = &Node{Kind: t.kind(column), Span: span}
		cells = append(cells, made)
		column += span
	}
	return cells
}

func (t tableSetter) cell(c Cell, row Row, column Column, at place) cell {
	st := t.cellStyle(column)
	if row.Strong {
		st.font.Weight = scene.Bold
	}
	made := cell{style: st, place: at, align: column.Align, drawing: c.Scene}
	if c.Scene == nil {
		made.lines = t.within(at.width).lines(c.Text, st)
	}
	return made
}

func (t tableSetter) cellStyle(column Column) style {
	size := column.Size
	switch {
	case size > 0:
	case t.table.Dense:
		size = 9
	default:
		size = 9.5
	}
	leading := 4.2
	if size < 9.5 {
		leading = 3.9
	}
	return styleOf(column.Text, size, leading, scene.Ink).with(column.Colour)
}

// reach returns how far a cell reaches above and below the baseline of the
// first line of its row, without padding.
func (t tableSetter) reach(c cell) (above, below float64) {
	if c.drawing != nil {
		middle := t.fonts.CapHeight(t.cellStyle(Column{}).font) / 2
		return middle + c.drawing.Height/2, c.drawing.Height/2 - middle
	}
	base := t.baseline(c.style)
	return base, float64(len(c.lines))*c.style.leading - base
}

// rowHeight is the height of a row of which so many lines are shown.
func (t tableSetter) rowHeight(cells []cell, limit int, least float64) float64 {
	up, down := 0.0, 0.0
	for _, c := range cells {
		c.lines = c.lines[:min(limit, len(c.lines))]
		above, below := t.reach(c)
		up, down = max(up, above), max(down, below)
	}
	return max(least, up+down+2*t.pad)
}

// rowPiece draws a row: all first lines on one baseline, the rule below.
func (t tableSetter) rowPiece(cells []cell, row Row, last bool) piece {
	base := t.pad
	for _, c := range cells {
		above, _ := t.reach(c)
		base = max(base, t.pad+above)
	}
	height := t.rowHeight(cells, 1<<30, row.MinHeight)
	// Rows with air have some of it above the text as well.
	base += min(0.6*mm, (height-t.rowHeight(cells, 1<<30, 0))/2)
	part := fragment{role: RoleRow}
	for _, c := range cells {
		first := len(part.shapes)
		if c.drawing != nil {
			above, _ := t.reach(c)
			part.shapes = append(part.shapes, c.draw(base-above)...)
			if c.drawing.Alt != "" {
				part.alt += c.drawing.Alt + " "
			}
			part.spans = append(part.spans, c.span(first, len(part.shapes)))
			continue
		}
		for i, l := range c.lines {
			y := base + float64(i)*c.style.leading
			part.links = append(part.links, c.links(l, y, len(part.shapes))...)
			part.shapes = append(part.shapes, c.shapes(l, y)...)
		}
		part.spans = append(part.spans, c.span(first, len(part.shapes)))
	}
	if last {
		part.shapes = append(part.shapes, row.Cut.rule(t.width, height))
	}
	return newPiece(kindTable, height, part)
}

// rule is the line below a row.
func (c Cut) rule(width, y float64) scene.Shape {
	switch c {
	case Solid:
		return rule(0, y, width, cutRule, scene.Ink)
	case Dashed:
		line := rule(0, y, width, cutRule, scene.Ink)
		line.Dash = []float64{1.2 * mm, 0.8 * mm}
		return line
	default:
		return rule(0, y, width, thinRule, scene.Hairline)
	}
}

// shift is how far a line of a width stands from the left of the cell.
func (c cell) shift(width float64) float64 {
	switch c.align {
	case Right:
		return c.place.width - width
	case Center:
		return (c.place.width - width) / 2
	default:
		return 0
	}
}

func (c cell) shapes(l line, y float64) []scene.Shape {
	shapes := make([]scene.Shape, len(l.shapes))
	for i, shape := range l.shapes {
		shapes[i] = transform(shape, 1, c.place.x+c.shift(l.width), y)
	}
	return shapes
}

// links are the links of a line whose texts follow so many shapes.
func (c cell) links(l line, y float64, before int) []area {
	links := make([]area, len(l.links))
	for i, link := range l.links {
		link.x, link.y = link.x+c.place.x+c.shift(l.width), link.y+y
		link.first, link.last = link.first+before, link.last+before
		links[i] = link
	}
	return links
}

// draw places the drawing of the cell with its top at y, made smaller if it
// is wider than the cell.
func (c cell) draw(y float64) []scene.Shape {
	factor := 1.0
	if c.drawing.Width > c.place.width {
		factor = c.place.width / c.drawing.Width
	}
	x := c.place.x + c.shift(c.drawing.Width*factor)
	y += c.drawing.Height * (1 - factor) / 2
	shapes := make([]scene.Shape, len(c.drawing.Shapes))
	for i, shape := range c.drawing.Shapes {
		shapes[i] = transform(shape, factor, x, y)
	}
	return shapes
}
