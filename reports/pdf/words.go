package pdf

import (
	"math"
	"strings"

	"reifekompass/reports/scene"
)

// place is where the words of an element last ended.
type place struct {
	element *element
	at      scene.Point
	text    string
}

// after returns where a text ends that was set with a width.
func after(e *element, t scene.Text, width float64) place {
	switch t.Anchor {
	case scene.Middle:
		width /= 2
	case scene.End:
		width = 0
	default:
	}
	return place{element: e, at: scene.Point{X: t.At.X + width, Y: t.At.Y}, text: t.Text}
}

// parted reports whether a space is missing between the words before and a
// text of the same element: at the end of a line, and where only the
// distance parts two words. A line that ends with a hyphen has none.
func (p place) parted(e *element, t scene.Text) bool {
	if e == nil || e.figure() || p.element != e || p.text == "" || t.Text == "" {
		return false
	}
	if strings.HasSuffix(p.text, " ") || strings.HasSuffix(p.text, "\u00ad") || strings.HasPrefix(t.Text, " ") {
		return false
	}
	const touching = 0.5 // points
	return math.Abs(t.At.Y-p.at.Y) > touching || t.Anchor != scene.Start || math.Abs(t.At.X-p.at.X) > touching
}

// signsIn returns the characters of a text that may be drawn as shapes, in
// order.
func signsIn(text string) []rune {
	var signs []rune
	for _, r := range text {
		if strings.ContainsRune("★☆◆◇", r) {
			signs = append(signs, r)
		}
	}
	return signs
}

// box is the least rectangle around something; the zero value is empty.
type box struct {
	left, top, right, bottom float64
	used                     bool
}

func (b *box) add(x, y float64) {
	if !b.used {
		*b = box{x, y, x, y, true}
		return
	}
	b.left, b.right = min(b.left, x), max(b.right, x)
	b.top, b.bottom = min(b.top, y), max(b.bottom, y)
}

// shape makes room for a shape that is not text.
func (b *box) shape(shape scene.Shape) {
	if image, ok := shape.(scene.Image); ok && placed(image) {
		b.add(image.X, image.Y)
		b.add(image.X+image.W, image.Y+image.H)
		return
	}
	contour, _, ok := scene.ContourOf(shape)
	if !ok || !finite(contour) {
		return
	}
	b.add(contour.Start.X, contour.Start.Y)
	for _, curve := range contour.Curves {
		b.add(curve.End.X, curve.End.Y)
	}
}
