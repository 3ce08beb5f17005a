package explain_test

import (
	"fmt"
	"strings"
	"testing"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// logos are errors of every kind that a logo may have.
func logos() []error {
	errs := []error{
		theme.ErrLogoFormat, theme.ErrLogoBroken, theme.ErrLogoSize, theme.ErrLogoPixels, theme.ErrLogoPrint, theme.ErrLogoAnimated,
		fmt.Errorf("%w: %w", theme.ErrLogoBroken, &theme.DrawingError{Part: theme.PartOther, Name: "x"}),
	}
	for _, part := range []theme.Part{
		theme.PartText, theme.PartPicture, theme.PartGradient, theme.PartMask, theme.PartScript, theme.PartOther, theme.PartTooMuch,
	} {
		errs = append(errs, &theme.DrawingError{Part: part, Name: "x"})
	}
	return errs
}

func TestLogosAreRefusedInOneSentence(t *testing.T) {
	for language, safe := range map[string]string{"de": "nichts verändert", "en": "nothing was changed"} {
		words, err := translations.New(language)
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]bool{}
		for _, problem := range logos() {
			got := explain.Sentence(words, &assessment.StorageError{Op: "read", Path: "/weg/logo.svg", Err: problem})
			for _, want := range []string{"/weg/logo.svg", safe} {
				if !strings.Contains(got, want) {
					t.Errorf("%s %v: %q is not in %q", language, problem, want, got)
				}
			}
			if strings.ContainsAny(got, "«»") || strings.Contains(got, "<no value>") {
				t.Errorf("%s %v: %q", language, problem, got)
			}
			said[got] = true
			kept := explain.Sentence(words, &assessment.StorageError{Op: "keep", Path: "/weg/logo.png", Err: problem})
			if !strings.Contains(kept, "/weg/logo.png") || kept == got {
				t.Errorf("%s %v: kept logo: %q", language, problem, kept)
			}
		}
		if len(said) != len(logos())-1 { // broken is broken, in whatever way
			t.Errorf("%s: %d sentences for %d problems", language, len(said), len(logos()))
		}
	}
}

func TestColoursAreExplained(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	_, problem := theme.ParseColour("himmelblau")
	if got := explain.Sentence(words, problem); !strings.HasPrefix(got, "„himmelblau“ ist keine Farbe. Es wurde nichts geändert.") {
		t.Errorf("got %q", got)
	}
	for asked, want := range map[scene.RGB]string{
		{R: 0x0B, G: 0x5C, B: 0x8A}: "#0B5C8A ist gut zu lesen",
		{R: 255, G: 255, B: 255}:    "#FFFFFF ist auf Papier nicht gut zu lesen. Die Berichte verwenden deshalb #6C6C6C",
		{R: 0xA8, G: 0x4A, B: 0x06}: "#A84A06 sieht der Farbe für das Soll zu ähnlich",
		{R: 0xF3, G: 0x92}:          "#F39200 ist auf Papier nicht gut zu lesen und",
	} {
		if got := explain.Colour(words, theme.NewColour(asked)); !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want %q …", got, want)
		}
	}
}
