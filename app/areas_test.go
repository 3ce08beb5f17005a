package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// atPart is the program with a part that somebody fills in for others.
func atPart(t *testing.T) *stage {
	t.Helper()
	m := newMemory(t)
	m.add(lindenrade, "Wirtschaftsförderung Lindenrade", 2026)
	a := m.kept[lindenrade]
	a.Part = &assessment.Part{Package: "p", Filled: "f"}
	m.kept[lindenrade] = a
	m.add("eigene", "Amt", 2026)
	s := newStage(t, m)
	s.Go(kit.Route{Area: kit.Guide, Assessment: lindenrade})
	return s
}

func TestPartOffersItsQuestionsAndTheWayBackOnly(t *testing.T) {
	s := atPart(t)
	s.MustSee("Teil der Selbsteinschätzung 2026", "Fragen", "Zurückgeben")
	s.MustNotSee("Profil", "IT-Systeme", "Maßnahmen", "Ergebnis", "Abgeben")
	for _, want := range []kit.Area{kit.Team, kit.Team} {
		s.kit.Keys.Press(kit.Ctrl(fyne.KeyPageDown))
		if s.route.Area != want {
			t.Errorf("area %v, want %v", s.route.Area, want)
		}
	}
	s.MustSee("Teil zurückgeben", "0 von 56 Fragen sind beantwortet", "Sie füllen diesen Teil für andere aus.")
}

func TestPartLeadsNowhereElse(t *testing.T) {
	s := atPart(t)
	for asked, want := range map[kit.Area]kit.Area{
		kit.Result: kit.Team, kit.Submit: kit.Guide, kit.Profile: kit.Guide, kit.Processes: kit.Guide, kit.Team: kit.Team,
	} {
		s.Go(kit.Route{Area: asked, Assessment: lindenrade})
		if s.route.Area != want {
			t.Errorf("area %v leads to %v, want %v", asked, s.route.Area, want)
		}
	}
}

func TestWholeAssessmentHasAllTabsAfterAPart(t *testing.T) {
	s := atPart(t)
	s.Go(kit.Route{Area: kit.Profile, Assessment: "eigene"})
	s.MustSee("Profil", "Prozesse", "Ergebnis", "Team", "Abgeben")
	s.MustNotSee("Zurückgeben")
}

func TestWhoComesFromWhatIsMissingFindsBack(t *testing.T) {
	s := atWork(t)
	s.MustNotSee("Zum Abgeben")
	s.Go(kit.Route{Area: kit.Profile, Assessment: lindenrade, Back: kit.Submit})
	s.Press("Zum Abgeben")
	if s.route.Area != kit.Submit {
		t.Errorf("area %v", s.route.Area)
	}
	s.MustNotSee("Zum Abgeben")
}
