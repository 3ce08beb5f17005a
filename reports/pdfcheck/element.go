package pdfcheck

import "strings"

// checkElements applies the rules about what elements are and hold.
func (c *checker) checkElements() {
	c.checkHeadings()
	for _, e := range c.tree.order {
		c.checkNesting(e)
		switch e.tag {
		case "Figure", "Formula":
			c.checkFigure(e)
		case "Table":
			c.checkTable(e)
		case "TH":
			if scope := c.name(c.attribute(e, "Table", "Scope")); scope != "Column" && scope != "Row" && scope != "Both" {
				c.add(TableScope, c.where(e), c.show(scope))
			}
		case "Link":
			if len(e.links) == 0 {
				c.add(LinkUntagged, c.where(e))
			}
		default:
		}
	}
}

// checkHeadings checks that no level is left out on the way down.
func (c *checker) checkHeadings() {
	last := 0
	for _, e := range c.tree.order {
		if len(e.tag) == 0 || e.tag[0] != 'H' {
			continue
		}
		if c.said(e) == "" {
			c.add(HeadingEmpty, c.where(e), "/", e.tag)
		}
		if e.tag == "H" {
			c.add(HeadingMixed, c.where(e))
			continue
		}
		level := int(e.tag[1] - '0')
		switch {
		case last == 0 && level != 1:
			c.add(HeadingFirst, c.where(e), "/", e.tag)
		case last > 0 && level > last+1:
			c.add(HeadingSkipped, c.where(e), "/H", last, " → /", e.tag)
		}
		last = level
	}
}

// said are the words of an element and all below it.
func (c *checker) said(e *element) string {
	var words strings.Builder
	for _, m := range e.marks {
		words.WriteString(c.pages[m.page].marks[m.mcid].words.String())
	}
	for _, kid := range e.kids {
		words.WriteString(c.said(kid))
	}
	return strings.TrimSpace(words.String())
}

// attribute finds an attribute of an owner, nil if there is none.
func (c *checker) attribute(e *element, owner, key name) any {
	list := array{e.dict["A"]}
	if several, ok := c.resolve(e.dict["A"]).(array); ok {
		list = several
	}
	for _, item := range list {
		d := c.dict(item)
		if value := d[key]; value != nil && c.name(d["O"]) == owner {
			return c.resolve(value)
		}
	}
	return nil
}

// checkFigure checks that a figure has words and a place on its page.
func (c *checker) checkFigure(e *element) {
	where := c.where(e)
	if c.words(e.dict["Alt"]) == "" && c.words(e.dict["ActualText"]) == "" {
		c.add(FigureAlt, where)
	}
	box, ok := c.rect(c.attribute(e, "Layout", "BBox"))
	if !ok || where.page > 0 && !c.pages[where.page-1].box.holds(box) {
		c.add(FigureBox, where, box)
	}
}

// parentsOf are the elements one may stand in; empty: in any.
func parentsOf(tag name) (string, Rule) {
	switch tag {
	case "TR":
		return " Table THead TBody TFoot ", TableParts
	case "TH", "TD":
		return " TR ", TableParts
	case "THead", "TBody", "TFoot":
		return " Table ", TableParts
	case "LI":
		return " L ", ListParts
	case "LBody":
		return " LI ", ListParts
	case "TOCI":
		return " TOC ", ContentsParts
	}
	return "", ""
}

// kidsOf are the elements one may hold; empty: any.
func kidsOf(tag name) (string, Rule) {
	switch tag {
	case "Table":
		return " TR THead TBody TFoot Caption ", TableParts
	case "THead", "TBody", "TFoot":
		return " TR ", TableParts
	case "TR":
		return " TH TD ", TableParts
	case "L":
		return " LI L Caption ", ListParts
	case "LI":
		return " Lbl LBody ", ListParts
	case "TOC":
		return " TOC TOCI Caption ", ContentsParts
	case "TOCI":
		return " Lbl Reference NonStruct P TOC ", ContentsParts
	}
	return "", ""
}

// checkNesting checks what an element stands in and what it holds. Those
// that hold certain elements only have no content of their own.
func (c *checker) checkNesting(e *element) {
	above := name("StructTreeRoot")
	if e.parent != nil {
		above = e.parent.tag
	}
	if allowed, rule := parentsOf(e.tag); allowed != "" && !strings.Contains(allowed, " "+string(above)+" ") {
		c.add(rule, c.where(e), "/", above, " /", e.tag)
	}
	allowed, rule := kidsOf(e.tag)
	if allowed == "" {
		return
	}
	for _, kid := range e.kids {
		if !strings.Contains(allowed, " "+string(kid.tag)+" ") {
			c.add(rule, c.where(kid), "/", e.tag, " /", kid.tag)
		}
	}
	if len(e.marks) > 0 || len(e.kids) == 0 {
		c.add(rule, c.where(e), "/", e.tag)
	}
}
