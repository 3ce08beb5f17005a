package wording_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// badCalls are calls in which everything is wrong that can be wrong.
func badCalls() []assessment.Call {
	due := time.Date(2026, 2, 28, 11, 0, 0, 0, time.UTC)
	long := strings.Repeat("x", assessment.MaxComment+1)
	criterion := func(id assessment.CriterionID) assessment.CallCriterion {
		return assessment.CallCriterion{Criterion: assessment.Criterion{ID: id}, Weight: -1, Threshold: 11}
	}
	return []assessment.Call{
		{Total: 11, Dimensions: map[assessment.DimensionID]assessment.Weight{"Z": 0}},
		{
			Title: long, Office: long, Email: long, Text: long, Deadline: due, Winners: 21,
			Criteria: []assessment.CallCriterion{criterion("J1"), criterion("J1"), criterion("")},
			Ties: []assessment.TieStep{
				{Kind: assessment.TieByCriterion},
				{Kind: assessment.TieByVote, Criterion: "J1"},
				{Kind: assessment.TieByVote, Criterion: "J1"},
				{Kind: assessment.TieByLowest},
				{Kind: assessment.TieByLowest},
			},
			Parameters: assessment.Parameters{Time: -1, Breaks: -1, Units: -1, Benefit: -1, Potential: -1, Transferability: -1, Ease: -1},
			Required:   assessment.Requirements{Settled: 101, Processes: -1, Measures: -1, Attachments: 9},
		},
	}
}

// TestTroublesAreWholeSentences looks at every sentence about a call that is
// not complete.
func TestTroublesAreWholeSentences(t *testing.T) {
	seen := map[assessment.TroubleWhy]bool{}
	for _, code := range []string{"de", "en"} {
		words, err := translations.New(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range badCalls() {
			for _, trouble := range call.Troubles(&assessment.Catalogue{}, time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)) {
				seen[trouble.Why] = true
				said := wording.Trouble(words, trouble)
				first, _ := utf8.DecodeRuneInString(said)
				whole := unicode.IsUpper(first) && strings.HasSuffix(said, ".") && len(strings.Fields(said)) > 3 || said == "Die Frist fehlt." || said == "Der Titel fehlt."
				if !whole || strings.ContainsAny(said, "«<{") || strings.Contains(said, "  ") {
					t.Errorf("%s: %+v: %q", code, trouble, said)
				}
			}
		}
	}
	if len(seen) != 8 {
		t.Errorf("only %d reasons were looked at: %v", len(seen), seen)
	}
}

func TestTroublesSayWhereAndWhatToDo(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, call := range badCalls() {
		for _, trouble := range call.Troubles(&assessment.Catalogue{}, time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)) {
			said = append(said, wording.Trouble(words, trouble))
		}
	}
	for _, want := range []string{
		"Der Titel fehlt.",
		"Die Frist ist schon vorbei: bitte eine spätere wählen.",
		"Das Jahr der Selbsteinschätzungen muss zwischen 2000 und 2100 liegen.",
		"Kriterium J1, Beschreibung für 1 Punkt: bitte ausfüllen.",
		"Kriterium J1, Beschreibung für 2 Punkte: bitte ausfüllen.",
		"Kriterium J1: Die Schwelle muss zwischen 0 und 5 Punkten liegen.",
		"Kriterium J1: Das Gewicht muss zwischen 0 und 1.000 liegen.",
		"Ein Kriterium hat kein Kürzel: bitte ergänzen.",
		"Handlungsfeld Z: Das Gewicht muss zwischen 0,001 und 1.000 liegen.",
		"Das Handlungsfeld Z gibt es im Fragenkatalog nicht: bitte sein Gewicht entfernen.",
		"Arbeitsstunden einer Vollzeitstelle im Jahr: bitte eine Zahl von 1 bis 3.000 angeben.",
		"Gewicht der Medienbrüche: bitte eine Zahl von 0 bis 1.000 angeben.",
		"Nutzwert: Alle Gewichte sind null, bitte mindestens eines erhöhen.",
		"Höchstzahl der Anlagen: bitte eine Zahl von 0 bis 8 angeben.",
	} {
		if !slices.Contains(said, want) {
			t.Errorf("nobody says %q in\n%s", want, strings.Join(said, "\n"))
		}
	}
}
