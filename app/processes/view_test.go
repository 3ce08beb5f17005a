package processes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// fill types the numbers of the worked example through the selected row.
func (s *stage) fill() {
	for _, text := range []string{"240 s", "90 g", "6", "3", "4", "1", "3", "4", "2", "4"} {
		s.write(text)
		s.key(fyne.KeyTab)
	}
}

func TestProcessTypedThroughTheTableShowsItsPotential(t *testing.T) {
	s := open(t, newStore(t, assessment.Process{ID: "P04"}), setting{})
	s.mustSee("0 von 1 erfasst", "offen", "unvollständig", "Es fehlen: Fälle pro Jahr")
	s.fill()
	s.key(fyne.KeyF2) // the last cell is still selected: there is no next one
	s.mustSee("1 von 1 erfasst", "34,1", "Nutzwert 50,4, Rang 1", "Kein Versprechen über eingesparte Stunden.", "360 Stunden im Jahr")
	want := example("P04")
	if got := s.process("P04"); got != want {
		t.Errorf("stored %+v, want %+v", got, want)
	}
}

func TestEnterGoesDownAndTabGoesRightToTheNextRow(t *testing.T) {
	s := open(t, newStore(t, assessment.Process{ID: "P01"}, assessment.Process{ID: "P02"}), setting{})
	s.write("7")
	s.key(fyne.KeyReturn)
	s.write("8")
	s.key(fyne.KeyReturn)
	if one, two := s.process("P01").Cases, s.process("P02").Cases; one.Centi != 700 || two.Centi != 800 {
		t.Errorf("cases are %v and %v, want 7 and 8", one, two)
	}
}

func TestWrongInputIsSaidAtTheCellAndTheOldValueStays(t *testing.T) {
	for text, want := range map[string]string{"abc": "keine Zahl", "-3": "0", "99999999999": "Fälle pro Jahr", "NaN": "keine Zahl"} {
		s := open(t, newStore(t, example("P04")), setting{})
		s.write(text)
		s.key(fyne.KeyReturn)
		s.mustSee(want)
		if !s.view.table.grid.Editing() {
			t.Errorf("%q: the cell is closed, though its text was not taken", text)
		}
		if got := s.process("P04"); got != example("P04") {
			t.Errorf("%q changed the process to %+v", text, got)
		}
	}
}

func TestLettersSetTheOriginOfANumberAndNothingElse(t *testing.T) {
	s := open(t, newStore(t, example("P04")), setting{})
	s.write("e")
	if got := s.process("P04").Cases; got != number(240, assessment.OriginEstimated) {
		t.Errorf("e made it %+v", got)
	}
	s.write("e")
	if got := s.process("P04").Cases; got != number(240, "") {
		t.Errorf("e again made it %+v, want no origin", got)
	}
	s.view.Show(assessment.Process{ID: "P04"}.Ref(), "current")
	s.write("g")
	if !s.view.table.grid.Editing() {
		t.Error("a letter on a level, which has no origin, does not begin an edit")
	}
}

func TestWhatIsNotSavedStaysOnTheScreenWithTheReason(t *testing.T) {
	s := open(t, newStore(t, example("P04")), setting{})
	s.store.err = assessment.ErrDiskFull
	s.write("500")
	s.key(fyne.KeyReturn)
	s.mustSee("Nicht gespeichert", "Der Datenträger ist voll", "500")
	if len(s.failed) != 1 {
		t.Errorf("the window heard %d failures, want 1", len(s.failed))
	}
	again := s.deps
	s.view = New(again) // the language changes: everything is built anew
	s.window.SetContent(s.kit.Root(s.view.Content()))
	s.mustSee("Nicht gespeichert", "500")
	s.store.err = nil
	s.click("Erneut versuchen")
	if got := s.process("P04").Cases; got.Centi != 50000 {
		t.Errorf("cases are %v after trying again, want 500", got)
	}
	if strings.Contains(s.words(), "Nicht gespeichert") {
		t.Error("the trouble is still told, though it is over")
	}
}

func TestEmptyPageOffersTemplatesAndGuessesNone(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.mustSee("Noch nichts gewählt", "Stammdatenpflege und Import von Gewerbeanzeigen")
	s.click("Gewählte Prozesse anlegen")
	s.mustSee("Wählen Sie mindestens einen Prozess")
	s.click("Alle wählen")
	s.mustSee("18 Prozesse gewählt")
	s.click("Gewählte Prozesse anlegen")
	if n := len(s.store.kept.Inventory.Processes()); n != 18 {
		t.Errorf("%d processes stored, want 18", n)
	}
	s.mustSee("0 von 18 erfasst")
	s.undo()
	s.mustSee("Noch nichts gewählt", "Alle wählen")
}

func TestRemovedProcessComesBackFromTheToast(t *testing.T) {
	s := open(t, newStore(t, example("P04"), example("P05")), setting{})
	s.chord(fyne.KeyDelete)
	s.mustSee("P04 Flächen-/Immobilienanfrage und Exposé entfernt")
	if _, there := s.store.kept.Inventory.Process("P04"); there {
		t.Fatal("P04 is still stored")
	}
	s.click("Rückgängig")
	if got := s.process("P04"); got != example("P04") {
		t.Errorf("came back as %+v", got)
	}
}

func TestProcessThatOthersNameIsRemovedOnlyAfterAQuestion(t *testing.T) {
	measure := assessment.Measure{ID: "M01", Title: "Flächenportal einführen", Subject: assessment.Subject{Process: "P04"}}
	s := open(t, newStore(t, example("P04"), measure), setting{})
	s.chord(fyne.KeyDelete)
	s.process("P04")
	s.mustSee("Flächenportal einführen bezieht sich auf diesen Prozess")
	s.click("Entfernen")
	if _, there := s.store.kept.Inventory.Process("P04"); there {
		t.Error("P04 is still stored after the answer")
	}
}

func TestPastedTableIsShownBeforeItIsTaken(t *testing.T) {
	s := open(t, newStore(t, example("P04")), setting{copied: "Nr.\tFälle pro Jahr\tMinuten je Fall\nP04\t1.200\tviele\nP05\t30\t2 Std."})
	s.click("Einfügen …")
	s.mustSee("3 Werte in 2 Prozessen, davon neu: 1", "1 Wert passt nicht", "viele")
	if got := s.process("P04"); got != example("P04") {
		t.Fatalf("taken before the answer: %+v", got)
	}
	s.click("Übernehmen")
	if got := s.process("P04"); got.Cases.Centi != 120000 || got.Minutes != example("P04").Minutes {
		t.Errorf("P04 is %+v", got)
	}
	if got := s.process("P05"); got.Minutes.Centi != 12000 {
		t.Errorf("P05 is %+v", got)
	}
	s.undo()
	if n := len(s.store.kept.Inventory); n != 1 || s.process("P04") != example("P04") {
		t.Errorf("one step back leaves %v", s.store.kept.Inventory)
	}
}

func TestTextOfSeveralCellsIsPastedAtTheSelectedCell(t *testing.T) {
	s := open(t, newStore(t, assessment.Process{ID: "P04"}, assessment.Process{ID: "P05"}), setting{})
	s.view.Show(assessment.Process{ID: "P04"}.Ref(), "minutes")
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("90\t6\n45\t3\n")
	s.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.click("Übernehmen")
	if got := s.process("P05"); got.Minutes.Centi != 4500 || got.LeadDays.Centi != 300 {
		t.Errorf("P05 is %+v", got)
	}
}

func TestHintIsAtItsCellAndAReasonSettlesIt(t *testing.T) {
	short := example("P16")
	short.LeadDays = assessment.Figure{Quantity: assessment.Hundredths(5)}
	s := open(t, newStore(t, example("P04"), short), setting{})
	s.mustSee("1 Hinweis")
	s.click("1 Hinweis")
	s.mustSee("Hinweise zur Selbsteinschätzung", "P16 ")
	s.click("Zur Stelle")
	want := kit.Route{Area: kit.Processes, Assessment: "lindenrade-2026", Kind: "process", Entry: "P16", Attribute: "lead_days"}
	if len(s.routes) != 1 || s.routes[0] != want {
		t.Fatalf("went to %v, want %v", s.routes, want)
	}
	s.view.Show(short.Ref(), "lead_days")
	s.click("Begründen")
	s.write("Der Rest läuft nachts.")
	s.click("Speichern")
	s.mustSee("Grund: Der Rest läuft nachts.")
	if strings.Contains(s.words(), "1 Hinweis") {
		t.Error("the hint is still counted as open")
	}
}

func TestPanelOpensOverThePageWhereThereIsNoRoom(t *testing.T) {
	s := open(t, newStore(t, example("P04")), setting{size: fyne.NewSize(1024, 604)})
	s.key(fyne.KeyHome, fyne.KeyReturn)
	s.mustSee("Prozess entfernen", "Stufen und Einschätzung")
	s.key(fyne.KeyEscape)
	if len(s.window.Canvas().Overlays().List()) != 0 || s.view.panels.floating != nil {
		t.Error("Esc does not close the panel")
	}
}

func TestProcessRemovedFromThePanelClosesIt(t *testing.T) {
	s := open(t, newStore(t, example("P04"), example("P05")), setting{size: fyne.NewSize(1024, 604)})
	s.key(fyne.KeyHome, fyne.KeyReturn)
	s.view.remove("P04")
	if s.view.panels.floating != nil || len(s.window.Canvas().Overlays().List()) != 0 {
		t.Error("the panel still shows what was removed")
	}
	s.mustSee("entfernt", "Rückgängig")
}

func TestPortfolioIsWalkedByRankAndLeadsToTheTable(t *testing.T) {
	s := open(t, newStore(t, sample(18)...), setting{})
	s.click("Portfolio")
	s.mustSee("10.000 Läufen, Startwert 2026", "Noch nicht in der Rangfolge")
	ranks := s.view.presenter.composer().ranks()
	s.view.presenter.Choose(ranks[0])
	s.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if got := s.view.state.Portfolio.Chosen.Process; got != ranks[1] {
		t.Errorf("selected is %s, want %s", got, ranks[1])
	}
	s.click("Angaben öffnen")
	if got, _ := s.view.table.grid.Selected(); got != string(ranks[1]) {
		t.Errorf("the table shows %s, want %s", got, ranks[1])
	}
}

func TestPortfolioWithoutARankedProcessLeadsToWhatIsMissing(t *testing.T) {
	s := open(t, newStore(t, assessment.Process{ID: "P04"}), setting{})
	s.click("Portfolio")
	s.mustSee("Noch kein Prozess mit Fällen, Zeit und Ziel")
	s.click("P04 ergänzen")
	if row, column := s.view.table.grid.Selected(); row != "P04" || column != "cases" {
		t.Errorf("selected is %s %s, want P04 cases", row, column)
	}
}

func TestRenderingTheSameStateChangesNothing(t *testing.T) {
	s := open(t, newStore(t, sample(18)...), setting{})
	before := s.words()
	s.view.Render(s.session.State())
	if after := s.words(); after != before {
		t.Errorf("screen shows %q, want %q", after, before)
	}
	if s.changed != 0 {
		t.Errorf("%d changes were reported, though nobody changed anything", s.changed)
	}
}
