package jury

import (
	"reifekompass/reports/scene"
)

// leftItem is what stays without one juror or criterion.
type leftItem struct {
	name        string
	leader, set bool
}

// Sizes of the picture of what is left out.
const (
	leftName  = 96
	leftCell  = 30
	leftWide  = 44
	leftLeast = 30
)

// drawLeftOut draws a cell for each that is left out: filled with a check
// mark where rank 1 or the set stays, empty with another sign where not.
func (t teller) drawLeftOut(items []leftItem, alt string, width float64) scene.Scene {
	room := max(width-leftName, leftLeast)
	wide := min(leftWide, max(leftLeast, room/float64(max(1, len(items)))))
	across := max(1, int(room/wide+1e-9))
	lines := (len(items) + across - 1) / across
	const line = 20 + 2*leftCell + 8
	d := newDrawer(t.words, width, float64(max(1, lines))*line-8)
	d.scene.Alt = alt
	for i, item := range items {
		x, y := leftName+wide*float64(i%across), line*float64(i/across)
		if i%across == 0 {
			d.text(0, y+20+leftCell/2, t.say("rank_of", "Rank", "1"), look{scene.Ink, scene.Start, scene.Regular})
			d.text(0, y+20+leftCell*1.5, t.say("robust.set"), look{scene.Ink, scene.Start, scene.Regular})
		}
		d.text(x+wide/2, y+9, item.name, look{scene.Muted, scene.Middle, scene.Semibold})
		d.stays(x, y+20, wide, item.leader)
		d.stays(x, y+20+leftCell, wide, item.set)
	}
	return d.scene
}

func (d *drawer) stays(x, y, wide float64, stays bool) {
	style, sign, ink := scene.Style{Fill: scene.Ramp1, Stroke: scene.Ramp3, Width: 1}, "✓", scene.OnRamp(1)
	if !stays {
		style, sign, ink = scene.Style{Fill: scene.WarnTint, Stroke: scene.Warn, Width: 1}, "≠", scene.Warn
	}
	d.scene.Add(scene.Rect{X: x + 1, Y: y + 1, W: wide - 2, H: leftCell - 2, Radius: 4, Style: style})
	d.text(x+wide/2, y+leftCell/2, sign, look{ink, scene.Middle, scene.Semibold})
}

// Sizes of the picture of the ways to count.
const (
	wayRow  = 28
	wayHead = 24
	wayCell = 84
)

// drawWays draws the rank of each applicant by each way to count, dark for
// those who would win.
func (t teller) drawWays(ids []int, ways []counted, alt string, width float64) scene.Scene {
	d := newDrawer(t.words, width, wayHead+wayRow*float64(len(ids)))
	d.scene.Alt = alt
	wide := min(wayCell, width*0.6/float64(len(ways)))
	name := width - wide*float64(len(ways))
	for w, way := range ways {
		d.text(name+wide*(float64(w)+0.5), 9, d.fit(way.name, wide), look{scene.Muted, scene.Middle, scene.Semibold})
	}
	for i, a := range ids {
		y := wayHead + wayRow*float64(i)
		d.text(0, y+wayRow/2, d.fitted(t.name(a), t.cut[a], name-8), look{scene.Ink, scene.Start, scene.Regular})
		for w, way := range ways {
			step := 0
			if in(way.ranks[i], t.board.Ranking.Winners) {
				step = 4
			}
			x := name + wide*float64(w)
			d.scene.Add(scene.Rect{X: x + 1, Y: y + 1, W: wide - 2, H: wayRow - 2, Radius: 4, Style: scene.Style{Fill: scene.Ramp(step), Stroke: scene.Ramp3, Width: 1}})
			d.text(x+wide/2, y+wayRow/2, t.words.Integer(way.ranks[i]), look{scene.OnRamp(step), scene.Middle, scene.Regular})
		}
	}
	return d.scene
}

// gauge is a measure from 0 to 1, with an interval if its ends differ.
type gauge struct {
	name      string
	known     bool
	value     float64
	low, high float64
}

// Sizes of the gauges.
const (
	gaugeRow  = 30
	gaugeHead = 24
	gaugeName = 190
	gaugeText = 52
)

// drawGauges draws measures on an axis from 0 to 1. What lies below 0 stands
// at its beginning; the number says how far.
func (t teller) drawGauges(gauges []gauge, alt string, width float64) scene.Scene {
	d := newDrawer(t.words, width, gaugeHead+gaugeRow*float64(len(gauges)))
	d.scene.Alt = alt
	from := min(gaugeName, width*0.42)
	to := max(from+40, width-gaugeText)
	at := func(v float64) float64 { return from + (to-from)*min(max(v, 0), 1) }
	for _, tick := range []float64{0, 0.5, 1} {
		d.text(at(tick), 9, t.decimal(tick, 1), look{scene.Muted, scene.Middle, scene.Regular})
	}
	for i, g := range gauges {
		y := gaugeHead + gaugeRow*(float64(i)+0.5)
		d.text(0, y, d.fit(g.name, from-8), look{scene.Ink, scene.Start, scene.Regular})
		d.line(scene.Point{X: from, Y: y}, scene.Point{X: to, Y: y}, scene.Hairline, 1)
		d.text(width, y, t.gaugeText(g), look{scene.Ink, scene.End, scene.Semibold})
		if !g.known {
			continue
		}
		if g.low != g.high {
			d.scene.Add(scene.Rect{X: at(g.low), Y: y - 4, W: max(2, at(g.high)-at(g.low)), H: 8, Radius: 2, Style: scene.Style{Fill: scene.Ramp2, Stroke: scene.Ramp3, Width: 1}})
		}
		d.scene.Add(scene.Circle{Center: scene.Point{X: at(g.value), Y: y}, R: 5, Style: scene.Style{Fill: scene.Primary}})
	}
	return d.scene
}
