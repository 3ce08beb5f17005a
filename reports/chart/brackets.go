package chart

import (
	"cmp"
	"slices"

	"reifekompass/reports/scene"
)

// bracket is an interface between two rows of a table.
type bracket struct {
	from, to int // rows of sender and receiver
	mode     LinkMode
	lane     int // counted from the table
}

func (b bracket) upper() int { return min(b.from, b.to) }
func (b bracket) lower() int { return max(b.from, b.to) }

// brackets are the interfaces of a table with their lanes and ports.
type brackets struct {
	list  []bracket
	lanes int
	ports [][]port // of each row, from above
}

// port is an end of a bracket at its row.
type port struct {
	bracket int // in the list
	sender  bool
}

// newBrackets gives each interface the first free lane, short ones first.
func newBrackets(rows []SystemRow, links []Link) brackets {
	places := map[string]int{}
	for i, row := range rows {
		places[row.ID] = i
	}
	var b brackets
	for _, link := range links {
		from, ok := places[link.From]
		to, found := places[link.To]
		if ok && found {
			b.list = append(b.list, bracket{from: from, to: to, mode: link.Mode})
		}
	}
	slices.SortStableFunc(b.list, func(x, y bracket) int {
		return cmp.Or(cmp.Compare(x.lower()-x.upper(), y.lower()-y.upper()), cmp.Compare(x.upper(), y.upper()))
	})
	for i := range b.list {
		b.list[i].lane = b.freeLane(i)
		b.lanes = max(b.lanes, b.list[i].lane+1)
	}
	b.ports = b.rowPorts(len(rows))
	return b
}

// freeLane is the first lane where no earlier bracket reaches the same rows.
func (b *brackets) freeLane(i int) int {
	taken := make([]bool, i+1)
	for _, other := range b.list[:i] {
		if other.upper() <= b.list[i].lower() && b.list[i].upper() <= other.lower() {
			taken[other.lane] = true
		}
	}
	return slices.Index(taken, false)
}

// rowPorts orders the ends at each row so that brackets cross as little as
// they can: those that go up stand above, inner lanes first; those that go
// down stand below, outer lanes first.
func (b *brackets) rowPorts(rows int) [][]port {
	ports := make([][]port, rows)
	for i, bracket := range b.list {
		ports[bracket.from] = append(ports[bracket.from], port{bracket: i, sender: true})
		ports[bracket.to] = append(ports[bracket.to], port{bracket: i})
	}
	for row, ends := range ports {
		rank := func(p port) int {
			bracket := b.list[p.bracket]
			if bracket.lower() == row && bracket.upper() != row {
				return bracket.lane
			}
			return 2*b.lanes - bracket.lane
		}
		slices.SortStableFunc(ends, func(x, y port) int { return cmp.Compare(rank(x), rank(y)) })
	}
	return ports
}

// bracketPlace is where brackets are drawn.
type bracketPlace struct {
	x      float64   // where the ends stand
	lane   float64   // x of the first lane
	step   float64   // between two lanes
	tops   []float64 // of the rows, and the end
	spread float64   // between two ends of a row, at most
	unit   float64   // a millimeter of paper
}

// height is what the ends of a row need.
func (b *brackets) height(row int, unit float64) float64 {
	return float64(len(b.ports[row])-1)*1.9*unit + 3*unit
}

// ends returns the heights of both ends of each bracket: sender, receiver.
func (b *brackets) ends(place bracketPlace) [][2]float64 {
	ends := make([][2]float64, len(b.list))
	for row, ports := range b.ports {
		count := float64(len(ports) - 1)
		middle := (place.tops[row] + place.tops[row+1]) / 2
		spread := place.spread
		if count > 0 {
			spread = min(spread, (place.tops[row+1]-place.tops[row]-3*place.unit)/count)
		}
		for i, end := range ports {
			side := 1
			if end.sender {
				side = 0
			}
			ends[end.bracket][side] = middle + (float64(i)-count/2)*spread
		}
	}
	return ends
}

// draw draws the brackets, and rings and arrows on top of them.
func (b *brackets) draw(p *pen, place bracketPlace) {
	ends := b.ends(place)
	for i, bracket := range b.list {
		x := place.lane + float64(bracket.lane)*place.step
		from, to := ends[i][0], ends[i][1]
		p.scene.Add(scene.Path{
			Points: []scene.Point{{X: place.x + 0.9*place.unit, Y: from}, {X: x, Y: from}, {X: x, Y: to}, {X: place.x + 1.6*place.unit, Y: to}},
			Style:  linkLine(bracket.mode, place.unit),
		})
	}
	for _, end := range ends {
		p.scene.Add(scene.Circle{
			Center: scene.Point{X: place.x + 0.9*place.unit, Y: end[0]}, R: 0.75 * place.unit,
			Style: scene.Style{Fill: scene.Paper, Stroke: scene.Ink, Width: 0.3 * place.unit},
		})
		tip := scene.Point{X: place.x, Y: end[1]}
		p.scene.Add(scene.Path{
			Points: []scene.Point{tip, {X: tip.X + 1.8*place.unit, Y: tip.Y - 0.85*place.unit}, {X: tip.X + 1.8*place.unit, Y: tip.Y + 0.85*place.unit}},
			Closed: true, Style: scene.Style{Fill: scene.Ink},
		})
	}
}

// linkLine is the line of a mode: thick and solid, dashed, dotted.
func linkLine(mode LinkMode, unit float64) scene.Style {
	switch mode {
	case LinkAutomatic:
		return stroke(scene.Ink, 0.9*unit)
	case LinkFile:
		return scene.Style{Stroke: scene.Ink, Width: 0.45 * unit, Dash: []float64{2.2 * unit, 1.2 * unit}}
	default:
		return scene.Style{Stroke: scene.Ink, Width: 0.5 * unit, Dash: []float64{0.5 * unit, unit}}
	}
}
