package svg

import (
	"fmt"
	"strings"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"reifekompass/reports/scene"
)

// text writes one line of text as one path of letters.
func (p *pen) text(t scene.Text) {
	if t.Colour == scene.None || !(t.Font.Size > 0) || t.Font.Size > largest || !finite(t.At) {
		return
	}
	set := p.fonts.Set(t)
	var data strings.Builder
	for _, run := range set.Runs {
		p.run(&data, run.Text, scene.Point{X: run.X, Y: t.At.Y}, t.Font)
		for _, mark := range run.Marks {
			p.run(&data, mark.Text, scene.Point{X: mark.X, Y: t.At.Y - mark.Rise}, t.Font)
		}
	}
	if data.Len() > 0 {
		fmt.Fprintf(&p.out, "<path d=\"%s\" fill=\"%s\"/>\n", data.String(), p.color(t.Colour))
	}
	for _, sign := range set.Signs {
		p.draw(sign)
	}
}

// run writes characters that follow each other by their advances.
func (p *pen) run(data *strings.Builder, text string, at scene.Point, font scene.Font) {
	for _, r := range text {
		segments, advance := p.fonts.Outline(font.Weight, r)
		glyph{x: at.X, y: at.Y, size: font.Size}.write(data, segments)
		at.X += advance * font.Size
	}
}

// glyph places the outline of a character.
type glyph struct{ x, y, size float64 }

func (g glyph) write(data *strings.Builder, segments sfnt.Segments) {
	open := false
	for _, s := range segments {
		if s.Op == sfnt.SegmentOpMoveTo && open {
			data.WriteString("Z")
		}
		open = true
		letter, points := command(s)
		data.WriteString(letter)
		for i, point := range points {
			if i > 0 {
				data.WriteString(" ")
			}
			data.WriteString(place(g.at(point)))
		}
	}
	if open {
		data.WriteString("Z")
	}
}

// command returns a piece of an outline as the letter of its path command and
// the points that follow it.
func command(s sfnt.Segment) (string, []fixed.Point26_6) {
	switch s.Op {
	case sfnt.SegmentOpMoveTo:
		return "M", s.Args[:1]
	case sfnt.SegmentOpQuadTo:
		return "Q", s.Args[:2]
	case sfnt.SegmentOpCubeTo:
		return "C", s.Args[:3]
	default:
		return "L", s.Args[:1]
	}
}

func (g glyph) at(p fixed.Point26_6) scene.Point {
	unit := g.size / 64 / scene.OutlineSize
	return scene.Point{X: g.x + float64(p.X)*unit, Y: g.y + float64(p.Y)*unit}
}
