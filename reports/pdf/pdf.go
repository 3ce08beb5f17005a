// Package pdf writes documents as PDF files: pages as vectors, text in
// embedded fonts that can be searched and copied, an outline and links. It
// decides nothing about what stands where.
package pdf

import (
	"errors"
	"fmt"
	"io"

	"reifekompass/reports/document"
)

// ErrLibrary marks faults inside the PDF library.
var ErrLibrary = errors.New("pdf library")

// Write lays out a document and writes it as a PDF file. The same document
// gives the same bytes. It may be called from any goroutine.
func Write(w io.Writer, d document.Document) error {
	raw, err := render(d, document.Layout(d))
	if err != nil {
		return fmt.Errorf("make pdf %q: %w", d.Title, err)
	}
	if _, err := w.Write(raw); err != nil {
		return fmt.Errorf("write pdf %q: %w", d.Title, err)
	}
	return nil
}

// render draws the pages. The library panics on surprises; here that becomes
// an error.
func render(d document.Document, pages []document.Page) (raw []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			raw, err = nil, fmt.Errorf("%w: %v", ErrLibrary, fault)
		}
	}()
	if len(pages) == 0 {
		return nil, errors.New("document without pages")
	}
	about := aboutOf(d)
	book, err := newBook(about, d.Colours(), pages[len(pages)-1].Scene.Height)
	if err != nil {
		return nil, err
	}
	for _, page := range pages {
		book.add(page)
	}
	raw, err = book.bytes()
	if err != nil {
		return nil, err
	}
	return finish(raw, book, about)
}
