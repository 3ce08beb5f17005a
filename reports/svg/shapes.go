package svg

import (
	"fmt"
	"math"
	"strings"

	"reifekompass/reports/scene"
)

func (p *pen) draw(shape scene.Shape) {
	switch s := shape.(type) {
	case scene.Text:
		p.text(s)
		return
	case scene.Image:
		p.image(s)
		return
	}
	contour, style, ok := scene.ContourOf(shape)
	if !ok || !finite(contour.Flat()...) {
		return
	}
	data := outline(contour)
	stroke := p.stroke(style)
	if style.Hatch == scene.None {
		p.path(data, p.fill(style.Fill)+stroke)
		return
	}
	// The edge lies over the hatching.
	p.path(data, p.fill(style.Fill))
	p.path(hatching(contour), fmt.Sprintf(` fill="none" stroke="%s" stroke-width="%s"`, p.color(style.Hatch), number(scene.HatchWidth)))
	if stroke != "" {
		p.path(data, p.fill(scene.None)+stroke)
	}
}

// path writes a line with its look, unless there is nothing to see of it.
func (p *pen) path(data, look string) {
	if data != "" && look != ` fill="none"` {
		fmt.Fprintf(&p.out, "<path d=\"%s\"%s/>\n", data, look)
	}
}

func (p *pen) fill(c scene.Colour) string {
	if c == scene.None {
		return ` fill="none"`
	}
	return ` fill="` + p.color(c) + `"`
}

// stroke is the look of an edge: corners are mitered and ends are cut
// straight, as on the other surfaces. A line too fine to be written gets the
// finest width.
func (p *pen) stroke(style scene.Style) string {
	if style.Stroke == scene.None || !(style.Width > 0) || style.Width > largest {
		return ""
	}
	const finest = 0.01
	look := fmt.Sprintf(` stroke="%s" stroke-width="%s" stroke-miterlimit="10"`, p.color(style.Stroke), number(max(style.Width, finest)))
	if pattern := dashes(style.Dash); pattern != "" {
		look += ` stroke-dasharray="` + pattern + `"`
	}
	return look
}

// dashes writes a pattern; one that is none draws a solid line.
func dashes(pattern []float64) string {
	lengths, total := make([]string, len(pattern)), 0.0
	for i, length := range pattern {
		if !(length >= 0) || math.IsInf(length, 0) {
			return ""
		}
		total += length
		lengths[i] = number(min(length, largest))
	}
	if !(total > 0.01) {
		return ""
	}
	return strings.Join(lengths, " ")
}

// outline writes a contour as path data.
func outline(c scene.Contour) string {
	var b strings.Builder
	b.WriteString("M" + place(c.Start))
	for _, curve := range c.Curves {
		if curve.Straight {
			b.WriteString("L" + place(curve.End))
			continue
		}
		b.WriteString("C" + place(curve.A) + " " + place(curve.B) + " " + place(curve.End))
	}
	if c.Closed {
		b.WriteString("Z")
	}
	return b.String()
}

// hatching writes the lines of the hatching as one path.
func hatching(c scene.Contour) string {
	var b strings.Builder
	for _, line := range scene.Hatching(c) {
		b.WriteString("M" + place(line.From) + "L" + place(line.To))
	}
	return b.String()
}
