package explain

import (
	"errors"

	"reifekompass/assessment/followup"
	"reifekompass/assets/translations"
)

// pair explains why two assessments cannot be set beside each other.
func pair(words *translations.Translator, err error) (string, bool) {
	var wrong *followup.PairError
	if !errors.As(err, &wrong) {
		return "", false
	}
	return words.Say("error.pair."+string(wrong.Why), "Later", Shorten(string(wrong.Later)), "Earlier", Shorten(string(wrong.Earlier))), true
}
