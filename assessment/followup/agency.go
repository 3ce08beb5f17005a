package followup

import (
	"cmp"
	"strings"
	"unicode"

	"reifekompass/assessment"
)

// SameAgency reports whether two profiles are of one agency: the same name and
// no different keys of their place. Two agencies of one town have two names.
func SameAgency(a, b assessment.Agency) bool {
	return folded(a.Name) == folded(b.Name) && folded(a.Name) != "" && (a.AGS == "" || b.AGS == "" || a.AGS == b.AGS)
}

// SamePlace reports whether two profiles are of one place and one kind, whose
// agency may have been renamed. A person has to say whether it was.
func SamePlace(a, b assessment.Agency) bool { return a.AGS != "" && a.AGS == b.AGS && a.Kind == b.Kind }

// SameProgramme reports whether two titles are of calls of one programme: they
// differ in figures and signs only, as those of its years and rounds do. No
// title is of none.
func SameProgramme(a, b string) bool {
	letters := func(title string) string {
		return strings.Join(strings.FieldsFunc(folded(title), func(r rune) bool { return !unicode.IsLetter(r) }), " ")
	}
	return letters(a) != "" && letters(a) == letters(b)
}

// Before compares two assessments by when they speak: by year, and in one year
// by when they were begun. It is below 0 if a is the earlier one.
func Before(a, b *assessment.Assessment) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), a.Created.Compare(b.Created), cmp.Compare(a.ID, b.ID))
}
