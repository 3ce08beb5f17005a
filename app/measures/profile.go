package measures

import "reifekompass/reports/scene"

// Profile shows for each dimension where the agency stands, where it expects
// to be after its measures, and its target: the filled circle of today, the
// same circle open for what is only expected, the diamond of the target.
type Profile struct {
	Rows   []ProfileRow
	Heads  [3]string // above the numbers
	Legend [3]string // what the signs mean
	Alt    string    // the whole in words
}

// ProfileRow is one dimension. Without a value of today, the line from Low to
// High shows where the index may lie after the measures.
type ProfileRow struct {
	ID, Title               string
	Today, Expected, Target Value
	Same                    bool // nothing is expected to change
	Low, High               float64
	Missing                 string // in place of the numbers
	Alt                     string
}

// Value is a number of 0 to 100 with the words for it.
type Value struct {
	Known bool
	At    float64
	Label string
}

// Sizes in design pixels.
const (
	profileTop = 28.0
	profileRow = 38.0
	dot        = 6.4
	number     = 54.0 // a column of numbers
	letter     = 22.0 // the id of a dimension
)

// profilePen draws a profile.
type profilePen struct {
	scene    scene.Scene
	fonts    *scene.Fonts
	from, to float64 // the axis
}

// Draw draws the profile for a width in design pixels.
func (p Profile) Draw(width float64) scene.Scene {
	height := profileTop + profileRow*float64(len(p.Rows))
	pen := profilePen{scene: scene.Scene{Width: width, Height: height + 2, Alt: p.Alt}, fonts: scene.Embedded()}
	pen.from = letter + min(0.34*width, 236)
	pen.to = width - 3*number - 12
	pen.axis(height)
	for i, head := range p.Heads {
		pen.text(pen.column(i), 10, head, small().at(scene.End))
	}
	for i, row := range p.Rows {
		pen.row(row, profileTop+profileRow*(float64(i)+0.5))
	}
	return pen.scene
}

// at is the place of a value on the axis.
func (p *profilePen) at(value float64) float64 { return p.from + (p.to-p.from)*value/100 }

// column is the right edge of a column of numbers.
func (p *profilePen) column(i int) float64 { return p.scene.Width - number*float64(2-i) }

func (p *profilePen) axis(bottom float64) {
	for i, label := range []string{"0", "25", "50", "75", "100"} {
		x := p.at(float64(25 * i))
		p.scene.Add(scene.Line{From: scene.Point{X: x, Y: 22}, To: scene.Point{X: x, Y: bottom}, Style: scene.Style{Stroke: scene.Hairline, Width: 1}})
		if p.to-p.from > 180 || i%2 == 0 {
			p.text(x, 10, label, small().at(scene.Middle))
		}
	}
}

// script is how a line of text is set.
type script struct {
	font   scene.Font
	color  scene.Colour
	anchor scene.Anchor
}

func small() script { return script{font: scene.Font{Size: 13}, color: scene.Muted} }

func body(c scene.Colour) script { return script{font: scene.Font{Size: 15}, color: c} }

func strong(c scene.Colour) script {
	return script{font: scene.Font{Size: 15, Weight: scene.Semibold}, color: c}
}

func (s script) at(anchor scene.Anchor) script {
	s.anchor = anchor
	return s
}

// text writes a line whose capitals are centered on y.
func (p *profilePen) text(x, y float64, text string, s script) {
	at := scene.Point{X: x, Y: y + p.fonts.CapHeight(s.font)/2}
	p.scene.Add(scene.Text{At: at, Text: text, Font: s.font, Colour: s.color, Anchor: s.anchor})
}

func (p *profilePen) row(r ProfileRow, y float64) {
	p.text(0, y, r.ID, strong(scene.Muted))
	p.title(r.Title, y)
	if !r.Today.Known || !r.Expected.Known {
		p.unknown(r, y)
		return
	}
	p.signs(r, y)
	p.text(p.column(0), y, r.Today.Label, strong(scene.Primary).at(scene.End))
	expected, target := strong(scene.Ink), body(scene.Target)
	if r.Same {
		expected = body(scene.Muted)
	}
	if !r.Target.Known {
		target = body(scene.Muted)
	}
	p.text(p.column(1), y, r.Expected.Label, expected.at(scene.End))
	p.text(p.column(2), y, r.Target.Label, target.at(scene.End))
}

// title is set in one line, in two small ones where there is no room.
func (p *profilePen) title(title string, y float64) {
	room, look := p.from-letter-16, body(scene.Ink)
	if p.fonts.Width(title, look.font) <= room {
		p.text(letter, y, title, look)
		return
	}
	look.font.Size = small().font.Size
	lines := p.fonts.Lines(title, look.font, room)
	if len(lines) > 2 {
		lines = []string{lines[0], p.fonts.Ellipsis(lines[1]+" "+lines[2], look.font, room)}
	}
	p.stack(letter, y, lines, look)
}

// stack writes lines under each other, centered on y.
func (p *profilePen) stack(x, y float64, lines []string, s script) {
	for i, line := range lines {
		p.text(x, y+16*(float64(i)-float64(len(lines)-1)/2), line, s)
	}
}

// unknown draws where the index may lie.
func (p *profilePen) unknown(r ProfileRow, y float64) {
	if r.High > r.Low {
		p.scene.Add(scene.Line{
			From: scene.Point{X: p.at(r.Low), Y: y}, To: scene.Point{X: p.at(r.High), Y: y},
			Style: scene.Style{Stroke: scene.Muted, Width: 2, Dash: []float64{2, 4}},
		})
	}
	look := small().at(scene.End)
	p.stack(p.scene.Width, y, p.fonts.Lines(r.Missing, look.font, 3*number-4), look)
}

// signs draws the bar of today, the way to what is expected, the way that is
// left to the target, and the signs at their ends.
func (p *profilePen) signs(r ProfileRow, y float64) {
	today, expected := p.at(r.Today.At), p.at(r.Expected.At)
	p.scene.Add(scene.Rect{X: p.from, Y: y - 2.5, W: today - p.from, H: 5, Style: scene.Style{Fill: scene.Ramp2}})
	if r.Target.Known {
		target := p.at(r.Target.At)
		p.way(min(expected, target), max(expected, target), y, scene.Target)
		p.diamond(target, y, 1.22*dot)
	}
	if r.Same {
		p.circle(today, y, scene.Primary)
		return
	}
	p.way(today, expected, y, scene.Primary)
	p.circle(expected, y, scene.Paper)
	p.circle(today, y, scene.Primary)
}

func (p *profilePen) way(from, to, y float64, color scene.Colour) {
	p.scene.Add(scene.Line{From: scene.Point{X: from, Y: y}, To: scene.Point{X: to, Y: y}, Style: scene.Style{Stroke: color, Width: 2}})
}

func (p *profilePen) circle(x, y float64, fill scene.Colour) {
	p.scene.Add(scene.Circle{Center: scene.Point{X: x, Y: y}, R: dot - 1, Style: scene.Style{Fill: fill, Stroke: scene.Primary, Width: 2}})
}

// diamond is the sign of the target.
func (p *profilePen) diamond(x, y, r float64) {
	p.scene.Add(scene.Path{Closed: true, Points: []scene.Point{
		{X: x - r, Y: y}, {X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r},
	}, Style: scene.Style{Fill: scene.Paper, Stroke: scene.Target, Width: 2}})
}

// DrawLegend explains the signs, in as many lines as the width asks for.
func (p Profile) DrawLegend(width float64) scene.Scene {
	const sign, gap, line = 18.0, 16.0, 20.0
	pen := profilePen{scene: scene.Scene{Width: width}, fonts: scene.Embedded()}
	x, y := 0.0, line/2
	for i, word := range p.Legend {
		room := sign + pen.fonts.Width(word, small().font)
		if x > 0 && x+room > width {
			x, y = 0, y+line
		}
		switch i {
		case 0:
			pen.circle(x+7, y, scene.Primary)
		case 1:
			pen.circle(x+7, y, scene.Paper)
		default:
			pen.diamond(x+7, y, dot)
		}
		pen.text(x+sign, y, word, small())
		x += room + gap
	}
	pen.scene.Height = y + line/2
	return pen.scene
}

// strip draws a way from one level to another: a box for each level above 0,
// filled up to the first, framed up to the second.
func strip(from, to int) scene.Scene {
	s := scene.Scene{Width: stripWidth, Height: 9}
	for level := range 4 {
		style := scene.Style{Stroke: scene.Hairline, Width: 1}
		switch {
		case level < from:
			style = scene.Style{Fill: scene.Primary, Stroke: scene.Primary, Width: 1}
		case level < to:
			style = scene.Style{Fill: scene.TargetTint, Stroke: scene.Target, Width: 1}
		}
		s.Add(scene.Rect{X: 17*float64(level) + 0.5, Y: 0.5, W: 14, H: 8, Radius: 2, Style: style})
	}
	return s
}

// stripWidth is the width of a strip in design pixels.
const stripWidth = 66
