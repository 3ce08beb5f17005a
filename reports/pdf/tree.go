package pdf

import (
	"strings"

	"reifekompass/reports/document"
)

// tree is the logical structure of a file, in reading order.
type tree struct {
	root     *element
	elements map[*document.Node]*element
	order    []*element   // all but the root, parents first
	pages    [][]*element // by page: whose marked content each number is
	links    []*annotation
	level    int // of the last heading
}

// element is a node in the file.
type element struct {
	node   *document.Node // nil: the document itself
	parent *element
	kids   []kid
	level  int      // of headings
	words  []string // of links
	box    box      // of figures
	page   int      // of the box
	number int      // of its object
}

// kid is what an element is made of: another element, marked content of a
// page or a link.
type kid struct {
	element    *element
	annotation *annotation
	page, mcid int
}

// annotation is the area of a link.
type annotation struct {
	document.Link

	element *element
	page    int // where it is
	number  int // of its object
}

func newTree() *tree {
	return &tree{root: &element{}, elements: map[*document.Node]*element{}}
}

// element returns the element of a node, a new one when it is first met.
func (t *tree) element(node *document.Node) *element {
	if node == nil {
		return t.root
	}
	if known, ok := t.elements[node]; ok {
		return known
	}
	made := &element{node: node, parent: t.element(node.Parent)}
	if node.Kind == document.NodeHeading {
		// A level left out would look like a lost chapter.
		made.level = min(max(node.Level, 1), t.level+1, 6)
		t.level = made.level
	}
	made.parent.kids = append(made.parent.kids, kid{element: made})
	t.elements[node] = made
	t.order = append(t.order, made)
	return made
}

// content adds marked content of the last page to an element and returns its
// number on the page.
func (t *tree) content(e *element) int {
	page := len(t.pages) - 1
	mcid := len(t.pages[page])
	t.pages[page] = append(t.pages[page], e)
	e.kids = append(e.kids, kid{page: page, mcid: mcid})
	return mcid
}

// link adds the area of a link on the last page.
func (t *tree) link(link document.Link) {
	e := t.element(link.Node)
	a := &annotation{Link: link, element: e, page: len(t.pages) - 1}
	e.kids = append(e.kids, kid{page: a.page, annotation: a})
	t.links = append(t.links, a)
}

// said returns the words of a link, of the areas of which there is always
// something to say.
func (e *element) said() string { return strings.Join(strings.Fields(strings.Join(e.words, " ")), " ") }

// figure reports whether all shapes of the element are its content.
func (e *element) figure() bool { return e.node != nil && e.node.Kind == document.NodeFigure }
