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
	if wrong.Why == release.WhyUnreadable {
		return unreadable(words, wrong.Kept), true
	}
	key := "error.release." + string(wrong.Why)
	if wrong.Named() {
		key += "_names"
	}
	// in quotation marks: the name of an agency may hold a comma
	names := make([]string, len(wrong.Names))
	for i, name := range wrong.Names {
		names[i] = words.Say("error.release.name", "Name", name)
	}
	return words.Say(key, "Names", strings.Join(names, ", "),
		"Got", words.Integer(wrong.Got), "Min", words.Integer(wrong.Min)), true
}

// unreadable names the summaries that were loaded and cannot be read any more,
// and says that they can be loaded again.
func unreadable(words *translations.Translator, list []release.Damaged) string {
	const shown = 8
	names := make([]string, len(list))
	for i, u := range list {
		names[i] = words.Say("unreadable.summary.which", "ID", Shorten(u.ID[:min(len(u.ID), shown)]), "Date", words.Date(u.At))
	}
	return words.Count("unreadable.summary", len(list), "Names", strings.Join(names, ", "))
}
