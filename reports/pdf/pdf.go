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
// gives the same bytes. Pages are written as they are made, so that a long
// report is never held whole: after an error w holds a part of a file. It may
// be called from any goroutine.
func Write(w io.Writer, d document.Document) error {
	if err := render(w, d); err != nil {
		return fmt.Errorf("make pdf %q: %w", d.Title, err)
	}
	return nil
}

// render draws the pages. The library panics on surprises; here that becomes
// an error.
func render(w io.Writer, d document.Document) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%w: %v", ErrLibrary, fault)
		}
	}()
	flow := document.Set(d)
	if flow.Count == 0 {
		return errors.New("document without pages")
	}
	b, err := newBook(w, d, flow)
	if err != nil {
		return err
	}
	for page := range flow.Pages() {
		b.add(page)
	}
	return b.finish()
}
