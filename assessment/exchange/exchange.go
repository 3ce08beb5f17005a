// Package exchange reads and writes the files that travel between
// installations: answer files and parts of them, calls, and sealed
// submissions, jury files and ballots. It holds their formats and nothing else: it knows no store,
// no folder and no catalogue, and it decides nothing about what it read.
// The readers are made for hostile input: they check size, depth and form
// before they look at the content, and never panic.
//
// All formats are described in doc/exchange-format.md.
package exchange

import (
	"bytes"
	"fmt"
	"io"

	"reifekompass/assessment"
)

// Format is what the key "format" of an answer file says.
const Format = "reifekompass-answers"

// Version and Minor are the newest version of answer files this program
// knows. A file of a newer version is refused; a newer minor only adds keys,
// and those are passed over.
const (
	Version = 1
	Minor   = 3 // 1: the inventory, 2: call and part, 3: solutions and sharing
)

// The minor versions that added something; a file names the lowest that has
// all its keys.
const (
	minorInventory = 1
	minorPart      = 2
	minorSharing   = 3
)

// MaxSize is the largest answer file in bytes.
const MaxSize = 4 << 20

// ReadAnswers reads an answer file. The assessment has no ID and no
// times: those belong to an installation. The error is a *ProblemError that
// is assessment.ErrFormat or assessment.ErrNewerFormat, or what r returned.
// At most MaxSize+1 bytes are read.
func ReadAnswers(r io.Reader) (assessment.Assessment, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return assessment.Assessment{}, fmt.Errorf("read answer file: %w", err)
	}
	root, err := parse(raw)
	if err != nil {
		return assessment.Assessment{}, err
	}
	return answerFile(root)
}

// WriteAnswers writes an answer file: the same assessment gives the same
// bytes, and reading them gives the same assessment again. It fails with what
// Check finds wrong with the assessment, with a *ProblemError for one that
// could not be read again, such as one that is too large, or with what w
// returned. After an error of the assessment nothing has been written.
func WriteAnswers(w io.Writer, a *assessment.Assessment) error {
	if err := a.Check(); err != nil {
		return fmt.Errorf("write answer file: %w", err)
	}
	raw, err := encode(a)
	if err != nil {
		return fmt.Errorf("write answer file: %w", err)
	}
	if _, err := ReadAnswers(bytes.NewReader(raw)); err != nil {
		return fmt.Errorf("write answer file: %w", err)
	}
	if _, err := w.Write(raw); err != nil {
		return fmt.Errorf("write answer file: %w", err)
	}
	return nil
}
