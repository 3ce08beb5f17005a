package pdf

import (
	"fmt"
	"unicode/utf16"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// owner is what a shape belongs to: a node, or nothing a reader needs.
type owner struct {
	node    *document.Node // nil: decoration
	running bool           // decoration that is the head or foot of the page
}

// plan says what the shapes of a page belong to.
type plan struct {
	owners []owner
	empty  map[int][]*document.Node // cells without content, by the shape they stand before
}

func planOf(page document.Page) plan {
	p := plan{owners: make([]owner, len(page.Scene.Shapes)), empty: map[int][]*document.Node{}}
	for _, part := range page.Parts {
		if part.Role == document.RoleHead || part.Role == document.RoleFoot || part.Role == document.RoleKicker {
			for i := part.First; i < part.Last; i++ {
				p.owners[i].running = true
			}
		}
		for _, span := range part.Spans {
			p.own(page.Scene.Shapes, span)
		}
	}
	return p
}

// own gives the shapes of a span to its node. Without content there will be
// no element, except for cells: tables have them without content.
func (p plan) own(shapes []scene.Shape, span document.Span) {
	content := false
	for i := span.First; i < span.Last; i++ {
		if _, text := shapes[i].(scene.Text); text || span.Node.Kind == document.NodeFigure {
			p.owners[i] = owner{node: span.Node}
			content = true
		}
	}
	switch span.Node.Kind {
	case document.NodeCell, document.NodeHead, document.NodeRowHead:
		if !content {
			p.empty[span.First] = append(p.empty[span.First], span.Node)
		}
	default:
	}
}

// marker writes the borders of marked content between the shapes of a page.
type marker struct {
	tree    *tree
	plan    plan
	now     owner
	element *element // nil: decoration
	open    bool
}

// turn goes to a shape: it closes the open content and begins another one if
// the shape has another owner.
func (m *marker) turn(shape int, p *pen) {
	m.pass(shape)
	to := m.plan.owners[shape]
	if m.open && m.now == to {
		return
	}
	m.close(p)
	m.now, m.open, m.element = to, true, nil
	switch {
	case to.running && to.node == nil:
		p.mark("/Artifact <</Type /Pagination>> BDC\n")
	case to.node == nil:
		p.mark("/Artifact BMC\n")
	default:
		m.element = m.tree.element(to.node)
		p.mark(fmt.Sprintf("/%s <</MCID %d>> BDC\n", m.element.tag(), m.tree.content(m.element)))
	}
}

// pass makes the empty cells before a shape.
func (m *marker) pass(shape int) {
	for _, node := range m.plan.empty[shape] {
		m.tree.element(node)
	}
}

func (m *marker) close(p *pen) {
	if m.open {
		p.mark("EMC\n")
	}
	m.open = false
}

func (p *pen) mark(operator string) { p.content = append(p.content, operator...) }

// sign draws a character that is a shape, with what it stands for.
func (p *pen) sign(path scene.Path, r rune) {
	p.meaning(string(r))
	p.draw(path)
	p.mark("EMC\n")
}

// meaning begins what stands for a text.
func (p *pen) meaning(text string) { p.mark("/Span <</ActualText " + hexText(text) + ">> BDC\n") }

// longest is how many characters a string of a file may have: the archive
// takes 32,767 bytes, two for each and two before them.
const longest = 16_000

// short cuts a text to what a string of the file may hold, and says so.
func short(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most-1]) + "…"
}

// hexText writes a text as a string of the file, in UTF-16.
func hexText(text string) string {
	const digits = "0123456789ABCDEF"
	hex := []byte("<FEFF")
	units := utf16.Encode([]rune(short(text, longest)))
	for _, unit := range units[:min(len(units), longest)] {
		hex = append(hex, digits[unit>>12], digits[unit>>8&15], digits[unit>>4&15], digits[unit&15])
	}
	return string(append(hex, '>'))
}
