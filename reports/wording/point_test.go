package wording_test

import (
	"strings"
	"testing"

	"reifekompass/assessment/handover"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

func TestPointSaysHowManyAreRequired(t *testing.T) {
	de, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	_, text := wording.Point(de, handover.Point{Kind: handover.PointProcesses, Required: true, Of: 18, Count: 1, Least: 5, Missing: []string{"P02", "P03"}})
	if want := "Die Ausschreibung verlangt mindestens 5. Es fehlen: P02, P03."; text != want {
		t.Errorf("%q, want %q", text, want)
	}
	title, _ := wording.Point(de, handover.Point{Kind: handover.PointEvidence})
	if !strings.Contains(title, "keine Frage beantwortet") {
		t.Errorf("without answers: %q", title)
	}
}
