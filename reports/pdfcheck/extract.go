package pdfcheck

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// ErrEncrypted is a file that opens with a password only.
var ErrEncrypted = errors.New("encrypted pdf file")

// maxData is the largest file in a report that is handed out, in bytes; the
// answers of an agency have at most 4 MiB.
const maxData = 16 << 20

// Attachment is a file inside of a PDF.
type Attachment struct {
	Name   string
	Type   string // such as "application/json"; may be empty
	Source bool   // the document says that it was made of this file
	Data   []byte
}

// Attachments returns the files inside of a PDF, whoever wrote it. What cannot
// be unpacked or is too large is left out. Errors are those of Check, and
// ErrEncrypted.
func Attachments(r io.ReaderAt, size int64) ([]Attachment, error) {
	if size > maxFile {
		return nil, fmt.Errorf("%w: %d bytes", ErrTooLarge, size)
	}
	data := make([]byte, max(size, 0))
	if n, err := r.ReadAt(data, 0); n < len(data) {
		return nil, fmt.Errorf("read pdf: %w", err)
	}
	file, err := open(data, &notes{counts: map[Rule]int{}})
	if err != nil {
		return nil, err
	}
	if file.trailer["Encrypt"] != nil {
		return nil, ErrEncrypted
	}
	c := newChecker(file)
	if c.root = c.dict(c.trailer["Root"]); c.root == nil {
		return nil, fmt.Errorf("%w: no catalog", ErrDamaged)
	}
	listed := map[int]bool{}
	c.nameTree(c.dict(c.root["Names"])["EmbeddedFiles"], listed)
	var found []Attachment
	for _, number := range slices.Sorted(maps.Keys(listed)) {
		if one, ok := c.extract(number); ok {
			found = append(found, one)
		}
	}
	return found, nil
}

// extract unpacks one file.
func (c *checker) extract(number int) (Attachment, bool) {
	spec := c.dict(ref{number: number})
	s := c.stream(c.dict(spec["EF"])["F"])
	if s == nil {
		return Attachment{}, false
	}
	data, err := c.decode(s)
	if err != nil || len(data) > maxData {
		return Attachment{}, false
	}
	called := c.words(spec["UF"])
	if called == "" {
		called = c.words(spec["F"])
	}
	return Attachment{
		Name: called, Type: string(c.name(s.dict["Subtype"])), Source: c.name(spec["AFRelationship"]) == "Source", Data: data,
	}, true
}
