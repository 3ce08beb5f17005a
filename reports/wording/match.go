package wording

import (
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
)

// choice reads a choice: a mark of an origin, a whole word, or a beginning
// that fits one choice only.
func (w *Wording) choice(kind assessment.EntryKind, a assessment.Attribute, text string, wrong error) (assessment.Value, error) {
	if r, size := utf8.DecodeRuneInString(text); size == len(text) && slices.Contains(a.Choices, string(assessment.OriginMeasured)) {
		if origin, ok := OriginKey(r); ok {
			return assessment.TextValue(string(origin)), nil
		}
	}
	text = fold(text)
	for _, fits := range []func(word string) bool{
		func(word string) bool { return word == text },
		func(word string) bool { return strings.HasPrefix(word, text) },
	} {
		if found := w.choicesWith(kind, a, fits); len(found) == 1 {
			return assessment.TextValue(found[0]), nil
		}
	}
	return assessment.Value{}, wrong
}

// choicesWith lists the choices that have a word that fits.
func (w *Wording) choicesWith(kind assessment.EntryKind, a assessment.Attribute, fits func(string) bool) []string {
	var found []string
	for _, value := range a.Choices {
		words := []string{fold(value)}
		for _, spoken := range w.spoken() {
			words = append(words, fold(spoken.Say(choiceKey(kind, a.Name, value))))
		}
		if slices.ContainsFunc(words, fits) {
			found = append(found, value)
		}
	}
	return found
}

// fold makes texts alike that people take for the same.
func fold(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(text, "_", " ")), " "))
}

// references reads the ids or names of one or of several entries.
func (w *Wording) references(kind assessment.EntryKind, a assessment.Attribute, text string, inventory assessment.Inventory) (assessment.Value, error) {
	names := []string{text}
	if a.Form == assessment.FormRefs {
		names = strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(refSeparators, r) })
	}
	var ids []string
	for _, name := range names {
		name = strings.TrimSpace(name)
		if name == "" {
			continue
		}
		found := w.find(a.Of, name, inventory)
		if len(found) != 1 {
			return assessment.Value{}, &assessment.ReferenceError{
				From: assessment.EntryRef{Kind: kind}, Attribute: a.Name, To: assessment.EntryRef{Kind: a.Of, ID: name},
			}
		}
		ids = append(ids, found[0])
	}
	return assessment.TextValue(string(assessment.NewRefs(ids...))), nil
}

// find returns the ids of the entries that a typed name may mean: that with
// this id, those with this name, those whose name begins so.
func (w *Wording) find(of assessment.EntryKind, typed string, inventory assessment.Inventory) []string {
	typed = fold(typed)
	var byName, byStart []string
	for _, entry := range inventory {
		ref := entry.Ref()
		if ref.Kind != of {
			continue
		}
		if fold(ref.ID) == typed {
			return []string{ref.ID}
		}
		names := w.folded(entry, inventory)
		if slices.Contains(names, typed) {
			byName = append(byName, ref.ID)
		}
		if slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, typed) }) {
			byStart = append(byStart, ref.ID)
		}
	}
	if len(byName) > 0 {
		return byName
	}
	return byStart
}

// folded lists what an entry is called, also as tables show it.
func (w *Wording) folded(entry assessment.Entry, inventory assessment.Inventory) []string {
	names := []string{fold(w.Name(entry, inventory))}
	if process, ok := entry.(assessment.Process); ok {
		names = append(names, fold(w.ProcessShort(process)))
	}
	return names
}
