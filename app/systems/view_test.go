package systems

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestSystemsAreTypedThroughTheTable(t *testing.T) {
	s := newStage(t, kittest.Setting{})
	s.Tap("Systeme ankreuzen")
	s.Tap("Flächenportal")
	s.Tap("Anlegen")
	s.Write("Flächenportal Nord")
	s.Key(fyne.KeyTab)
	if got := s.system("S01"); got.Product != "Flächenportal Nord" || got.Type != assessment.TypeSites {
		t.Fatalf("stored %+v", got)
	}
	s.Key(fyne.KeyTab, fyne.KeyTab) // to operation and on
	s.Key(fyne.KeyTab)              // to coverage
	s.Write("3")
	s.Key(fyne.KeyTab)
	s.Write("2")
	s.Key(fyne.KeyTab)
	s.Write("6/2027")
	s.Key(fyne.KeyTab)
	s.Write("6.900")
	s.Key(fyne.KeyTab)
	got := s.system("S01")
	if got.Coverage != assessment.Rated(3) || got.Satisfaction != assessment.Rated(2) ||
		got.Contract.End != assessment.MonthOf(2027, 6) || got.Contract.YearlyCost != assessment.Whole(6900) {
		t.Errorf("stored %+v", got)
	}
	s.MustSee("6.900 €", "1 Vertrag")
}

func TestWrongNumberIsSaidAtItsCell(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.Show(assessment.System{ID: "S01"}.Ref(), "coverage")
	s.Write("9")
	s.Key(fyne.KeyTab)
	if s.system("S01").Coverage != assessment.Rated(3) {
		t.Error("a level of nine is stored")
	}
	if !s.view.table.grid.Editing() {
		t.Error("what was typed is gone")
	}
}

func TestDeletingByKeyIsAskedAndUndone(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	before := s.stored()
	s.Chord(kit.Ctrl(fyne.KeyDelete))
	s.MustSee("„KontaktPlus“ löschen?", "3 Prozesse benutzen es")
	s.Tap("System löschen")
	if _, there := s.stored().System("S01"); there {
		t.Fatal("not deleted")
	}
	s.MustSee("„KontaktPlus“ ist gelöscht.")
	s.Tap("Rückgängig")
	if len(s.stored()) != len(before) {
		t.Errorf("%d entries, want %d", len(s.stored()), len(before))
	}
}

func TestPanelTicksProcessesAndKeepsInterfaces(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.Show(assessment.System{ID: "S09"}.Ref(), "product")
	s.Tap("P06 Grundstücksvergabe")
	if len(s.stored().ProcessesOf("S09")) != 1 {
		t.Error("the process is not ticked")
	}
	s.Tap("Schnittstelle an KontaktPlus löschen")
	if n := len(s.stored().Interfaces()); n != 9 {
		t.Errorf("%d interfaces", n)
	}
	s.Tap("+ Schnittstelle")
	s.Key(fyne.KeyDown) // the list of receivers opens
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	s.Tap("Anlegen")
	links := s.stored().Interfaces()
	if got := links[len(links)-1]; got.From != "S09" || got.To == "" {
		t.Errorf("new interface %+v", got)
	}
}

func TestPanelOpensOverTheTableWhereItHasNoColumn(t *testing.T) {
	s := newStage(t, kittest.Setting{Size: fyne.NewSize(1024, 603)}, landscape()...)
	s.Tap("Alles zu diesem System")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("no panel")
	}
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	s.Write(" 2")
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.system("S01").Product != "KontaktPlus 2" {
		t.Errorf("stored %q", s.system("S01").Product)
	}
	s.Window.Resize(fyne.NewSize(1280, 703))
	if !s.view.layout.Shown() {
		t.Error("the panel is not back in its column")
	}
}

func TestFailedSaveOffersToTryAgain(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.store.Err = errDisk
	s.Write("Neu")
	s.Key(fyne.KeyReturn)
	s.MustSee("Nicht gespeichert")
	s.store.Err = nil
	s.Tap("Erneut versuchen")
	if s.system("S01").Product != "Neu" {
		t.Errorf("stored %q", s.system("S01").Product)
	}
	s.MustNotSee("Nicht gespeichert")
}

func TestPictureOfTheInterfacesSelectsASystem(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.presenter.ShowSide(SideLinks)
	s.Tap("Flächenportal Nord")
	s.MustSee("Schnittstellen: Flächenportal Nord")
	s.Tap("Alle zeigen")
	if s.state.Links.Chosen != "" && s.view.state.Links.Chosen != "" {
		t.Error("still chosen")
	}
}

func TestInterfaceIsChangedInTheList(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.Show(assessment.Interface{ID: "L02"}.Ref(), "content")
	s.Write("Adressen")
	s.Key(fyne.KeyReturn)
	if link, _ := s.presenter.link("L02"); link.Content != "Adressen" {
		t.Errorf("stored %+v", link)
	}
	s.Chord(kit.Ctrl(fyne.KeyDelete))
	if n := len(s.stored().Interfaces()); n != 9 {
		t.Errorf("%d interfaces", n)
	}
}

func TestUndoIsShownEverywhere(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.Write("Anders")
	s.Key(fyne.KeyReturn)
	s.undo()
	s.view.Render(s.session.State())
	s.MustSee("KontaktPlus")
}

func TestNothingIsCutOffInAnyLook(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		for _, language := range []string{"de", "en"} {
			s := newStage(t, kittest.Setting{Language: language, Look: look, Size: fyne.NewSize(1024, 603)}, landscape()...)
			for _, side := range []Side{SideTable, SideLinks, SideMatrix} {
				s.presenter.ShowSide(side)
				if least := s.view.content.MinSize().Width; least > 1024 {
					t.Errorf("%s %d side %d needs a width of %v", language, look.Scale, side, least)
				}
			}
		}
	}
}

func TestPageOpensWhereItWasAskedFor(t *testing.T) {
	s := newStageAt(t, assessment.System{ID: "S04"}.Ref(), "yearly_cost", landscape()...)
	s.Write("7.000")
	s.Key(fyne.KeyReturn)
	if got := s.system("S04").Contract.YearlyCost; got != assessment.Whole(7000) {
		t.Errorf("cell: stored %v", got)
	}
	s = newStageAt(t, assessment.System{ID: "S04"}.Ref(), "users", landscape()...)
	s.Write("5")
	s.Kit.Flush()
	if got := s.system("S04").Users; got != assessment.Whole(5) {
		t.Errorf("field: stored %v", got)
	}
	s = newStageAt(t, assessment.Interface{ID: "L03"}.Ref(), "content", landscape()...)
	s.Write("Akten")
	s.Key(fyne.KeyReturn)
	if link, _ := s.presenter.link("L03"); link.Content != "Akten" {
		t.Errorf("interface: stored %+v", link)
	}
}

func TestShownPageKeepsItsFocus(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.Show(assessment.System{ID: "S02"}.Ref(), "users")
	s.view.Activate()
	s.Write("8")
	s.Kit.Flush()
	if got := s.system("S02").Users; got != assessment.Whole(8) {
		t.Errorf("stored %v", got)
	}
}

func TestPanelOfTheChosenSystemOpensFromThePicture(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.presenter.ShowSide(SideLinks)
	s.MustSee("Offener Kreis: System einer anderen Stelle.")
	s.presenter.Choose("S09")
	s.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	if s.view.state.Side != SideTable || s.view.state.Detail.System.ID != "S09" {
		t.Errorf("side %d, panel of %q", s.view.state.Side, s.view.state.Detail.System.ID)
	}
}

func TestEmptyTableTakesAPastedTable(t *testing.T) {
	s := newStage(t, kittest.Setting{})
	s.clipboard = "System\tKosten im Jahr in €\nKontaktPlus\t12.400\nE-Akte\tviel"
	s.Tap("Aus einer Tabelle einfügen")
	s.MustSee("Übernommen werden: 3 Werte in 2 Systemen, davon neu: 2.", "1 Wert passt nicht und bleibt weg. Die Zelle ist markiert.")
	s.Tap("Übernehmen")
	if got := s.system("S01"); got.Product != "KontaktPlus" || got.Contract.YearlyCost != assessment.Whole(12400) {
		t.Errorf("stored %+v", got)
	}
	if got := s.system("S02"); got.Product != "E-Akte" || got.Contract.YearlyCost.Set {
		t.Errorf("stored %+v", got)
	}
}

func TestLastYearIsOfferedToAnEmptyTable(t *testing.T) {
	s := newStage(t, kittest.Setting{})
	s.store.Others = []assessment.Assessment{{
		ID: "lindenrade-2025", Year: 2025, Agency: s.store.Kept.Agency, Inventory: assessment.NewInventory(landscape()...),
	}}
	s.view.Deactivate()
	s.view.Activate()
	s.Tap("Aus 2025 übernehmen")
	s.MustSee("19 Einträge sind aus 2025 übernommen.", "KontaktPlus")
	s.Tap("Rückgängig")
	if len(s.stored()) != 0 {
		t.Errorf("left %v", s.stored())
	}
}
