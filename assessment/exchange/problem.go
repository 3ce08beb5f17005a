package exchange

import (
	"cmp"
	"fmt"

	"reifekompass/assessment"
)

// ProblemError says why a file was not taken: the first thing found wrong.
type ProblemError struct {
	Line   int    // from 1; 0 for the file as a whole
	Path   string // such as "answers[3].current"; empty for the file
	Key    string // of the sentence in the translations: "exchange.…"
	Values []any  // name-value pairs for the sentence, Line and Path among them
	Kind   Kind   // of the file; KindUnknown stands for an answer file
}

// The problems that belong to a class of their own.
const (
	newerKey      = "exchange.newer" // not a fault of the file
	newerFileKey  = "exchange.file.newer"
	signatureKey  = "exchange.file.signature"
	wrongKey      = "exchange.file.wrong_key"
	incompleteKey = "exchange.file.incomplete"
	changedKey    = "exchange.file.changed"
	sizeKey       = "exchange.file.size"
	passphraseKey = "exchange.jury.passphrase" // that does not fit
	needsWordKey  = "exchange.jury.needs_passphrase"
	needsKeyKey   = "exchange.jury.needs_key"
	otherJurorKey = "exchange.jury.wrong_key"
)

func problem(line int, path, key string, values ...any) *ProblemError {
	return &ProblemError{
		Line: line, Path: path, Key: key,
		Values: append([]any{"Line", line, "Path", path}, values...),
	}
}

// Error describes the problem for the log. It repeats no text of the file.
func (e *ProblemError) Error() string {
	return fmt.Sprintf("%s file, line %d, %s: %s", cmp.Or(string(e.Kind), "answer"), e.Line, e.Path, e.Key)
}

// Is reports whether target is the class of the problem:
// assessment.ErrNewerFormat for a file of a newer version, ErrSignature for
// one that was not signed as it is, ErrTooLarge for one that is too large to be
// any (ErrFormat as well), ErrWrongKey for one that is sealed for
// somebody else, ErrPassphrase for one that needs another passphrase,
// ErrDamaged for one that is cut off or changed, ErrFormat for any other.
func (e *ProblemError) Is(target error) bool {
	switch e.Key {
	case newerKey, newerFileKey:
		return target == assessment.ErrNewerFormat
	case signatureKey:
		return target == assessment.ErrSignature
	case wrongKey, otherJurorKey, needsKeyKey:
		return target == assessment.ErrWrongKey
	case passphraseKey, needsWordKey:
		return target == assessment.ErrPassphrase
	case incompleteKey, changedKey:
		return target == assessment.ErrDamaged
	case sizeKey:
		return target == assessment.ErrTooLarge || target == assessment.ErrFormat
	default:
		return target == assessment.ErrFormat
	}
}
