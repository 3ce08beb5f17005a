package pdf

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"reifekompass/assets"
	"reifekompass/reports/scene"
)

// colourProfile is the profile of sRGB, below the assets.
const colourProfile = "colour/srgb.icc"

// finisher takes over what the library wrote, and adds what makes the file
// one for the archive (PDF/A-3a) and for everybody (PDF/UA-1).
type finisher struct {
	*book

	source source
	done   map[int]bool // numbers that are written
	below  map[int]int  // how many bookmarks stand below one, by number
}

// finish adds what the library cannot say: the structure, the description,
// the colours, and fonts that are right.
func (b *book) finish() error {
	objects, err := b.close()
	if err != nil {
		return err
	}
	f := finisher{book: b, source: objects, done: map[int]bool{}, below: objects.bookmarks()}
	if first := objectsBefore + 2*len(b.pages) + len(b.marks) + objectsBehind; len(objects) > first {
		return fmt.Errorf("%w: %d objects instead of %d", ErrLibrary, len(objects), first)
	}
	for page := range b.pages {
		f.done[contentObject(page)] = true
	}
	for number := 1; number < len(objects); number++ { // the last one is the catalogue
		if err := f.object(number); err != nil {
			return err
		}
	}
	return f.end()
}

// object takes over an object, repaired if it needs that.
func (f *finisher) object(number int) error {
	if f.done[number] {
		return nil
	}
	body := f.source[number-1]
	switch {
	case number == resources:
		return f.resources(body)
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

// resources is the number the library gives what all pages use.
const resources = 2

// pageObject is the number the library gives a page: pages and their content
// take turns behind the two objects all share.
func pageObject(page int) int { return objectsBefore + 1 + 2*page }

func contentObject(page int) int { return pageObject(page) + 1 }

// resources names the fonts as the pages call them. The library names them
// after their content.
func (f *finisher) resources(body []byte) error {
	for weight := scene.Regular; weight <= scene.Bold; weight++ {
		number, ok := f.source.find([]byte("/BaseFont /utf8" + family(weight) + "\n"))
		if !ok {
			return fmt.Errorf("%w: font %q is missing", ErrLibrary, family(weight))
		}
		name := regexp.MustCompile(fmt.Sprintf(`/F[0-9a-f]{40} %d 0 R`, number))
		if !name.Match(body) {
			return fmt.Errorf("%w: font %q is not named", ErrLibrary, family(weight))
		}
		body = name.ReplaceAll(body, fmt.Appendf(nil, "/F%d %d 0 R", weight, number))
	}
	const pictures = "/XObject <<\n"
	f.target.object(resources, bytes.Replace(body, []byte(pictures), []byte(pictures+f.pictureNames()), 1))
	return nil
}

// page says where the structure of a page is kept and which links it has.
func (f *finisher) page(number int, body []byte) {
	const head = "<</Type /Page\n"
	page := (number - pageObject(0)) / 2
	var extra strings.Builder
	fmt.Fprintf(&extra, "%s/StructParents %d\n/Tabs /S\n", head, page)
	if links := f.pages[page].links; len(links) > 0 {
		extra.WriteString("/Annots [")
		for _, link := range links {
			fmt.Fprintf(&extra, "%d 0 R ", link)
		}
		extra.WriteString("]\n")
	}
	f.target.object(number, append([]byte(extra.String()), body[len(head):]...))
}

// info adds the zone to the dates.
func (f *finisher) info(body []byte) []byte {
	date := f.about.date.Format("20060102150405")
	return bytes.ReplaceAll(body, []byte("(D:"+date+")"), []byte("(D:"+date+"+00'00')"))
}

// end writes what belongs to the whole file.
func (f *finisher) end() error {
	profile, err := fs.ReadFile(assets.Files, colourProfile)
	if err != nil {
		return fmt.Errorf("read colour profile: %w", err)
	}
	description, err := f.about.xmp()
	if err != nil {
		return fmt.Errorf("describe file: %w", err)
	}
	colours, metadata := f.target.reserve(), f.target.reserve()
	f.target.stream(colours, "<</N 3", profile)
	f.target.object(metadata, fmt.Appendf(nil,
		"<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(description), description))
	structure, attached := f.structure(), f.attachments()
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
	c.WriteString(attached)
	const space = "(sRGB IEC61966-2.1)"
	fmt.Fprintf(&c, "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier %s /Info %s /DestOutputProfile %d 0 R>>]>>",
		space, space, colours)
	f.target.object(catalogue, []byte(c.String()))
	return f.target.end(catalogue, catalogue-1)
}

// structure writes the root of the structure and the way back to it from
// marked content and links. It returns the number of its root.
func (f *finisher) structure() int {
	t := f.tree
	t.write(f.book)
	top, parents := f.target.reserve(), f.target.reserve()
	f.target.small(t.root.number, t.root.dictionaryBelow(top, f.book))
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
	var s strings.Builder
	s.WriteString("<</Nums [")
	for page, list := range f.tree.pages {
		fmt.Fprintf(&s, "%d %d 0 R ", page, list)
	}
	for i, link := range f.tree.links {
		fmt.Fprintf(&s, "%d %d 0 R ", len(f.tree.pages)+i, link.element)
	}
	s.WriteString("]>>")
	return s.String()
}

// annotation is the area of a link, with its words for who cannot see them.
func (f *finisher) annotation(a *annotation, key int) string {
	words := a.words
	if words == "" {
		words = strconv.Itoa(a.area.Page + 1)
	}
	height, there := f.pages[a.page].height, f.pages[a.area.Page].height
	return fmt.Sprintf("<</Type /Annot /Subtype /Link /F 4 /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /Contents %s /StructParent %d "+
		"/Dest [%d 0 R /XYZ 0 %.2f null]>>",
		a.area.X, height-a.area.Y-a.area.H, a.area.X+a.area.W, height-a.area.Y, hexText(speakable(words)), key, pageObject(a.area.Page), there-a.area.TargetY)
}
