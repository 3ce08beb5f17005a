package pdfcheck

import (
	"maps"
	"slices"
	"strings"
)

// tree is the structure of a file.
type tree struct {
	elements map[int]*element // by number of the object
	order    []*element       // in reading order, parents first
	owners   map[place]*element
	parents  map[int]any // the way back, by key
	links    map[int]*element
}

// place is marked content: its page and its number on it.
type place struct{ page, mcid int }

// element is an element of the structure.
type element struct {
	object int
	dict   dict
	tag    name // a standard one, roles resolved
	parent *element
	kids   []*element
	marks  []place
	links  []int // objects of annotations
}

func (e *element) spot() spot { return spot{object: e.object} }

// where is the page an element begins on.
func (c *checker) where(e *element) spot {
	at := e.spot()
	for first := e; first != nil; {
		if len(first.marks) > 0 {
			at.page = first.marks[0].page + 1
			return at
		}
		if len(first.kids) == 0 {
			return at
		}
		first = first.kids[0]
	}
	return at
}

// checkStructure reads the structure and applies all rules about it.
func (c *checker) checkStructure() {
	root := c.dict(c.root["StructTreeRoot"])
	if root == nil {
		c.add(StructureMissing, spot{})
	}
	c.readKids(nil, c.root["StructTreeRoot"], root["K"], nil)
	if root != nil && len(c.tree.order) == 0 {
		c.add(StructureMissing, spot{object: at(c.root["StructTreeRoot"])}, "/K")
	}
	for _, number := range c.sorted() {
		if d, ok := c.objects[number].value.(dict); ok && d["Type"] == name("StructElem") && c.tree.elements[number] == nil {
			c.add(StructureUnreached, spot{object: number}, c.show(d["S"]))
		}
	}
	c.readParents(root["ParentTree"], map[int]bool{})
	c.checkParents(root)
	c.checkMarks()
	c.checkElements()
}

// readKids reads what an element, or the root, is made of.
func (c *checker) readKids(e *element, self, value any, page *page) {
	if list, ok := c.resolve(value).(array); ok {
		for _, item := range c.array(list) {
			c.readKid(e, self, item, page)
		}
		return
	}
	if value != nil {
		c.readKid(e, self, value, page)
	}
}

func (c *checker) readKid(e *element, self, value any, page *page) {
	if mcid, ok := c.integer(value); ok {
		c.own(e, page, mcid)
		return
	}
	d := c.dict(value)
	if other := c.pageOf(d["Pg"]); other != nil {
		page = other
	}
	switch c.name(d["Type"]) {
	case "MCR":
		mcid, ok := c.integer(d["MCID"])
		if !ok || d["Stm"] != nil {
			mcid = -1
		}
		c.own(e, page, mcid)
	case "OBJR":
		c.ownLink(e, d["Obj"])
	default:
		c.readElement(e, self, value)
	}
}

// own gives marked content to its element.
func (c *checker) own(e *element, page *page, mcid int) {
	if e == nil || page == nil || page.marks[mcid] == nil {
		where := spot{}
		if e != nil {
			where = e.spot()
		}
		c.add(StructureNoContent, where, "/MCID ", mcid)
		return
	}
	key := place{page.index, mcid}
	if c.tree.owners[key] != nil {
		c.add(StructureTwice, spot{page: page.index + 1, object: e.object}, "/MCID ", mcid)
		return
	}
	c.tree.owners[key] = e
	e.marks = append(e.marks, key)
}

func (c *checker) ownLink(e *element, value any) {
	if e == nil || c.dict(value) == nil {
		c.add(StructureNoContent, spot{}, "OBJR ", c.show(value))
		return
	}
	if c.tree.links == nil {
		c.tree.links = map[int]*element{}
	}
	if c.tree.links[at(value)] != nil {
		c.add(StructureTwice, e.spot(), "OBJR ", c.show(value))
		return
	}
	c.tree.links[at(value)] = e
	e.links = append(e.links, at(value))
}

// readElement reads an element and all below it.
func (c *checker) readElement(parent *element, above, value any) {
	number, d := at(value), c.dict(value)
	c.depth++
	defer func() { c.depth-- }()
	switch {
	case number == 0 || d == nil || c.name(d["S"]) == "":
		c.add(StructureType, spot{object: number}, c.show(value))
		return
	case c.tree.elements[number] != nil || c.depth > maxDepth:
		c.add(StructureLoop, spot{object: number}, c.show(d["S"]))
		return
	}
	e := &element{object: number, dict: d, tag: c.role(d["S"], number), parent: parent}
	c.tree.elements[number] = e
	c.tree.order = append(c.tree.order, e)
	if parent != nil {
		parent.kids = append(parent.kids, e)
	}
	if d["P"] != above {
		c.add(StructureParent, e.spot(), "/P ", c.show(d["P"]))
	}
	c.readKids(e, value, d["K"], c.pageOf(d["Pg"]))
}

// role finds the standard type an element plays, ISO 32000-1, section 14.8.4.
func (c *checker) role(value any, number int) name {
	const most = 16
	roles := c.dict(c.dict(c.root["StructTreeRoot"])["RoleMap"])
	tag := c.name(value)
	for range most {
		if standard(tag) {
			return tag
		}
		if tag = c.name(roles[tag]); tag == "" {
			break
		}
	}
	c.add(StructureType, spot{object: number}, c.show(value))
	return ""
}

func standard(tag name) bool {
	const all = " Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
		"Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form "
	return tag != "" && !strings.Contains(string(tag), " ") && strings.Contains(all, " "+string(tag)+" ")
}

// readParents reads the tree from keys to elements.
func (c *checker) readParents(value any, seen map[int]bool) {
	d := c.dict(value)
	c.depth++
	defer func() { c.depth-- }()
	if number := at(value); d == nil || number != 0 && seen[number] || c.depth > maxDepth {
		c.add(StructureParentTree, spot{object: number}, "/ParentTree")
		return
	} else if number != 0 {
		seen[number] = true
	}
	numbers := c.array(d["Nums"])
	for i := 0; i+1 < len(numbers); i += 2 {
		key, ok := c.integer(numbers[i])
		if _, twice := c.tree.parents[key]; !ok || twice {
			c.add(StructureParentTree, spot{object: at(value)}, c.show(numbers[i]))
			continue
		}
		c.tree.parents[key] = numbers[i+1]
	}
	for _, kid := range c.array(d["Kids"]) {
		c.readParents(kid, seen)
	}
}

// checkParents checks the ways back from pages to their elements.
func (c *checker) checkParents(root dict) {
	used := map[int]bool{}
	for _, p := range c.pages {
		key, ok := c.integer(p.dict["StructParents"])
		if !ok {
			if len(p.marks) > 0 {
				c.add(StructureParentTree, p.spot(), "/StructParents")
			}
			continue
		}
		if used[key] {
			c.add(StructureParentTree, p.spot(), "/StructParents ", key)
		}
		used[key] = true
		c.checkWayBack(p, c.array(c.tree.parents[key]))
	}
	next, _ := c.integer(root["ParentTreeNextKey"])
	for _, key := range slices.Sorted(maps.Keys(c.tree.parents)) {
		_, list := c.resolve(c.tree.parents[key]).(array)
		if list && !used[key] || root["ParentTreeNextKey"] != nil && key >= next {
			c.add(StructureParentTree, spot{}, key)
		}
	}
}

// checkWayBack checks that every mark of a page leads to the element that it
// belongs to.
func (c *checker) checkWayBack(p *page, list array) {
	for _, mcid := range slices.Sorted(maps.Keys(p.marks)) {
		owner := c.tree.owners[place{p.index, mcid}]
		if owner == nil {
			continue // checkMarks says so
		}
		if mcid < 0 || mcid >= len(list) || at(list[mcid]) != owner.object {
			c.add(StructureParentTree, spot{page: p.index + 1, object: owner.object}, "/MCID ", mcid)
		}
	}
	for mcid, item := range list {
		if item != nil && p.marks[mcid] == nil {
			c.add(StructureParentTree, p.spot(), "/MCID ", mcid)
		}
	}
}

// checkMarks finds marked content that belongs to no element.
func (c *checker) checkMarks() {
	for _, p := range c.pages {
		for _, mcid := range slices.Sorted(maps.Keys(p.marks)) {
			if c.tree.owners[place{p.index, mcid}] == nil {
				c.add(StructureUntagged, p.spot(), "/MCID ", mcid)
			}
		}
	}
}
