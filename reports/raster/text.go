package raster

import (
	"image"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"reifekompass/reports/scene"
)

// text draws one line of text. Its baseline is moved to a whole pixel, so
// that all lines of a paragraph look alike.
func (b *brush) text(t scene.Text) {
	size := t.Font.Size * b.scale
	if t.Colour == scene.None || !(size > 0) || size > maxSide || !finite(t.At) {
		return
	}
	set := b.fonts.Set(t)
	baseline := math.Round(t.At.Y * b.scale)
	for _, run := range set.Runs {
		b.run(run.Text, run.X, t, baseline)
		for _, mark := range run.Marks {
			b.run(mark.Text, mark.X, t, baseline-mark.Rise*b.scale)
		}
	}
	for _, sign := range set.Signs {
		b.draw(sign)
	}
}

// finite leaves out points that are no numbers or far beyond any picture.
func finite(p scene.Point) bool { return math.Abs(p.X) < 1e6 && math.Abs(p.Y) < 1e6 }

// run draws characters that follow each other by their advances, from a place
// in the scene on.
func (b *brush) run(text string, from float64, t scene.Text, baseline float64) {
	size := t.Font.Size * b.scale
	left := math.Floor(from*b.scale - size/2)
	top := math.Floor(baseline - size*1.2)
	width := b.fonts.Width(text, t.Font)*b.scale + size*1.5
	area := image.Rect(int(left), int(top), int(left+width)+1, int(top+size*1.8)+1).Intersect(b.picture.Bounds())
	if area.Empty() {
		return
	}
	b.pen.Reset(area.Dx(), area.Dy())
	x, y := from*b.scale-float64(area.Min.X), baseline-float64(area.Min.Y)
	for _, r := range text {
		segments, advance := b.fonts.Outline(t.Font.Weight, r)
		glyph := glyph{x: x, y: y, size: size}
		glyph.trace(b.pen, segments)
		x += advance * size
	}
	b.pen.Draw(b.picture, area, b.paint(t.Colour), image.Point{})
}

// glyph places the outline of a character.
type glyph struct{ x, y, size float64 }

// tracer takes the curves of an outline.
type tracer interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(bx, by, cx, cy float32)
	CubeTo(bx, by, cx, cy, dx, dy float32)
	ClosePath()
}

func (g glyph) trace(to tracer, segments sfnt.Segments) {
	open := false
	for _, s := range segments {
		ax, ay := g.at(s.Args[0])
		bx, by := g.at(s.Args[1])
		cx, cy := g.at(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if open {
				to.ClosePath()
			}
			open = true
			to.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			to.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			to.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			to.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	if open {
		to.ClosePath()
	}
}

func (g glyph) at(p fixed.Point26_6) (x, y float32) {
	unit := g.size / 64 / scene.OutlineSize
	return float32(g.x + float64(p.X)*unit), float32(g.y + float64(p.Y)*unit)
}
