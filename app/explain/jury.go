package explain

import (
	"errors"
	"strings"

	"reifekompass/assessment/jury"
	"reifekompass/assets/translations"
)

// round says what cannot be done in a jury round. Where it is known who is
// waited for, they are named: only the office sees it.
func round(words *translations.Translator, err error) (string, bool) {
	var wrong *jury.Error
	if !errors.As(err, &wrong) {
		return "", false
	}
	key := "error.jury." + string(wrong.Why)
	if len(wrong.Names) > 0 {
		return words.Say(key+"_names", "Names", strings.Join(wrong.Names, ", ")), true
	}
	return words.Say(key), true
}
