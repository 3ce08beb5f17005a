// Package raster draws scenes as pictures, so that the window shows the very
// drawing that is printed: the same contours, dashes, hatching and letters.
package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"reifekompass/reports/scene"
)

// maxSide bounds a picture, so that a wrong size cannot use up the memory.
const maxSide = 16384

// Draw draws a scene with so many pixels per point, antialiased, on a
// transparent ground. Straight edges that run along the axes are moved to
// whole pixels, so that hairlines stay crisp. It may be called from any
// goroutine; an empty scene gives an empty picture.
func Draw(s scene.Scene, p scene.Palette, scale float64) *image.RGBA {
	if !(scale > 0) {
		return image.NewRGBA(image.Rectangle{})
	}
	side := func(points float64) int {
		return int(min(math.Ceil(max(points*scale-0.001, 0)), maxSide))
	}
	b := brush{
		picture: image.NewRGBA(image.Rect(0, 0, side(s.Width), side(s.Height))),
		fonts:   scene.Embedded(), palette: p, scale: scale,
		pen: vector.NewRasterizer(0, 0),
	}
	for _, shape := range s.Shapes {
		b.draw(shape)
	}
	return b.picture
}

// brush draws shapes on a picture.
type brush struct {
	picture *image.RGBA
	fonts   *scene.Fonts
	palette scene.Palette
	scale   float64
	pen     *vector.Rasterizer
}

func (b *brush) draw(shape scene.Shape) {
	switch s := shape.(type) {
	case scene.Text:
		b.text(s)
		return
	case scene.Image:
		b.image(s)
		return
	}
	contour, style, ok := scene.ContourOf(shape)
	if !ok || !allFinite(contour.Flat()) {
		return
	}
	rect, isRect := shape.(scene.Rect)
	square := isRect && rect.Radius <= 0
	if style.Fill != scene.None {
		if square {
			b.fillRect(rect, style.Fill)
		} else {
			b.fill([][]scene.Point{b.pixels(contour.Flat())}, style.Fill)
		}
	}
	if style.Hatch != scene.None {
		b.hatch(contour, style.Hatch)
	}
	if style.Stroke != scene.None && style.Width > 0 {
		b.stroke(contour, style)
	}
}

func allFinite(points []scene.Point) bool {
	for _, p := range points {
		if !finite(p) {
			return false
		}
	}
	return true
}

// pixels scales points to the picture.
func (b *brush) pixels(points []scene.Point) []scene.Point {
	scaled := make([]scene.Point, len(points))
	for i, p := range points {
		scaled[i] = scene.Point{X: p.X * b.scale, Y: p.Y * b.scale}
	}
	return scaled
}

// fillRect fills a rectangle to whole pixels, at least one.
func (b *brush) fillRect(r scene.Rect, c scene.Colour) {
	x0, x1 := math.Round(r.X*b.scale), math.Round((r.X+r.W)*b.scale)
	y0, y1 := math.Round(r.Y*b.scale), math.Round((r.Y+r.H)*b.scale)
	b.box(x0, y0, max(x1, x0+1), max(y1, y0+1), c)
}

// box fills a box of whole pixels.
func (b *brush) box(x0, y0, x1, y1 float64, c scene.Colour) {
	bounds := b.picture.Bounds()
	clamp := func(v float64, high int) int { return int(min(max(v, 0), float64(high))) }
	area := image.Rect(clamp(x0, bounds.Max.X), clamp(y0, bounds.Max.Y), clamp(x1, bounds.Max.X), clamp(y1, bounds.Max.Y))
	draw.Draw(b.picture, area, b.paint(c), image.Point{}, draw.Src)
}

func (b *brush) paint(c scene.Colour) *image.Uniform {
	rgb := b.palette[c]
	return image.NewUniform(color.RGBA{R: rgb.R, G: rgb.G, B: rgb.B, A: 0xFF})
}

// fill fills polygons given in pixels; where they overlap they are one.
func (b *brush) fill(polygons [][]scene.Point, c scene.Colour) {
	area := b.cover(polygons)
	if area.Empty() {
		return
	}
	b.pen.Reset(area.Dx(), area.Dy())
	for _, points := range polygons {
		for i, p := range points {
			x, y := float32(p.X-float64(area.Min.X)), float32(p.Y-float64(area.Min.Y))
			if i == 0 {
				b.pen.MoveTo(x, y)
			} else {
				b.pen.LineTo(x, y)
			}
		}
		b.pen.ClosePath()
	}
	b.pen.Draw(b.picture, area, b.paint(c), image.Point{})
}

// cover returns the pixels polygons reach, within the picture.
func (b *brush) cover(polygons [][]scene.Point) image.Rectangle {
	low := scene.Point{X: math.Inf(1), Y: math.Inf(1)}
	high := scene.Point{X: math.Inf(-1), Y: math.Inf(-1)}
	for _, points := range polygons {
		for _, p := range points {
			low.X, low.Y = min(low.X, p.X), min(low.Y, p.Y)
			high.X, high.Y = max(high.X, p.X), max(high.Y, p.Y)
		}
	}
	if low.X > high.X {
		return image.Rectangle{}
	}
	area := image.Rect(
		int(math.Floor(low.X)), int(math.Floor(low.Y)), int(math.Ceil(high.X))+1, int(math.Ceil(high.Y))+1,
	)
	return area.Intersect(b.picture.Bounds())
}
