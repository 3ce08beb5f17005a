package systems

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

func TestSystemsAreTypedThroughTheTable(t *testing.T) {
	s := newStage(t, setting{})
	s.press("Systeme ankreuzen")
	s.press("Flächenportal")
	s.press("Anlegen")
	s.write("Flächenportal Nord")
	s.key(fyne.KeyTab)
	if got := s.system("S01"); got.Product != "Flächenportal Nord" || got.Type != assessment.TypeSites {
		t.Fatalf("stored %+v", got)
	}
	s.key(fyne.KeyTab, fyne.KeyTab) // to operation and on
	s.key(fyne.KeyTab)              // to coverage
	s.write("3")
	s.key(fyne.KeyTab)
	s.write("2")
	s.key(fyne.KeyTab)
	s.write("6/2027")
	s.key(fyne.KeyTab)
	s.write("6.900")
	s.key(fyne.KeyTab)
	got := s.system("S01")
	if got.Coverage != assessment.Rated(3) || got.Satisfaction != assessment.Rated(2) ||
		got.Contract.End != assessment.MonthOf(2027, 6) || got.Contract.YearlyCost != assessment.Whole(6900) {
		t.Errorf("stored %+v", got)
	}
	s.mustSee("6.900 €", "1 Vertrag")
}

func TestWrongNumberIsSaidAtItsCell(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.view.Show(assessment.System{ID: "S01"}.Ref(), "coverage")
	s.write("9")
	s.key(fyne.KeyTab)
	if s.system("S01").Coverage != assessment.Rated(3) {
		t.Error("a level of nine is stored")
	}
	if !s.view.table.grid.Editing() {
		t.Error("what was typed is gone")
	}
}

func TestDeletingByKeyIsAskedAndUndone(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	before := s.stored()
	s.shortcut(ctrlDelete())
	s.mustSee("„KontaktPlus“ löschen?", "3 Prozesse benutzen es")
	s.press("System löschen")
	if _, there := s.stored().System("S01"); there {
		t.Fatal("not deleted")
	}
	s.mustSee("„KontaktPlus“ ist gelöscht.")
	s.press("Rückgängig")
	if len(s.stored()) != len(before) {
		t.Errorf("%d entries, want %d", len(s.stored()), len(before))
	}
}

func TestPanelTicksProcessesAndKeepsInterfaces(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.view.Show(assessment.System{ID: "S09"}.Ref(), "product")
	s.press("P06 Grundstücksvergabe")
	if len(s.stored().ProcessesOf("S09")) != 1 {
		t.Error("the process is not ticked")
	}
	s.press("Schnittstelle an KontaktPlus löschen")
	if n := len(s.stored().Interfaces()); n != 9 {
		t.Errorf("%d interfaces", n)
	}
	s.press("+ Schnittstelle")
	s.key(fyne.KeyDown) // the list of receivers opens
	s.key(fyne.KeyDown, fyne.KeyReturn)
	s.press("Anlegen")
	links := s.stored().Interfaces()
	if got := links[len(links)-1]; got.From != "S09" || got.To == "" {
		t.Errorf("new interface %+v", got)
	}
}

func TestPanelOpensOverTheTableWhereItHasNoColumn(t *testing.T) {
	s := newStage(t, setting{size: fyne.NewSize(1024, 603)}, landscape()...)
	s.press("Alles zu diesem System")
	if s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no panel")
	}
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	s.write(" 2")
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.system("S01").Product != "KontaktPlus 2" {
		t.Errorf("stored %q", s.system("S01").Product)
	}
	s.window.Resize(fyne.NewSize(1280, 703))
	if !s.view.layout.hasPanel() {
		t.Error("the panel is not back in its column")
	}
}

func TestFailedSaveOffersToTryAgain(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.store.err = errDisk
	s.write("Neu")
	s.key(fyne.KeyReturn)
	s.mustSee("Noch nicht gespeichert")
	s.store.err = nil
	s.press("Erneut versuchen")
	if s.system("S01").Product != "Neu" {
		t.Errorf("stored %q", s.system("S01").Product)
	}
	if strings.Contains(s.texts(), "Noch nicht gespeichert") {
		t.Error("the message stays")
	}
}

func TestPictureOfTheInterfacesSelectsASystem(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.view.presenter.ShowSide(SideLinks)
	s.press("Flächenportal Nord")
	s.mustSee("Schnittstellen: Flächenportal Nord")
	s.press("Alle zeigen")
	if s.state.Links.Chosen != "" && s.view.state.Links.Chosen != "" {
		t.Error("still chosen")
	}
}

func TestInterfaceIsChangedInTheList(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.view.Show(assessment.Interface{ID: "L02"}.Ref(), "content")
	s.write("Adressen")
	s.key(fyne.KeyReturn)
	if link, _ := s.presenter.link("L02"); link.Content != "Adressen" {
		t.Errorf("stored %+v", link)
	}
	s.shortcut(ctrlDelete())
	if n := len(s.stored().Interfaces()); n != 9 {
		t.Errorf("%d interfaces", n)
	}
}

func TestUndoIsShownEverywhere(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.write("Anders")
	s.key(fyne.KeyReturn)
	s.undo()
	s.view.Render(s.session.State())
	s.mustSee("KontaktPlus")
}

func TestNothingIsCutOffInAnyLook(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		for _, language := range []string{"de", "en"} {
			s := newStage(t, setting{language: language, look: look, size: fyne.NewSize(1024, 603)}, landscape()...)
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
	s := newStage(t, setting{ask: assessment.System{ID: "S04"}.Ref(), attribute: "yearly_cost"}, landscape()...)
	s.write("7.000")
	s.key(fyne.KeyReturn)
	if got := s.system("S04").Contract.YearlyCost; got != assessment.Whole(7000) {
		t.Errorf("cell: stored %v", got)
	}
	s = newStage(t, setting{ask: assessment.System{ID: "S04"}.Ref(), attribute: "users"}, landscape()...)
	s.write("5")
	s.kit.Flush()
	if got := s.system("S04").Users; got != assessment.Whole(5) {
		t.Errorf("field: stored %v", got)
	}
	s = newStage(t, setting{ask: assessment.Interface{ID: "L03"}.Ref(), attribute: "content"}, landscape()...)
	s.write("Akten")
	s.key(fyne.KeyReturn)
	if link, _ := s.presenter.link("L03"); link.Content != "Akten" {
		t.Errorf("interface: stored %+v", link)
	}
}

func TestShownPageKeepsItsFocus(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.view.Show(assessment.System{ID: "S02"}.Ref(), "users")
	s.view.Activate()
	s.write("8")
	s.kit.Flush()
	if got := s.system("S02").Users; got != assessment.Whole(8) {
		t.Errorf("stored %v", got)
	}
}

func TestPanelOfTheChosenSystemOpensFromThePicture(t *testing.T) {
	s := newStage(t, setting{}, landscape()...)
	s.presenter.ShowSide(SideLinks)
	s.mustSee("Offener Kreis: System einer anderen Stelle.")
	s.presenter.Choose("S09")
	s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	if s.view.state.Side != SideTable || s.view.state.Detail.System.ID != "S09" {
		t.Errorf("side %d, panel of %q", s.view.state.Side, s.view.state.Detail.System.ID)
	}
}

func TestEmptyTableTakesAPastedTable(t *testing.T) {
	s := newStage(t, setting{})
	s.clipboard = "System\tKosten im Jahr in €\nKontaktPlus\t12.400\nE-Akte\tviel"
	s.press("Aus einer Tabelle einfügen")
	s.mustSee("3 Werte für 2 Systeme werden übernommen.", "1 Wert passt nicht und bleibt, wie er ist. Er ist markiert.")
	s.press("Übernehmen")
	if got := s.system("S01"); got.Product != "KontaktPlus" || got.Contract.YearlyCost != assessment.Whole(12400) {
		t.Errorf("stored %+v", got)
	}
	if got := s.system("S02"); got.Product != "E-Akte" || got.Contract.YearlyCost.Set {
		t.Errorf("stored %+v", got)
	}
}

func TestLastYearIsOfferedToAnEmptyTable(t *testing.T) {
	s := newStage(t, setting{})
	s.store.others = []assessment.Assessment{{
		ID: "amt-2025", Year: 2025, Agency: assessment.Agency{Name: "Amt"}, Inventory: assessment.NewInventory(landscape()...),
	}}
	s.view.Deactivate()
	s.view.Activate()
	s.press("Aus 2025 übernehmen")
	s.mustSee("19 Einträge sind aus 2025 übernommen.", "KontaktPlus")
	s.press("Rückgängig")
	if len(s.stored()) != 0 {
		t.Errorf("left %v", s.stored())
	}
}
