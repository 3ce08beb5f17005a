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
	library := begun(aboutOf(d))
	flow := document.Set(d)
	if flow.Count == 0 {
		return errors.New("document without pages")
	}
	made := <-library
	if made.err != nil {
		return made.err
	}
	b := newBook(w, d, flow, made.library)
	for page := range flow.Pages() {
		b.add(page)
	}
	return b.finish()
}

// beginning is a file of the library, or why there is none.
type beginning struct {
	library *library
	err     error
}

// begun begins a file of the library beside the layout: reading the fonts
// takes as long.
func begun(about about) <-chan beginning {
	made := make(chan beginning, 1)
	go func() {
		var b beginning
		defer func() {
			if fault := recover(); fault != nil {
				b.err = fmt.Errorf("%w: %v", ErrLibrary, fault)
			}
			made <- b
		}()
		b.library, b.err = newLibrary(about)
	}()
	return made
}
