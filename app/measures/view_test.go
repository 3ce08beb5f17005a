package measures

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestProposalIsTakenFromTheEmptyPage(t *testing.T) {
	s := open(t, newStore(t), kittest.Setting{})
	s.MustSee("Was möchten Sie als Nächstes verbessern?")
	s.Press("Übernehmen")
	if got := s.measure("M01"); got.Subject.Process != "P02" || got.Subject.Expected != assessment.Rated(3) {
		t.Errorf("stored %+v", got)
	}
	s.MustSee("1 Maßnahme")
	s.Press("Rückgängig")
	s.MustSee("Was möchten Sie als Nächstes verbessern?")
}

func TestProposalsStayReachableAndGoOn(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.Press("Vorschläge")
	s.Press("Übernehmen")
	s.Press("Übernehmen")
	if n := len(s.store.Kept.Inventory.Measures()); n != 10 {
		t.Errorf("%d measures, want 10", n)
	}
}

func TestOwnMeasureAsksForItsTitle(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 704), fyne.NewSize(1024, 604)} {
		s := open(t, newStore(t, plan()...), kittest.Setting{Size: size})
		s.Press("+ Maßnahme")
		s.Write("Gründungslotse")
		s.Clock.Rest()
		if got := s.measure("M09").Title; got != "Gründungslotse" {
			t.Errorf("%v: stored %q", size, got)
		}
	}
}

func TestTableIsTypedThrough(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.Key(fyne.KeyDown)
	s.Write("Daten holen")
	s.Key(fyne.KeyReturn)
	if got := s.measure("M02").Title; got != "Daten holen" {
		t.Errorf("stored %q", got)
	}
}

func TestTableFromElsewhereIsPastedAfterALook(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	board := test.NewClipboard()
	board.SetContent("Titel\tEinmalig in €\nStadtplan\t500\n")
	s.view.sides.table.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	s.MustSee("Übernommen werden: 2 Werte in 1 Maßnahme, davon neu: 1.")
	s.Press("Übernehmen")
	if got := s.measure("M09"); got.Title != "Stadtplan" || got.Cost.OneOff != assessment.Whole(500) {
		t.Errorf("stored %+v", got)
	}
}

func TestQuestionIsPickedFromWhatIsFound(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.Show(assessment.Measure{ID: "M08"}.Ref(), "question")
	s.Write("B2")
	s.Key(fyne.KeyReturn)
	if got := s.measure("M08").Subject.Question; got != "B2" {
		t.Errorf("question %q", got)
	}
	s.Press("Zur Frage B2")
	want := []kit.Route{{Area: kit.Guide, Assessment: "lindenrade-2026", Question: "B2"}}
	if diff := cmp.Diff(want, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestTextThatIsNoQuestionIsSaidAtTheField(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.Show(assessment.Measure{ID: "M08"}.Ref(), "question")
	s.Write("irgendwas")
	s.Kit.Flush()
	s.MustSee("Bitte wählen Sie eine Frage aus der Liste.")
	if got := s.measure("M08").Subject.Question; got != "" {
		t.Errorf("question %q", got)
	}
}

func TestEmptiedQuestionIsNone(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.Show(assessment.Measure{ID: "M04"}.Ref(), "question")
	s.Key(fyne.KeyEnd)
	for range "B2 Beschreibung der Abläufe" {
		s.Key(fyne.KeyBackspace)
	}
	s.Kit.Flush()
	if got := s.measure("M04").Subject.Question; got != "" {
		t.Errorf("question %q", got)
	}
}

func TestRowOfTheRoadmapOpensItsMeasure(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideRoadmap)
	s.Tap("M05 Digitaler Lotse")
	if got := s.view.state.Detail.Code; got != "M05" {
		t.Errorf("panel shows %s", got)
	}
	s = open(t, newStore(t, plan()...), kittest.Setting{Size: fyne.NewSize(1024, 604)})
	s.view.presenter.ShowSide(SideRoadmap)
	s.Tap("M05 Digitaler Lotse")
	if s.view.floating == nil {
		t.Error("no panel over the narrow page")
	}
	s.Key(fyne.KeyEscape)
	if s.view.floating != nil {
		t.Error("the panel stays open")
	}
}

func TestRoadmapStatesTheCostOfEachYear(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideRoadmap)
	for _, text := range []string{"2027 69.131 € 42.615 € 26.515 €", "Summe 109.600 €", "Ohne Termin und deshalb in keinem Jahr enthalten: M08."} {
		s.MustSee(text)
	}
}

func TestSwitchRepaintsTheEffectAtOnce(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideEffect)
	s.MustSee("Alle Maßnahmen sind eingerechnet.")
	s.Tap("M01 Anfragen durchgängig bearbeiten: eingerechnet")
	s.MustSee("Ohne M01: ")
	s.Press("Alle einrechnen")
	s.MustSee("Alle Maßnahmen sind eingerechnet.")
}

func TestWhatIfOutlivesTheArea(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideEffect)
	s.view.presenter.Count("M01", false)
	s.show()
	s.MustSee("Ohne M01: ")
}

func TestDeletingIsUndoneFromTheToast(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.Show(assessment.Measure{ID: "M02"}.Ref(), "title")
	s.Press("Maßnahme löschen")
	if s.measure("M02").Title != "" {
		t.Fatal("the measure is still there")
	}
	s.Press("Rückgängig")
	if s.measure("M02").Title == "" {
		t.Error("undo does not bring it back")
	}
}

func TestMeasureOthersRequireIsDeletedAfterAQuestion(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.Press("Maßnahme löschen") // M01, the first row
	s.MustSee("Lösungen zur Weitergabe dokumentieren")
	if s.measure("M01").Title == "" {
		t.Fatal("deleted without a question")
	}
	s.Press("Löschen")
	if s.measure("M01").Title != "" {
		t.Error("the measure is still there")
	}
}

func TestUnsavedMeasureIsTriedAgain(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.store.Err = errDisk
	s.Write("Anfragen bündeln")
	s.Key(fyne.KeyReturn)
	s.MustSee("Nicht gespeichert.")
	if len(s.failed) == 0 {
		t.Error("the window does not hear of it")
	}
	s.store.Err = nil
	s.Press("Erneut versuchen")
	s.MustNotSee("Nicht gespeichert.")
	if got := s.measure("M01").Title; got != "Anfragen bündeln" {
		t.Errorf("stored %q", got)
	}
}

func TestHeadOpensThePanelWhileItIsNotBesideTheList(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.MustNotSee("Alles zu dieser Maßnahme")
	s.Tap("Schließen")
	s.Press("Alles zu dieser Maßnahme")
	s.MustNotSee("Alles zu dieser Maßnahme")
	s = open(t, newStore(t, plan()...), kittest.Setting{Size: fyne.NewSize(1024, 604)})
	s.Press("Alles zu dieser Maßnahme")
	s.MustSee("Maßnahme löschen")
	s.Key(fyne.KeyEscape)
	s.view.presenter.ShowSide(SideRoadmap)
	s.MustNotSee("Alles zu dieser Maßnahme")
}

func TestAnotherRowShowsThePanelFromItsTop(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.detail.plan.Focus("transferability")
	down := s.nameAbove()
	s.view.presenter.Select("M01", "start")
	if now := s.nameAbove(); down <= 0 || now != down {
		t.Fatalf("the name lies %v above the sight, then %v in the same row", down, now)
	}
	s.view.presenter.Select("M02", "start")
	if now := s.nameAbove(); now > 0 {
		t.Errorf("the name lies %v above the sight", now)
	}
}

// nameAbove is how far the name in the panel lies above what is in sight.
func (s *stage) nameAbove() float32 {
	top, _ := s.view.screen.detail.Sight(s.view.detail.name)
	return top
}
