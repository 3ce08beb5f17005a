package chart

import "strings"

// CardMarks returns the place of each year in DrawCard.
func (c CostBars) CardMarks() []Mark {
	const row = 30
	drawn := c.DrawCard()
	top := drawn.Height - row*float64(len(c.Rows))
	marks := make([]Mark, len(c.Rows))
	for i, year := range c.Rows {
		var parts []string
		for _, part := range []CostPart{year.Funding, year.Own} {
			if part.Label != "" && part.Amount > 0 {
				parts = append(parts, part.Label)
			}
		}
		label := year.Title + ": " + year.Total
		if len(parts) > 0 {
			label += " (" + strings.Join(parts, ", ") + ")"
		}
		marks[i] = Mark{ID: year.Title, Y: top + row*float64(i), W: c.Width, H: row, Label: label}
	}
	return marks
}

// CardMarks returns the places of the cells with interfaces in each picture of
// DrawCard. Tell says a cell in words: who sends to whom, and how.
func (m Matrix) CardMarks(tell func(from, to MatrixSystem, modes []LinkMode) string) [][]Mark {
	if len(m.Systems) == 0 {
		return nil
	}
	d := matrix{Matrix: m, look: cardMatrix(), modes: m.modes()}
	p := newPen(m.Width, 0, m.Language)
	d.grid = d.layout(p)
	y := d.legendHeight(p) + d.grid.head
	var all [][]Mark
	for top := 0; top < len(m.Systems); top += d.grid.rows {
		for left := 0; left < len(m.Systems); left += d.grid.columns {
			all = append(all, d.marks(top, left, y, tell))
		}
	}
	return all
}

// marks are those of the part that begins at a row and a column, row by row.
func (d *matrix) marks(top, left int, y float64, tell func(from, to MatrixSystem, modes []LinkMode) string) []Mark {
	var marks []Mark
	x := d.grid.left(d.look.unit)
	for from := top; from < min(top+d.grid.rows, len(d.Systems)); from++ {
		for to := left; to < min(left+d.grid.columns, len(d.Systems)); to++ {
			modes := listed(d.modes[[2]int{from, to}])
			if len(modes) == 0 {
				continue
			}
			sender, receiver := d.Systems[from], d.Systems[to]
			marks = append(marks, Mark{
				ID: sender.ID + " " + receiver.ID, Label: tell(sender, receiver, modes),
				X: x + float64(to-left)*d.grid.cell, Y: y + float64(from-top)*d.grid.row, W: d.grid.cell, H: d.grid.row,
			})
		}
	}
	return marks
}

func listed(modes [3]bool) []LinkMode {
	var list []LinkMode
	for mode, there := range modes {
		if there {
			list = append(list, LinkMode(mode))
		}
	}
	return list
}
