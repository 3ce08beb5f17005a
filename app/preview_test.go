package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
)

func TestReportsAreLookedAtFromTheResultAndLeadBack(t *testing.T) {
	m := newMemory(t)
	m.add("amt-2026", "Amt", 2026)
	m.add("seestadt-2026", "Seestadt", 2026)
	s := newStage(t, m)
	s.Go(kit.Route{Area: kit.Result, Assessment: "amt-2026"})
	for _, look := range []func(){
		func() { s.Press("Eigenbericht ansehen") },
		func() {
			s.Press("Vergleichen mit …")
			s.Tap("Seestadt")
			s.Press("Vergleich ansehen")
		},
	} {
		look()
		s.MustSee("von 1", "Ganze Seite")
		s.Key(fyne.KeyEscape)
		s.MustSee("Wo wir stehen")
		if s.window.Canvas().Overlays().Top() != nil || s.window.Canvas().Focused() == nil {
			t.Error("the preview does not lead back")
		}
	}
}

func TestComparisonIsLookedAtFromTheStartAndLeadsBack(t *testing.T) {
	m := newMemory(t)
	m.add("amt-2026", "Amt", 2026)
	m.add("seestadt-2026", "Seestadt", 2026)
	s := newStage(t, m)
	s.Tap("Mehrere vergleichen")
	s.Press("Alle auswählen")
	s.Press("Vergleich ansehen")
	s.MustSee("Vergleichsbericht · 2 Selbsteinschätzungen", "von 1")
	s.Key(fyne.KeyEscape)
	s.MustSee("2 ausgewählt", "Vergleich als PDF …")
}
