package measures

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

func TestProposalIsTakenFromTheEmptyPage(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.mustSee("Was möchten Sie als Nächstes verbessern?")
	s.press("Übernehmen")
	if got := s.measure("M01"); got.Subject.Process != "P02" || got.Subject.Expected != assessment.Rated(3) {
		t.Errorf("stored %+v", got)
	}
	s.mustSee("1 Maßnahme")
	s.press("Rückgängig")
	s.mustSee("Was möchten Sie als Nächstes verbessern?")
}

func TestProposalsStayReachableAndGoOn(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.press("Vorschläge")
	s.press("Übernehmen")
	s.press("Übernehmen")
	if n := len(s.store.kept.Inventory.Measures()); n != 10 {
		t.Errorf("%d measures, want 10", n)
	}
}

func TestOwnMeasureAsksForItsTitle(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 704), fyne.NewSize(1024, 604)} {
		s := open(t, newStore(t, plan()...), setting{size: size})
		s.press("+ Maßnahme")
		s.write("Gründungslotse")
		s.clock.rest()
		if got := s.measure("M09").Title; got != "Gründungslotse" {
			t.Errorf("%v: stored %q", size, got)
		}
	}
}

func TestTableIsTypedThrough(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.key(fyne.KeyDown)
	s.write("Daten holen")
	s.key(fyne.KeyReturn)
	if got := s.measure("M02").Title; got != "Daten holen" {
		t.Errorf("stored %q", got)
	}
}

func TestTableFromElsewhereIsPastedAfterALook(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	board := test.NewClipboard()
	board.SetContent("Titel\tEinmalig in €\nStadtplan\t500\n")
	s.view.sides.table.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	s.mustSee("Werte, die übernommen würden: 2 in 1 Maßnahme.")
	s.press("Übernehmen")
	if got := s.measure("M09"); got.Title != "Stadtplan" || got.Cost.OneOff != assessment.Whole(500) {
		t.Errorf("stored %+v", got)
	}
}

func TestQuestionIsPickedFromWhatIsFound(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.Show(assessment.Measure{ID: "M08"}.Ref(), "question")
	s.write("B2")
	s.key(fyne.KeyReturn)
	if got := s.measure("M08").Subject.Question; got != "B2" {
		t.Errorf("question %q", got)
	}
	s.press("Zur Frage B2")
	want := []kit.Route{{Area: kit.Guide, Assessment: "lindenrade-2026", Question: "B2"}}
	if diff := cmp.Diff(want, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestTextThatIsNoQuestionIsSaidAtTheField(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.Show(assessment.Measure{ID: "M08"}.Ref(), "question")
	s.write("irgendwas")
	s.kit.Flush()
	s.mustSee("Bitte wählen Sie eine Frage aus der Liste.")
	if got := s.measure("M08").Subject.Question; got != "" {
		t.Errorf("question %q", got)
	}
}

func TestEmptiedQuestionIsNone(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.Show(assessment.Measure{ID: "M04"}.Ref(), "question")
	s.key(fyne.KeyEnd)
	for range "B2 Beschreibung der Abläufe" {
		s.key(fyne.KeyBackspace)
	}
	s.kit.Flush()
	if got := s.measure("M04").Subject.Question; got != "" {
		t.Errorf("question %q", got)
	}
}

func TestRowOfTheRoadmapOpensItsMeasure(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.presenter.ShowSide(SideRoadmap)
	s.tapNamed("M05 Digitaler Lotse")
	if got := s.view.state.Detail.Code; got != "M05" {
		t.Errorf("panel shows %s", got)
	}
	s = open(t, newStore(t, plan()...), setting{size: fyne.NewSize(1024, 604)})
	s.view.presenter.ShowSide(SideRoadmap)
	s.tapNamed("M05 Digitaler Lotse")
	if s.view.floating == nil {
		t.Error("no panel over the narrow page")
	}
	s.key(fyne.KeyEscape)
	if s.view.floating != nil {
		t.Error("the panel stays open")
	}
}

func TestRoadmapStatesTheCostOfEachYear(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.presenter.ShowSide(SideRoadmap)
	for _, text := range []string{"2027\n69.131 €\n42.615 €\n26.515 €", "Summe\n109.600 €", "Ohne Termin und deshalb in keinem Jahr enthalten: M08."} {
		s.mustSee(text)
	}
}

func TestSwitchRepaintsTheEffectAtOnce(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.presenter.ShowSide(SideEffect)
	s.mustSee("Alle Maßnahmen sind eingerechnet.")
	s.tapNamed("M01 Anfragen durchgängig bearbeiten: eingerechnet")
	s.mustSee("Ohne M01: ")
	s.press("Alle einrechnen")
	s.mustSee("Alle Maßnahmen sind eingerechnet.")
}

func TestWhatIfOutlivesTheArea(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.presenter.ShowSide(SideEffect)
	s.view.presenter.Count("M01", false)
	s.show(fyne.NewSize(1280, 704))
	s.mustSee("Ohne M01: ")
}

func TestDeletingIsUndoneFromTheToast(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.view.Show(assessment.Measure{ID: "M02"}.Ref(), "title")
	s.press("Maßnahme löschen")
	if s.measure("M02").Title != "" {
		t.Fatal("the measure is still there")
	}
	s.press("Rückgängig")
	if s.measure("M02").Title == "" {
		t.Error("undo does not bring it back")
	}
}

func TestMeasureOthersRequireIsDeletedAfterAQuestion(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.press("Maßnahme löschen") // M01, the first row
	s.mustSee("Lösungen zur Weitergabe dokumentieren")
	if s.measure("M01").Title == "" {
		t.Fatal("deleted without a question")
	}
	s.press("Löschen")
	if s.measure("M01").Title != "" {
		t.Error("the measure is still there")
	}
}

func TestUnsavedMeasureIsTriedAgain(t *testing.T) {
	s := open(t, newStore(t, plan()...), setting{})
	s.store.err = errDisk
	s.write("Anfragen bündeln")
	s.key(fyne.KeyReturn)
	s.mustSee("Nicht gespeichert.")
	if len(s.failed) == 0 {
		t.Error("the window does not hear of it")
	}
	s.store.err = nil
	s.press("Erneut versuchen")
	s.mustNotSee("Nicht gespeichert.")
	if got := s.measure("M01").Title; got != "Anfragen bündeln" {
		t.Errorf("stored %q", got)
	}
}
