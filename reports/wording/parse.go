package wording

import (
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// Parse reads what a person typed for an attribute. Empty is missing, and so
// are "–" and "offen" where no text is asked for. Choices are known by their
// word in either language, by their stable word and by a beginning that fits
// one of them only; references by the id or the name of the entry. Errors are
// a *assessment.NumberError for what is no number, a *assessment.ChoiceError
// for a level, month, year or choice that there is not, a
// *assessment.ReferenceError for an entry that there is not or that has a name
// others have too. Ranges and lengths are checked by assessment.WithValue.
func (w *Wording) Parse(kind assessment.EntryKind, name, text string, inventory assessment.Inventory) (assessment.Value, error) {
	attribute, known := assessment.AttributeOf(kind, name)
	if !known {
		return assessment.Value{}, &assessment.ChoiceError{Field: assessment.FieldAttribute, Got: name}
	}
	switch attribute.Form {
	case assessment.FormLine, assessment.FormText:
		return assessment.TextValue(text), nil
	default:
	}
	text = strings.TrimSpace(text)
	if text == "" || w.saysNothing(text) {
		return assessment.Value{}, nil
	}
	return w.parse(kind, attribute, text, inventory)
}

func (w *Wording) parse(kind assessment.EntryKind, a assessment.Attribute, text string, inventory assessment.Inventory) (assessment.Value, error) {
	wrong := &assessment.ChoiceError{Field: string(kind) + "." + a.Name, Got: text}
	switch a.Form {
	case assessment.FormNumber:
		number, err := assessment.ParseNumber(text, a.Unit, w.Language())
		return assessment.Value{Known: number.Set, Number: number.Centi}, err
	case assessment.FormLevel, assessment.FormYear:
		return whole(text, wrong)
	case assessment.FormMonth:
		return w.month(text, wrong)
	case assessment.FormChoice:
		return w.choice(kind, a, text, wrong)
	case assessment.FormSubject:
		return w.question(text, wrong)
	default:
		return w.references(kind, a, text, inventory)
	}
}

// saysNothing reports whether the text is what is shown for a missing value.
func (w *Wording) saysNothing(text string) bool {
	if text == Missing || text == "-" || text == "—" {
		return true
	}
	return slices.ContainsFunc(w.spoken(), func(words *translations.Translator) bool {
		return strings.EqualFold(text, words.Say("inventory.open"))
	})
}

// spoken lists the languages people may type in, that of the wording first.
func (w *Wording) spoken() []*translations.Translator {
	if other := w.other(); other != nil {
		return []*translations.Translator{w.words, other}
	}
	return []*translations.Translator{w.words}
}

func whole(text string, wrong error) (assessment.Value, error) {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return assessment.Value{}, wrong
	}
	return assessment.NumberValue(n), nil
}

// month reads "06/2027", "30.06.2027", "2027-06-30" and "Juni 2027".
func (w *Wording) month(text string, wrong error) (assessment.Value, error) {
	for _, words := range w.spoken() {
		text = monthNumber(words, text)
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/.- ", r) })
	if len(parts) == 3 && len(parts[0]) == 4 {
		parts = parts[:2]
	} else if len(parts) == 3 {
		parts = parts[1:]
	}
	month, ok := assessment.ParseMonth(strings.Join(parts, "/"))
	if !ok || month == 0 {
		return assessment.Value{}, wrong
	}
	return assessment.NumberValue(int64(month)), nil
}

// monthNumber puts the number in place of the name of a month or of its first
// three letters, as spreadsheets write it.
func monthNumber(words *translations.Translator, text string) string {
	name, rest, two := strings.Cut(text, " ")
	name = strings.TrimSuffix(name, ".")
	for month := 1; two && month <= 12; month++ {
		said := []rune(words.Say("month." + strconv.Itoa(month)))
		if strings.EqualFold(name, string(said)) || strings.EqualFold(name, string(said[:min(3, len(said))])) {
			return strconv.Itoa(month) + "/" + strings.TrimSpace(rest)
		}
	}
	return text
}

// question reads the id of a question, also from "B2 Dokumentation".
func (w *Wording) question(text string, wrong error) (assessment.Value, error) {
	id, _, _ := strings.Cut(text, " ")
	for _, known := range w.catalogue.Order() {
		if strings.EqualFold(string(known), id) {
			return assessment.TextValue(string(known)), nil
		}
	}
	return assessment.Value{}, wrong
}
