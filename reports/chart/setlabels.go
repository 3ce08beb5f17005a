package chart

import (
	"slices"

	"reifekompass/reports/scene"
)

// setLabels finds room for the names of the proposal and of one alternative,
// where they cover the fewest rings.
type setLabels struct {
	scatter
	rings []scene.Point
	taken []area
}

// add sets the label of a point beside it, with a line to it if it has to
// stand further away. A label for which no place is free is left to the table.
func (l *setLabels) add(point SetPoint, s script) {
	lines, size := l.measure(point.Label, s)
	if len(lines) == 0 {
		return
	}
	home := disc{Point: l.place(point), r: 2.6 * mm}
	best, covered := place{}, -1
	for _, candidate := range around(home, size, 1.4*mm, 34*mm) {
		if !l.allowed(candidate) {
			continue
		}
		if n := l.covers(candidate); covered < 0 || n < covered {
			best, covered = candidate, n
		}
	}
	if covered < 0 {
		return
	}
	l.draw(best, lines, s)
}

// measure breaks the lines of a label and returns the room they take.
func (l *setLabels) measure(label []string, s script) ([]string, scene.Point) {
	var lines []string
	for _, line := range label[:min(len(label), 5)] {
		if line != "" {
			lines = append(lines, l.fit(line, s, 58*mm, 2)...)
		}
	}
	return lines, scene.Point{X: l.widest(lines, s) + 1.2*mm, Y: float64(len(lines)) * s.leading()}
}

// allowed reports whether a place is inside the plot and free of what has
// been drawn before it.
func (l *setLabels) allowed(c place) bool {
	return c.within(l.frame) && !slices.ContainsFunc(l.taken, c.meets)
}

// covers counts what a label at the place would hide; a line to it counts a
// little as well.
func (l *setLabels) covers(c place) int {
	covered := 0
	hide := c.grown(0.7 * mm)
	for _, ring := range l.rings {
		if (disc{Point: ring, r: 0.01}).covers(hide) {
			covered += 3
		}
	}
	for _, point := range l.Points {
		if point.known() && (point.Pareto || point.Role != SetOther) && (disc{Point: l.place(point), r: 1.5 * mm}).covers(hide) {
			covered += 40
		}
	}
	if c.led {
		covered++
	}
	return covered
}

func (l *setLabels) draw(c place, lines []string, s script) {
	l.taken = append(l.taken, c.area)
	if c.led {
		l.scene.Add(scene.Line{From: c.leader.from, To: c.leader.to, Style: stroke(scene.Border, 0.2*mm)})
	}
	l.scene.Add(scene.Rect{X: c.left, Y: c.top, W: c.right - c.left, H: c.bottom - c.top, Style: scene.Style{Fill: scene.Paper}})
	l.stack(c.left+0.6*mm, (c.top+c.bottom)/2, lines, s)
}
