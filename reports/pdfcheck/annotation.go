package pdfcheck

// checkAnnotations checks the areas that can be clicked.
func (c *checker) checkAnnotations() {
	for _, p := range c.pages {
		for _, item := range c.array(p.dict["Annots"]) {
			c.checkAnnotation(p, item)
		}
	}
}

func (c *checker) checkAnnotation(p *page, value any) {
	d, at := c.dict(value), spot{page: p.index + 1, object: at(value)}
	if kind := c.name(d["Subtype"]); kind != "Link" {
		c.add(AnnotationKind, at, "/", kind)
		return
	}
	if c.words(d["Contents"]) == "" {
		c.add(AnnotationWords, at)
	}
	if d["F"] != 4 {
		c.add(AnnotationHidden, at, "/F ", c.show(d["F"]))
	}
	if box, ok := c.rect(d["Rect"]); !ok || !p.box.holds(box) {
		c.add(AnnotationOutside, at, box)
	}
	if d["P"] != nil && c.pageOf(d["P"]) != p {
		c.add(AnnotationUntagged, at, "/P ", c.show(d["P"]))
	}
	c.checkTagged(d, at)
	c.checkTarget(AnnotationTarget, d, at)
}

// checkTagged checks the ways from an annotation to its element and back.
func (c *checker) checkTagged(d dict, where spot) {
	key, ok := c.integer(d["StructParent"])
	owner := c.tree.elements[at(c.tree.parents[key])]
	if !ok || owner == nil || owner != c.tree.links[where.object] || owner.tag != "Link" {
		c.add(AnnotationUntagged, where, "/StructParent ", c.show(d["StructParent"]))
	}
}

// checkTarget checks that a link or bookmark leads to a page of the file, or
// to an address.
func (c *checker) checkTarget(rule Rule, d dict, at spot) {
	target := d["Dest"]
	if action := c.dict(d["A"]); action != nil {
		kind := c.name(action["S"])
		if kind == "URI" && c.words(action["URI"]) != "" {
			return
		}
		if kind != "GoTo" {
			c.add(ActionForbidden, at, "/S /", kind)
			return
		}
		target = action["D"]
	}
	list := c.array(target)
	if len(list) < 2 || c.pageOf(list[0]) == nil || !c.view(list) {
		c.add(rule, at, "/Dest ", c.show(target))
	}
}

// view reports whether a target names a known way to show its page.
func (c *checker) view(target array) bool {
	for _, item := range target[2:] {
		if _, ok := c.number(item); !ok && item != nil {
			return false
		}
	}
	switch c.name(target[1]) {
	case "XYZ":
		return len(target) == 5
	case "Fit", "FitB":
		return len(target) == 2
	case "FitH", "FitV", "FitBH", "FitBV":
		return len(target) == 3
	case "FitR":
		return len(target) == 6
	}
	return false
}
