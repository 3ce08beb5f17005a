package processes

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// fill types the numbers of the worked example through the selected row.
func (s *stage) fill() {
	for _, text := range []string{"240 s", "90 g", "6", "3", "4", "1", "3", "4", "2", "4"} {
		s.Write(text)
		s.Key(fyne.KeyTab)
	}
}

func TestProcessTypedThroughTheTableShowsItsPotential(t *testing.T) {
	s := open(t, kittest.NewStore(t, assessment.Process{ID: "P04"}), kittest.Setting{})
	s.MustSee("0 von 1 erfasst", "offen", "unvollständig", "Es fehlen: Fälle pro Jahr")
	s.fill()
	s.Key(fyne.KeyF2) // the last cell is still selected: there is no next one
	s.MustSee("1 von 1 erfasst", "34,1", "Nutzwert 50,4, Rang 1", "Kein Versprechen über eingesparte Stunden.", "360 Stunden im Jahr")
	want := example("P04")
	if got := s.process("P04"); got != want {
		t.Errorf("stored %+v, want %+v", got, want)
	}
}

func TestEnterGoesDownAndTabGoesRightToTheNextRow(t *testing.T) {
	s := open(t, kittest.NewStore(t, assessment.Process{ID: "P01"}, assessment.Process{ID: "P02"}), kittest.Setting{})
	s.Write("7")
	s.Key(fyne.KeyReturn)
	s.Write("8")
	s.Key(fyne.KeyReturn)
	if one, two := s.process("P01").Cases, s.process("P02").Cases; one.Centi != 700 || two.Centi != 800 {
		t.Errorf("cases are %v and %v, want 7 and 8", one, two)
	}
}

func TestWrongInputIsSaidAtTheCellAndTheOldValueStays(t *testing.T) {
	for text, want := range map[string]string{"abc": "keine Zahl", "-3": "0", "99999999999": "Fälle pro Jahr", "NaN": "keine Zahl"} {
		s := open(t, kittest.NewStore(t, example("P04")), kittest.Setting{})
		s.Write(text)
		s.Key(fyne.KeyReturn)
		s.MustSee(want)
		if !s.view.table.grid.Editing() {
			t.Errorf("%q: the cell is closed, though its text was not taken", text)
		}
		if got := s.process("P04"); got != example("P04") {
			t.Errorf("%q changed the process to %+v", text, got)
		}
	}
}

func TestLettersSetTheOriginOfANumberAndNothingElse(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04")), kittest.Setting{})
	s.Write("e")
	if got := s.process("P04").Cases; got != number(240, assessment.OriginEstimated) {
		t.Errorf("e made it %+v", got)
	}
	s.Write("e")
	if got := s.process("P04").Cases; got != number(240, "") {
		t.Errorf("e again made it %+v, want no origin", got)
	}
	s.view.Show(assessment.Process{ID: "P04"}.Ref(), "current")
	s.Write("g")
	if !s.view.table.grid.Editing() {
		t.Error("a letter on a level, which has no origin, does not begin an edit")
	}
}

func TestWhatIsNotSavedStaysOnTheScreenWithTheReason(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04")), kittest.Setting{})
	s.store.Err = assessment.ErrDiskFull
	s.Write("500")
	s.Key(fyne.KeyReturn)
	s.MustSee("Nicht gespeichert", "Der Datenträger ist voll", "500")
	if len(s.failed) != 1 {
		t.Errorf("the window heard %d failures, want 1", len(s.failed))
	}
	again := s.deps
	s.view = New(again) // the language changes: everything is built anew
	s.Window.SetContent(s.Kit.Root(s.view.Content()))
	s.MustSee("Nicht gespeichert", "500")
	s.store.Err = nil
	s.Click("Erneut versuchen")
	if got := s.process("P04").Cases; got.Centi != 50000 {
		t.Errorf("cases are %v after trying again, want 500", got)
	}
	s.MustNotSee("Nicht gespeichert")
}

func TestEmptyPageOffersTemplatesAndGuessesNone(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.MustSee("Noch nichts gewählt", "Stammdatenpflege und Import von Gewerbeanzeigen")
	s.Click("Gewählte Prozesse anlegen")
	s.MustSee("Wählen Sie mindestens einen Prozess")
	s.Click("Alle wählen")
	s.MustSee("18 Prozesse gewählt")
	s.Click("Gewählte Prozesse anlegen")
	if n := len(s.store.Kept.Inventory.Processes()); n != 18 {
		t.Errorf("%d processes stored, want 18", n)
	}
	s.MustSee("0 von 18 erfasst")
	s.undo()
	s.MustSee("Noch nichts gewählt", "Alle wählen")
}

func TestRemovedProcessComesBackFromTheToast(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04"), example("P05")), kittest.Setting{})
	s.Chord(kit.Ctrl(fyne.KeyDelete))
	s.MustSee("P04 Flächen-/Immobilienanfrage und Exposé entfernt")
	if _, there := s.store.Kept.Inventory.Process("P04"); there {
		t.Fatal("P04 is still stored")
	}
	s.Click("Rückgängig")
	if got := s.process("P04"); got != example("P04") {
		t.Errorf("came back as %+v", got)
	}
}

func TestProcessThatOthersNameIsRemovedOnlyAfterAQuestion(t *testing.T) {
	measure := assessment.Measure{ID: "M01", Title: "Flächenportal einführen", Subject: assessment.Subject{Process: "P04"}}
	s := open(t, kittest.NewStore(t, example("P04"), measure), kittest.Setting{})
	s.Chord(kit.Ctrl(fyne.KeyDelete))
	s.process("P04")
	s.MustSee("Flächenportal einführen bezieht sich auf diesen Prozess")
	s.Click("Entfernen")
	if _, there := s.store.Kept.Inventory.Process("P04"); there {
		t.Error("P04 is still stored after the answer")
	}
}

func TestPastedTableIsShownBeforeItIsTaken(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04")), kittest.Setting{})
	s.copied = "Nr.\tFälle pro Jahr\tMinuten je Fall\nP04\t1.200\tviele\nP05\t30\t2 Std."
	s.Click("Einfügen …")
	s.MustSee("3 Werte in 2 Prozessen, davon neu: 1", "1 Wert passt nicht", "viele")
	if got := s.process("P04"); got != example("P04") {
		t.Fatalf("taken before the answer: %+v", got)
	}
	s.Click("Übernehmen")
	if got := s.process("P04"); got.Cases.Centi != 120000 || got.Minutes != example("P04").Minutes {
		t.Errorf("P04 is %+v", got)
	}
	if got := s.process("P05"); got.Minutes.Centi != 12000 {
		t.Errorf("P05 is %+v", got)
	}
	s.undo()
	if n := len(s.store.Kept.Inventory); n != 1 || s.process("P04") != example("P04") {
		t.Errorf("one step back leaves %v", s.store.Kept.Inventory)
	}
}

func TestTextOfSeveralCellsIsPastedAtTheSelectedCell(t *testing.T) {
	s := open(t, kittest.NewStore(t, assessment.Process{ID: "P04"}, assessment.Process{ID: "P05"}), kittest.Setting{})
	s.view.Show(assessment.Process{ID: "P04"}.Ref(), "minutes")
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("90\t6\n45\t3\n")
	s.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.Click("Übernehmen")
	if got := s.process("P05"); got.Minutes.Centi != 4500 || got.LeadDays.Centi != 300 {
		t.Errorf("P05 is %+v", got)
	}
}

func TestHintIsAtItsCellAndAReasonSettlesIt(t *testing.T) {
	short := example("P16")
	short.LeadDays = assessment.Figure{Quantity: assessment.Hundredths(5)}
	s := open(t, kittest.NewStore(t, example("P04"), short), kittest.Setting{})
	s.MustSee("1 Hinweis")
	s.Click("1 Hinweis")
	s.MustSee("Hinweise zur Selbsteinschätzung", "P16 ")
	s.Click("Zur Stelle")
	want := kit.Route{Area: kit.Processes, Assessment: "lindenrade-2026", Kind: "process", Entry: "P16", Attribute: "lead_days"}
	if len(s.routes) != 1 || s.routes[0] != want {
		t.Fatalf("went to %v, want %v", s.routes, want)
	}
	s.view.Show(short.Ref(), "lead_days")
	s.Click("Begründen")
	s.Write("Der Rest läuft nachts.")
	s.Click("Speichern")
	s.MustSee("Grund: Der Rest läuft nachts.")
	s.MustNotSee("1 Hinweis")
}

func TestPanelOpensOverThePageWhereThereIsNoRoom(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04")), kittest.Setting{Size: fyne.NewSize(1024, 604)})
	s.Key(fyne.KeyHome, fyne.KeyReturn)
	s.MustSee("Prozess entfernen", "Stufen und Einschätzung")
	s.Key(fyne.KeyEscape)
	if len(s.Window.Canvas().Overlays().List()) != 0 || s.view.panels.floating != nil {
		t.Error("Esc does not close the panel")
	}
}

func TestProcessRemovedFromThePanelClosesIt(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04"), example("P05")), kittest.Setting{Size: fyne.NewSize(1024, 604)})
	s.Key(fyne.KeyHome, fyne.KeyReturn)
	s.view.remove("P04")
	if s.view.panels.floating != nil || len(s.Window.Canvas().Overlays().List()) != 0 {
		t.Error("the panel still shows what was removed")
	}
	s.MustSee("entfernt", "Rückgängig")
}

func TestPortfolioIsWalkedByRankAndLeadsToTheTable(t *testing.T) {
	s := open(t, kittest.NewStore(t, sample(18)...), kittest.Setting{})
	s.Click("Portfolio")
	s.MustSee("10.000 Läufen, Startwert 2026", "Noch nicht in der Rangfolge")
	ranks := s.view.presenter.composer().ranks()
	s.view.presenter.Choose(ranks[0])
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if got := s.view.state.Portfolio.Chosen.Process; got != ranks[1] {
		t.Errorf("selected is %s, want %s", got, ranks[1])
	}
	s.Click("Angaben öffnen")
	if got, _ := s.view.table.grid.Selected(); got != string(ranks[1]) {
		t.Errorf("the table shows %s, want %s", got, ranks[1])
	}
}

func TestPortfolioWithoutARankedProcessLeadsToWhatIsMissing(t *testing.T) {
	s := open(t, kittest.NewStore(t, assessment.Process{ID: "P04"}), kittest.Setting{})
	s.Click("Portfolio")
	s.MustSee("Noch kein Prozess mit Fällen, Zeit und Ziel")
	s.Click("P04 ergänzen")
	if row, column := s.view.table.grid.Selected(); row != "P04" || column != "cases" {
		t.Errorf("selected is %s %s, want P04 cases", row, column)
	}
}

func TestRenderingTheSameStateChangesNothing(t *testing.T) {
	s := open(t, kittest.NewStore(t, sample(18)...), kittest.Setting{})
	before := s.Words()
	s.view.Render(s.session.State())
	if after := s.Words(); after != before {
		t.Errorf("screen shows %q, want %q", after, before)
	}
	if s.changed != 0 {
		t.Errorf("%d changes were reported, though nobody changed anything", s.changed)
	}
}

func TestHeadOpensThePanelWhileItIsNotBesideTheTable(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04")), kittest.Setting{})
	s.MustNotSee("Alles zu diesem Prozess")
	s.Tap("Bereich schließen")
	s.Click("Alles zu diesem Prozess")
	s.MustNotSee("Alles zu diesem Prozess")
	s = open(t, kittest.NewStore(t, example("P04")), kittest.Setting{Size: fyne.NewSize(1024, 604)})
	s.Click("Alles zu diesem Prozess")
	s.MustSee("Prozess entfernen")
	s.Key(fyne.KeyEscape)
	s.Click("Portfolio")
	s.MustNotSee("Alles zu diesem Prozess")
}

func TestAnotherRowShowsThePanelFromItsTop(t *testing.T) {
	s := open(t, kittest.NewStore(t, example("P04"), example("P05")), kittest.Setting{})
	s.view.panels.beside.form.Focus("transferability")
	down := s.nameAbove()
	s.view.presenter.Select("P04", "minutes")
	if now := s.nameAbove(); down <= 0 || now != down {
		t.Fatalf("the name lies %v above the sight, then %v in the same row", down, now)
	}
	s.view.presenter.Select("P05", "minutes")
	if now := s.nameAbove(); now > 0 {
		t.Errorf("the name lies %v above the sight", now)
	}
}

// nameAbove is how far the name in the panel lies above what is in sight.
func (s *stage) nameAbove() float32 {
	top, _ := s.view.panels.scroll.Sight(s.view.panels.beside.name)
	return top
}
