package explain

import (
	"cmp"
	"errors"

	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
	"reifekompass/assets/translations"
)

// companyFile explains why a file of answers of companies is not taken.
func companyFile(words *translations.Translator, err error) (string, bool) {
	wrong, ok := errors.AsType[*dialogue.FileError](err)
	if !ok {
		return "", false
	}
	keys := map[dialogue.FileWhy]string{
		dialogue.NoTable: "error.company_file.no_table", dialogue.NoColumns: "error.company_file.no_columns", dialogue.SameColumn: "error.company_file.same_column",
		dialogue.Broken: "error.company_file.broken", dialogue.OtherSurvey: "error.company_file.other_survey",
		dialogue.OtherAnswers: "error.company_file.other_answers", dialogue.TooLarge: "error.company_file.too_large",
	}
	return words.Say(keys[wrong.Why], "Row", wrong.Row, "Got", Shorten(wrong.Got), "Max", dialogue.MaxSize>>20), true
}

// CompanyRow says in a sentence why a row of a table of answers is not taken.
func CompanyRow(words *translations.Translator, r dialogue.RowError) string {
	keys := map[dialogue.Why]string{
		dialogue.NoAnswer: "error.company_row.no_answer", dialogue.Twice: "error.company_row.twice", dialogue.Misshapen: "error.company_row.misshapen",
		dialogue.NoLevel: "error.company_row.no_level", dialogue.NoOption: "error.company_row.no_option",
		dialogue.TooLong: "error.company_row.too_long", dialogue.Unreadable: "error.company_row.unreadable",
	}
	return words.Say(keys[r.Why], "Row", r.Row, "Column", Shorten(r.Column), "Got", cmp.Or(Shorten(r.Got), "–"), "Other", r.Other, "Max", assessment.MaxCompanyText)
}
