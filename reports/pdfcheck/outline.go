package pdfcheck

// checkOutline checks the bookmarks.
func (c *checker) checkOutline() {
	value := c.root["Outlines"]
	if value == nil {
		return
	}
	root := c.dict(value)
	seen := map[int]bool{}
	visible := c.bookmarks(value, root, seen)
	if count, ok := c.integer(root["Count"]); ok && count != visible || !ok && visible > 0 {
		c.add(OutlineCount, spot{object: at(value)}, c.show(root["Count"]), " ≠ ", visible)
	}
}

// bookmarks checks the bookmarks below one and returns how many are seen
// when it is opened.
func (c *checker) bookmarks(above any, d dict, seen map[int]bool) int {
	c.depth++
	defer func() { c.depth-- }()
	visible := 0
	var last any
	for item := d["First"]; item != nil; {
		number, mark := at(item), c.dict(item)
		if mark == nil || seen[number] || c.depth > maxDepth {
			c.add(OutlineChain, spot{object: number}, c.show(item))
			return visible
		}
		seen[number] = true
		if mark["Parent"] != above || mark["Prev"] != last {
			c.add(OutlineChain, spot{object: number}, "/Parent /Prev")
		}
		visible += 1 + c.bookmark(item, mark, seen)
		last, item = item, mark["Next"]
	}
	if d["Last"] != last {
		c.add(OutlineChain, spot{object: at(above)}, "/Last")
	}
	return visible
}

// bookmark checks a bookmark and returns how many below it are seen.
func (c *checker) bookmark(item any, mark dict, seen map[int]bool) int {
	where := spot{object: at(item)}
	if c.words(mark["Title"]) == "" {
		c.add(OutlineTitle, where)
	}
	c.checkTarget(OutlineTarget, mark, where)
	below := c.bookmarks(item, mark, seen)
	count, _ := c.integer(mark["Count"])
	if max(count, -count) != below {
		c.add(OutlineCount, where, count, " ≠ ", below)
	}
	if count > 0 {
		return below
	}
	return 0
}
