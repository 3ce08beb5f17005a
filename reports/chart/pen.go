package chart

import (
	"strconv"
	"strings"

	"reifekompass/reports/scene"
)

// pen adds shapes to a scene. It owns the measuring of text, so that no chart
// places a label without knowing how wide it is.
type pen struct {
	scene *scene.Scene
	fonts *scene.Fonts // in the language of the labels, which decides how words are divided
}

func newPen(width, height float64, language string) *pen {
	return &pen{
		scene: &scene.Scene{Width: width, Height: height},
		fonts: scene.Embedded().In(language),
	}
}

// finish returns the drawing with its text alternative.
func (p *pen) finish(alt string) scene.Scene {
	p.scene.Alt = alt
	return *p.scene
}

// script is how a label is set.
type script struct {
	font   scene.Font
	colour scene.Colour
	anchor scene.Anchor
}

func regular(size float64, colour scene.Colour) script {
	return script{font: scene.Font{Weight: scene.Regular, Size: size}, colour: colour}
}

func semibold(size float64, colour scene.Colour) script {
	return script{font: scene.Font{Weight: scene.Semibold, Size: size}, colour: colour}
}

func bold(size float64, colour scene.Colour) script {
	return script{font: scene.Font{Weight: scene.Bold, Size: size}, colour: colour}
}

func (s script) centered() script { s.anchor = scene.Middle; return s }
func (s script) right() script    { s.anchor = scene.End; return s }

// leading is the distance of two lines of a label.
func (s script) leading() float64 { return s.font.Size * 1.26 }

func (p *pen) width(text string, s script) float64 { return p.fonts.Width(text, s.font) }

// baseline sets text with its baseline at y. Empty text draws nothing.
func (p *pen) baseline(x, y float64, text string, s script) {
	if text == "" {
		return
	}
	p.scene.Add(scene.Text{At: scene.Point{X: x, Y: y}, Text: text, Font: s.font, Colour: s.colour, Anchor: s.anchor})
}

// middle sets text with its capitals centered on y.
func (p *pen) middle(x, y float64, text string, s script) {
	p.baseline(x, y+p.fonts.CapHeight(s.font)/2, text, s)
}

// stack sets lines below each other, all together centered on y.
func (p *pen) stack(x, y float64, lines []string, s script) {
	y -= float64(len(lines)-1) * s.leading() / 2
	for _, line := range lines {
		p.middle(x, y, line, s)
		y += s.leading()
	}
}

// fit breaks text into at most limit balanced lines of the width; what is
// left over is shortened with an ellipsis. Words stay whole unless one is
// wider than the line or the text would be shortened, because a label reads
// better that way.
func (p *pen) fit(text string, s script, width float64, limit int) []string {
	lines := p.fonts.Balance(text, s.font, width)
	if len(lines) <= limit {
		return lines
	}
	lines = p.fonts.Lines(text, s.font, width)
	if len(lines) <= limit {
		return lines
	}
	if full := p.fonts.Fewest(text, s.font, width); len(full) <= limit {
		return full
	}
	last := strings.ReplaceAll(strings.Join(lines[limit-1:], " "), scene.SoftHyphen+" ", "")
	return append(lines[:limit-1:limit-1], p.fonts.Ellipsis(last, s.font, width))
}

// vertical draws a line down from y to bottom.
func (p *pen) vertical(x, y, bottom float64, style scene.Style) {
	p.scene.Add(scene.Line{From: scene.Point{X: x, Y: y}, To: scene.Point{X: x, Y: bottom}, Style: style})
}

// horizontal draws a line from x to the right end.
func (p *pen) horizontal(x, right, y float64, style scene.Style) {
	p.scene.Add(scene.Line{From: scene.Point{X: x, Y: y}, To: scene.Point{X: right, Y: y}, Style: style})
}

func stroke(colour scene.Colour, width float64) scene.Style {
	return scene.Style{Stroke: colour, Width: width}
}

func dashed(colour scene.Colour, width float64) scene.Style {
	return scene.Style{Stroke: colour, Width: width, Dash: []float64{2, 1.6}}
}

// grid draws the lines of the axis between two heights.
func (p *pen) grid(axis plot, top, bottom float64) {
	for _, tick := range ticks() {
		p.vertical(axis.at(tick), top, bottom, stroke(scene.Hairline, 0.2*mm))
	}
}

// scale writes the numbers of the axis, centered on y.
func (p *pen) scale(axis plot, y, size float64) {
	for _, tick := range ticks() {
		p.middle(axis.at(tick), y, strconv.Itoa(int(tick)), regular(size, scene.Muted).centered())
	}
}

// dot draws the sign of today: a filled circle.
func (p *pen) dot(x, y, r float64) {
	p.scene.Add(scene.Circle{Center: scene.Point{X: x, Y: y}, R: r, Style: scene.Style{Fill: scene.Primary}})
}

// diamond draws the sign of a target: an open diamond.
func (p *pen) diamond(x, y, r float64) {
	p.scene.Add(scene.Path{
		Points: []scene.Point{{X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r}, {X: x - r, Y: y}},
		Closed: true,
		Style:  scene.Style{Fill: scene.Paper, Stroke: scene.Target, Width: r * 0.3},
	})
}

// span draws where a value may lie: a dotted line with ends.
func (p *pen) span(axis plot, r Range, y float64) {
	from, to := axis.at(r.Low), axis.at(r.High)
	p.scene.Add(scene.Line{
		From: scene.Point{X: from, Y: y}, To: scene.Point{X: to, Y: y},
		Style: scene.Style{Stroke: scene.Muted, Width: 0.4 * mm, Dash: []float64{1.1, 2.2}},
	})
	for _, x := range []float64{from, to} {
		p.vertical(x, y-mm, y+mm, stroke(scene.Muted, 0.3*mm))
	}
}

// boxes draws a level as four boxes beginning at x, or its word.
func (p *pen) boxes(x, y float64, b Boxes) {
	if !b.Known {
		p.middle(x, y, b.Label, regular(8.5, scene.Muted))
		return
	}
	const side, step = 3.1 * mm, 3.5 * mm
	for i := range 4 {
		fill := scene.Paper
		if i < b.Level {
			fill = scene.Ramp3
		}
		p.scene.Add(scene.Rect{
			X: x + float64(i)*step, Y: y - side/2, W: side, H: side,
			Style: scene.Style{Fill: fill, Stroke: scene.Muted, Width: 0.2 * mm},
		})
	}
	p.middle(x+4*step+1.6*mm, y, b.Label, semibold(9.5, scene.Ink))
}
