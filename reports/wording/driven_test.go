package wording_test

import (
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func TestSentenceSaysWhatDrivesAPotential(t *testing.T) {
	process := func(cases, minutes, breaks, units int64, benefit assessment.Level) assessment.Process {
		n := func(n int64) assessment.Figure { return assessment.Figure{Quantity: assessment.Whole(n)} }
		return assessment.Process{
			ID: "P04", Volume: assessment.Volume{Cases: n(cases), Minutes: n(minutes), MediaBreaks: n(breaks), Units: n(units)},
			Maturity:  assessment.Maturity{Current: assessment.Rated(1), Target: assessment.Rated(3)},
			Appraisal: assessment.Appraisal{Benefit: assessment.Rated(benefit)},
		}
	}
	half := process(240, 90, 0, 1, 0)
	half.MediaBreaks = assessment.Figure{Quantity: assessment.Hundredths(250)}
	for _, one := range []struct {
		name    string
		process assessment.Process
		de, en  string
	}{
		{
			"three of four", process(240, 90, 3, 4, 4),
			"Ein sehr großer Nutzen für Betriebe, drei Medienbrüche und 360 Stunden im Jahr",
			"A very large benefit for companies, three media breaks and 360 hours per year",
		},
		{"two are enough", process(240, 90, 3, 1, 0), "Drei Medienbrüche und 360 Stunden im Jahr", "Three media breaks and 360 hours per year"},
		{"singular", process(1, 60, 1, 1, 0), "Ein Medienbruch und eine Stunde im Jahr", "One media break and one hour per year"},
		{"large numbers", process(2400, 90, 13, 1, 0), "3.600 Stunden im Jahr und 13 Medienbrüche", "3,600 hours per year and 13 media breaks"},
		{"parts of a number", half, "2,5 Medienbrüche und 360 Stunden im Jahr", "2.5 media breaks and 360 hours per year"},
		{"one part", process(1, 10, 0, 1, 0), "Weniger als eine Stunde im Jahr", "Less than one hour per year"},
		{"units", process(1, 10, 0, 12, 1), "Zwölf beteiligte Stellen und ein kleiner Nutzen für Betriebe", "Twelve units involved and a small benefit for companies"},
		{"no potential", process(0, 10, 3, 3, 3), "", ""},
		{"nothing known", assessment.Process{ID: "P04"}, "", ""},
	} {
		potential := scoring.PotentialOf(one.process, 600, scoring.DefaultParameters())
		for language, want := range map[assessment.Language]string{assessment.German: one.de, assessment.English: one.en} {
			if got := speak(t, language).Driven(one.process, potential); got != want {
				t.Errorf("%s: got %q, want %q", one.name, got, want)
			}
		}
	}
}
