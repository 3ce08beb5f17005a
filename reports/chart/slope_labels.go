package chart

import (
	"math"

	"reifekompass/reports/scene"
)

// slopeLabel is what stands beside the end of a line.
type slopeLabel struct {
	lines  []string // id and title
	value  Value
	word   string // the value, or what is missing
	change string
	colour scene.Colour
	height float64
}

// slopeSide are the labels of one moment.
type slopeSide []slopeLabel

func (s slopeSide) height() float64 {
	height := 0.0
	for _, label := range s {
		height += label.height
	}
	return height
}

// slopeSides are the labels of the first and of the last moment.
func (p *pen) slopeSides(d Slope, g slopeGrid) []slopeSide {
	n := len(g.xs)
	sides := make([]slopeSide, 2)
	s := regular(9, scene.Ink)
	for _, row := range d.Rows {
		values := row.values(n)
		for i, value := range []Value{values[0], values[n-1]} {
			label := slopeLabel{value: value, word: value.shown(row.Missing), colour: rowColour(values)}
			name, room := phrase(row.ID, row.Title), []float64{g.left, g.right}[i]-2*mm
			if i > 0 && d.brief() {
				name = row.ID
			}
			if !value.Known {
				name, room = name+": "+label.word, room+g.value
			}
			if i > 0 {
				label.change = row.Change
			}
			label.lines = p.fit(name, s, room, nameLines(row, i))
			label.height = max(1, float64(len(label.lines)))*slopeLine + 0.6*mm
			sides[i] = append(sides[i], label)
		}
	}
	return sides
}

// nameLines is how many lines a name may take. At the right an id and the
// beginning of a name are enough: the left side has said it in full.
func nameLines(row SlopeRow, moment int) int {
	if moment > 0 && row.ID != "" && len(row.Values) > 0 && row.Values[0].sound().Known {
		return 1
	}
	return 2
}

// rowColour is that of the way from the first to the last known value.
func rowColour(values []Value) scene.Colour {
	var known []Value
	for _, value := range values {
		if value.Known {
			known = append(known, value)
		}
	}
	if len(known) < 2 {
		return scene.Muted
	}
	return courseOf(known[0], known[len(known)-1]).colour()
}

// slopeMiddle writes the values of the moment between two others, above the
// dots and beside the lines: those that have room and no other value close to
// them. The others are left to the table, because they would hide the lines.
func (p *pen) slopeMiddle(rows []SlopeRow, g slopeGrid) {
	if len(g.xs) < 3 {
		return
	}
	for i, row := range rows {
		values := row.values(3)
		s, text := semibold(8.5, rowColour(values)), values[1].Label
		if !values[1].Known || crowded(rows, i, g) || p.width(text, s) > (g.xs[1]-g.xs[0])/2-5*mm {
			continue
		}
		x := g.xs[1] - 0.9*mm - p.width(text, s)
		if values[0].Known && courseOf(values[0], values[1]) == wayDown {
			x = g.xs[1] + 0.9*mm
		}
		p.backed(scene.Point{X: x, Y: g.y(values[1].At) - 2.7*mm}, text, s)
	}
}

// crowded reports whether another row has a value close to that of a row at
// the moment in the middle.
func crowded(rows []SlopeRow, i int, g slopeGrid) bool {
	const least = 4.4 * mm
	y := g.y(rows[i].values(3)[1].At)
	for j, other := range rows {
		value := other.values(3)[1]
		if j != i && value.Known && math.Abs(g.y(value.At)-y) < least {
			return true
		}
	}
	return false
}

// slopeSide places the labels of the first or the last moment and returns
// where they end. Labels of unknown values stand below the axis.
func (p *pen) slopeSide(side slopeSide, g slopeGrid, moment int) float64 {
	var slots []slot
	for _, label := range side {
		if label.value.Known {
			slots = append(slots, slot{want: g.y(label.value.At), height: label.height})
		}
	}
	settle(slots, g.top-slopeLine/2-mm, g.bottom+slopeLine/2+mm)
	floor := g.bottom + 4*mm
	for _, s := range slots {
		floor = max(floor, s.at+s.height/2)
	}
	below := floor + 2*mm
	for _, label := range side {
		if !label.value.Known {
			p.slopeLabel(label, g, moment, below+label.height/2)
			below += label.height
			floor = below
			continue
		}
		p.slopeLeader(g, moment, g.y(label.value.At), slots[0].at)
		p.slopeLabel(label, g, moment, slots[0].at)
		slots = slots[1:]
	}
	return floor
}

// slopeLeader leads from a value to its label if that has moved away.
func (p *pen) slopeLeader(g slopeGrid, moment int, from, to float64) {
	if math.Abs(from-to) < 0.8*mm {
		return
	}
	x, direction := g.xs[len(g.xs)-1], 1.0
	if moment == 0 {
		x, direction = g.xs[0], -1
	}
	p.scene.Add(scene.Line{
		From: scene.Point{X: x + direction*1.6*mm, Y: from}, To: scene.Point{X: x + direction*(slopeLead-1.4*mm), Y: to},
		Style: stroke(scene.Border, 0.2*mm),
	})
}

// slopeLabel sets a label: the value next to the line, then the name. What is
// missing stands behind the name.
func (p *pen) slopeLabel(label slopeLabel, g slopeGrid, moment int, y float64) {
	value, change := semibold(9, label.colour), semibold(9, scene.Ink).right()
	x, title := g.xs[len(g.xs)-1]+slopeLead, regular(9, scene.Ink)
	word, room := p.short(label.word, value, g.value-1.6*mm), g.value
	if !label.value.Known {
		word, room, title = "", 0, regular(9, scene.Muted)
	}
	if moment == 0 {
		x = g.xs[0] - slopeLead
		p.middle(x, y, word, value.right())
		p.stackRight(x-room, y, label.lines, title)
		return
	}
	p.middle(x, y, word, value)
	p.stack(x+room, y, label.lines, title)
	p.middle(p.scene.Width, y, p.short(label.change, change, g.change-2*mm), change)
}
