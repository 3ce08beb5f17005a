package transfer

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// The sections in the order in which they stand.
const (
	solutionsSection = iota
	partnersSection
	mapSection
)

func TestSolutionIsFoundByKeyboard(t *testing.T) {
	s := usual(t).show(kittest.Setting{}, solutionsSection)
	s.MustSee("Gute Lösungen", "Besuchsbogen", "3 freigegebene Lösungen, 3 davon passen zu Suche und Filtern.")
	s.Write("bauamt")
	s.Clock.Rest()
	s.MustSee("Ablage mit dem Bauamt", "So geht es: Ablage mit dem Bauamt", "Drei Monate")
	s.MustNotSee("Besuchsbogen")
	s.Chord(kit.Ctrl(fyne.KeyF))
	s.Key(fyne.KeyBackspace)
}

func TestNothingFoundLeavesNoEmptyCard(t *testing.T) {
	s := usual(t).show(kittest.Setting{}, solutionsSection)
	solutions := s.sections[solutionsSection].View.(*SolutionsView)
	partners := s.sections[partnersSection].View.(*PartnersView)
	for _, card := range []fyne.CanvasObject{solutions.card, partners.card} {
		if !card.Visible() {
			t.Error("no details are seen")
		}
	}
	solutions.presenter.Search("gibt es nicht")
	partners.presenter.Search("gibt es nicht")
	for _, card := range []fyne.CanvasObject{solutions.card, partners.card} {
		if card.Visible() {
			t.Error("a card about nothing is seen")
		}
	}
	solutions.presenter.Search("")
	if !solutions.card.Visible() {
		t.Error("the details stay away")
	}
}

func TestFilterIsTakenAwayByItsChip(t *testing.T) {
	s := usual(t).show(kittest.Setting{}, solutionsSection)
	view := s.sections[solutionsSection].View.(*SolutionsView)
	view.presenter.Filter(byProcess, 1)
	s.MustSee("Besuchsbogen", "Alle Filter aufheben")
	s.MustNotSee("Ablage mit dem Bauamt")
	s.Tap("Filter aufheben: Unternehmensbesuch")
	s.MustSee("Ablage mit dem Bauamt")
	s.MustNotSee("Alle Filter aufheben")
}

func TestMapAndTableFollowEachOther(t *testing.T) {
	s := usual(t).show(kittest.Setting{Size: fyne.NewSize(1280, 900)}, mapSection)
	view := s.sections[mapSection].View.(*MapView)
	s.Window.Canvas().Capture()
	view.presenter.Choose("05154")
	row, _ := view.grid.Selected()
	if row != "05154" {
		t.Errorf("the table stands at %s", row)
	}
	s.MustSee("Kreis Kleve")
	for range 6 {
		s.Tab()
		if on, ok := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string }); ok && strings.HasPrefix(on.AccessibilityLabel(), "Kreis Kleve") {
			break
		}
	}
	s.Key(fyne.KeyRight) // from Kleve to Wesel
	if row, _ := view.grid.Selected(); row != "05170" || view.state.Chosen != "05170" {
		t.Errorf("right of Kleve: the table stands at %s, chosen is %s", row, view.state.Chosen)
	}
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	if view.state.Chosen != "05119" {
		t.Errorf("below Wesel lies %s", view.state.Chosen)
	}
	s.MustSee("Oberhausen", "Von hier nimmt niemand teil.")
	s.Key(fyne.KeyEscape)
}

func TestPartnersSayThatTheOwnTableOfRegionsDoesNotHold(t *testing.T) {
	w := usual(t)
	w.note = "Sie passt nicht mehr."
	s := w.show(kittest.Setting{}, partnersSection)
	s.MustSee("Ihre eigene Tabelle der Wirtschaftsregionen gilt zurzeit nicht.", w.note)
}

func TestPartnersLeadToTheTableOfRegions(t *testing.T) {
	s := usual(t).show(kittest.Setting{}, partnersSection)
	s.MustNotSee("gilt zurzeit nicht")
	s.Press("Welche Wirtschaftsregionen gelten …")
	if s.asked != 1 {
		t.Errorf("asked %d times", s.asked)
	}
}

func TestTroubleIsSaidAndTriedAgain(t *testing.T) {
	w := usual(t)
	w.err = assessment.ErrDiskFull
	for _, section := range []int{solutionsSection, partnersSection, mapSection} {
		s := w.show(kittest.Setting{}, section)
		s.MustSee("Das ließ sich nicht zusammenstellen.")
	}
	w.err = nil
	w.unread = "Stadt Krefeld"
	s := w.show(kittest.Setting{}, partnersSection)
	s.MustSee("Nicht alle Bewerbungen sind dabei.", "Stadt Kleve")
	s.MustNotSee("Das ließ sich nicht zusammenstellen.")
}

func TestEverythingIsSeenAtEverySize(t *testing.T) {
	for _, set := range []kittest.Setting{
		{Look: kit.Look{Scale: 200}, Size: fyne.NewSize(1024, 700)},
		{Language: "en", Look: kit.Look{Variant: kit.AlwaysDark}},
	} {
		for section, want := range []string{solutionsSection: "Besuchsbogen", partnersSection: "Stadt Kleve", mapSection: "Aachen"} {
			usual(t).show(set, section).MustSee(want)
		}
	}
	for section := range 3 {
		s := newWorld(t).show(kittest.Setting{}, section)
		s.MustSee("Noch gilt keine Bewerbung. Sobald Sie Bewerbungen eingelesen haben, steht hier, was alle daraus lernen können.")
		s.MustNotSee("Suchen", "Stelle suchen", "Die Karte zeigt")
	}
}

func TestManyAgenciesAreShown(t *testing.T) {
	s := many(t).show(kittest.Setting{}, partnersSection)
	view := s.sections[partnersSection].View.(*PartnersView)
	if len(view.state.Rows) != 430 {
		t.Errorf("%d rows", len(view.state.Rows))
	}
	view.presenter.Search("429")
	if len(view.state.Rows) != 1 {
		t.Errorf("%d rows", len(view.state.Rows))
	}
	found := many(t).show(kittest.Setting{}, solutionsSection).sections[solutionsSection].View.(*SolutionsView)
	if len(found.state.Rows) != 430 {
		t.Errorf("%d solutions", len(found.state.Rows))
	}
}
