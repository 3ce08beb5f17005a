// Package pdfcheck reads a finished PDF file and says where it breaks what
// the reports promise: PDF/A-3a for archives and PDF/UA-1 for everybody. It
// is a reader of its own: it shares no code with the writer, because a fault
// in shared code would hide itself, and it repairs nothing, because a reader
// that repairs cannot find what is broken. What the reports never write, such
// as forms, layers and other kinds of fonts, is a finding, not a feature. It
// judges no wording and no layout.
package pdfcheck

import (
	"errors"
	"fmt"
	"io"
)

// Errors for files that cannot be checked at all.
var (
	ErrNoPDF    = errors.New("no pdf file")
	ErrTooLarge = errors.New("pdf file too large")
	ErrDamaged  = errors.New("damaged pdf file")
)

// maxFile is the largest file that is read, in bytes.
const maxFile = 512 << 20

// MaxFindings is how many findings of one rule a report lists.
const MaxFindings = 100

// Finding is a place where a file breaks a rule.
type Finding struct {
	Rule   Rule
	Page   int    // from 1; 0: not of one page
	Object int    // number of the object in the file; 0: not of one object
	Detail string // names and values of the file, in no language; may be empty
}

// Report is what was found in a file. Without findings it keeps its promises
// as far as a program can tell.
type Report struct {
	Findings []Finding // at most MaxFindings of one rule

	Pages, Elements, Fonts, Attachments int
}

// Check reads a file of size bytes and checks it. Files that cannot be read
// as PDF at all give ErrNoPDF, ErrTooLarge or ErrDamaged, faults of reading
// are passed on; everything else is a finding. It may be called from any
// goroutine.
func Check(r io.ReaderAt, size int64) (Report, error) {
	if size > maxFile {
		return Report{}, fmt.Errorf("%w: %d bytes", ErrTooLarge, size)
	}
	data := make([]byte, max(size, 0))
	if n, err := r.ReadAt(data, 0); n < len(data) {
		return Report{}, fmt.Errorf("read pdf: %w", err)
	}
	notes := &notes{counts: map[Rule]int{}}
	file, err := open(data, notes)
	if err != nil {
		return Report{}, err
	}
	c := newChecker(file)
	if err := c.run(); err != nil {
		return Report{}, err
	}
	return Report{
		Findings: notes.list, Pages: len(c.pages), Elements: len(c.tree.elements),
		Fonts: len(c.fonts), Attachments: c.attachments,
	}, nil
}

// notes collects findings. A file made to annoy has only so many of a kind.
type notes struct {
	list   []Finding
	counts map[Rule]int
}

// spot is where something was found; zero means nowhere in particular.
type spot struct{ page, object int }

func (n *notes) add(rule Rule, at spot, detail ...any) {
	if n.counts[rule]++; n.counts[rule] <= MaxFindings {
		n.list = append(n.list, Finding{Rule: rule, Page: at.page, Object: at.object, Detail: shorten(fmt.Sprint(detail...))})
	}
}

// shorten keeps values of a file from flooding a report.
func shorten(detail string) string {
	const most = 120
	if runes := []rune(detail); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return detail
}
