package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"reifekompass/reports/scene"
)

// note is a label that has found its place.
type note struct {
	place
	text string
	script
}

// labels finds a place for notes that count the points without a circle,
// then for the label of each circle, or for its id alone. What has no room
// for either is counted below the axis.
func (p *portfolio) labels(s *swarm, words []area) []note {
	finder := &placer{bounds: p.frame.grown(-p.look.line), taken: words, edge: p.look.text * 0.1}
	for i, d := range s.discs {
		if s.shown[i] {
			finder.discs = append(finder.discs, disc{Point: d.Point, r: d.r + p.look.line/2})
		}
	}
	notes, rest := p.counts(finder, s)
	for _, i := range p.order() {
		if !s.shown[i] {
			continue
		}
		if found, ok := p.name(finder, s, i); ok {
			notes = append(notes, found)
		} else {
			rest++
		}
	}
	p.rest(rest)
	return notes
}

// name finds a place for the label of a point, or else for its id.
func (p *portfolio) name(finder *placer, s *swarm, i int) (note, bool) {
	point, style := p.Points[i], regular(p.look.text, scene.Ink)
	if point.Strong {
		style = semibold(p.look.text, scene.Ink)
	}
	full := strings.TrimSpace(point.ID + " " + point.Label)
	limit := (p.frame.right - p.frame.left) * 0.42
	for _, text := range []string{p.short(full, style, limit), p.short(point.ID, style, limit)} {
		if text == "" {
			continue
		}
		if found, ok := p.set(finder, s.discs[i], text, style); ok {
			return found, true
		}
	}
	return note{}, false
}

// set finds a place for a text at a disc.
func (p *portfolio) set(finder *placer, d disc, text string, style script) (note, bool) {
	found, ok := finder.find(p.around(d, text, style, p.look.far), p.outer(d))
	return note{place: found, text: text, script: style}, ok
}

// outer is a disc with its outline.
func (p *portfolio) outer(d disc) disc { return disc{Point: d.Point, r: d.r + p.look.line/2} }

func (p *portfolio) around(d disc, text string, style script, far float64) []place {
	size := scene.Point{X: p.width(text, style) + 0.3*p.look.text, Y: p.look.text}
	return around(p.outer(d), size, p.look.gap-0.15*p.look.text, far)
}

// counts finds room for a note at each place that holds more points than
// circles. It returns how many are in no note.
func (p *portfolio) counts(finder *placer, s *swarm) ([]note, int) {
	var hidden []int
	for i, shown := range s.shown {
		if !shown {
			hidden = append(hidden, i)
		}
	}
	var notes []note
	rest := 0
	for _, members := range p.crowds(hidden) {
		found, ok := p.count(finder, s, members)
		if !ok {
			rest += len(members)
			continue
		}
		notes = append(notes, found)
	}
	return notes, rest
}

// count finds room for a note at any of the circles that stand in the crowd,
// the farthest place first: the nearer ones are for names.
func (p *portfolio) count(finder *placer, s *swarm, members []int) (note, bool) {
	text, style := p.more(len(members)), regular(p.look.text, scene.Muted)
	for i := range s.discs {
		if !s.shown[i] || !p.near(members[0], i) {
			continue
		}
		places := p.around(s.discs[i], text, style, 2.5*p.look.far)
		slices.Reverse(places)
		if found, ok := finder.find(places, p.outer(s.discs[i])); ok {
			return note{place: found, text: text, script: style}, true
		}
	}
	return note{}, false
}

// near reports whether two points have one effort and almost one height.
func (p *portfolio) near(i, j int) bool {
	one, two := p.Points[i], p.Points[j]
	return one.X == two.X && math.Abs(p.y(one.Y)-p.y(two.Y)) < 2*p.look.step
}

func (p *portfolio) more(n int) string {
	if p.More == nil {
		return "+" + strconv.Itoa(n)
	}
	return p.More(n)
}

// crowds puts points of one effort together that lie near each other.
func (p *portfolio) crowds(points []int) [][]int {
	var crowds [][]int
	for _, i := range points {
		k := slices.IndexFunc(crowds, func(members []int) bool { return p.near(members[0], i) })
		if k < 0 {
			crowds = append(crowds, []int{i})
			continue
		}
		crowds[k] = append(crowds[k], i)
	}
	return crowds
}

// rest adds the line below the axis.
func (p *portfolio) rest(n int) {
	if n == 0 || p.Rest == nil {
		return
	}
	s := regular(p.look.axis, scene.Muted)
	p.middle(p.frame.left, p.scene.Height+0.6*p.look.axis, p.short(p.Rest(n), s, p.frame.right-p.frame.left), s)
	p.scene.Height += 1.4 * p.look.axis
}

// paint draws leaders, labels and circles, the strong circles on top.
func (p *portfolio) paint(s *swarm, notes []note) {
	for _, n := range notes {
		if n.led {
			p.scene.Add(scene.Line{From: n.leader.from, To: n.leader.to, Style: stroke(scene.Muted, p.look.line/2)})
		}
	}
	for _, n := range notes {
		p.backed(scene.Point{X: n.left + 0.15*p.look.text, Y: (n.top + n.bottom) / 2}, n.text, n.script)
	}
	for _, i := range slices.Backward(p.order()) {
		if s.shown[i] {
			p.circle(s.discs[i], p.Points[i])
		}
	}
}

func (p *portfolio) circle(d disc, point PortfolioPoint) {
	style := scene.Style{Fill: scene.Paper, Stroke: scene.Primary, Width: p.look.line}
	if point.Strong {
		style.Fill = scene.Primary
	}
	if p.Sized && point.Size < 0 && !point.Strong {
		style.Dash = []float64{1.8, 1.2}
	}
	p.scene.Add(scene.Circle{Center: d.Point, R: d.r, Style: style})
}
