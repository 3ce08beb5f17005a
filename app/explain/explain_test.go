package explain_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/release"
	"reifekompass/assets/translations"
	"reifekompass/reports/pdfcheck"
)

// all are errors of every kind that a person may meet.
func all() map[string]error {
	errs := map[string]error{
		"value":           &assessment.ValueError{Question: "B2", Field: assessment.FieldLevel, Got: 7, Max: 4},
		"text missing":    &assessment.TextError{Field: assessment.FieldName, Max: 200},
		"text long":       &assessment.TextError{Field: assessment.FieldForJury, Length: 100_000, Max: 10_000},
		"text damaged":    &assessment.TextError{Field: assessment.FieldReason, Length: 5, Max: 10},
		"choice":          &assessment.ChoiceError{Field: assessment.FieldKind, Got: "x"},
		"choice ags":      &assessment.ChoiceError{Field: assessment.FieldAGS, Got: "99999999"},
		"choice fte":      &assessment.ChoiceError{Field: assessment.FieldFTE, Got: "viele"},
		"choice question": &assessment.ChoiceError{Field: assessment.FieldQuestion, Got: "Z9"},
		"catalogue other": &assessment.CatalogueError{Got: "a", Want: "b"},
		"catalogue part":  &assessment.CatalogueError{Got: "a", Want: "a", Question: "Z9"},
		"catalogue aim":   &assessment.CatalogueError{Got: "a", Want: "a", Criterion: "J99"},
		"unforeseen":      errors.New("gremlins"),
	}
	for _, class := range []error{pdfcheck.ErrNoPDF, pdfcheck.ErrTooLarge, pdfcheck.ErrDamaged} {
		errs[class.Error()] = &assessment.StorageError{Op: "read", Path: "/berichte/x.pdf", Err: class}
	}
	_, errs["catalogue"] = catalogue.Parse("k.yaml", []byte("format: something"))
	_, errs["answer file"] = exchange.ReadAnswers(strings.NewReader(`{"format": `))
	for _, class := range []error{
		assessment.ErrNotFound, assessment.ErrExists, assessment.ErrChanged, assessment.ErrFormat,
		assessment.ErrNewerFormat, assessment.ErrDamaged, assessment.ErrReadOnly, assessment.ErrDiskFull, assessment.ErrInUse, assessment.ErrNoViewer,
	} {
		errs[class.Error()] = class
		errs[class.Error()+" file"] = &assessment.StorageError{Op: "open", Path: "/daten/x.db", Err: class}
		errs[class.Error()+" backup"] = &assessment.StorageError{Op: "open", Path: "/daten/x.db", Backup: "/daten/b.db", Err: class}
	}
	return errs
}

func TestEveryErrorIsASentenceInBothLanguages(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		words, err := translations.New(language)
		if err != nil {
			t.Fatal(err)
		}
		for name, problem := range all() {
			got := explain.Sentence(words, fmt.Errorf("outer layer: %w", problem))
			if got == "" || strings.ContainsAny(got, "«»") || strings.Contains(got, "<no value>") {
				t.Errorf("%s %s: %q", language, name, got)
			}
		}
	}
}

// TestReleasesAreExplainedByTheirReason: each reason has a sentence of its own.
func TestReleasesAreExplainedByTheirReason(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		words, err := translations.New(language)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]release.Why{}
		for _, why := range release.Whys() {
			for _, names := range [][]string{nil, {"Stadt Ahlen, Wirtschaft", "Kreis Brack"}} {
				wrong := &release.Error{Why: why, Names: names, Got: 7, Min: 8, Kept: []release.Damaged{{ID: "0123456789abcdef"}, {ID: "x"}}}
				got := explain.Sentence(words, wrong)
				if got == "" || strings.ContainsAny(got, "«»{") || strings.Contains(got, string(why)+"_names") {
					t.Errorf("%s %s: %q", language, why, got)
				}
				if wrong.Named() && !namesBoth(got) {
					t.Errorf("%s %s names nobody: %q", language, why, got)
				}
				if other, twice := seen[got]; twice && other != why {
					t.Errorf("%s: %s and %s are the same", language, why, other)
				}
				seen[got] = why
			}
		}
	}
}

// namesBoth reports whether two names can be told apart, of which one holds a
// comma.
func namesBoth(sentence string) bool {
	return strings.Contains(sentence, "„Stadt Ahlen, Wirtschaft“, „Kreis Brack“") || strings.Contains(sentence, `"Stadt Ahlen, Wirtschaft", "Kreis Brack"`)
}

func TestSentencesNameFileAndCopy(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	damaged := &assessment.StorageError{Path: "/daten/x.db", Backup: "/daten/b.db", Err: assessment.ErrDamaged}
	if got := explain.Sentence(words, damaged); !strings.Contains(got, "/daten/x.db") || !strings.Contains(got, "/daten/b.db") {
		t.Errorf("got %q, want both files named", got)
	}
	if got := explain.Sentence(words, nil); got != "" {
		t.Errorf("got %q for no error", got)
	}
}
