package chart

import (
	"math"

	"reifekompass/reports/scene"
)

// wheel holds the places of a radar.
type wheel struct {
	center scene.Point
	radius float64
	axes   int
}

const (
	wheelMost = 42 * mm
	wheelGap  = 4 * mm // between the ends of the axes and the labels
)

// direction of an axis: the first one points up, the others follow clockwise.
func (w wheel) direction(axis float64) scene.Point {
	angle := 2 * math.Pi * axis / float64(w.axes)
	return scene.Point{X: math.Sin(angle), Y: -math.Cos(angle)}
}

// at returns the place of a value on an axis.
func (w wheel) at(axis int, value float64) scene.Point {
	d, r := w.direction(float64(axis)), w.radius*min(max(value, 0), 100)/100
	return scene.Point{X: w.center.X + d.X*r, Y: w.center.Y + d.Y*r}
}

// Draw returns the chart.
func (d Radar) Draw() scene.Scene {
	if !d.Fits() {
		return d.bars().Draw()
	}
	p := newPen(d.Width, 0, d.Language)
	w := wheel{axes: len(d.Axes), radius: min(wheelMost, 0.25*d.Width)}
	current, target := d.values()
	labels := p.wheelLabels(d, w)
	top := p.wheelLegend(d)
	above := max(labels[0].height, 4*mm)
	w.center = scene.Point{X: d.Width / 2, Y: top + above + wheelGap + w.radius}
	p.wheelArea(w, current)
	p.wheelRings(w)
	p.wheelOutline(w, current, stroke(scene.Primary, 0.5*mm))
	p.wheelOutline(w, target, scene.Style{Stroke: scene.Target, Width: 0.5 * mm, Dash: []float64{1.5 * mm, 0.9 * mm}})
	p.wheelSigns(w, current, target)
	p.scene.Height = p.placeWheelLabels(w, labels, top)
	return p.finish(d.Spoken().Sentence())
}

// values are today and target of each axis, unknown where there is no number.
func (d Radar) values() (current, target []Value) {
	for _, axis := range d.Axes {
		current, target = append(current, axis.Current.sound()), append(target, axis.Target.sound())
	}
	return current, target
}

// wheelLegend explains the two outlines and returns where it ends.
func (p *pen) wheelLegend(d Radar) float64 {
	var items []LegendItem
	if d.Current != "" {
		items = append(items, LegendItem{Sign: SignCurrent, Text: d.Current})
	}
	if d.Target != "" {
		items = append(items, LegendItem{Sign: SignTarget, Text: d.Target})
	}
	y := p.legend(0, Legend{Items: items, Width: d.Width})
	if y > 0 {
		y += 2 * mm
	}
	return y
}

// wheelArea fills what lies between the center and two neighbors that are
// known, so that a missing value leaves its two sectors empty.
func (p *pen) wheelArea(w wheel, values []Value) {
	for i := range values {
		next := (i + 1) % len(values)
		if !values[i].Known || !values[next].Known {
			continue
		}
		p.scene.Add(scene.Path{
			Points: []scene.Point{w.center, w.at(i, values[i].At), w.at(next, values[next].At)}, Closed: true,
			Style: scene.Style{Fill: scene.Ramp1, Stroke: scene.Ramp1, Width: 0.15 * mm},
		})
	}
}

// wheelRings draws the rings, the axes and the numbers, which stand between
// the first two axes, where no sign can cover them.
func (p *pen) wheelRings(w wheel) {
	for _, tick := range ticks()[1:] {
		ring := scene.Path{Closed: true, Style: stroke(scene.Border, 0.15*mm)}
		for i := range w.axes {
			ring.Points = append(ring.Points, w.at(i, tick))
		}
		p.scene.Add(ring)
	}
	for i := range w.axes {
		p.scene.Add(scene.Line{From: w.center, To: w.at(i, 100), Style: stroke(scene.Border, 0.15*mm)})
	}
}

// wheelOutline joins neighbors that are known.
func (p *pen) wheelOutline(w wheel, values []Value, style scene.Style) {
	for i := range values {
		next := (i + 1) % len(values)
		if values[i].Known && values[next].Known {
			p.scene.Add(scene.Line{From: w.at(i, values[i].At), To: w.at(next, values[next].At), Style: style})
		}
	}
}

// wheelSigns draws the signs of the values; today inside the target if they
// fall together.
func (p *pen) wheelSigns(w wheel, current, target []Value) {
	p.wheelNumbers(w)
	for i := range current {
		at := w.at(i, current[i].At)
		dot := 1.2 * mm
		if target[i].Known {
			aim := w.at(i, target[i].At)
			p.diamond(aim.X, aim.Y, 1.6*mm)
			if math.Hypot(aim.X-at.X, aim.Y-at.Y) < mm {
				dot = 0.8 * mm
			}
		}
		if current[i].Known {
			p.dot(at.X, at.Y, dot)
		}
	}
}

func (p *pen) wheelNumbers(w wheel) {
	s := regular(7.5, scene.Muted)
	d := w.direction(0.5)
	for _, tick := range ticks()[1:] {
		r := w.radius * tick / 100 * math.Cos(math.Pi/float64(w.axes))
		text := plainNumber(tick)
		p.backed(scene.Point{X: w.center.X + d.X*r - p.width(text, s)/2, Y: w.center.Y + d.Y*r}, text, s)
	}
}
