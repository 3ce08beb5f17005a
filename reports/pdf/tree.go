package pdf

import (
	"strconv"
	"strings"

	"reifekompass/reports/document"
)

// tree is the logical structure of a file, in reading order. Elements are
// written when a section ends, so that a long file never holds all of them.
type tree struct {
	target   *target
	root     *element
	elements map[*document.Node]*element
	order    []*element // that are not written, parents first
	contents []int      // numbers of the elements of the marked content of a page
	pages    []int      // by page: number of the list of those
	links    []*annotation
	count    int // of elements but the root
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
// page or, with the number of its object, a link.
type kid struct {
	element    *element
	annotation int
	page, mcid int
}

// annotation is the area of a link. Where it leads is known when all pages
// are there.
type annotation struct {
	area    document.Link
	words   string
	element int // number of its object
	page    int // where it is
	number  int // of its object
}

func newTree(t *target) *tree {
	return &tree{target: t, root: &element{number: t.reserve()}, elements: map[*document.Node]*element{}}
}

// begin goes to the next page, end leaves it.
func (t *tree) begin() { t.contents = t.contents[:0] }

func (t *tree) end() {
	list := make([]byte, 0, 8*len(t.contents)+2)
	list = append(list, '[')
	for _, number := range t.contents {
		list = append(strconv.AppendInt(list, int64(number), 10), " 0 R "...)
	}
	number := t.target.reserve()
	t.target.small(number, string(append(list, ']')))
	t.pages = append(t.pages, number)
}

// element returns the element of a node, a new one when it is first met.
func (t *tree) element(node *document.Node) *element {
	if node == nil {
		return t.root
	}
	if known, ok := t.elements[node]; ok {
		return known
	}
	made := &element{node: node, parent: t.element(node.Parent), number: t.target.reserve()}
	if node.Kind == document.NodeHeading {
		// A level left out would look like a lost chapter.
		made.level = min(max(node.Level, 1), t.level+1, 6)
		t.level = made.level
	}
	made.parent.kids = append(made.parent.kids, kid{element: made})
	t.elements[node] = made
	t.order = append(t.order, made)
	t.count++
	return made
}

// write writes the elements there are. Nothing is added to them afterwards.
func (t *tree) write(b *book) {
	for _, e := range t.order {
		t.target.small(e.number, e.dictionary(b))
	}
	for _, e := range t.order {
		e.kids, e.words = nil, nil
	}
	t.order = t.order[:0]
	clear(t.elements)
}

// content adds marked content of the page to an element and returns its
// number on the page.
func (t *tree) content(e *element) int {
	mcid := len(t.contents)
	t.contents = append(t.contents, e.number)
	e.kids = append(e.kids, kid{page: len(t.pages), mcid: mcid})
	return mcid
}

// link adds the area of a link on the page and returns its number.
func (t *tree) link(link document.Link, page int) int {
	e := t.element(link.Node)
	a := &annotation{area: link, element: e.number, words: e.said(), page: page, number: t.target.reserve()}
	e.kids = append(e.kids, kid{page: page, annotation: a.number})
	t.links = append(t.links, a)
	return a.number
}

// said returns the words of a link, of the areas of which there is always
// something to say.
func (e *element) said() string { return strings.Join(strings.Fields(strings.Join(e.words, " ")), " ") }

// figure reports whether all shapes of the element are its content.
func (e *element) figure() bool { return e.node != nil && e.node.Kind == document.NodeFigure }
