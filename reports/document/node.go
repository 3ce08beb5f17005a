package document

import (
	"strings"

	"reifekompass/reports/scene"
)

// Kind is what an element of the logical structure is.
type Kind int

// The kinds of nodes. Paragraph is the zero value.
const (
	NodeParagraph Kind = iota
	NodeHeading
	NodeList
	NodeItem     // of a list
	NodeLabel    // the sign of an item
	NodeBody     // the text of an item
	NodeGroup    // a figure with its caption
	NodeFigure   // has an Alt
	NodeCaption  // of a figure or table
	NodeTable    // of rows
	NodeRow      // of cells
	NodeHead     // a cell that names its column
	NodeRowHead  // a cell that names its row
	NodeCell     // any other cell
	NodeContents // a table of contents
	NodeEntry    // of the contents
	NodeTarget   // the reference inside an entry
	NodeLink     // has an area in Page.Links
	NodeSpan     // a part of a text
)

// Node is an element of the logical structure of a document: what a screen
// reader speaks of. It may have spans in several parts and on several pages;
// its first span says where it stands among its siblings. Nodes are told
// apart by their address and must not be changed.
type Node struct {
	Kind   Kind
	Parent *Node  // nil: directly in the document
	Level  int    // of headings, from 1
	Span   int    // of cells: over how many columns; 0 and 1: one
	Alt    string // of figures: what they show, in words; never empty
	// Language is that of the words if it is not that of the document.
	Language string
}

// Span is a run of shapes that belongs to a node: Scene.Shapes[First:Last].
// Of figures all shapes count, of other nodes the texts; the rest is
// decoration. An empty run says that the node exists, such as an empty cell.
type Span struct {
	First, Last int
	Node        *Node
}

// below returns a new node inside another one.
func (n *Node) below(kind Kind) *Node { return &Node{Kind: kind, Parent: n} }

// structure returns the spans of a fragment in order: those it was given, or
// one for all of it, with the texts of links taken out for nodes of their
// own. Heads, feet and what is repeated have none.
func (f fragment) structure() []Span {
	switch {
	case f.repeated, f.role == "", f.role == RoleHead, f.role == RoleFoot:
		return nil
	}
	spans := f.spans
	if spans == nil {
		spans = []Span{{Last: len(f.shapes), Node: f.element()}}
	}
	for _, link := range f.links {
		spans = divide(spans, link)
	}
	return spans
}

// element is the node of a fragment that was given none: by its role.
func (f fragment) element() *Node {
	switch {
	case f.node != nil:
		return f.node
	case f.role == RoleTitle || f.role == RoleHeading:
		return &Node{Kind: NodeHeading, Level: 1}
	case f.role == RoleCaption:
		return &Node{Kind: NodeCaption}
	}
	return &Node{}
}

// picture is the node of a drawing. One without words is no figure to a
// reader: its texts are read, the rest is decoration.
func picture(alt string, parent *Node) *Node {
	alt = strings.TrimSpace(alt)
	if alt == "" {
		return &Node{Parent: parent}
	}
	return &Node{Kind: NodeFigure, Parent: parent, Alt: alt}
}

// divide takes the texts of a link out of the span they stand in.
func divide(spans []Span, link area) []Span {
	divided := make([]Span, 0, len(spans)+2)
	for _, span := range spans {
		if link.first < span.First || link.last > span.Last || link.first >= link.last {
			divided = append(divided, span)
			continue
		}
		link.node.Parent = span.Node
		if span.First < link.first {
			divided = append(divided, Span{First: span.First, Last: link.first, Node: span.Node})
		}
		divided = append(divided, Span{First: link.first, Last: link.last, Node: link.node})
		if link.last < span.Last {
			divided = append(divided, Span{First: link.last, Last: span.Last, Node: span.Node})
		}
	}
	return divided
}

// end adds a node without content behind the others, if there is one.
func (f *fragment) end(node *Node) {
	if node != nil {
		f.spans = append(f.spans, Span{First: len(f.shapes), Last: len(f.shapes), Node: node})
	}
}

// under puts shapes below those of the fragment.
func (f *fragment) under(shapes ...scene.Shape) {
	f.shapes = append(shapes, f.shapes...)
	links := make([]area, len(f.links))
	for i, link := range f.links {
		link.first, link.last = link.first+len(shapes), link.last+len(shapes)
		links[i] = link
	}
	f.links = links
	spans := make([]Span, len(f.spans))
	for i, span := range f.spans {
		spans[i] = Span{First: span.First + len(shapes), Last: span.Last + len(shapes), Node: span.Node}
	}
	if f.spans != nil {
		f.spans = spans
	}
}

// repeated returns pieces that say again what was said on a page before:
// decoration for a reader.
func repeated(pieces []piece) []piece {
	again := make([]piece, len(pieces))
	for i, p := range pieces {
		p = p.moved(0, 0)
		for j := range p.parts {
			p.parts[j].repeated = true
		}
		again[i] = p
	}
	return again
}
