package explain

import (
	"errors"

	"reifekompass/assessment/region"
	"reifekompass/assets/translations"
)

// regions explains what is wrong with a table of economic regions that an
// office brings, or brought.
func regions(words *translations.Translator, err error) (string, bool) {
	if unfit := (*region.UnfitError)(nil); errors.As(err, &unfit) {
		return words.Say("unreadable.regions", "Why", Sentence(words, unfit.Err)), true
	}
	var wrong *region.RowError
	if !errors.As(err, &wrong) || wrong.Cause == "" {
		return "", false
	}
	return words.Say("error.region_"+string(wrong.Cause), "Line", words.Integer(wrong.Line), "Column", wrong.Column, "Got", Shorten(wrong.Got)), true
}
