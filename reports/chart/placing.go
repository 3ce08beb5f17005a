package chart

import (
	"math"

	"reifekompass/reports/scene"
)

// area is a rectangle that something takes.
type area struct{ left, top, right, bottom float64 }

func (a area) meets(o area) bool {
	return a.left < o.right && o.left < a.right && a.top < o.bottom && o.top < a.bottom
}

func (a area) within(o area) bool {
	return a.left >= o.left && a.right <= o.right && a.top >= o.top && a.bottom <= o.bottom
}

// grown is the area with an edge around it.
func (a area) grown(by float64) area {
	return area{left: a.left - by, top: a.top - by, right: a.right + by, bottom: a.bottom + by}
}

// nearest is the point of the area that is nearest to another one.
func (a area) nearest(p scene.Point) scene.Point {
	return scene.Point{X: min(max(p.X, a.left), a.right), Y: min(max(p.Y, a.top), a.bottom)}
}

// disc is a circle that labels keep away from.
type disc struct {
	scene.Point
	r float64
}

// covers reports whether the disc reaches into an area.
func (d disc) covers(a area) bool {
	near := a.nearest(d.Point)
	dx, dy := near.X-d.X, near.Y-d.Y
	return dx*dx+dy*dy < d.r*d.r
}

// leader is a straight line from a circle to its label.
type leader struct{ from, to scene.Point }

// crosses reports whether the line passes through an area, by cutting off
// what lies beyond each of its sides.
func (l leader) crosses(a area) bool {
	from, to := 0.0, 1.0
	dx, dy := l.to.X-l.from.X, l.to.Y-l.from.Y
	for _, side := range [4][2]float64{
		{-dx, l.from.X - a.left}, {dx, a.right - l.from.X}, {-dy, l.from.Y - a.top}, {dy, a.bottom - l.from.Y},
	} {
		slope, room := side[0], side[1]
		switch {
		case slope == 0 && room < 0:
			return false
		case slope < 0:
			from = max(from, room/slope)
		case slope > 0:
			to = min(to, room/slope)
		}
	}
	return from < to
}

// touches reports whether the line passes through a disc.
func (l leader) touches(d disc) bool {
	dx, dy := l.to.X-l.from.X, l.to.Y-l.from.Y
	length := dx*dx + dy*dy
	part := 0.0
	if length > 0 {
		part = min(max(((d.X-l.from.X)*dx+(d.Y-l.from.Y)*dy)/length, 0), 1)
	}
	return math.Hypot(l.from.X+part*dx-d.X, l.from.Y+part*dy-d.Y) < d.r
}

// meets reports whether two lines cross.
func (l leader) meets(o leader) bool {
	side := func(p scene.Point, line leader) float64 {
		return (line.to.X-line.from.X)*(p.Y-line.from.Y) - (line.to.Y-line.from.Y)*(p.X-line.from.X)
	}
	return side(l.from, o)*side(l.to, o) < 0 && side(o.from, l)*side(o.to, l) < 0
}

// place is where a label may stand: its area and, if it has moved away, the
// line that leads to it.
type place struct {
	area
	leader leader
	led    bool
}

// placer finds places for labels, one after the other, where they meet
// neither each other nor a circle nor a line.
type placer struct {
	bounds  area
	discs   []disc
	taken   []area
	leaders []leader
	edge    float64 // distance to other labels and circles
}

// find takes the first place that is free for the label of a disc.
func (p *placer) find(places []place, own disc) (place, bool) {
	for _, candidate := range places {
		if p.free(candidate, own) {
			p.taken = append(p.taken, candidate.area)
			if candidate.led {
				p.leaders = append(p.leaders, candidate.leader)
			}
			return candidate, true
		}
	}
	return place{}, false
}

func (p *placer) free(c place, own disc) bool {
	return c.within(p.bounds) && p.freeOfLabels(c) && p.freeOfDiscs(c, own) && p.freeOfLeaders(c)
}

func (p *placer) freeOfLabels(c place) bool {
	wide := c.grown(p.edge)
	for _, taken := range p.taken {
		if wide.meets(taken) || c.led && c.leader.crosses(taken) {
			return false
		}
	}
	return true
}

func (p *placer) freeOfDiscs(c place, own disc) bool {
	wide := c.grown(p.edge)
	for _, d := range p.discs {
		if d.covers(wide) || c.led && d != own && c.leader.touches(d) {
			return false
		}
	}
	return true
}

func (p *placer) freeOfLeaders(c place) bool {
	wide := c.grown(p.edge)
	for _, line := range p.leaders {
		if line.crosses(wide) || c.led && line.meets(c.leader) {
			return false
		}
	}
	return true
}

// around lists the places of a label of a size around a disc, the best
// first: right, left, above, below, then further away up to a distance.
func around(d disc, size scene.Point, gap, far float64) []place {
	w, h := size.X, size.Y
	side := d.r + gap
	places := []place{
		at(d.X+side, d.Y-h/2, size), at(d.X-side-w, d.Y-h/2, size),
		at(d.X-w/2, d.Y-side-h, size), at(d.X-w/2, d.Y+side, size),
	}
	const steps = 5
	for step := 1.0; step <= steps; step++ {
		move := far * step / steps
		for _, y := range []float64{d.Y - h/2 - move, d.Y - h/2 + move} {
			places = append(places, led(d, at(d.X+side, y, size)), led(d, at(d.X-side-w, y, size)))
		}
		for _, y := range []float64{d.Y - side - h - move, d.Y + side + move} {
			places = append(places, led(d, at(d.X, y, size)), led(d, at(d.X-w, y, size)), led(d, at(d.X-w/2, y, size)))
		}
	}
	return places
}

func at(x, y float64, size scene.Point) place {
	return place{area: area{left: x, top: y, right: x + size.X, bottom: y + size.Y}}
}

// led adds the line from the edge of the disc to the label, unless the label
// is still beside it.
func led(d disc, p place) place {
	end := p.nearest(d.Point)
	distance := math.Hypot(end.X-d.X, end.Y-d.Y)
	if distance <= d.r || end.Y == d.Y {
		return p
	}
	p.led = true
	p.leader = leader{
		from: scene.Point{X: d.X + (end.X-d.X)*d.r/distance, Y: d.Y + (end.Y-d.Y)*d.r/distance},
		to:   end,
	}
	return p
}
