package document

import (
	"iter"
	"strconv"

	"reifekompass/reports/scene"
)

// held is up to how many pages are kept until they are asked for. Pages
// behind them are set a second time instead: a long report takes a little
// longer, but its memory grows slowly.
const held = 200

// Flow is a document set on pages that are handed over one after the other.
type Flow struct {
	// Count is the number of pages.
	Count int
	// Bookmarks is the number of bookmarks on all pages.
	Bookmarks int

	document Document
	places   map[string]spot // of anchors
	parts    []flowPart
}

// flowPart is the cover or a section.
type flowPart struct {
	section *Section // nil: the cover
	first   int      // page
	sheets  []*sheet // nil: to be set again
}

// Set sets a document on pages, like Layout, without keeping all of them.
func Set(d Document) Flow { return setOn(d, held) }

// setOn sets a document on pages of which so many are kept.
func setOn(d Document, keep int) Flow {
	f := Flow{document: d, places: map[string]spot{}}
	if d.Cover != nil {
		f.parts = append(f.parts, flowPart{})
	}
	for i := range d.Sections {
		f.parts = append(f.parts, flowPart{section: &d.Sections[i]})
	}
	for i, l := range ahead(len(f.parts), f.set) {
		f.add(&f.parts[i], l, keep)
	}
	return f
}

// set sets a part, unless its pages are there.
func (f *Flow) set(i int) *layouter {
	l := newLayouter(f.document)
	if l.sheets = f.parts[i].sheets; l.sheets == nil {
		l.part(f.parts[i])
	}
	return l
}

// add puts a part behind the others. The first place of a name counts.
func (f *Flow) add(part *flowPart, l *layouter, keep int) {
	part.first = f.Count
	for name, place := range l.places {
		if _, known := f.places[name]; !known {
			place.page += part.first
			f.places[name] = place
		}
	}
	for _, now := range l.sheets {
		f.Bookmarks += len(now.page.Bookmarks)
	}
	if f.Count += len(l.sheets); f.Count <= keep {
		part.sheets = l.sheets
	}
}

func (l *layouter) part(part flowPart) {
	if part.section == nil {
		l.cover(*l.document.Cover)
		return
	}
	l.section(*part.section)
}

// Pages hands over the pages in order. It may be called once: the pages
// belong to the caller then.
func (f Flow) Pages() iter.Seq[Page] {
	return func(yield func(Page) bool) {
		for i, l := range ahead(len(f.parts), f.set) {
			f.parts[i].sheets = nil
			for k, now := range l.sheets {
				if !yield(f.complete(l, now, f.parts[i].first+k)) {
					return
				}
			}
		}
	}
}

// complete fills in what depends on all pages: page numbers, links, head and
// foot.
func (f Flow) complete(l *layouter, now *sheet, index int) Page {
	for _, number := range now.numbers {
		if text, ok := now.page.Scene.Shapes[number.shape].(scene.Text); ok {
			text.Text = f.pageNumber(number.anchor)
			now.page.Scene.Shapes[number.shape] = text
		}
	}
	for _, a := range now.areas {
		to, ok := f.places[a.anchor]
		if !ok {
			a.node.Kind = NodeSpan
			continue
		}
		now.page.Links = append(now.page.Links, Link{X: a.x, Y: a.y, W: a.w, H: a.h, Page: to.page, TargetY: to.y, Node: a.node})
	}
	if !now.bare {
		l.frame(now, index, f.Count)
	}
	return now.page
}

func (f Flow) pageNumber(anchor string) string {
	to, ok := f.places[anchor]
	if !ok {
		return ""
	}
	return strconv.Itoa(to.page + 1)
}
