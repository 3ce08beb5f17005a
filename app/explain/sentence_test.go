package explain_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assets/translations"
)

func TestSentencesShowValuesAsPeopleWriteThem(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	_, broken := exchange.ReadAnswers(strings.NewReader("{"))
	_, jury := exchange.ReadJuryFile(nil)
	_, ballot := exchange.ReadBallot(nil)
	_, locked := exchange.OpenJuryFile(strings.NewReader("age-encryption.org/v1\n-> scrypt AAAA 18\nx\n--- x\n"))
	for want, problem := range map[string]error{
		"Jahr: 1999 liegt außerhalb des Möglichen (2000 bis 2100)": &assessment.ValueError{
			Field: assessment.FieldYear, Got: 1999, Min: assessment.MinYear, Max: assessment.MaxYear,
		},
		"Vollzeitstellen: 1.500,25 liegt außerhalb des Möglichen (0 bis 500)": &assessment.ValueError{
			Field: assessment.FieldFTE, Got: 150_025, Max: int(assessment.MaxFTE),
		},
		"Die Frage „" + strings.Repeat("Ä", 60) + "…“ gibt es": &assessment.ChoiceError{
			Field: assessment.FieldQuestion, Got: strings.Repeat("Ä", 100_000),
		},
		"Die Selbsteinschätzung „niemand“ gibt es nicht": fmt.Errorf("%w: %w", assessment.ErrNotFound,
			&assessment.ChoiceError{Field: assessment.FieldID, Got: "niemand"}),
		"Die Antwortdatei /weg/a.json kann nicht gelesen werden":                        &assessment.StorageError{Path: "/weg/a.json", Err: broken},
		"Die Jurydatei /weg/a.rkjury wurde nicht geöffnet. Sie ist unvollständig":       &assessment.StorageError{Path: "/weg/a.rkjury", Err: jury},
		"Die Juryabgabe wurde nicht eingelesen. Sie ist unvollständig":                  ballot,
		"Die Jurydatei wurde nicht geöffnet. Sie ist mit einem Kennwort verschlüsselt.": locked,
		"/weg ist ein Ordner, keine Datei":                                              &assessment.StorageError{Path: "/weg", Err: assessment.ErrFolder},
		"/weg/x.pdf kann an dieser Stelle nicht angelegt werden":                        &assessment.StorageError{Path: "/weg/x.pdf", Err: assessment.ErrPath},
		"/weg/a.json kann nicht gelesen werden, weil":                                   &assessment.StorageError{Path: "/weg/a.json", Err: assessment.ErrUnreadable},
		"Der Ordner Ihres Benutzerkontos":                                               errors.Join(assessment.ErrNoHome, errors.New("HOME")),
		"Abgebrochen.":                                                                  fmt.Errorf("sample: %w", context.Canceled),
	} {
		if got := explain.Sentence(words, problem); !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want %q …", got, want)
		}
	}
}

func TestShortenKeepsWhatFits(t *testing.T) {
	for value, want := range map[string]string{
		"kurz":                   "kurz",
		strings.Repeat("ü", 60):  strings.Repeat("ü", 60),
		strings.Repeat("ü", 61):  strings.Repeat("ü", 60) + "…",
		"kaputt\xff":             "kaputt\uFFFD",
		strings.Repeat("🙂", 100): strings.Repeat("🙂", 60) + "…",
	} {
		if got := explain.Shorten(value); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
