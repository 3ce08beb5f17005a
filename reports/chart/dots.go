package chart

import (
	"slices"

	"reifekompass/reports/scene"
)

// Dots shows where many agencies stand: one dot each on a fixed axis, a row
// per dimension. Dots that would cover each other are stacked upright and
// never moved sideways.
type Dots struct {
	Rows     []DotRow
	Width    float64 // points
	Language string
	Alt      string
}

// DotRow is one dimension.
type DotRow struct {
	ID, Title string
	Values    []float64 // 0 to 100, in any order
	Count     string    // at the right: "n = 13"
}

const (
	dotsRow    = 8.2 * mm
	dotsRadius = 1.1 * mm
	dotsLeast  = 0.6 * mm // smaller dots are hardly seen
)

// Draw returns the chart.
func (d Dots) Draw() scene.Scene {
	const title = 8 * mm
	axis := plot{from: 74 * mm, to: d.Width - 16*mm}
	bottom := float64(len(d.Rows)) * dotsRow
	p := newPen(d.Width, bottom+5.5*mm, d.Language)
	p.grid(axis, 0, bottom)
	radius := d.radius(axis)
	for i, row := range d.Rows {
		top := float64(i) * dotsRow
		base := top + dotsRow - 0.9*mm
		s := regular(9.5, scene.Ink)
		p.middle(0, base-2.4*mm, row.ID, bold(10, scene.Ink))
		p.stack(title, base-2.6*mm, p.fit(row.Title, s, axis.from-title-4*mm, 2), s)
		p.horizontal(axis.from, axis.to, base, stroke(scene.Hairline, 0.2*mm))
		p.pile(row.Values, axis, scene.Point{Y: base}, radius)
		p.middle(d.Width, base-2.6*mm, row.Count, regular(8, scene.Muted).right())
	}
	p.scale(axis, bottom+2.8*mm, 8)
	return p.finish(d.Alt)
}

// stackRoom is how high dots may be stacked.
const stackRoom = dotsRow - 1.4*mm

// radius is one for all dots: smaller if the highest stack would leave its
// row, down to what can still be seen.
func (d Dots) radius(axis plot) float64 {
	r := dotsRadius
	for _, row := range d.Rows {
		values := slices.Sorted(slices.Values(row.Values))
		for {
			_, highest := stacked(values, axis, r)
			if highest*2*r <= stackRoom || r <= dotsLeast {
				break
			}
			r = max(r*0.9, dotsLeast)
		}
	}
	return r
}

// pile stacks dots above a base line. A stack that is still too high
// overlaps upwards.
func (p *pen) pile(values []float64, axis plot, base scene.Point, r float64) {
	values = slices.Sorted(slices.Values(values))
	floors, highest := stacked(values, axis, r)
	step := min(2*r, (stackRoom-2*r)/max(1, highest-1))
	for i, floor := range floors {
		p.dot(axis.at(values[i]), base.Y-r-floor*step, r)
	}
}

// stacked returns for sorted values the floor each dot stands on, and how
// many floors there are.
func stacked(values []float64, axis plot, r float64) (floors []float64, count float64) {
	var ends []float64 // of each floor: the x of its last dot
	for _, value := range values {
		x := axis.at(value)
		floor := 0
		for floor < len(ends) && x-ends[floor] < 2.1*r {
			floor++
		}
		if floor == len(ends) {
			ends = append(ends, 0)
		}
		ends[floor] = x
		floors = append(floors, float64(floor))
	}
	return floors, float64(len(ends))
}
