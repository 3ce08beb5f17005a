package explain

import (
	"errors"
	"strings"

	"reifekompass/assessment/release"
	"reifekompass/assets/translations"
)

// released says why a release cannot be published, loaded or compared with.
// The agencies it is about are named: only the office sees it.
func released(words *translations.Translator, err error) (string, bool) {
	var wrong *release.Error
	if !errors.As(err, &wrong) {
		return "", false
	}
	key := "error.release." + string(wrong.Why)
	if wrong.Named() {
		key += "_names"
	}
	return words.Say(key, "Names", strings.Join(wrong.Names, ", "),
		"Got", words.Integer(wrong.Got), "Min", words.Integer(wrong.Min)), true
}
