package chart

import (
	"slices"
	"strconv"

	"reifekompass/reports/scene"
)

// PointStrip shows the points of one applicant in one criterion on an axis
// from 0 to 5, small enough for the row of a table: a dot at the mean, and
// where they are known a pale band with a tick for a group and a small ring
// for each single mark below.
type PointStrip struct {
	Mean  Value   // 0 to 5; unknown: no dot
	Group Range   // middle half of a group, 0 to 5
	Tick  Value   // mean of the group, 0 to 5
	Marks []Value // single marks, 0 to 5; equal ones lie on each other
	Alt   string
}

const (
	pointStripHigh = 6.4 * mm
	pointStripEnd  = 2.2 * mm // room for half a dot at both ends
	// PointStripWidth is the width of a strip and of its head.
	PointStripWidth = 44 * mm
)

func pointAxis() ruler {
	return ruler{plot: plot{from: pointStripEnd, to: PointStripWidth - pointStripEnd}, max: 5}
}

// Draw returns the strip, 6.4 mm high.
func (s PointStrip) Draw() scene.Scene {
	p := newPen(PointStripWidth, pointStripHigh, "")
	axis, y := pointAxis(), 2.4*mm
	for _, tick := range graded(5) {
		p.vertical(axis.at(tick), 0, pointStripHigh, stroke(scene.Hairline, 0.2*mm))
	}
	if s.Group.Known {
		from, to := axis.at(s.Group.Low), axis.at(s.Group.High)
		p.scene.Add(scene.Rect{X: from, Y: y - 1.9*mm, W: max(to-from, 0.5*mm), H: 3.8 * mm, Style: scene.Style{Fill: scene.Ramp1}})
	}
	if tick := s.Tick.sound(); tick.Known {
		p.vertical(axis.at(tick.At), y-2.2*mm, y+2.2*mm, stroke(scene.Ink, 0.6*mm))
	}
	if mean := s.Mean.sound(); mean.Known {
		p.dot(axis.at(mean.At), y, 1.5*mm)
	}
	for _, at := range s.places() {
		p.scene.Add(scene.Circle{
			Center: scene.Point{X: axis.at(at), Y: y + 3*mm}, R: 0.75 * mm,
			Style: scene.Style{Fill: scene.Paper, Stroke: scene.Primary, Width: 0.25 * mm},
		})
	}
	return p.finish(s.Alt)
}

// places are where single marks lie, each once.
func (s PointStrip) places() []float64 {
	var at []float64
	for _, mark := range s.Marks {
		if mark = mark.sound(); mark.Known {
			at = append(at, mark.At)
		}
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// PointStripHead returns the numbers 0 to 5 above strips, with their baseline
// 1.8 mm above the lower edge, where the heads of tables have it.
func PointStripHead() scene.Scene {
	p := newPen(PointStripWidth, 4.6*mm, "")
	for _, tick := range graded(5) {
		p.baseline(pointAxis().at(tick), 2.8*mm, strconv.Itoa(int(tick)), semibold(8, scene.Muted).centered())
	}
	return p.finish("")
}
