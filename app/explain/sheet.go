package explain

import (
	"errors"
	"fmt"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/sheet"
)

// workbook explains what is wrong with a spreadsheet: each place in a line.
func workbook(words *translations.Translator, err error) (string, bool) {
	if other, ok := errors.AsType[*assessment.OtherAssessmentError](err); ok {
		return words.Say("error.sheet_other_agency",
			"Got", fmt.Sprint(other.Got, " ", other.GotYear), "Want", fmt.Sprint(other.Want, " ", other.WantYear)), true
	}
	wrong, ok := errors.AsType[*sheet.ProblemError](err)
	if !ok {
		return "", false
	}
	head := words.Say("error.sheet")
	if place, named := errors.AsType[*assessment.StorageError](err); named {
		head = words.Say("error.sheet_named", "File", place.Path)
	}
	lines := []string{head}
	for _, p := range wrong.Problems {
		lines = append(lines, problemLine(words, p))
	}
	return strings.Join(lines, "\n"), true
}

func problemLine(words *translations.Translator, p sheet.Problem) string {
	values := p.Values
	if p.Err != nil {
		values = append(values, "Why", Sentence(words, p.Err))
	}
	what := words.Say(p.Key, values...)
	if p.Sheet == "" {
		return what
	}
	return words.Say("sheet.error.place", "Sheet", p.Sheet, "Cell", p.Cell, "What", what)
}
