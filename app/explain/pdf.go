package explain

import (
	"errors"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/pdfcheck"
)

// report explains why a report cannot be checked.
func report(words *translations.Translator, err error) (string, bool) {
	var place assessment.StorageError
	if found := (*assessment.StorageError)(nil); errors.As(err, &found) {
		place = *found
	}
	for _, known := range []struct {
		class error
		key   string
	}{
		{pdfcheck.ErrNoPDF, "pdfcheck.error.none"},
		{pdfcheck.ErrEncrypted, "pdfcheck.error.encrypted"},
		{pdfcheck.ErrTooLarge, "pdfcheck.error.large"},
		{pdfcheck.ErrDamaged, "pdfcheck.error.damaged"},
	} {
		if errors.Is(err, known.class) {
			return words.Say(known.key, "File", place.Path), true
		}
	}
	return "", false
}
