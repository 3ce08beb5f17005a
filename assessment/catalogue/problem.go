package catalogue

import (
	"cmp"
	"fmt"
	"strings"

	"reifekompass/assessment"
)

// Problem is one thing to be corrected in a catalogue file.
type Problem struct {
	File         string
	Line, Column int    // both from 1; column in characters
	Key          string // of the sentence in the translations: "catalogue.…"
	Values       []any  // name-value pairs for the sentence
}

// String describes the problem for the log.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s %v", p.File, p.Line, p.Column, p.Key, p.Values)
}

// Errors are all problems of one file, in the order of their lines; never
// empty.
type Errors []Problem

// newerKey marks the only problem that the file's author cannot correct.
const newerKey = "catalogue.newer"

// Error describes the problems for the log, one on each line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, p := range e {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Is reports whether the class of the problems is target: ErrNewerFormat for a
// file of a newer schema, ErrFormat for any other.
func (e Errors) Is(target error) bool {
	if len(e) > 0 && e[0].Key == newerKey {
		return target == assessment.ErrNewerFormat
	}
	return target == assessment.ErrFormat
}

func byPlace(a, b Problem) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// place is a position in the file, both numbers from 1.
type place struct{ line, column int }
