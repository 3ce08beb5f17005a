package pdf

import (
	"bytes"
	"fmt"
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
}

// newBook begins a file with its fonts and what it says about itself.
func newBook(d document.Document, last float64) (*book, error) {
	b := &book{
		file: gofpdf.NewCustom(&gofpdf.InitType{
			UnitStr: "pt", Size: gofpdf.SizeType{Wd: document.A4Short, Ht: document.A4Long},
		}),
		fonts:   scene.Embedded(),
		palette: scene.PaperPalette(),
		last:    last,
		level:   -1,
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
	b.file.SetCreationDate(d.Date.UTC())
	b.file.SetModificationDate(d.Date.UTC())
	b.file.SetTitle(b.fonts.Clean(d.Title), utf8)
	b.file.SetAuthor(b.fonts.Clean(d.Author), utf8)
	b.file.SetSubject(b.fonts.Clean(d.Subject), utf8)
	b.file.SetCreator("Reifekompass", utf8)
	b.file.SetProducer("Reifekompass", utf8)
	b.file.SetMargins(0, 0, 0)
	b.file.SetAutoPageBreak(false, 0)
	return b, b.file.Error()
}

func family(w scene.Weight) string { return [...]string{"text", "semibold", "bold"}[w] }

// add draws a page.
func (b *book) add(page document.Page) {
	s := page.Scene
	b.file.AddPageFormat("P", gofpdf.SizeType{Wd: s.Width, Ht: s.Height})
	b.file.SetFont(family(scene.Regular), "", 10)
	b.font = scene.Font{Size: 10}
	b.connect(page)
	pen := pen{height: s.Height, palette: b.palette}
	for _, shape := range s.Shapes {
		if text, ok := shape.(scene.Text); ok {
			b.flush(&pen)
			b.text(text, &pen)
			continue
		}
		pen.draw(shape)
	}
	b.flush(&pen)
}

// flush hands over what was drawn, so that later shapes cover it.
func (b *book) flush(p *pen) {
	if len(p.content) > 0 {
		b.file.RawWriteStr(string(p.content))
		p.content = p.content[:0]
	}
}

// text draws a text run by run, because the library cannot kern.
func (b *book) text(t scene.Text, p *pen) {
	if t.Colour == scene.None || !drawable(t) {
		return
	}
	t.Font.Weight = min(max(t.Font.Weight, scene.Regular), scene.Bold)
	set := b.fonts.Set(t)
	if b.font != t.Font {
		b.file.SetFont(family(t.Font.Weight), "", t.Font.Size)
		b.font = t.Font
	}
	colour := b.palette[t.Colour]
	b.file.SetTextColor(int(colour.R), int(colour.G), int(colour.B))
	for _, run := range set.Runs {
		b.file.Text(run.X, t.At.Y, run.Text)
	}
	for _, sign := range set.Signs {
		p.draw(sign)
	}
}

// connect adds links and outline of the page just begun.
func (b *book) connect(page document.Page) {
	for _, link := range page.Links {
		id := b.file.AddLink()
		b.file.SetLink(id, link.TargetY, link.Page+1)
		b.file.Link(link.X, link.Y, link.W, link.H, id)
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
