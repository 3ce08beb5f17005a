package chart

import "reifekompass/reports/scene"

// HeatMap shows a number per row and column as colour and as digits. The
// colour follows the number as it is printed, in five fixed steps of 20, so
// that no other row changes it.
type HeatMap struct {
	Head     string // above the names of the rows
	Columns  []HeatColumn
	Sides    []string // heads of the columns of numbers beside the map
	Rows     []HeatRow
	Legend   []LegendItem
	Dense    bool // low rows, for many agencies
	Language string
	Width    float64 // points
	Alt      string
}

// HeatColumn is a column of the map.
type HeatColumn struct{ ID, Title string }

// HeatRow is a row of the map.
type HeatRow struct {
	ID    string // before the title, such as "12"; may be empty
	Title string
	Note  string // muted, after the title: "Entwurf"
	Cells []HeatCell
	Sides []Side // numbers beside the map
}

// HeatCell is one number of the map. If it is unknown, the cell is hatched
// and Missing says why.
type HeatCell struct {
	Value   Value
	Missing string // "n. a."
	Partial bool   // a ring marks reduced coverage
	Empty   bool   // nothing is drawn, because there is nothing to say
}

// Side is a number or word beside the map.
type Side struct {
	Text string
	Bold bool
}

// heatGrid holds the places of a heat map.
type heatGrid struct {
	title, cells, step float64 // x of titles and cells, width of a column
	sides, sideStep    float64
	cell, row          float64 // height of a cell, distance of two rows
	size, names        float64 // of digits and names, points
}

func newHeatGrid(h HeatMap) heatGrid {
	g := heatGrid{cells: 56 * mm, sideStep: 15 * mm, cell: 6.9 * mm, row: 7.6 * mm, size: 9}
	if h.Dense {
		g.cell, g.row, g.size = 4.7*mm, 5.3*mm, 8.5
	}
	for _, row := range h.Rows {
		if row.ID != "" {
			g.title = 8 * mm
		}
	}
	sides := float64(len(h.Sides)) * g.sideStep
	g.step = min(18*mm, (h.Width-g.cells-sides)/float64(max(1, len(h.Columns))))
	g.sides = g.cells + float64(len(h.Columns))*g.step
	return g
}

// Draw returns the heat map.
func (h HeatMap) Draw() scene.Scene {
	grid := newHeatGrid(h)
	p := newPen(h.Width, 0, h.Language)
	grid.names = p.nameSize(h.Rows, grid)
	y := p.heatHead(h, grid) + 1.6*mm
	for _, row := range h.Rows {
		p.heatRow(row, grid, y)
		y += grid.row
	}
	y += 1.5 * mm
	p.scene.Height = p.legend(y, Legend{Items: h.Legend, Width: h.Width})
	return p.finish(h.Alt)
}

// heatHead writes the heads with their last lines on one level and returns
// where they end.
func (p *pen) heatHead(h HeatMap, g heatGrid) float64 {
	s := semibold(7.5, scene.Ink)
	heads, most := make([][]string, len(h.Columns)), 1
	for i, column := range h.Columns {
		heads[i] = p.fit(column.Title, s, g.step-0.4*mm, 3)
		most = max(most, len(heads[i]))
	}
	bottom := float64(most)*s.leading() + 5*mm
	for i, lines := range heads {
		x := g.cells + (float64(i)+0.5)*g.step
		y := bottom - 5*mm - float64(len(lines)-1)*s.leading()
		for _, line := range lines {
			p.baseline(x, y, line, s.centered())
			y += s.leading()
		}
		p.baseline(x, bottom-0.9*mm, h.Columns[i].ID, bold(9, scene.Primary).centered())
	}
	muted := semibold(7.5, scene.Muted)
	p.baseline(0, bottom-0.9*mm, h.Head, muted)
	for i, head := range h.Sides {
		x := g.sides + float64(i+1)*g.sideStep
		lines := p.fit(head, muted, g.sideStep-1*mm, 2)
		y := bottom - 0.9*mm - float64(len(lines)-1)*muted.leading()
		for _, line := range lines {
			p.baseline(x, y, line, muted.right())
			y += muted.leading()
		}
	}
	return bottom
}

func (p *pen) heatRow(row HeatRow, g heatGrid, y float64) {
	center := y + g.cell/2
	p.middle(0, center, row.ID, semibold(g.names, scene.Muted))
	p.heatTitle(row, g, center)
	for i, cell := range row.Cells {
		p.heatCell(scene.Rect{X: g.cells + float64(i)*g.step, Y: y, W: g.step - 0.8*mm, H: g.cell}, g.size, cell)
	}
	for i, side := range row.Sides {
		s := regular(9.5, scene.Ink).right()
		if side.Bold {
			s = bold(9.5, scene.Ink).right()
		}
		text := p.fonts.Ellipsis(side.Text, s.font, g.sideStep-1.5*mm)
		p.middle(g.sides+float64(i+1)*g.sideStep, center, text, s)
	}
}

// nameSize is the largest size at which all names stand in one line, but not
// below 8 points: then the long ones take two lines.
func (p *pen) nameSize(rows []HeatRow, g heatGrid) float64 {
	size := 9.5
	for size > 8 && !p.namesFit(rows, g, size) {
		size -= 0.5
	}
	return size
}

func (p *pen) namesFit(rows []HeatRow, g heatGrid, size float64) bool {
	for _, row := range rows {
		if p.width(row.Title, regular(size, scene.Ink)) > g.nameRoom() {
			return false
		}
	}
	return true
}

func (g heatGrid) nameRoom() float64 { return g.cells - g.title - 2.5*mm }

// heatTitle sets the name in one line, or in two smaller ones if the row is
// high enough, with the note below it or at its end.
func (p *pen) heatTitle(row HeatRow, g heatGrid, y float64) {
	s, note := regular(g.names, scene.Ink), regular(7, scene.Muted)
	two := g.cell >= 6*mm
	width := p.width(row.Title, s)
	switch {
	case row.Note != "" && two:
		p.middle(g.title, y-1.5*mm, p.fonts.Ellipsis(row.Title, s.font, g.nameRoom()), s)
		p.middle(g.title, y+2*mm, p.fonts.Ellipsis(row.Note, note.font, g.nameRoom()), note)
	case row.Note != "":
		room := g.nameRoom() - p.width(row.Note, note) - 2*mm
		p.middle(g.title, y, p.fonts.Ellipsis(row.Title, s.font, room), s)
		p.middle(g.cells-2.5*mm, y, row.Note, note.right())
	case width > g.nameRoom() && two:
		s = regular(7.5, scene.Ink)
		p.stack(g.title, y, p.fit(row.Title, s, g.nameRoom(), 2), s)
	default:
		p.middle(g.title, y, p.fonts.Ellipsis(row.Title, s.font, g.nameRoom()), s)
	}
}

func (p *pen) heatCell(box scene.Rect, size float64, c HeatCell) {
	center := scene.Point{X: box.X + box.W/2, Y: box.Y + box.H/2}
	if c.Empty {
		return
	}
	if !c.Value.Known {
		p.missingCell(box, c.Missing)
		return
	}
	step := heatStepOf(c.Value.At)
	box.Style = rampStyle(step)
	p.scene.Add(box)
	p.middle(center.X, center.Y, c.Value.Label, regular(size, scene.OnRamp(step)).centered())
	if c.Partial {
		p.scene.Add(scene.Circle{
			Center: scene.Point{X: box.X + box.W - 1.4*mm, Y: box.Y + 1.4*mm}, R: 0.65 * mm,
			Style: stroke(scene.OnRamp(step), 0.25*mm),
		})
	}
}

// missingCell hatches a cell at both ends and leaves its word readable.
func (p *pen) missingCell(box scene.Rect, word string) {
	box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm, Hatch: scene.Border}
	p.scene.Add(box)
	s := regular(8, scene.Muted).centered()
	word = p.fonts.Ellipsis(word, s.font, box.W-2*mm)
	width := p.width(word, s) + 2*mm
	if word != "" {
		p.scene.Add(scene.Rect{
			X: box.X + (box.W-width)/2, Y: box.Y + box.H*0.18, W: width, H: box.H * 0.64,
			Style: scene.Style{Fill: scene.Paper},
		})
	}
	p.middle(box.X+box.W/2, box.Y+box.H/2, word, s)
}

// heatStepOf returns the step of the ramp for a number from 0 to 100: below
// 20, 20 to 40, 40 to 60, 60 to 80, from 80.
func heatStepOf(value float64) int { return int(min(max(value, 0), 99) / 20) }
