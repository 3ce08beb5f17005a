package pdfcheck

// checkTable checks that all rows of a table have the same width, with cells
// that take several columns or rows.
func (c *checker) checkTable(e *element) {
	c.checkCaption(e)
	grid := grid{width: -1}
	for i, row := range c.rows(e) {
		if !c.spend(len(grid.below)) {
			return
		}
		width := grid.row(c.cells(row))
		if grid.width < 0 {
			grid.width = width
		}
		if width != grid.width {
			c.add(TableIrregular, c.where(row), i+1, ": ", width, " ≠ ", grid.width)
		}
	}
	if grid.open() {
		c.add(TableIrregular, c.where(e), "/RowSpan")
	}
}

// checkCaption checks that a table has at most one caption, as its first or
// last part.
func (c *checker) checkCaption(e *element) {
	captions := 0
	for i, kid := range e.kids {
		if kid.tag != "Caption" {
			continue
		}
		if captions++; captions > 1 || i > 0 && i < len(e.kids)-1 {
			c.add(TableParts, c.where(kid), "/Caption ", i+1)
		}
	}
}

// rows are the rows of a table, of its parts in order.
func (c *checker) rows(e *element) []*element {
	var rows []*element
	for _, kid := range e.kids {
		switch kid.tag {
		case "TR":
			rows = append(rows, kid)
		case "THead", "TBody", "TFoot":
			rows = append(rows, c.rows(kid)...)
		default:
		}
	}
	return rows
}

// cell is how many columns and rows a cell takes.
type cell struct{ columns, rows int }

func (c *checker) cells(row *element) []cell {
	var cells []cell
	for _, kid := range row.kids {
		cells = append(cells, cell{c.taken(kid, "ColSpan"), c.taken(kid, "RowSpan")})
	}
	return cells
}

// taken reads an attribute of a cell, one where there is none.
func (c *checker) taken(e *element, key name) int {
	const most = 1000
	value := c.attribute(e, "Table", key)
	n, ok := value.(int)
	if value != nil && (!ok || n < 1 || n > most) {
		c.add(TableIrregular, c.where(e), "/", key, " ", c.show(value))
	}
	return min(max(n, 1), most)
}

// grid knows which cells of earlier rows reach into the next one.
type grid struct {
	width int
	below []int // by column: rows still taken from above
}

// row sets the cells of a row and returns how wide it is.
func (g *grid) row(cells []cell) int {
	const most = 10_000 // columns
	column := 0
	next := make([]int, len(g.below))
	for i, rest := range g.below {
		next[i] = max(rest-1, 0)
	}
	for _, cell := range cells {
		for column < len(g.below) && g.below[column] > 0 {
			column++
		}
		for range min(cell.columns, max(most-column, 0)) {
			for column >= len(next) {
				next = append(next, 0)
			}
			next[column] = cell.rows - 1
			column++
		}
	}
	for column < len(g.below) && g.below[column] > 0 {
		column++
	}
	g.below = next
	return column
}

// open reports whether a cell reaches below the last row.
func (g *grid) open() bool {
	for _, rest := range g.below {
		if rest > 0 {
			return true
		}
	}
	return false
}
