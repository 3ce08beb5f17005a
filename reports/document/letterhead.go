package document

import (
	"strings"

	"reifekompass/reports/scene"
)

// The room of a logo on the cover, and its upper edge.
const (
	logoWidth  = 45 * mm
	logoHeight = 18 * mm
	logoTop    = 17 * mm
)

// mentions reports whether the cover shows whose report it is. What else
// stands at the top then goes to the left.
func (c Cover) mentions() bool { return c.Logo != nil || c.Office != "" }

// letterhead sets the names of program and report and the mark at the left,
// and the office at the right: its logo, or its name where it has none.
func (l *layouter) letterhead(now *sheet, c Cover) {
	brand, report := scene.Font{Weight: scene.Bold, Size: 11}, scene.Font{Size: 11}
	const base, next = 24 * mm, 5.8 * mm
	l.draw(now, fragment{role: RoleText, shapes: []scene.Shape{
		scene.Text{At: scene.Point{X: margin, Y: base}, Text: c.Brand, Font: brand, Colour: scene.Primary},
		scene.Text{At: scene.Point{X: margin, Y: base + next}, Text: c.Report, Font: report, Colour: scene.Muted},
	}})
	if c.Mark != "" {
		mark, _ := l.coverMark(c.Mark)
		l.draw(now, mark.moved(margin, base+next+4.5*mm))
	}
	if c.Logo != nil {
		l.draw(now, logo(c.Logo))
		return
	}
	l.draw(now, l.officeName(c.Office, base))
}

// officeName sets the name at the right margin in at most three lines.
func (l *layouter) officeName(name string, base float64) fragment {
	const most, width = 3, HalfWidth
	st := styleOf(scene.Semibold, 11, 5.4, scene.Ink)
	lines := l.fonts.Balance(name, st.font, width)
	if len(lines) > most {
		lines = append(lines[:most-1], l.fonts.Ellipsis(strings.Join(lines[most-1:], " "), st.font, width))
	}
	set := fragment{role: RoleText}
	for i, line := range lines {
		set.shapes = append(set.shapes, scene.Text{
			At:   scene.Point{X: A4Short - margin, Y: base + float64(i)*st.leading},
			Text: line, Font: st.font, Colour: st.colour, Anchor: scene.End,
		})
	}
	return set
}

// logo is the picture at the right margin, as large as its room allows.
func logo(p *scene.Picture) fragment {
	width, height := p.Fit(logoWidth, logoHeight)
	return fragment{role: RoleFigure, alt: p.Alt(), node: picture(p.Alt(), nil), shapes: []scene.Shape{scene.Image{
		X: A4Short - margin - width, Y: logoTop, W: width, H: height, Picture: p,
	}}}
}
