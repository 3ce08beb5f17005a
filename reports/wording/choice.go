package wording

import (
	"reifekompass/assessment"
)

// Choice says a choice in words, such as "Dokumente und E-Akte" for the type
// of a system. It is empty for the empty choice.
func (w *Wording) Choice(kind assessment.EntryKind, name, value string) string {
	if value == "" {
		return ""
	}
	return w.words.Say(choiceKey(kind, name, value))
}

// Choices lists what an attribute offers in words, in the order of
// Attribute.Choices.
func (w *Wording) Choices(kind assessment.EntryKind, name string) []string {
	attribute, _ := assessment.AttributeOf(kind, name)
	var said []string
	for _, value := range attribute.Choices {
		said = append(said, w.Choice(kind, name, value))
	}
	return said
}

// choiceKey returns the key of a choice. Choices that several attributes offer
// are said alike everywhere.
func choiceKey(kind assessment.EntryKind, name, value string) string {
	attribute, _ := assessment.AttributeOf(kind, name)
	switch {
	case len(attribute.Choices) > 0 && attribute.Choices[0] == string(assessment.OriginMeasured):
		return "inventory.origin." + value
	case len(attribute.Choices) == 2 && attribute.Choices[0] == string(assessment.Yes):
		return "inventory.yes_no." + value
	case name == "ozg_model":
		return "inventory.ozg_model." + value
	default:
		return "inventory.choice." + string(kind) + "." + name + "." + value
	}
}

// Origin says where a number comes from, such as "gemessen". It is empty for
// no origin.
func (w *Wording) Origin(origin assessment.Origin) string {
	if origin == "" {
		return ""
	}
	return w.words.Say("inventory.origin." + string(origin))
}

// Mark returns the sign of an origin in tables, such as "G", "S" and "≈" in
// German. It is empty for no origin.
func (w *Wording) Mark(origin assessment.Origin) string {
	if origin == "" {
		return ""
	}
	return w.words.Say("inventory.mark." + string(origin))
}

// OriginKey returns the origin that a key sets in a table: the letters of
// both languages and the signs of Mark, small or large.
func OriginKey(key rune) (assessment.Origin, bool) {
	switch key {
	case 'g', 'G', 'm', 'M':
		return assessment.OriginMeasured, true
	case 's', 'S':
		return assessment.OriginSystem, true
	case 'e', 'E', '≈', '~':
		return assessment.OriginEstimated, true
	default:
		return "", false
	}
}
