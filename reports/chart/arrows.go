package chart

import (
	"math"

	"reifekompass/reports/scene"
)

// arrows draws what must be done before what: right-angled lines from the
// end of one bar to the beginning of another, or down to it where it begins
// earlier.
type arrows struct {
	*pen
	rows  map[string]barPlace
	lanes []lane // upright lines already drawn
	unit  float64
	right float64 // the farthest an upright line may stand
}

// barPlace is where the bar of a row stands.
type barPlace struct {
	from, to float64
	end      float64 // of what is drawn, with its dot
	y, half  float64 // its middle, half its height
	top      float64 // of its row
	bottom   float64
}

// lane is an upright line.
type lane struct{ x, top, bottom float64 }

func (a *arrows) draw(link RoadmapLink) {
	before, ok := a.rows[link.Before]
	after, found := a.rows[link.After]
	if !ok || !found || link.Before == link.After {
		return
	}
	x := before.end + 0.6*a.unit
	switch {
	case after.from >= before.end+2*a.unit:
		a.direct(before, after, x)
	case after.to >= x+1.5*a.unit:
		a.onto(before, after, x)
	default:
		a.around(before, after, x)
	}
}

// direct leaves the bar to the right and comes down before the other one.
func (a *arrows) direct(before, after barPlace, x float64) {
	x = a.free(x, before.y, after.y, min(after.from-1.5*a.unit, a.right))
	a.line(scene.Point{X: before.end, Y: before.y}, scene.Point{X: x, Y: before.y}, scene.Point{X: x, Y: after.y}, scene.Point{X: after.from, Y: after.y})
}

// onto comes from above or below to a bar that has begun before.
func (a *arrows) onto(before, after barPlace, x float64) {
	edge := after.y - after.half
	if after.y < before.y {
		edge = after.y + after.half
	}
	x = a.free(x, before.y, edge, min(after.to-0.8*a.unit, a.right))
	a.line(scene.Point{X: before.end, Y: before.y}, scene.Point{X: x, Y: before.y}, scene.Point{X: x, Y: edge})
}

// around goes back along the edge of the row of a bar that has ended before.
func (a *arrows) around(before, after barPlace, x float64) {
	edge := after.top
	if after.y < before.y {
		edge = after.bottom
	}
	x = a.free(x, before.y, edge, a.right)
	back := after.from - 2*a.unit
	a.line(scene.Point{X: before.end, Y: before.y}, scene.Point{X: x, Y: before.y}, scene.Point{X: x, Y: edge},
		scene.Point{X: back, Y: edge}, scene.Point{X: back, Y: after.y}, scene.Point{X: after.from, Y: after.y})
}

// line draws a line with a tip at its end.
func (a *arrows) line(points ...scene.Point) {
	a.scene.Add(scene.Path{Points: points, Style: stroke(scene.Ink, 0.3*a.unit)})
	last := len(points) - 1
	a.tip(points[last-1], points[last])
}

// free is the first x from a place to the right where no upright line runs
// beside the new one; the place itself if there is none.
func (a *arrows) free(x, from, to, limit float64) float64 {
	top, bottom := min(from, to), max(from, to)
	found := min(x, limit)
	for try := found; try <= limit; try += 0.8 * a.unit {
		if !a.blocked(try, top, bottom) {
			found = try
			break
		}
	}
	a.lanes = append(a.lanes, lane{x: found, top: top, bottom: bottom})
	return found
}

func (a *arrows) blocked(x, top, bottom float64) bool {
	for _, l := range a.lanes {
		if math.Abs(l.x-x) < 0.7*a.unit && l.top < bottom && top < l.bottom {
			return true
		}
	}
	return false
}

// tip draws the tip of an arrow that comes from a point.
func (a *arrows) tip(from, to scene.Point) {
	long, half := 1.5*a.unit, 0.75*a.unit
	dx, dy := to.X-from.X, to.Y-from.Y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return
	}
	dx, dy = dx/length, dy/length
	a.scene.Add(scene.Path{
		Points: []scene.Point{
			to, {X: to.X - long*dx + half*dy, Y: to.Y - long*dy - half*dx}, {X: to.X - long*dx - half*dy, Y: to.Y - long*dy + half*dx},
		},
		Closed: true, Style: scene.Style{Fill: scene.Ink},
	})
}
