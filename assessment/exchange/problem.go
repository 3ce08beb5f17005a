package exchange

import (
	"fmt"

	"reifekompass/assessment"
)

// ProblemError says why a file was not taken: the first thing found wrong.
type ProblemError struct {
	Line   int    // from 1; 0 for the file as a whole
	Path   string // such as "answers[3].current"; empty for the file
	Key    string // of the sentence in the translations: "exchange.…"
	Values []any  // name-value pairs for the sentence, Line and Path among them
}

// newerKey marks the one problem that is not a fault of the file.
const newerKey = "exchange.newer"

func problem(line int, path, key string, values ...any) *ProblemError {
	return &ProblemError{
		Line: line, Path: path, Key: key,
		Values: append([]any{"Line", line, "Path", path}, values...),
	}
}

// Error describes the problem for the log. It repeats no text of the file.
func (e *ProblemError) Error() string {
	return fmt.Sprintf("answer file, line %d, %s: %s", e.Line, e.Path, e.Key)
}

// Is reports whether target is the class of the problem:
// assessment.ErrNewerFormat for a file of a newer version,
// assessment.ErrFormat for any other.
func (e *ProblemError) Is(target error) bool {
	if e.Key == newerKey {
		return target == assessment.ErrNewerFormat
	}
	return target == assessment.ErrFormat
}
