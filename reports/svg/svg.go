// Package svg writes a scene as an SVG file that stands alone: letters are
// outlines, so that it looks the same on machines without the type face, and
// nothing is fetched from elsewhere. It draws from the same contours, dashes
// and hatching as window and paper, and decides nothing about the drawing.
package svg

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"

	"reifekompass/reports/scene"
)

// Write writes a scene as an SVG file, one unit for each point. The ground
// stays transparent. The same scene gives the same bytes on every machine.
// Shapes whose places are no numbers are left out, as the other surfaces do;
// a size that is no number counts as 0. The error is that of w.
func Write(w io.Writer, s scene.Scene, p scene.Palette) error {
	pen := pen{fonts: scene.Embedded(), palette: p}
	pen.open(s)
	for _, shape := range s.Shapes {
		pen.draw(shape)
	}
	pen.out.WriteString("</svg>\n")
	_, err := w.Write(pen.out.Bytes())
	return err
}

// pen writes elements.
type pen struct {
	out     bytes.Buffer
	fonts   *scene.Fonts
	palette scene.Palette
}

// open writes the size, and what the drawing shows in words. That there is no
// edge by default is said because not every program knows it.
func (p *pen) open(s scene.Scene) {
	width, height := number(side(s.Width)), number(side(s.Height))
	fmt.Fprintf(&p.out, `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]s" height="%[2]s" viewBox="0 0 %[1]s %[2]s" stroke="none"`, width, height)
	words := clean(s.Alt)
	if words == "" {
		p.out.WriteString(` aria-hidden="true">` + "\n")
		return
	}
	p.out.WriteString(` role="img" aria-labelledby="title desc">` + "\n")
	fmt.Fprintf(&p.out, "<title id=\"title\">%s</title>\n", escaped(first(words)))
	fmt.Fprintf(&p.out, "<desc id=\"desc\">%s</desc>\n", escaped(words))
}

// largest is the largest side of a drawing, points.
const largest = 1e6

func side(length float64) float64 {
	if !(length > 0) { // also NaN
		return 0
	}
	return min(length, largest)
}

// first is the first sentence of a text.
func first(text string) string {
	sentence, _, more := strings.Cut(text, ". ")
	if more {
		sentence += "."
	}
	return sentence
}

// clean makes a text one line of characters that can be read: no controls,
// and no marks that turn the direction of writing.
func clean(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
			return -1
		}
		return r
	}, text)
	return strings.Trim(text, " ")
}

func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer takes everything
	return b.String()
}

// number writes a length, rounded to hundredths. It has no negative zero,
// which would differ between machines for the same drawing.
func number(v float64) string {
	return trimmed(fmt.Sprintf("%.2f", math.Round(v*100)/100+0))
}

// trimmed leaves out zeros that say nothing.
func trimmed(digits string) string {
	return strings.TrimSuffix(strings.TrimRight(digits, "0"), ".")
}

// place writes a point as path data.
func place(p scene.Point) string { return number(p.X) + " " + number(p.Y) }

// finite leaves out points that are no numbers or far beyond any drawing.
func finite(points ...scene.Point) bool {
	for _, p := range points {
		if !(math.Abs(p.X) < largest && math.Abs(p.Y) < largest) {
			return false
		}
	}
	return true
}

// color writes a color of the palette.
func (p *pen) color(c scene.Colour) string {
	rgb := p.palette[c]
	return fmt.Sprintf("#%02x%02x%02x", rgb.R, rgb.G, rgb.B)
}
