package wording_test

import (
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

func TestClassesOfAProcessAreWithAndWithoutPotential(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	process, index := transfer.Subject{Process: "P01"}, transfer.Subject{Dimension: "A"}
	for want, cell := range map[string]transfer.Cell{
		"ohne Potenzial: 4 · mit Potenzial: 9": {Subject: process, Classes: []transfer.Class{{High: 1, Members: 4}, {Low: 1, High: 100, Members: 9}}},
		"ohne Potenzial: mindestens 3 · mit Potenzial: mindestens 6": {
			Subject: process, AtLeast: true, Classes: []transfer.Class{{High: 1, Members: 3}, {Low: 1, High: 100, Members: 6}},
		},
		"überwiegend mit Potenzial":  {Subject: process, AtLeast: true, Classes: []transfer.Class{{Low: 1, High: 100, Mostly: true}}},
		"überwiegend ohne Potenzial": {Subject: process, Classes: []transfer.Class{{High: 1, Mostly: true}}},
		"0 bis 25: 4":                {Subject: index, Classes: []transfer.Class{{High: 25, Members: 4}}},
		"–":                          {Subject: process},
	} {
		if got := wording.ReleaseClasses(words, &cell); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAProcessOfAReleaseIsNamedByItsTemplate(t *testing.T) {
	words, err := translations.New("en")
	if err != nil {
		t.Fatal(err)
	}
	c := &assessment.Catalogue{Processes: []assessment.ProcessTemplate{{ID: "P01", Short: assessment.Text{assessment.English: "Company visit"}}}}
	for id, want := range map[assessment.ProcessID]string{"P01": "P01 Company visit", "P99": "P99"} {
		if got := wording.ReleaseSubject(words, c, transfer.Subject{Process: id}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := wording.ReleaseMembers(words, 9, true) + ", " + wording.ReleaseMembers(words, 9, false); got != "at least 9, 9" {
		t.Errorf("got %q", got)
	}
}

func TestWinnersThatAreTooFewHaveAReasonOfTheirOwn(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	few := wording.Withheld(words, transfer.Entry{Part: transfer.TheWinners, Reason: transfer.TooFew})
	if few != "Ausgewählte nicht neben anderen gezeigt: Von den Ausgewählten oder von den anderen haben weniger als 8 einen Wert." {
		t.Errorf("got %q", few)
	}
	if whole := wording.Withheld(words, transfer.Entry{Reason: transfer.TooFew}); strings.Contains(whole, "Ausgewählten") {
		t.Errorf("got %q", whole)
	}
}
