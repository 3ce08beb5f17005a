package pdf

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/jung-kurt/gofpdf"

	"reifekompass/assets"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// book is a file of the PDF library. This file is the only one that knows
// the library, so that another one can take its place.
type book struct {
	file    *gofpdf.Fpdf
	fonts   *scene.Fonts
	palette scene.Palette
	last    float64    // height of the last page
	level   int        // of the last bookmark, -1 before the first
	font    scene.Font // that is set on the page

	tree    *tree
	heights []float64 // of the pages
	words   place     // where the last text ended

	pictures map[pictureHash]bool // that the file has
}

// newBook begins a file with its fonts and what it says about itself.
func newBook(about about, palette scene.Palette, last float64) (*book, error) {
	b := &book{
		file: gofpdf.NewCustom(&gofpdf.InitType{
			UnitStr: "pt", Size: gofpdf.SizeType{Wd: document.A4Short, Ht: document.A4Long},
		}),
		fonts:   scene.Embedded(),
		palette: palette,
		last:    last,
		level:   -1,
		tree:    newTree(),

		pictures: map[pictureHash]bool{},
	}
	for weight := scene.Regular; weight <= scene.Bold; weight++ {
		raw, err := fs.ReadFile(assets.Files, scene.FontFile(weight))
		if err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		// The library changes the bytes: each document has its own.
		b.file.AddUTF8FontFromBytes(family(weight), "", slices.Clone(raw))
	}
	const utf8 = true
	b.file.SetCatalogSort(true)
	b.file.SetCreationDate(about.date)
	b.file.SetModificationDate(about.date)
	b.file.SetTitle(about.title, utf8)
	b.file.SetAuthor(about.author, utf8)
	b.file.SetSubject(about.subject, utf8)
	b.file.SetCreator(program, utf8)
	b.file.SetProducer(program, utf8)
	b.file.SetMargins(0, 0, 0)
	b.file.SetAutoPageBreak(false, 0)
	return b, b.file.Error()
}

func family(w scene.Weight) string { return [...]string{"text", "semibold", "bold"}[w] }

// add draws a page. Everything on it is marked: as content of an element, or
// as decoration.
func (b *book) add(page document.Page) {
	s := page.Scene
	b.file.AddPageFormat("P", gofpdf.SizeType{Wd: s.Width, Ht: s.Height})
	b.file.SetFont(family(scene.Regular), "", 10)
	b.font = scene.Font{Size: 10}
	b.tree.pages = append(b.tree.pages, nil)
	b.heights = append(b.heights, s.Height)
	pen := pen{height: s.Height, palette: b.palette}
	marker := marker{tree: b.tree, plan: planOf(page)}
	for i, shape := range s.Shapes {
		marker.turn(i, &pen)
		if text, ok := shape.(scene.Text); ok {
			b.text(text, marker.element, &pen)
			continue
		}
		if image, ok := shape.(scene.Image); ok {
			b.image(image, &pen)
		} else {
			pen.draw(shape)
		}
		b.surround(marker.element, shape)
	}
	marker.pass(len(s.Shapes))
	marker.close(&pen)
	b.flush(&pen)
	b.connect(page)
}

// surround remembers where a figure stands.
func (b *book) surround(e *element, shape scene.Shape) {
	if e != nil && e.figure() {
		e.box.shape(shape)
		e.page = len(b.heights) - 1
	}
}

// flush hands over what was drawn, so that later shapes cover it.
func (b *book) flush(p *pen) {
	if len(p.content) > 0 {
		b.file.RawWriteStr(string(p.content))
		p.content = p.content[:0]
	}
}

// register hands a picture to the library. The library sorts pictures by
// their width alone, so that two of the same width may change places.
func (b *book) register(name string, content io.Reader) {
	b.file.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: "png"}, content)
}

// place draws a registered picture.
func (b *book) place(name string, s scene.Image) {
	b.file.ImageOptions(name, s.X, s.Y, s.W, s.H, false, gofpdf.ImageOptions{}, 0, "")
}

// text draws a text of an element.
func (b *book) text(t scene.Text, e *element, p *pen) {
	if t.Colour == scene.None || !drawable(t) {
		return
	}
	t.Font.Weight = min(max(t.Font.Weight, scene.Regular), scene.Bold)
	t.Text = b.fonts.Clean(t.Text)
	set := b.fonts.Set(t)
	if b.font != t.Font {
		b.file.SetFont(family(t.Font.Weight), "", t.Font.Size)
		b.font = t.Font
	}
	colour := b.palette[t.Colour]
	b.file.SetTextColor(int(colour.R), int(colour.G), int(colour.B))
	b.flush(p)
	if b.words.parted(e, t) {
		b.file.Text(b.words.at.X, b.words.at.Y, " ")
	}
	b.words = after(e, t, set.Width)
	if e != nil {
		b.say(e, t, set.Width)
	}
	b.runs(t, set, p)
}

// runs draws a text run by run, because the library cannot kern, with the
// signs where they stand between them.
func (b *book) runs(t scene.Text, set scene.Setting, p *pen) {
	names := signsIn(t.Text)
	for _, run := range set.Runs {
		for len(set.Signs) > 0 && len(names) > 0 && set.Signs[0].Points[0].X < run.X {
			p.sign(set.Signs[0], names[0])
			set.Signs, names = set.Signs[1:], names[1:]
		}
		b.flush(p)
		b.file.Text(run.X, t.At.Y, run.Text)
	}
	for i := range min(len(set.Signs), len(names)) {
		p.sign(set.Signs[i], names[i])
	}
}

// say remembers the words of links and the room the words of figures take.
func (b *book) say(e *element, t scene.Text, width float64) {
	switch {
	case e.figure():
		e.page = len(b.heights) - 1
		right := after(e, t, width).at.X
		e.box.add(right-width, t.At.Y-b.fonts.Ascent(t.Font))
		e.box.add(right, t.At.Y+b.fonts.Descent(t.Font))
	case e.node != nil && e.node.Kind == document.NodeLink:
		e.words = append(e.words, t.Text)
	}
}

// connect adds links and outline of the page just drawn.
func (b *book) connect(page document.Page) {
	for _, link := range page.Links {
		if link.Node != nil {
			b.tree.link(link)
		}
	}
	for _, mark := range page.Bookmarks {
		// The library knows no level without the one above it, and takes
		// every page to be as high as the last one.
		b.level = min(max(mark.Level, 0), b.level+1)
		b.file.Bookmark(b.fonts.Clean(mark.Title), b.level, b.last-page.Scene.Height+mark.Y)
	}
}

// bytes closes the file.
func (b *book) bytes() ([]byte, error) {
	var raw bytes.Buffer
	if err := b.file.Output(&raw); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLibrary, err)
	}
	return raw.Bytes(), nil
}
