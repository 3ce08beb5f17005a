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
	Dense    bool   // low rows, for many agencies
	Winners  int    // a line follows so many first rows; 0: none
	Weights  string // before the weights of the columns: "Gewicht"
	Language string
	Width    float64 // points
	Alt      string
}

// HeatColumn is a column of the map.
type HeatColumn struct {
	ID, Title string
	Weight    Value // in per cent, drawn as a bar above the column; unknown: none
}

// HeatRow is a row of the map.
type HeatRow struct {
	ID    string // before the title, such as "12"; may be empty
	Title string
	Note  string // muted, after the title: "Entwurf"
	Cells []HeatCell
	Sides []Side // numbers beside the map
	Bold  bool   // the title is bold: a winner
}

// HeatCell is one number of the map. If it is unknown, the cell is hatched
// and Missing says why.
type HeatCell struct {
	Value   Value
	Missing string // "n. a."
	Partial bool   // a ring marks reduced coverage
	Empty   bool   // nothing is drawn, because there is nothing to say
	Best    bool   // a double frame: the highest of its column
	Reduced bool   // a hatched end: somebody has no say in it
	Crossed bool   // a cross in place of a number: too few have a say
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
	y := p.heatWeights(h, grid, p.heatHead(h, grid)) + 1.6*mm
	for i, row := range h.Rows {
		if h.Winners > 0 && i == h.Winners {
			p.horizontal(0, grid.sides+float64(len(h.Sides))*grid.sideStep, y+0.4*mm, stroke(scene.Ink, 0.4*mm))
			y += heatCut
		}
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

// heatCut is the room of the line below the winners.
const heatCut = 1.5 * mm

// heatWeights draws the weights of the columns below their heads and returns
// where they end.
func (p *pen) heatWeights(h HeatMap, g heatGrid, y float64) float64 {
	const high = 4.4 * mm
	most := 0.0
	for _, column := range h.Columns {
		if column.Weight.sound().Known {
			most = max(most, column.Weight.At)
		}
	}
	if most == 0 {
		return y
	}
	base := y + high
	for i, column := range h.Columns {
		if weight := column.Weight.sound(); weight.Known {
			x, tall := g.cells+float64(i)*g.step, high*weight.At/most
			p.scene.Add(scene.Rect{X: x, Y: base - tall, W: g.step - 0.8*mm, H: tall, Style: scene.Style{Fill: scene.Ramp2}})
			p.baseline(x+(g.step-0.8*mm)/2, base+3.6*mm, p.short(weight.Label, semibold(8, scene.Ink), g.step), semibold(8, scene.Ink).centered())
		}
	}
	p.baseline(0, base+3.6*mm, h.Weights, semibold(7.5, scene.Muted))
	return base + 4.4*mm
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
	if row.Bold {
		s = semibold(g.names, scene.Ink)
	}
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
	if c.Crossed {
		p.crossedCell(box, c)
		return
	}
	if !c.Value.Known {
		p.missingCell(box, c.Missing)
		return
	}
	step := heatStepOf(c.Value.At)
	box.Style = rampStyle(step)
	p.scene.Add(box)
	label := regular(size, scene.OnRamp(step)).centered()
	if c.Best {
		p.bestFrame(box, step)
		label = bold(size, scene.OnRamp(step)).centered()
	}
	if c.Reduced {
		p.reducedEnd(box, step)
	}
	p.middle(center.X, center.Y, c.Value.Label, label)
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

// crossedCell draws a cross at the left of a cell, and the number that too few
// have given beside it.
func (p *pen) crossedCell(box scene.Rect, c HeatCell) {
	box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm}
	p.scene.Add(box)
	at := box.X + box.W/2
	if c.Value.Known {
		at = box.X + min(box.W/4, 2.4*mm)
		p.middle(box.X+box.W-0.8*mm, box.Y+box.H/2, c.Value.Label, regular(8, scene.Muted).right())
	}
	p.cross(at, box.Y+box.H/2, min(1.5*mm, box.W/5))
}

// cross draws two lines over each other.
func (p *pen) cross(x, y, r float64) {
	for _, up := range []float64{-r, r} {
		p.scene.Add(scene.Line{
			From: scene.Point{X: x - r, Y: y - up}, To: scene.Point{X: x + r, Y: y + up}, Style: stroke(scene.Muted, 0.3*mm),
		})
	}
}

// bestFrame marks the highest cell of a column by a double frame, so that it
// survives a grey print.
func (p *pen) bestFrame(box scene.Rect, step int) {
	outer := scene.Rect{X: box.X + 0.35*mm, Y: box.Y + 0.35*mm, W: box.W - 0.7*mm, H: box.H - 0.7*mm, Style: stroke(scene.Target, 0.7*mm)}
	inner := scene.Rect{X: box.X + 0.95*mm, Y: box.Y + 0.95*mm, W: box.W - 1.9*mm, H: box.H - 1.9*mm, Style: stroke(scene.Paper, 0.45*mm)}
	inner.Fill = scene.Ramp(step)
	p.scene.Add(outer, inner)
}

// reducedEnd hatches the right end of a cell: its number stands on fewer.
func (p *pen) reducedEnd(box scene.Rect, step int) {
	w := min(3*mm, box.W/5)
	p.scene.Add(scene.Rect{
		X: box.X + box.W - w, Y: box.Y, W: w, H: box.H,
		Style: scene.Style{Fill: scene.Ramp(step), Hatch: scene.OnRamp(step)},
	})
}

// heatStepOf returns the step of the ramp for a number from 0 to 100: below
// 20, 20 to 40, 40 to 60, 60 to 80, from 80.
func heatStepOf(value float64) int { return int(min(max(value, 0), 99) / 20) }
