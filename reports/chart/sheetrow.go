package chart

import "reifekompass/reports/scene"

// sheetRow is the left and right side of a row.
type sheetRow struct {
	code, title string
	strong      bool
	cells       []Side
}

// rowHeight is the usual height, or more for a title of two lines.
func (p *pen) rowHeight(s sheet, r sheetRow, usual float64) float64 {
	title, _ := s.scripts(r)
	if p.width(r.title, title) > s.room {
		return usual + sheetTwo
	}
	return usual
}

// rowHeights are the heights of all rows.
func (p *pen) rowHeights(s sheet, rows []sheetRow, usual float64) []float64 {
	heights := make([]float64, len(rows))
	for i, row := range rows {
		heights[i] = p.rowHeight(s, row, usual)
	}
	return heights
}

// scripts are how title and code of a row are set.
func (s sheet) scripts(r sheetRow) (title, code script) {
	title, code = regular(9.5, scene.Ink), bold(9.5, scene.Ink)
	if s.ranked {
		code = regular(9.5, scene.Ink)
	}
	if r.strong {
		title, code = semibold(9.5, scene.Ink), bold(9.5, scene.Ink)
	}
	return title, code
}

// sheetRow writes both sides of a row between y and y+height and draws its
// lower line.
func (p *pen) sheetRow(s sheet, r sheetRow, y, height float64) {
	center := y + height/2
	p.sheetSides(s, r, center)
	p.horizontal(0, p.scene.Width, y+height, stroke(scene.Hairline, 0.2*mm))
}

// sheetSides writes both sides of a row, centered on y.
func (p *pen) sheetSides(s sheet, r sheetRow, y float64) {
	title, code := s.scripts(r)
	if s.ranked {
		p.middle(s.title-2.6*mm, y, p.short(r.code, code, s.title-2.6*mm), code.right())
	} else {
		p.middle(0, y, p.short(r.code, code, s.title-2.6*mm), code)
	}
	p.stack(s.title, y, p.fit(r.title, title, s.room, 2), title)
	p.sheetCells(s, r.cells, y)
}

func (p *pen) sheetCells(s sheet, cells []Side, y float64) {
	for i, c := range s.columns {
		if i >= len(cells) {
			return
		}
		text := regular(9.5, scene.Ink)
		if cells[i].Bold {
			text = semibold(9.5, scene.Ink)
		}
		p.cellText(c, y, cells[i].Text, text)
	}
}

// sheetGrid draws the lines of the axis behind the rows.
func (p *pen) sheetGrid(s sheet, ticks []float64, top, bottom float64) {
	for _, tick := range ticks {
		p.vertical(s.axis.at(tick), top, bottom, stroke(scene.Hairline, 0.2*mm))
	}
}

// tops are where rows begin and, last, where they end.
func tops(from float64, heights []float64) []float64 {
	tops := []float64{from}
	for _, height := range heights {
		from += height
		tops = append(tops, from)
	}
	return tops
}

// cutLine is the strong line below the first rows, if others follow.
func (p *pen) cutLine(tops []float64, cut int) {
	if cut > 0 && cut < len(tops)-1 {
		p.horizontal(0, p.scene.Width, tops[cut], stroke(scene.Ink, 0.4*mm))
	}
}

// withheld writes why a row has no value where its bar would begin.
func (p *pen) withheld(axis plot, y float64, word string) {
	s := semibold(8.5, scene.Warn)
	p.backed(scene.Point{X: axis.from + 1.4*mm, Y: y}, p.short(orDash(word), s, axis.to-axis.from-2.8*mm), s)
}

// cellsOf are the texts of the cells of a row of a Table, as many as heads.
func cellsOf(sides []Side, heads int) []string {
	texts := make([]string, heads)
	for i := range texts {
		if i < len(sides) {
			texts[i] = sides[i].Text
		}
	}
	return texts
}
