package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"reifekompass/reports/scene"
)

// portfolioLook holds the measures that differ between paper and window.
type portfolioLook struct {
	text, axis float64 // sizes of type
	least      float64 // radius of the smallest circle
	grow       float64 // radius per level
	step       float64 // by which circles move apart
	gap, far   float64 // between circle and label, and how far a label may move
	left       float64 // room for the numbers of the axis
	line       float64 // width of an outline
}

func paperPortfolio() portfolioLook {
	return portfolioLook{
		text: 8.5, axis: 8, least: 0.9 * mm, grow: 0.35 * mm, step: 4.4 * mm,
		gap: mm, far: 5 * mm, left: 10 * mm, line: 0.4 * mm,
	}
}

func cardPortfolio() portfolioLook {
	return portfolioLook{
		text: 13, axis: 13, least: 7, step: 17,
		gap: 6, far: 14, left: 34, line: 2,
	}
}

// Draw returns the picture for paper, in a frame.
func (d Portfolio) Draw() scene.Scene {
	s, _ := d.draw(paperPortfolio(), orDefault(d.Height, 76*mm))
	return s
}

// DrawCard returns the picture for a card of the window, whose points are
// pixels at normal size, and the place of each point. The place of a point
// that is only counted has no size: nothing is there to be tapped.
func (d Portfolio) DrawCard() (scene.Scene, []Mark) {
	return d.draw(cardPortfolio(), orDefault(d.Height, min(0.8*d.Width, 560)))
}

// portfolio is a picture while it is drawn.
type portfolio struct {
	*pen
	Portfolio
	look  portfolioLook
	frame area
	axes  struct{ x, y plot } // 0 to 4, and 0 to Max from below
}

func (d Portfolio) draw(look portfolioLook, height float64) (scene.Scene, []Mark) {
	p := &portfolio{pen: newPen(d.Width, 0, ""), Portfolio: d, look: look}
	p.Max = tens(d.Max)
	top := look.axis * 0.6
	if d.Axes.Up != "" {
		s := semibold(look.axis, scene.Muted)
		p.middle(0, look.axis*0.7, p.short(d.Axes.Up, s, d.Width), s)
		top = look.axis * 1.8
	}
	p.frame = area{left: look.left, top: top, right: d.Width - look.line, bottom: top + height}
	p.scales()
	p.ground()
	words := p.words()
	p.scene.Height = p.axisWords()
	s := p.circles()
	labels := p.labels(s, words)
	p.paint(s, labels)
	return p.finish(d.Alt), p.marks(s)
}

// scales leaves room at the ends of both axes: for circles that move apart,
// and above and below for the words of the fields.
func (p *portfolio) scales() {
	step := (p.frame.right - p.frame.left) / 4.84
	p.axes.x = plot{from: p.frame.left + 0.42*step, to: p.frame.right - 0.42*step}
	edge := p.radius(4) + p.look.line
	if p.divided() {
		edge += 1.9 * p.look.text
	}
	p.axes.y = plot{from: p.frame.bottom - edge, to: p.frame.top + edge}
}

func (p *portfolio) divided() bool { return p.Fields.Effort > 0 && p.Fields.Potential > 0 }

func (p *portfolio) x(effort float64) float64    { return p.axes.x.at(effort * 25) }
func (p *portfolio) y(potential float64) float64 { return p.axes.y.at(potential * 100 / p.Max) }

func (p *portfolio) radius(size int) float64 {
	if !p.Sized {
		return p.look.least + 2*p.look.grow
	}
	return p.look.least + p.look.grow*float64(min(max(size, 0), 4))
}

// ground draws hatching, grid, dividers and frame, and the numbers of the
// axes.
func (p *portfolio) ground() {
	if p.divided() && p.Fields.TopLeft != "" {
		p.scene.Add(scene.Rect{
			X: p.frame.left, Y: p.frame.top, W: p.x(p.Fields.Effort) - p.frame.left, H: p.y(p.Fields.Potential) - p.frame.top,
			Style: scene.Style{Fill: scene.Paper, Hatch: scene.Ramp1},
		})
	}
	grid, number := stroke(scene.Hairline, 0.2*mm), regular(p.look.axis, scene.Muted)
	for effort := range 5 {
		x := p.x(float64(effort))
		p.vertical(x, p.frame.top, p.frame.bottom, grid)
		p.middle(x, p.frame.bottom+p.look.axis, strconv.Itoa(effort), number.centered())
	}
	for _, tick := range p.rows() {
		p.horizontal(p.frame.left, p.frame.right, p.y(tick), grid)
		p.middle(p.frame.left-p.look.axis*0.6, p.y(tick), strconv.Itoa(int(tick)), number.right())
	}
	if p.divided() {
		style := dashed(scene.Muted, 0.35*mm)
		p.vertical(p.x(p.Fields.Effort), p.frame.top, p.frame.bottom, style)
		p.horizontal(p.frame.left, p.frame.right, p.y(p.Fields.Potential), style)
	}
	p.scene.Add(scene.Rect{
		X: p.frame.left, Y: p.frame.top, W: p.frame.right - p.frame.left, H: p.frame.bottom - p.frame.top,
		Style: stroke(scene.Border, 0.25*mm),
	})
}

// rows are the tens of the potential axis that have room for a number.
func (p *portfolio) rows() []float64 {
	return ruler{plot: plot{from: 0, to: math.Abs(p.axes.y.from - p.axes.y.to)}, max: p.Max}.ticks(p.look.axis * 1.6)
}

// words writes the names of the fields into the corners and returns where
// they stand.
func (p *portfolio) words() []area {
	if !p.divided() {
		return nil
	}
	room, edge := (p.frame.right-p.frame.left)/2-2*p.look.text, p.look.text*0.9
	var taken []area
	for i, word := range []string{p.Fields.TopLeft, p.Fields.TopRight, p.Fields.BottomLeft, p.Fields.BottomRight} {
		s := semibold(p.look.text+1, scene.Muted)
		if i == 0 {
			s = bold(p.look.text+1, scene.Primary)
		}
		word = p.short(word, s, room)
		width, x, y := p.width(word, s), p.frame.left+edge, p.frame.top+edge*1.1
		if i%2 == 1 {
			x = p.frame.right - edge - width
		}
		if i > 1 {
			y = p.frame.bottom - edge*1.1
		}
		taken = append(taken, p.backed(scene.Point{X: x, Y: y}, word, s))
	}
	return taken
}

// backed writes a text with a ground of paper, so that no line runs through
// it, and returns the area it takes.
func (p *pen) backed(at scene.Point, text string, s script) area {
	if text == "" {
		return area{}
	}
	edge := s.font.Size * 0.15
	high := s.font.Size * 0.5
	a := area{left: max(0, at.X-edge), right: min(at.X+p.width(text, s)+edge, p.scene.Width), top: at.Y - high, bottom: at.Y + high}
	p.scene.Add(scene.Rect{X: a.left, Y: a.top, W: a.right - a.left, H: a.bottom - a.top, Style: scene.Style{Fill: scene.Paper}})
	p.middle(at.X, at.Y, text, s)
	return a
}

// axisWords writes the words below the effort axis and returns where they
// end.
func (p *portfolio) axisWords() float64 {
	y := p.frame.bottom + 1.8*p.look.axis
	if p.Axes.Low == "" && p.Axes.Across == "" {
		return y
	}
	low, across := regular(p.look.axis, scene.Muted), semibold(p.look.axis, scene.Muted)
	word := p.short(p.Axes.Across, across, (p.frame.right-p.frame.left)*0.6)
	p.middle(p.frame.right, y+0.6*p.look.axis, word, across.right())
	room := p.frame.right - p.frame.left - p.width(word, across) - 2*p.look.axis
	p.middle(p.frame.left, y+0.6*p.look.axis, p.short(p.Axes.Low, low, room), low)
	return y + 1.4*p.look.axis
}

// order lists the points by importance: the strong first, then by potential.
func (p *portfolio) order() []int {
	order := make([]int, len(p.Points))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		one, two := p.Points[a], p.Points[b]
		if one.Strong != two.Strong {
			return map[bool]int{true: -1, false: 1}[one.Strong]
		}
		return cmp.Compare(two.Y, one.Y)
	})
	return order
}

// circles finds the places of the circles.
func (p *portfolio) circles() *swarm {
	s := &swarm{step: p.look.step, discs: make([]disc, len(p.Points)), shown: make([]bool, len(p.Points))}
	home := make([]scene.Point, len(p.Points))
	for i, point := range p.Points {
		home[i] = scene.Point{X: p.x(point.X), Y: p.y(point.Y)}
		s.discs[i] = disc{Point: home[i], r: p.radius(point.Size)}
	}
	s.reach = 0.42*(p.x(1)-p.x(0)) - p.radius(4) - p.look.line
	s.spread(p.order())
	s.center(home)
	return s
}

func (p *portfolio) marks(s *swarm) []Mark {
	marks := make([]Mark, 0, len(p.Points))
	for i, point := range p.Points {
		label := point.Alt
		if label == "" {
			label = point.ID + " " + point.Label
		}
		d := s.discs[i]
		r := 0.0
		if s.shown[i] {
			r = d.r + p.look.line
		}
		marks = append(marks, Mark{ID: point.ID, X: d.X - r, Y: d.Y - r, W: 2 * r, H: 2 * r, Label: label})
	}
	return marks
}
