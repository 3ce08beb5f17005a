package pdf

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"reifekompass/assets"
)

// colourProfile is the profile of sRGB, below the assets.
const colourProfile = "colour/srgb.icc"

// finisher makes of a file of the library one that is for the archive
// (PDF/A-3a) and for everybody (PDF/UA-1).
type finisher struct {
	source source
	target *target
	book   *book
	about  about
	done   map[int]bool // numbers that are written
	below  map[int]int  // how many bookmarks stand below one, by number
}

// finish adds to a file of the library what it cannot say: the structure, the
// description, the colours, and fonts that are right.
func finish(raw []byte, b *book, a about) ([]byte, error) {
	objects, err := takeApart(raw)
	if err != nil {
		return nil, err
	}
	f := finisher{source: objects, target: newTarget(len(raw)), book: b, about: a, done: map[int]bool{}, below: objects.bookmarks()}
	for range objects {
		f.target.reserve()
	}
	for number := 1; number < len(objects); number++ { // the last one is the catalogue
		if err := f.object(number); err != nil {
			return nil, err
		}
	}
	return f.close()
}

// object takes over an object, repaired if it needs that.
func (f *finisher) object(number int) error {
	if f.done[number] {
		return nil
	}
	body := f.source[number-1]
	switch {
	case bytes.HasPrefix(body, []byte("<</Type /Font\n/Subtype /Type0\n")):
		return f.font(number)
	case bytes.HasPrefix(body, []byte("<</Type /Page\n")):
		f.page(number, body)
	case bytes.HasPrefix(body, []byte(outlineItem)), bytes.HasPrefix(body, []byte(outlineRoot)):
		f.target.object(number, f.outline(number, body))
	case number == len(f.source)-1:
		f.target.object(number, f.info(body))
	default:
		f.target.object(number, body)
	}
	return nil
}

// pageObject is the number the library gives a page: pages and their content
// take turns behind the two objects all share.
func pageObject(page int) int { return 3 + 2*page }

// page says where the structure of a page is kept and which links it has.
func (f *finisher) page(number int, body []byte) {
	const head = "<</Type /Page\n"
	page := (number - 3) / 2
	var extra strings.Builder
	fmt.Fprintf(&extra, "%s/StructParents %d\n/Tabs /S\n", head, page)
	count := 0
	for _, link := range f.book.tree.links {
		if link.page != page {
			continue
		}
		if count == 0 {
			extra.WriteString("/Annots [")
		}
		link.number = f.target.reserve()
		fmt.Fprintf(&extra, "%d 0 R ", link.number)
		count++
	}
	if count > 0 {
		extra.WriteString("]\n")
	}
	f.target.object(number, append([]byte(extra.String()), body[len(head):]...))
}

// info adds the zone to the dates.
func (f *finisher) info(body []byte) []byte {
	date := f.about.date.Format("20060102150405")
	return bytes.ReplaceAll(body, []byte("(D:"+date+")"), []byte("(D:"+date+"+00'00')"))
}

// close writes what belongs to the whole file.
func (f *finisher) close() ([]byte, error) {
	profile, err := fs.ReadFile(assets.Files, colourProfile)
	if err != nil {
		return nil, fmt.Errorf("read colour profile: %w", err)
	}
	description, err := f.about.xmp()
	if err != nil {
		return nil, fmt.Errorf("describe file: %w", err)
	}
	colours, metadata := f.target.reserve(), f.target.reserve()
	f.target.stream(colours, "<</N 3", profile)
	f.target.object(metadata, fmt.Appendf(nil,
		"<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(description), description))
	structure := f.structure()
	catalogue := len(f.source)
	var c strings.Builder
	c.WriteString("<</Type /Catalog\n/Pages 1 0 R\n")
	for line := range strings.Lines(string(f.source[catalogue-1])) {
		if strings.HasPrefix(line, "/Outlines ") || strings.HasPrefix(line, "/PageMode ") {
			c.WriteString(line)
		}
	}
	fmt.Fprintf(&c, "/Lang (%s)\n/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n", f.about.language)
	fmt.Fprintf(&c, "/StructTreeRoot %d 0 R\n/Metadata %d 0 R\n", structure, metadata)
	const space = "(sRGB IEC61966-2.1)"
	fmt.Fprintf(&c, "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier %s /Info %s /DestOutputProfile %d 0 R>>]>>",
		space, space, colours)
	f.target.object(catalogue, []byte(c.String()))
	return f.target.end(catalogue, catalogue-1), nil
}

// structure writes the tree of elements and the way back to it from marked
// content and links. It returns the number of its root.
func (f *finisher) structure() int {
	t := f.book.tree
	top, parents := f.target.reserve(), f.target.reserve()
	t.root.number = f.target.reserve()
	for _, e := range t.order {
		e.number = f.target.reserve()
	}
	f.target.small(t.root.number, t.root.dictionary(top, f.book))
	for _, e := range t.order {
		f.target.small(e.number, e.dictionary(e.parent.number, f.book))
	}
	f.target.small(top, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>",
		t.root.number, parents, len(t.pages)+len(t.links)))
	f.target.small(parents, f.parents())
	for i, link := range t.links {
		f.target.object(link.number, []byte(f.annotation(link, len(t.pages)+i)))
	}
	return top
}

// parents is the tree from marked content, by page, and from links to their
// elements.
func (f *finisher) parents() string {
	t := f.book.tree
	var s strings.Builder
	s.WriteString("<</Nums [")
	for page, elements := range t.pages {
		fmt.Fprintf(&s, "%d [", page)
		for _, e := range elements {
			fmt.Fprintf(&s, "%d 0 R ", e.number)
		}
		s.WriteString("] ")
	}
	for i, link := range t.links {
		fmt.Fprintf(&s, "%d %d 0 R ", len(t.pages)+i, link.element.number)
	}
	s.WriteString("]>>")
	return s.String()
}

// annotation is the area of a link, with its words for who cannot see them.
func (f *finisher) annotation(a *annotation, key int) string {
	words := a.element.said()
	if words == "" {
		words = strconv.Itoa(a.Page + 1)
	}
	height, there := f.book.heights[a.page], f.book.heights[a.Page]
	return fmt.Sprintf("<</Type /Annot /Subtype /Link /F 4 /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /Contents %s /StructParent %d "+
		"/Dest [%d 0 R /XYZ 0 %.2f null]>>",
		a.X, height-a.Y-a.H, a.X+a.W, height-a.Y, hexText(speakable(words)), key, pageObject(a.Page), there-a.TargetY)
}
