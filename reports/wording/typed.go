package wording

import (
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// Typed returns what an entry says to an attribute as a person would type it:
// Parse makes the same value of it. It is empty for nothing.
func (w *Wording) Typed(entry assessment.Entry, name string, inventory assessment.Inventory) string {
	attribute, value, known := about(entry, name)
	if !known {
		return ""
	}
	kind := entry.Ref().Kind
	switch attribute.Form {
	case assessment.FormNumber:
		return w.typedNumber(value.Number)
	case assessment.FormLevel, assessment.FormYear:
		return strconv.FormatInt(value.Number, 10)
	case assessment.FormMonth:
		return Month(assessment.Month(value.Number))
	case assessment.FormChoice:
		return w.Choice(kind, name, value.Text)
	case assessment.FormRef, assessment.FormRefs:
		return strings.Join(w.typedRefs(attribute.Of, value.Text, inventory), ", ")
	default:
		return value.Text
	}
}

// typedNumber writes a number without thousands separators, which nobody
// types, and with the minus of the keyboard.
func (w *Wording) typedNumber(centi int64) string {
	plain := assessment.Hundredths(centi).Plain()
	if w.Language() == assessment.German {
		return strings.Replace(plain, ".", ",", 1)
	}
	return plain
}

// typedRefs returns the names of entries, and the id where a name is not the
// only one of its kind or would read as two.
func (w *Wording) typedRefs(of assessment.EntryKind, ids string, inventory assessment.Inventory) []string {
	var typed []string
	for id := range strings.FieldsSeq(ids) {
		name := w.RefName(assessment.EntryRef{Kind: of, ID: id}, inventory)
		found := w.find(of, name, inventory)
		if len(found) != 1 || found[0] != id || strings.ContainsAny(name, refSeparators) {
			name = id
		}
		typed = append(typed, name)
	}
	return typed
}

// refSeparators part the names of several entries.
const refSeparators = ",;\n"
