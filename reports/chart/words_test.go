package chart_test

import (
	"testing"

	"reifekompass/reports/chart"
)

func TestSpokenSaysWhatItKnows(t *testing.T) {
	for name, test := range map[string]struct {
		spoken chart.Spoken
		want   string
	}{
		"nothing": {want: ""},
		"kind":    {chart.Spoken{Kind: "Balken, n = 0", All: "Alle Werte"}, "Balken, n = 0."},
		"all": {
			chart.Spoken{
				Kind: "Balken", Finding: "Service führt.", Highest: "Höchster Wert: Service 72,3", Lowest: "Niedrigster Wert: Daten 10,0",
				All: "Alle Werte", Values: []string{"Service 72,3", "Daten 10,0"},
			},
			"Balken. Service führt. Höchster Wert: Service 72,3. Niedrigster Wert: Daten 10,0. Alle Werte: Service 72,3; Daten 10,0.",
		},
	} {
		if got := test.spoken.Sentence(); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}
