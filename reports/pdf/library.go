package pdf

import (
	"bytes"
	"fmt"
	"io/fs"

	"github.com/jung-kurt/gofpdf"

	"reifekompass/assets"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// library is a file of the PDF library: the list of pages, the fonts, the
// outline and what the file says about itself. This file is the only one that
// knows the library, so that another one can take its place.
type library struct {
	file  *gofpdf.Fpdf
	level int // of the last bookmark, -1 before the first
}

// The objects of the library that do not depend on the document: the list of
// pages and the resources before the pages; the fonts, the root of the
// outline, the information and the catalogue behind them.
const (
	objectsBefore = 2
	objectsBehind = fontCount*fontParts + 3
	fontCount     = int(scene.Bold) + 1
)

// newLibrary begins a file with its fonts and what it says about itself.
func newLibrary(about about) (*library, error) {
	file := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: document.A4Short, Ht: document.A4Long}})
	for weight := scene.Regular; weight <= scene.Bold; weight++ {
		raw, err := fs.ReadFile(assets.Files, scene.FontFile(weight))
		if err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		// The library changes the bytes: what is read is a copy.
		file.AddUTF8FontFromBytes(family(weight), "", raw)
	}
	const utf8 = true
	file.SetCompression(false) // it makes a compressor for each page
	file.SetCatalogSort(true)
	file.SetCreationDate(about.date)
	file.SetModificationDate(about.date)
	file.SetTitle(about.title, utf8)
	file.SetAuthor(about.author, utf8)
	file.SetSubject(about.subject, utf8)
	file.SetCreator(program, utf8)
	file.SetProducer(program, utf8)
	file.SetMargins(0, 0, 0)
	file.SetAutoPageBreak(false, 0)
	return &library{file: file, level: -1}, file.Error()
}

func family(w scene.Weight) string { return [...]string{"text", "semibold", "bold"}[w] }

// page adds an empty page, in points.
func (l *library) page(width, height float64) {
	l.file.AddPageFormat("P", gofpdf.SizeType{Wd: width, Ht: height})
}

// use says which characters of a weight are drawn: their glyphs are what the
// file brings along.
func (l *library) use(w scene.Weight, characters []rune) {
	l.file.SetFont(family(w), "", 1)
	l.file.Text(0, 0, string(characters))
}

// bookmark adds a bookmark that leads to a height on a page. All pages are
// there before, and use was called.
func (l *library) bookmark(m mark) {
	// The library knows no level without the one above it, and takes every
	// page to be as high as the last one.
	l.level = min(max(m.level, 0), l.level+1)
	_, last := l.file.GetPageSize()
	l.file.SetPage(m.page + 1)
	l.file.Bookmark(m.title, l.level, last-m.height)
}

// mark is a bookmark.
type mark struct {
	title       string
	level, page int
	height      float64 // from the foot of its page, points
}

// bytes closes the file.
func (l *library) bytes() ([]byte, error) {
	l.file.SetPage(l.file.PageCount())
	var raw bytes.Buffer
	if err := l.file.Output(&raw); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLibrary, err)
	}
	return raw.Bytes(), nil
}
