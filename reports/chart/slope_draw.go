package chart

import (
	"slices"

	"reifekompass/reports/scene"
)

// slopeGrid holds the places of a slope chart.
type slopeGrid struct {
	xs          []float64 // of the moments
	top, bottom float64   // of the axis: 100 and 0
	value       float64   // width of the values
	left, right float64   // room of the titles
	change      float64   // width of the changes
	floor       float64   // below it stand the labels of unknown values
}

const (
	slopeLead = 6 * mm // between a line and its label
	slopeLine = 4.2 * mm
)

// y returns the height of a value.
func (g slopeGrid) y(v float64) float64 {
	return g.bottom - (g.bottom-g.top)*min(max(v, 0), 100)/100
}

func (p *pen) slopeGrid(d Slope) slopeGrid {
	n := len(d.moments())
	values, changes := make([]string, 0, n*len(d.Rows)), []string{d.Head.Change}
	for _, row := range d.Rows {
		for _, value := range row.values(n) {
			values = append(values, value.Label)
		}
		changes = append(changes, row.Change)
	}
	g := slopeGrid{
		value:  min(p.widest(values, semibold(9, scene.Ink)), 14*mm) + 1.6*mm,
		change: min(p.widest(changes, semibold(9, scene.Ink)), 18*mm),
	}
	if g.change > 0 {
		g.change += 3 * mm
	}
	g.left = 0.27 * d.Width
	g.right = d.rightRoom(p)
	from, to := g.left+g.value+slopeLead, d.Width-g.change-g.right-g.value-slopeLead
	for i := range n {
		g.xs = append(g.xs, from+(to-from)*float64(i)/float64(n-1))
	}
	return g
}

// rightRoom is the room of the names at the right. Where three moments need
// the width and each row has an id, the ids stand there alone.
func (d Slope) rightRoom(p *pen) float64 {
	if !d.brief() {
		return 0.22 * d.Width
	}
	ids := make([]string, len(d.Rows))
	for i, row := range d.Rows {
		ids[i] = row.ID
	}
	return min(p.widest(ids, regular(9, scene.Ink))+4*mm, 0.22*d.Width)
}

// brief reports whether ids alone name the rows at the right.
func (d Slope) brief() bool {
	unnamed := func(r SlopeRow) bool { return r.ID == "" }
	return len(d.moments()) > 2 && !slices.ContainsFunc(d.Rows, unnamed)
}

// Draw returns the chart.
func (d Slope) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	g := p.slopeGrid(d)
	y := p.slopeLegend(d)
	g.top = y + 9*mm
	sides := p.slopeSides(d, g)
	need := 0.0
	for _, side := range sides {
		need = max(need, side.height())
	}
	g.bottom = g.top + max(orDefault(max(0, d.Height), 100*mm), need)
	g.floor = g.bottom
	p.slopeAxes(d, g, y)
	for _, row := range d.Rows {
		p.slopeLines(row.values(len(g.xs)), g)
	}
	p.slopeMiddle(d.Rows, g)
	for i, side := range sides {
		g.floor = max(g.floor, p.slopeSide(side, g, i))
	}
	p.scene.Height = g.floor + 3*mm
	return p.finish(d.Spoken().Sentence())
}

// slopeLegend says how the lines are drawn.
func (p *pen) slopeLegend(d Slope) float64 {
	const sample = 8 * mm
	s := regular(8.5, scene.Ink)
	x, y := 0.0, legendRow/2
	words := [...]string{wayUp: d.Head.Rising, wayDown: d.Head.Falling, wayLevel: d.Head.Same}
	for c, word := range words {
		if word == "" {
			continue
		}
		word = p.short(word, s, d.Width-sample-2*mm)
		if x > 0 && x+sample+2*mm+p.width(word, s) > d.Width {
			x, y = 0, y+legendRow
		}
		p.horizontal(x, x+sample, y, course(c).style())
		p.middle(x+sample+2*mm, y, word, s)
		x += sample + 2*mm + p.width(word, s) + legendGap
	}
	if x == 0 {
		return 0
	}
	return y + legendRow/2 + 2*mm
}

// slopeAxes draws an axis for each moment and its word above it, and the
// lines of the scale between them.
func (p *pen) slopeAxes(d Slope, g slopeGrid, y float64) {
	head := semibold(9, scene.Ink)
	first, last := g.xs[0], g.xs[len(g.xs)-1]
	for _, tick := range ticks() {
		p.horizontal(first, last, g.y(tick), stroke(scene.Hairline, 0.2*mm))
	}
	step := (last - first) / float64(len(g.xs)-1)
	room := min(step-3*mm, 2*first, 2*(d.Width-g.change-last-mm))
	for i, moment := range d.moments() {
		p.vertical(g.xs[i], g.top, g.bottom, stroke(scene.Border, 0.3*mm))
		p.middle(g.xs[i], y+2.6*mm, p.short(moment, head, room), head.centered())
	}
	change := semibold(8, scene.Muted).right()
	p.middle(d.Width, y+2.6*mm, p.short(d.Head.Change, change, g.change), change)
	scale := regular(7.5, scene.Muted)
	middle := (g.xs[0] + g.xs[1]) / 2
	for _, tick := range ticks() {
		p.backed(scene.Point{X: middle - p.width(plainNumber(tick), scale)/2, Y: g.y(tick)}, plainNumber(tick), scale)
	}
}

// slopeLines draws the line of a row where two neighbors are known, and a dot
// at each known value.
func (p *pen) slopeLines(values []Value, g slopeGrid) {
	for i := 1; i < len(values); i++ {
		from, to := values[i-1], values[i]
		if from.Known && to.Known {
			p.scene.Add(scene.Line{
				From: scene.Point{X: g.xs[i-1], Y: g.y(from.At)}, To: scene.Point{X: g.xs[i], Y: g.y(to.At)},
				Style: courseOf(from, to).style(),
			})
		}
	}
	for i, value := range values {
		if value.Known {
			p.scene.Add(scene.Circle{Center: scene.Point{X: g.xs[i], Y: g.y(value.At)}, R: mm, Style: scene.Style{Fill: scene.Primary}})
		}
	}
}
