package document

import "reifekompass/reports/scene"

// tableSetter sets the rows of one table.
type tableSetter struct {
	setter

	table  Table
	places []place // of the columns
	pad    float64 // above and below the text of a row
	node   *Node   // NodeTable
}

// place is where a column stands.
type place struct{ x, width float64 }

// cell is a cell after breaking: lines or a drawing, at its place.
type cell struct {
	lines   []line
	style   style
	drawing *scene.Scene
	place   place
	align   Align
	node    *Node // NodeHead, NodeRowHead or NodeCell
}

// table sets the caption, the head and the rows. The caption stays with the
// head, the head with the first rows, and the last two rows together.
func (s setter) table(b Table) []piece {
	if len(b.Columns) == 0 {
		return s.caption(b.Caption, kindTable, nil)
	}
	t := tableSetter{setter: s, table: b, pad: 1.2 * mm, node: &Node{Kind: NodeTable}}
	if b.Dense {
		t.pad = 0.85 * mm
	}
	t.places = t.columnPlaces()
	head := t.head()
	pieces := s.caption(b.Caption, kindTable, t.node)
	if len(pieces) > 0 && len(head) > 0 {
		head[0].gap = 2 * mm
	}
	pieces = append(pieces, head...)
	first := len(pieces)
	for _, row := range b.Rows {
		pieces = append(pieces, t.row(row)...)
	}
	for i := first; i < len(pieces); i++ {
		pieces[i].repeat = head
		pieces[i].joined = i > 0
		pieces[i].keep = i < len(pieces)-1 && (i == first || i == len(pieces)-2)
	}
	return pieces
}

// head sets the heads of the columns above their rule, or nothing if no
// column has one.
func (t tableSetter) head() []piece {
	st := columnStyle()
	cells, height := make([]cell, 0, len(t.table.Columns)), 0.0
	for i, column := range t.table.Columns {
		c := cell{style: st, place: t.places[i], align: column.Align, drawing: column.HeadScene}
		if c.drawing == nil {
			c.place = t.headPlace(i)
			c.lines = t.within(c.place.width).balanced(column.Head, st)
		}
		height = max(height, float64(len(c.lines))*st.leading)
		if c.drawing != nil {
			height = max(height, lowestText(*c.drawing)+0.8*mm)
		}
		cells = append(cells, c)
	}
	if height == 0 {
		return nil
	}
	height += 1 * mm
	part := fragment{role: RoleTableTop}
	row := t.node.below(NodeRow)
	for i, c := range cells {
		c.node = t.headNode(i, row)
		first := len(part.shapes)
		part.shapes = append(part.shapes, t.headShapes(c, height)...)
		if c.node != nil {
			part.spans = append(part.spans, c.span(first, len(part.shapes)))
		}
	}
	part.shapes = append(part.shapes, rule(0, height, t.width, headRule, scene.Ink))
	p := newPiece(kindTable, height, part)
	p.keep = true
	return []piece{p}
}

// headPlace is the place of the head of a column. A left-aligned head may
// reach over the next columns if they have none.
func (t tableSetter) headPlace(i int) place {
	at := t.places[i]
	for next := i + 1; t.reachesOver(next); next++ {
		at.width = t.places[next].x + t.places[next].width - at.x
	}
	return at
}

// reachesOver reports whether the head of the column before reaches over a
// column.
func (t tableSetter) reachesOver(column int) bool {
	columns := t.table.Columns
	return column < len(columns) && columns[column].Head == "" && columns[column].HeadScene == nil &&
		columns[column-1].Align == Left
}

// headShapes draws the head of a column with its last line on the common
// baseline above the rule.
func (t tableSetter) headShapes(c cell, height float64) []scene.Shape {
	if c.drawing != nil {
		return c.draw(height - 1.8*mm - lowestText(*c.drawing))
	}
	last := height - 1.8*mm
	var shapes []scene.Shape
	for i, l := range c.lines {
		y := last - float64(len(c.lines)-1-i)*c.style.leading
		shapes = append(shapes, c.shapes(l, y)...)
	}
	return shapes
}

// lowestText is the lowest baseline of a drawing, or its lower edge if it has
// no text.
func lowestText(s scene.Scene) float64 {
	lowest, found := 0.0, false
	for _, shape := range s.Shapes {
		if text, ok := shape.(scene.Text); ok {
			lowest, found = max(lowest, text.At.Y), true
		}
	}
	if !found {
		return s.Height
	}
	return lowest
}

// row sets one row. Only a row higher than a page is parted, because it could
// not be shown otherwise.
func (t tableSetter) row(row Row) []piece {
	cells := t.cells(row)
	empty := t.name(cells)
	limit, most := 1, 1
	for _, c := range cells {
		most = max(most, len(c.lines))
	}
	for limit < most && t.rowHeight(cells, limit+1, 0) <= t.room-12*mm {
		limit++
	}
	var pieces []piece
	for {
		now, rest := partCells(cells, limit)
		p := t.rowPiece(now, row, len(rest) == 0)
		if len(pieces) == 0 {
			p.parts[0].anchor = row.Anchor
			p.parts[0].end(empty)
		}
		pieces = append(pieces, p)
		if len(rest) == 0 {
			return pieces
		}
		cells = rest
	}
}

// partCells parts cells after a number of lines; rest is nil if all fit.
func partCells(cells []cell, limit int) (now, rest []cell) {
	more := false
	for _, c := range cells {
		after := c
		after.drawing = nil
		after.lines = c.lines[min(limit, len(c.lines)):]
		more = more || len(after.lines) > 0
		c.lines = c.lines[:min(limit, len(c.lines))]
		now, rest = append(now, c), append(rest, after)
	}
	if !more {
		return now, nil
	}
	return now, rest
}
