package document

import (
	"strings"

	"reifekompass/reports/scene"
)

// setter makes pieces of blocks for a place of some width.
type setter struct {
	fonts *scene.Fonts
	width float64
	room  float64 // the height every page has at least for one piece
	level int     // of the title of the section, from 1
	// digits are as wide as the number of a page will be.
	digits string
}

// line is a line of text with its baseline at 0.
type line struct {
	shapes []scene.Shape
	links  []area
	width  float64
}

// within returns the setter for a narrower place.
func (s setter) within(width float64) setter {
	s.width = width
	return s
}

// lines breaks prose into lines.
func (s setter) lines(p Prose, st style) []line {
	spans := make([]scene.Span, len(p))
	for i, run := range p {
		if run.Page {
			run.Text = s.digits
		}
		spans[i] = scene.Span{Text: run.Text, Font: st.font, Source: i}
		if run.Weight != scene.Regular {
			spans[i].Font.Weight = run.Weight
		}
	}
	broken := s.fonts.Break(spans, s.width)
	lines := make([]line, len(broken))
	for i, spans := range broken {
		lines[i] = s.line(p, spans, st)
	}
	return lines
}

func (s setter) line(p Prose, spans []scene.Span, st style) line {
	var l line
	for _, span := range spans {
		run := p[span.Source]
		width := s.fonts.Width(span.Text, span.Font)
		first := len(l.shapes)
		l.shapes = append(l.shapes, scene.Text{
			At: scene.Point{X: l.width}, Text: span.Text, Font: span.Font, Colour: st.with(run.Colour).colour,
		})
		if run.Link != "" || run.Language != "" {
			l.links = append(l.links, area{
				x: l.width, y: -st.leading * 0.75, w: width, h: st.leading, anchor: run.Link,
				first: first, last: first + 1, number: run.Page, node: &Node{Kind: NodeLink, Language: run.Language},
			})
		}
		l.width += width
	}
	return l
}

// balanced breaks a title into lines of similar length.
func (s setter) balanced(text string, st style) []line {
	return s.plain(s.fonts.Balance(text, st.font, s.width), st)
}

// capped is balanced, but with a most number of lines; what is longer ends
// with an ellipsis. It is for the places on a page that cannot grow.
func (s setter) capped(text string, st style, most int) []line {
	lines := s.fonts.Balance(text, st.font, s.width)
	if len(lines) > most {
		rest := strings.Join(lines[most-1:], " ")
		lines = append(lines[:most-1:most-1], s.fonts.Ellipsis(rest, st.font, s.width))
	}
	return s.plain(lines, st)
}

// plain sets lines that are already broken.
func (s setter) plain(texts []string, st style) []line {
	lines := make([]line, len(texts))
	for i, text := range texts {
		lines[i] = s.line(Prose{{Text: text}}, []scene.Span{{Text: text, Font: st.font}}, st)
	}
	return lines
}

// baseline is where the text stands in a line of the style: its capitals are
// in the middle.
func (s setter) baseline(st style) float64 {
	return (st.leading + s.fonts.CapHeight(st.font)) / 2
}

// block makes one fragment of lines, the first line from y on. It returns the
// height of the lines as well.
func (s setter) block(role Role, lines []line, st style, y float64) (fragment, float64) {
	part := fragment{role: role}
	for i, l := range lines {
		at := y + float64(i)*st.leading + s.baseline(st)
		before := len(part.shapes)
		for _, shape := range l.shapes {
			part.shapes = append(part.shapes, transform(shape, 1, 0, at))
		}
		for _, link := range l.links {
			link.y += at
			link.first, link.last = link.first+before, link.last+before
			part.links = append(part.links, link)
		}
	}
	return part, float64(len(lines)) * st.leading
}

// flowing makes pieces of lines so that neither the first nor the last line
// stands alone on a page.
func (s setter) flowing(k kind, role Role, lines []line, st style) []piece {
	var pieces []piece
	node := &Node{}
	for start := 0; start < len(lines); {
		end := start + 1
		switch rest := len(lines) - start; {
		case rest <= 3:
			end = len(lines)
		case start == 0:
			end = 2
		}
		part, height := s.block(role, lines[start:end], st, 0)
		part.node = node
		p := newPiece(k, height, part)
		p.joined = start > 0
		pieces = append(pieces, p)
		start = end
	}
	return pieces
}
