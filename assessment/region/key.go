package region

import (
	"fmt"
	"strings"

	"reifekompass/assessment"
)

// The lengths of official keys.
const (
	municipalityDigits = 8
	districtDigits     = 5
)

// KeyError is a text that cannot be an official key. It wraps an
// *assessment.ChoiceError for assessment.FieldAGS, so that a reader who does
// not tell the causes apart can still name the field.
type KeyError struct {
	Got       string
	Length    int  // characters; 8 and 5 would be right
	NotDigits bool // something else than the digits 0 to 9 is in it
}

// Error describes the key for the log.
func (e *KeyError) Error() string {
	return fmt.Sprintf("%q is no official key of %d or %d digits", e.Got, municipalityDigits, districtDigits)
}

// Unwrap returns the *assessment.ChoiceError.
func (e *KeyError) Unwrap() error {
	return &assessment.ChoiceError{Field: assessment.FieldAGS, Got: e.Got}
}

// CheckAGS returns a *KeyError for a text that is not five or eight digits.
// Whether a place has the key is said by Table.Find. An empty text means that
// the key is not known, which is no error.
func CheckAGS(text string) error {
	length := len([]rune(text))
	odd := strings.ContainsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if text == "" || !odd && (length == municipalityDigits || length == districtDigits) {
		return nil
	}
	return &KeyError{Got: text, Length: length, NotDigits: odd}
}

// isKey reports whether text is a key of the given number of digits.
func isKey(text string, digits int) bool {
	return len(text) == digits && CheckAGS(text) == nil
}
