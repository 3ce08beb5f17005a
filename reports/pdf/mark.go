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
// Content is opened when something is drawn, so that none is empty.
type marker struct {
	tree    *tree
	plan    plan
	now     owner
	element *element // nil: decoration
	open    bool
}

// turn goes to a shape: it closes the open content if the shape has another
// owner.
func (m *marker) turn(shape int, p *pen) {
	m.pass(shape)
	to := m.plan.owners[shape]
	if m.open && m.now == to {
		return
	}
	m.close(p)
	m.now, m.element = to, nil
	if to.node != nil {
		m.element = m.tree.element(to.node)
	}
}

// begin opens the content of the shape, unless it is open.
func (m *marker) begin(p *pen) {
	if m.open {
		return
	}
	m.open = true
	switch {
	case m.element != nil:
		m.tag(m.element, "", p)
	case m.now.running:
		p.mark("/Artifact <</Type /Pagination>> BDC\n")
	default:
		p.mark("/Artifact BMC\n")
	}
}

// tag opens content of an element, with further properties.
func (m *marker) tag(e *element, properties string, p *pen) {
	p.mark(fmt.Sprintf("/%s <</MCID %d%s>> BDC\n", e.tag(), m.tree.content(e), properties))
}

// meaning draws what stands for a text: in an element of its own, because
// programs take content inside of content for the end of the outer one. What
// is decoration or part of a figure stands for nothing by itself.
func (m *marker) meaning(text string, p *pen, draw func()) {
	if m.element == nil || m.element.figure() {
		m.begin(p)
		draw()
		return
	}
	m.close(p)
	m.tag(m.tree.element(&document.Node{Kind: document.NodeSpan, Parent: m.now.node}), " /ActualText "+hexText(text), p)
	draw()
	p.mark("EMC\n")
}

// silent draws what says nothing by itself although it is made of letters.
func (m *marker) silent(p *pen, draw func()) {
	if m.element == nil || m.element.figure() {
		m.begin(p)
		draw()
		return
	}
	m.close(p)
	p.mark("/Artifact BMC\n/Span <</ActualText <FEFF>>> BDC\n")
	draw()
	p.mark("EMC\nEMC\n")
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
