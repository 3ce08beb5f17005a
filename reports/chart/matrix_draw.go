package chart

import (
	"math"
	"strings"

	"reifekompass/reports/scene"
)

// matrixLook holds the measures that differ between paper and window.
type matrixLook struct {
	unit        float64 // a millimeter of paper
	text, small float64 // sizes of type, and the smallest
}

func paperMatrix() matrixLook { return matrixLook{unit: mm, text: 9, small: 7.5} }
func cardMatrix() matrixLook  { return matrixLook{unit: 4, text: 14, small: 13} }

// Draw returns the matrix for paper, in several pictures where one would be
// too wide or too high. Without systems there is none.
func (m Matrix) Draw() []scene.Scene { return m.draw(paperMatrix()) }

// DrawCard returns the matrix for a card of the window, whose points are
// pixels at normal size, in several pictures where one would be too wide.
func (m Matrix) DrawCard() []scene.Scene { return m.draw(cardMatrix()) }

// matrixGrid holds the places of a matrix.
type matrixGrid struct {
	names         float64 // width of the names
	ids           float64 // width of the ids before them
	cell, row     float64 // width and height of a cell
	head          float64 // height of the heads
	columns, rows int     // of one picture
}

// matrix is a matrix while it is drawn.
type matrix struct {
	Matrix
	look  matrixLook
	modes map[[2]int][3]bool // by sender and receiver
	grid  matrixGrid
}

func (m Matrix) draw(look matrixLook) []scene.Scene {
	if len(m.Systems) == 0 {
		return nil
	}
	d := matrix{Matrix: m, look: look, modes: m.modes()}
	d.grid = d.layout(newPen(m.Width, 0, m.Language))
	var scenes []scene.Scene
	for top := 0; top < len(m.Systems); top += d.grid.rows {
		for left := 0; left < len(m.Systems); left += d.grid.columns {
			alt := m.More
			if len(scenes) == 0 {
				alt = m.Alt
			}
			scenes = append(scenes, d.block(top, left, alt))
		}
	}
	return scenes
}

// modes lists which modes lead from a system to another.
func (m Matrix) modes() map[[2]int][3]bool {
	places := map[string]int{}
	for i, system := range m.Systems {
		places[system.ID] = i
	}
	modes := map[[2]int][3]bool{}
	for _, link := range m.Links {
		from, ok := places[link.From]
		to, found := places[link.To]
		if !ok || !found || link.Mode < LinkAutomatic || link.Mode > LinkManual {
			continue
		}
		cell := modes[[2]int{from, to}]
		cell[link.Mode] = true
		modes[[2]int{from, to}] = cell
	}
	return modes
}

// letters are the letters of a cell, the most automatic first, and the mode
// whose look it has; below 0 if there is none.
func (m Matrix) letters(modes [3]bool) (string, LinkMode) {
	var text strings.Builder
	first := LinkMode(-1)
	for mode, there := range modes {
		if !there {
			continue
		}
		text.WriteString(m.Letters[mode])
		if first < 0 {
			first = LinkMode(mode)
		}
	}
	return text.String(), first
}

// layout finds how many columns and rows a picture holds. Cells shrink until
// their texts just fit; then the matrix is split into equal pictures.
func (d *matrix) layout(p *pen) matrixGrid {
	head, letter := semibold(d.look.small, scene.Primary), bold(d.look.small, scene.Ink)
	least := 5 * d.look.unit
	g := matrixGrid{row: 5.6 * d.look.unit, head: 2.2 * d.look.text}
	for _, system := range d.Systems {
		id := min(p.width(system.ID, head), 14*d.look.unit)
		g.ids = max(g.ids, min(p.width(system.ID, semibold(d.look.text, scene.Primary)), 14*d.look.unit))
		least = max(least, id+1.2*d.look.unit)
		g.names = max(g.names, p.width(system.Name, regular(d.look.text, scene.Ink)))
	}
	for _, modes := range d.modes {
		text, _ := d.letters(modes)
		least = max(least, p.width(text, letter)+1.2*d.look.unit)
	}
	g.names = max(min(g.names, 0.3*d.Width), p.width(d.Head, regular(d.look.small, scene.Muted))-g.ids-2*d.look.unit)
	g.names = min(g.names, 0.4*d.Width)
	count := float64(len(d.Systems))
	room := d.Width - g.ids - g.names - 5*d.look.unit
	blocks := math.Ceil(count / max(1, math.Floor(room/least)))
	g.columns = int(math.Ceil(count / blocks))
	g.cell = min(8*d.look.unit, max(least, room/float64(g.columns)))
	g.rows = len(d.Systems)
	if d.MaxHeight > 0 {
		fit := max(1, math.Floor((d.MaxHeight-g.head-d.legendHeight(p)-1)/g.row))
		g.rows = int(math.Ceil(count / math.Ceil(count/fit)))
	}
	return g
}

// left is the x of the first column.
func (g matrixGrid) left(unit float64) float64 { return g.ids + g.names + 5*unit }

// block draws the part of the matrix that begins at a row and a column.
func (d *matrix) block(top, left int, alt string) scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	y := d.legend(p) + d.grid.head
	x := d.grid.left(d.look.unit)
	rows := min(d.grid.rows, len(d.Systems)-top)
	columns := min(d.grid.columns, len(d.Systems)-left)
	right, bottom := x+float64(columns)*d.grid.cell, y+float64(rows)*d.grid.row
	d.heads(p, left, columns, y)
	for i := range rows {
		d.row(p, d.Systems[top+i], y+(float64(i)+0.5)*d.grid.row)
		p.horizontal(0, right, y+float64(i+1)*d.grid.row, stroke(scene.Hairline, 0.2*mm))
	}
	for k := range columns + 1 {
		p.vertical(x+float64(k)*d.grid.cell, y, bottom, stroke(scene.Hairline, 0.2*mm))
	}
	p.horizontal(0, right, y, stroke(scene.Ink, 0.3*mm))
	for i := range rows {
		for k := range columns {
			d.cell(p, top+i, left+k, scene.Rect{
				X: x + float64(k)*d.grid.cell, Y: y + float64(i)*d.grid.row, W: d.grid.cell, H: d.grid.row,
			})
		}
	}
	p.scene.Height = bottom + 0.5*mm
	return p.finish(alt)
}

func (d *matrix) heads(p *pen, left, columns int, y float64) {
	s := semibold(d.look.small, scene.Primary).centered()
	y -= d.look.small
	muted := regular(d.look.small, scene.Muted)
	x := d.grid.left(d.look.unit)
	p.middle(0, y, p.short(d.Head, muted, x-2*d.look.unit), muted)
	for k := range columns {
		id := p.short(d.Systems[left+k].ID, s, d.grid.cell-0.6*d.look.unit)
		p.middle(x+(float64(k)+0.5)*d.grid.cell, y, id, s)
	}
}

func (d *matrix) row(p *pen, system MatrixSystem, y float64) {
	id, name := semibold(d.look.text, scene.Primary), regular(d.look.text, scene.Ink)
	p.middle(0, y, p.short(system.ID, id, d.grid.ids), id)
	p.middle(d.grid.ids+2*d.look.unit, y, p.short(system.Name, name, d.grid.names+d.look.unit), name)
}

// cell draws a cell: hatched where a system meets itself, otherwise with the
// letters of its interfaces.
func (d *matrix) cell(p *pen, from, to int, box scene.Rect) {
	text, mode := d.letters(d.modes[[2]int{from, to}])
	if mode < 0 {
		if from == to {
			box.Style = scene.Style{Hatch: scene.Border}
			p.scene.Add(box)
		}
		return
	}
	d.linkCell(p, box, text, mode)
}

// linkCell fills a cell by a mode: dark, pale and dashed, white and dotted.
func (d *matrix) linkCell(p *pen, box scene.Rect, text string, mode LinkMode) {
	edge := 0.5 * d.look.unit
	box.X, box.Y, box.W, box.H = box.X+edge, box.Y+edge, box.W-2*edge, box.H-2*edge
	s := bold(d.look.small, scene.Ink).centered()
	switch mode {
	case LinkAutomatic:
		box.Style = scene.Style{Fill: scene.Ramp4}
		s.colour = scene.OnRamp4
	case LinkFile:
		box.Style = scene.Style{Fill: scene.Ramp1, Stroke: scene.Ink, Width: 0.25 * mm, Dash: []float64{2.4, 1.4}}
		s.colour = scene.OnRamp1
	default:
		box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Ink, Width: 0.25 * mm, Dash: []float64{0.8, 1.2}}
	}
	p.scene.Add(box)
	p.middle(box.X+box.W/2, box.Y+box.H/2, p.short(text, s, box.W), s)
}

// legend draws a cell of each mode with its word and returns where it ends.
func (d *matrix) legend(p *pen) float64 {
	s := regular(d.look.small+0.5, scene.Muted)
	side, x, y := 5.6*d.look.unit, 0.0, 0.0
	for mode, word := range d.Legend {
		if word == "" {
			continue
		}
		word = p.short(word, s, d.Width-1.4*side)
		width := 1.4*side + p.width(word, s)
		if x > 0 && x+width > d.Width {
			x, y = 0, y+1.1*side
		}
		d.linkCell(p, scene.Rect{X: x, Y: y, W: side, H: side}, d.Letters[mode], LinkMode(mode))
		p.middle(x+1.4*side, y+side/2, word, s)
		x += width + 5*d.look.unit
	}
	if x > 0 {
		y += 1.4 * side
	}
	return y
}

// legendHeight measures the legend on a sheet that is thrown away.
func (d *matrix) legendHeight(p *pen) float64 { return d.legend(newPen(p.scene.Width, 0, "")) }
