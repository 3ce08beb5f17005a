package chart

import (
	"math"

	"reifekompass/reports/scene"
)

// wheelLabel is what stands at the end of an axis.
type wheelLabel struct {
	lines           []string // id and title
	current, target tag      // texts of the values
	width, height   float64
	direction       scene.Point
}

const wheelLine = 4.1 * mm

// upright reports whether the axis points up or down, so that its label stands
// above or below the wheel and not beside it.
func (l wheelLabel) upright() bool { return math.Abs(l.direction.X) < 0.1 }

// wheelLabels measures the labels. One beside the wheel is at most as wide as
// the room there; one above or below keeps away from its neighbors.
func (p *pen) wheelLabels(d Radar, w wheel) []wheelLabel {
	labels := make([]wheelLabel, len(d.Axes))
	s := regular(9, scene.Ink)
	beside := d.Width/2 - w.radius - wheelGap - mm
	above := 2 * ((w.radius+wheelGap)*math.Sin(2*math.Pi/float64(max(w.axes, 4))) - 2*mm)
	for i, axis := range d.Axes {
		l := wheelLabel{direction: w.direction(float64(i))}
		room := beside
		if l.upright() {
			room = min(above, d.Width)
		}
		l.lines = p.fit(phrase(axis.ID, axis.Title), s, room, 3)
		l.current, l.target = p.wheelValues(axis, room)
		l.width = max(p.widest(l.lines, s), p.valuesWidth(l))
		l.height = float64(len(l.lines)+1)*wheelLine + 0.8*mm
		labels[i] = l
	}
	return labels
}

// wheelValues are the texts of today and target, together not wider than the
// room.
func (p *pen) wheelValues(axis RadarAxis, room float64) (current, target tag) {
	current = tag{script: semibold(9, scene.Primary)}
	current.text = axis.Current.shown(axis.Missing)
	if !axis.Current.sound().Known {
		current.script = regular(8.5, scene.Muted)
	}
	if v := axis.Target.sound(); v.Known {
		target = tag{script: semibold(9, scene.Target)}
		target.text = p.short("→ "+v.Label, target.script, room/2)
	}
	current.text = p.short(current.text, current.script, room-mm-p.width(target.text, target.script))
	return current, target
}

// valuesWidth is the width of both values with the space between them.
func (p *pen) valuesWidth(l wheelLabel) float64 {
	if l.target.text == "" {
		return p.width(l.current.text, l.current.script)
	}
	return p.width(l.current.text, l.current.script) + mm + p.width(l.target.text, l.target.script)
}

// placeWheelLabels sets the labels around the wheel and returns where the
// drawing ends. Those of one side move apart where they would touch.
func (p *pen) placeWheelLabels(w wheel, labels []wheelLabel, top float64) float64 {
	bottom := 0.0
	for _, l := range labels {
		bottom = max(bottom, w.center.Y+l.direction.Y*w.radius+2*mm)
	}
	for _, side := range []float64{-1, 1} {
		bottom = max(bottom, p.wheelSide(w, labels, side, top))
	}
	for _, l := range labels {
		if !l.upright() {
			continue
		}
		y := w.center.Y + l.direction.Y*(w.radius+wheelGap+l.height/2)
		p.wheelLabel(l, w.center.X-l.width/2, y, 0)
		bottom = max(bottom, y+l.height/2)
	}
	return bottom
}

// wheelSide sets the labels of one side: -1 is the left one.
func (p *pen) wheelSide(w wheel, labels []wheelLabel, side, top float64) float64 {
	var slots []slot
	var own []wheelLabel
	total := 0.0
	for _, l := range labels {
		if !l.upright() && l.direction.X*side > 0 {
			own = append(own, l)
			slots = append(slots, slot{want: w.center.Y + l.direction.Y*(w.radius+wheelGap), height: l.height})
			total += l.height
		}
	}
	bottom := max(2*w.center.Y-top, top+total)
	settle(slots, top, bottom)
	end := 0.0
	for i, l := range own {
		y := slots[i].at
		x := w.center.X + side*w.clear(y, l.height)
		p.wheelLeader(w, l, scene.Point{X: x - side*0.8*mm, Y: y}, slots[i].want)
		if side < 0 {
			x -= l.width
		}
		p.wheelLabel(l, x, y, side)
		end = max(end, y+l.height/2)
	}
	return end
}

// clear is how far from the center a label of a height may begin at y without
// reaching into the wheel.
func (w wheel) clear(y, height float64) float64 {
	r := w.radius + wheelGap
	near := max(0, math.Abs(y-w.center.Y)-height/2)
	if near >= r {
		return 0
	}
	return math.Sqrt(r*r - near*near)
}

// wheelLeader leads from the end of an axis to a label that has moved away.
func (p *pen) wheelLeader(w wheel, l wheelLabel, to scene.Point, want float64) {
	if math.Abs(to.Y-want) < 4*mm {
		return
	}
	r := w.radius + 1.4*mm
	p.scene.Add(scene.Line{
		From: scene.Point{X: w.center.X + l.direction.X*r, Y: w.center.Y + l.direction.Y*r}, To: to,
		Style: stroke(scene.Border, 0.2*mm),
	})
}

// wheelLabel sets a label into a box that begins at x, around y: to the left
// at the right side, to the right at the left side, centered above and below.
func (p *pen) wheelLabel(l wheelLabel, x, y, side float64) {
	s := regular(9, scene.Ink)
	shift := func(width float64) float64 { return x + (l.width-width)*(1-side)/2 }
	line := y - float64(len(l.lines))*wheelLine/2
	for _, text := range l.lines {
		p.middle(shift(p.width(text, s)), line, text, s)
		line += wheelLine
	}
	from := shift(p.valuesWidth(l))
	p.middle(from, line, l.current.text, l.current.script)
	p.middle(from+p.width(l.current.text, l.current.script)+mm, line, l.target.text, l.target.script)
}
