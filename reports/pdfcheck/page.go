package pdfcheck

import "strings"

// page is a page with what its tree gives to it.
type page struct {
	index, object int
	dict          dict
	box           rect
	resources     dict
	marks         map[int]*mark // marked content by its number
}

// mark is marked content that the structure can speak of.
type mark struct {
	words strings.Builder
}

func (p *page) spot() spot { return spot{page: p.index + 1, object: p.object} }

// rect is a rectangle; a page has its origin at the lower left.
type rect struct{ left, bottom, right, top float64 }

// holds reports whether another rectangle lies inside, but for what rounding
// takes.
func (r rect) holds(o rect) bool {
	const slack = 0.51 // points
	return o.left >= r.left-slack && o.bottom >= r.bottom-slack && o.right <= r.right+slack && o.top <= r.top+slack
}

// rect reads a rectangle that is not empty.
func (c *checker) rect(value any) (rect, bool) {
	v, ok := c.numbers(value, 4)
	if !ok {
		return rect{}, false
	}
	r := rect{min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])}
	return r, r.right-r.left > 0 && r.top-r.bottom > 0
}

// readPages walks through the tree of pages.
func (c *checker) readPages() {
	top := c.root["Pages"]
	c.branch(top, nil, dict{}, map[int]bool{})
}

// inherited are the keys a page takes from the tree above it.
func inherited() []name { return []name{"Resources", "MediaBox", "CropBox", "Rotate"} }

// branch reads a part of the tree and returns how many pages it has.
func (c *checker) branch(value, parent any, above dict, seen map[int]bool) int {
	number := at(value)
	d := c.dict(value)
	c.depth++
	defer func() { c.depth-- }()
	if number == 0 || d == nil || seen[number] || c.depth > maxDepth {
		c.add(PageTree, spot{object: number}, c.show(value))
		return 0
	}
	seen[number] = true
	if parent != nil && d["Parent"] != parent {
		c.add(PageTree, spot{object: number}, "/Parent ", c.show(d["Parent"]))
	}
	own := dict{}
	for _, key := range inherited() {
		if own[key] = d[key]; own[key] == nil {
			own[key] = above[key]
		}
	}
	if d["Type"] == name("Page") {
		c.leaf(number, d, own)
		return 1
	}
	if d["Type"] != name("Pages") {
		c.add(PageTree, spot{object: number}, "/Type ", c.show(d["Type"]))
		return 0
	}
	count := 0
	for _, kid := range c.array(d["Kids"]) {
		count += c.branch(kid, value, own, seen)
	}
	if d["Count"] != count {
		c.add(PageTree, spot{object: number}, "/Count ", c.show(d["Count"]), " ≠ ", count)
	}
	return count
}

// leaf checks a page itself.
func (c *checker) leaf(number int, d, own dict) {
	p := &page{index: len(c.pages), object: number, dict: d, resources: c.dict(own["Resources"]), marks: map[int]*mark{}}
	c.pages = append(c.pages, p)
	c.byRef[number] = p
	box, ok := c.rect(own["MediaBox"])
	if p.box = box; !ok {
		c.add(PageBox, p.spot(), "/MediaBox")
	}
	for _, key := range []name{"CropBox", "BleedBox", "TrimBox", "ArtBox"} {
		value := d[key]
		if inner, ok := c.rect(value); value != nil && (!ok || !box.holds(inner)) {
			c.add(PageBox, p.spot(), "/", key)
		}
	}
	const least, most = 3, 14400 // points, ISO 19005-3, section 6.1.13
	if width, height := box.right-box.left, box.top-box.bottom; ok && (min(width, height) < least || max(width, height) > most) {
		c.add(PageBox, p.spot(), width, " × ", height)
	}
	if c.dict(d["Resources"]) == nil {
		c.add(PageResources, p.spot())
	}
	if turn, ok := c.integer(own["Rotate"]); ok && turn%90 != 0 {
		c.add(PageBox, p.spot(), "/Rotate ", turn)
	}
	if len(c.array(d["Annots"])) > 0 && c.name(d["Tabs"]) != "S" {
		c.add(PageTabs, p.spot())
	}
}

// pageOf returns the page a reference points to, nil if there is none.
func (c *checker) pageOf(value any) *page { return c.byRef[at(value)] }
