package wording

import (
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
)

// Put returns the entry with what a person typed for an attribute. A number
// may be followed by the letter of its origin, "240 S"; without a number there
// is no origin either. Errors are those of Parse and assessment.WithValue.
func (w *Wording) Put(entry assessment.Entry, attribute, text string, inventory assessment.Inventory) (assessment.Entry, error) {
	kind := entry.Ref().Kind
	origin, has := assessment.OriginOf(kind, attribute)
	value, err := w.Parse(kind, attribute, text, inventory)
	if err != nil && has {
		number, letter := split(text)
		if parsed, wrong := w.Parse(kind, attribute, number, inventory); wrong == nil && letter.Known && parsed.Known {
			return with(entry, pair{attribute, parsed}, pair{origin, letter})
		}
	}
	switch {
	case err != nil:
		return nil, err
	case has && !value.Known:
		return with(entry, pair{attribute, value}, pair{origin, value})
	default:
		return with(entry, pair{attribute, value})
	}
}

// pair is a value for an attribute.
type pair struct {
	attribute string
	value     assessment.Value
}

func with(entry assessment.Entry, pairs ...pair) (assessment.Entry, error) {
	var err error
	for _, one := range pairs {
		if entry, err = assessment.WithValue(entry, one.attribute, one.value); err != nil {
			return nil, err
		}
	}
	return entry, nil
}

// split parts a number from the letter of its origin, which is unknown if
// there is none.
func split(text string) (number string, origin assessment.Value) {
	text = strings.TrimSpace(text)
	last, size := utf8.DecodeLastRuneInString(text)
	meant, _ := OriginKey(last)
	return strings.TrimSpace(text[:len(text)-size]), assessment.TextValue(string(meant))
}

// PutOrigin returns the entry with the origin that a key sets on a number; the
// same key again takes it back, and where there is no number nothing changes.
// It reports whether the key was meant for that.
func PutOrigin(entry assessment.Entry, attribute string, key rune) (changed assessment.Entry, meant bool) {
	origin, known := OriginKey(key)
	from, has := assessment.OriginOf(entry.Ref().Kind, attribute)
	if !known || !has {
		return entry, false
	}
	value := assessment.TextValue(string(origin))
	switch {
	case !assessment.ValueOf(entry, attribute).Known:
		return entry, true
	case assessment.ValueOf(entry, from) == value:
		value = assessment.Value{}
	}
	changed, err := assessment.WithValue(entry, from, value)
	if err != nil { // the origins are a closed list
		return entry, true
	}
	return changed, true
}
