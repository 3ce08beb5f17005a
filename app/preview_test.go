package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"reifekompass/app/kit"
	"reifekompass/app/settings"
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

// night is an app on a system that has turned dark.
type night struct{ fyne.App }

type nightSettings struct{ fyne.Settings }

// Settings implements fyne.App.
func (n night) Settings() fyne.Settings { return nightSettings{n.App.Settings()} }

// ThemeVariant implements fyne.Settings.
func (nightSettings) ThemeVariant() fyne.ThemeVariant { return theme.VariantDark }

func TestReportStaysWhenTheSystemTurnsDark(t *testing.T) {
	m := newMemory(t)
	m.add("amt-2026", "Amt", 2026)
	s := newStage(t, m)
	if err := s.apply(settings.Values{Language: "de", Look: kit.Look{Variant: kit.FollowSystem, Scale: kit.MinScale}}); err != nil {
		t.Fatal(err)
	}
	s.Go(kit.Route{Area: kit.Result, Assessment: "amt-2026"})
	s.Press("Eigenbericht ansehen")
	s.deps.App = night{s.deps.App}
	s.followSystem()
	if s.window.Canvas().Overlays().Top() == nil || s.kit.Dark() {
		t.Fatal("the report is gone")
	}
	s.Key(fyne.KeyEscape)
	if !s.kit.Dark() {
		t.Error("the window stays light")
	}
	s.MustSee("Wo wir stehen")
}

func TestComparisonIsLookedAtFromTheStartAndLeadsBack(t *testing.T) {
	m := newMemory(t)
	m.add("amt-2026", "Amt", 2026)
	m.add("seestadt-2026", "Seestadt", 2026)
	s := newStage(t, m)
	s.Tap("Auswählen und vergleichen …")
	s.Press("Alle auswählen")
	s.Press("Vergleich ansehen")
	s.MustSee("Vergleichsbericht · 2 Selbsteinschätzungen", "von 1")
	s.Key(fyne.KeyEscape)
	s.MustSee("2 ausgewählt", "Vergleich als PDF …")
}
