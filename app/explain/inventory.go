package explain

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// attributeOf returns the attribute that the field of an error names, such as
// "process.cases".
func attributeOf(field string) (assessment.Attribute, bool) {
	kind, name, dotted := strings.Cut(field, ".")
	if !dotted {
		return assessment.Attribute{}, false
	}
	return assessment.AttributeOf(assessment.EntryKind(kind), name)
}

// quantity explains a number of an entry that is out of its range.
func quantity(words *translations.Translator, err error) (string, bool) {
	var wrong *assessment.RangeError
	if !errors.As(err, &wrong) {
		return "", false
	}
	if wrong.Field == "entries" {
		return words.Say("error.too_many", "Kind", kindOf(words, wrong.Entry.Kind), "Max", words.Integer(int(wrong.Max))), true
	}
	key := "error.range"
	if strings.HasSuffix(wrong.Field, ".ozg_level") {
		key = "error.range_ozg"
	}
	attribute, _ := attributeOf(wrong.Field)
	return words.Say(key, "Field", field(words, wrong.Field), "Got", amount(words, wrong.Form, wrong.Got),
		"Min", amount(words, wrong.Form, wrong.Min), "Max", limit(words, wrong, attribute.Unit)), true
}

// amount writes a number of an entry as the language does.
func amount(words *translations.Translator, form assessment.Form, n int64) string {
	switch form {
	case assessment.FormNumber:
		return words.Decimal(assessment.Hundredths(n).Plain())
	case assessment.FormMonth:
		month := assessment.Month(n)
		return fmt.Sprintf("%02d/%d", month.Number(), month.Year())
	default:
		return strconv.FormatInt(n, 10)
	}
}

// limit writes the upper bound, with the unit where there is one.
func limit(words *translations.Translator, wrong *assessment.RangeError, unit assessment.Unit) string {
	highest := amount(words, wrong.Form, wrong.Max)
	switch unit {
	case assessment.UnitMinutes, assessment.UnitDays, assessment.UnitEuro:
		return words.Say("error.unit."+string(unit), "Number", highest)
	default:
		return highest
	}
}

// number explains a text that was typed as a number and is none.
func number(words *translations.Translator, err error) (string, bool) {
	var wrong *assessment.NumberError
	if !errors.As(err, &wrong) {
		return "", false
	}
	return words.Say("error.number."+string(wrong.Problem), "Got", Shorten(wrong.Got)), true
}

// reference explains an entry that names another one that is not there.
func reference(words *translations.Translator, err error) (string, bool) {
	var wrong *assessment.ReferenceError
	if !errors.As(err, &wrong) {
		return "", false
	}
	key := "error.reference"
	if wrong.From == wrong.To {
		key = "error.reference_itself"
	}
	return words.Say(key, "Field", field(words, string(wrong.From.Kind)+"."+wrong.Attribute),
		"Kind", kindOf(words, wrong.To.Kind), "Got", Shorten(wrong.To.ID)), true
}

func kindOf(words *translations.Translator, kind assessment.EntryKind) string {
	return words.Say("inventory.kind." + string(kind))
}
