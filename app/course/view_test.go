package course

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

func kittestSetting() kittest.Setting { return kittest.Setting{} }

// TestJuryIsSetUpByKeyboardAlone enters two members, a conflict, and takes the
// round on.
func TestJuryIsSetUpByKeyboardAlone(t *testing.T) {
	w := newWorld(t, 3, 0)
	s := w.show(kittestSetting())
	s.MustSee("Die Jury hat noch kein Mitglied. Tragen Sie die Mitglieder ein.")
	s.Key(fyne.KeyReturn) // the way on has the focus
	s.MustSee("Das geht jetzt nicht")
	s.Key(fyne.KeyEscape)
	s.Window.Canvas().FocusPrevious()
	s.Key(fyne.KeyReturn)
	s.Key(fyne.KeyReturn) // without a name
	s.MustSee("Bitte geben Sie einen Namen an.")
	s.Write("Ada")
	s.Tab()
	s.Write("Stadt Ahlen")
	s.Key(fyne.KeyReturn)
	s.MustSee("Ada", "Stadt Ahlen", "Ada hat zu 3 Bewerbungen noch nichts erklärt.")
	if held := s.Kit.FocusedIn(s.view.content); held == "" {
		t.Error("the focus is gone")
	}
	s.Key(fyne.KeyReturn) // what is needed stands where the way to the first member was
	s.MustSee("Befangenheit: Ada", "Zu 3 Bewerbungen ist noch nichts erklärt.")
	s.Key(fyne.KeyReturn) // one by one
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	s.MustSee("Befangenheit: Ada", "Stadt 002")
	s.Key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // the list, its second entry
	save := func() {                                    // past reason and Cancel
		for range 3 {
			s.Tab()
		}
		s.Key(fyne.KeyReturn)
	}
	save()
	s.MustSee("Dazu gehört eine Begründung.", "Beschäftigung") // the dialog stays with what was chosen
	s.Tab()
	s.Write("arbeitet dort")
	for range 2 {
		s.Tab()
	}
	s.Key(fyne.KeyReturn)
	got := w.memory.round.Declared
	if len(got) != 1 || got[0].Kind != assessment.ConflictEmployer || got[0].Reason != "arbeitet dort" || got[0].Series != seriesOf(1) {
		t.Fatalf("declared %+v", got)
	}
	s.MustNotSee("Dazu gehört eine Begründung.")
	s.MustSee("Beschäftigung", "Ada hat zu 2 Bewerbungen noch nichts erklärt.")
	if row, _ := s.view.applicants.grid.Selected(); row != seriesOf(1) || s.Window.Canvas().Focused() != fyne.Focusable(s.view.applicants.grid) {
		t.Errorf("the focus left the table, at %s", row)
	}
}

func TestRefusedDialogKeepsWhatWasTyped(t *testing.T) {
	w := newWorld(t, 2, 1).declare().to(assessment.RoundReview)
	s := w.show(kittestSetting())
	s.Press("Einen Schritt zurück: Befangenheit erklären")
	s.Key(fyne.KeyTab)
	s.Press("Zurück")
	s.MustSee("Bitte schreiben Sie eine Begründung.")
	w.memory.err = assessment.ErrChanged
	s.Write("Ein Mitglied fehlt noch")
	s.Press("Zurück")
	s.MustSee("Ein Mitglied fehlt noch", "Zurück")
	w.memory.err = nil
	s.Press("Zurück")
	s.MustNotSee("Ein Mitglied fehlt noch")
	if w.memory.round.State != assessment.RoundConflicts || w.turned != 1 {
		t.Errorf("now %s, turned %d", w.memory.round.State, w.turned)
	}
}

func TestMissingBallotsAreMadeUpForByAReason(t *testing.T) {
	w := newWorld(t, 2, 2).declare().to(assessment.RoundReview)
	s := w.show(kittestSetting())
	s.MustSee("Ada hat die Unterlagen noch nicht: Die Jurydatei ist nicht geschrieben.")
	s.Press("Weiter: Ergebnisse ansehen")
	s.MustSee("Mit einer Begründung geht es trotzdem weiter. Sie steht im Protokoll und in der Niederschrift.")
	s.Write("Beide sind krank")
	s.Press("Trotzdem weiter")
	if log := w.memory.round.Log; w.memory.round.State != assessment.RoundViewing || log[len(log)-1].Reason != "Beide sind krank" {
		t.Errorf("now %s, %+v", w.memory.round.State, log[len(log)-1])
	}
	s.MustSee("Alle Juryabgaben sind da. Vergleich und Robustheit zeigen das Ergebnis.", "Jurybericht")
	s.Tap("Ansehen und speichern: Niederschrift")
	if len(w.looked) != 1 || w.looked[0] != Minutes {
		t.Errorf("looked at %v", w.looked)
	}
}

func TestJuryFileIsSealedWithAPassphraseTypedTwice(t *testing.T) {
	w := newWorld(t, 2, 1).declare().to(assessment.RoundReview)
	s := w.show(kittestSetting())
	s.Tap("Jurydatei schreiben: Ada")
	s.Write("kurz")
	s.Press("Weiter")
	s.MustNotSee("ist geschrieben und geprüft")
	s.Key(fyne.KeyEscape)
	s.Tap("Jurydatei schreiben: Ada")
	s.Write("vier Wörter sind genug")
	s.Tab()
	s.Write("vier Wörter sind genug!")
	s.Press("Weiter")
	if len(w.post.given) != 0 {
		t.Error("written although the two differ")
	}
	s.Key(fyne.KeyEscape)
	target := w.files.target
	w.files.target = "" // changes their mind about the place
	s.Tap("Jurydatei schreiben: Ada")
	s.Write("vier Wörter sind genug")
	s.Tab()
	s.Write("vier Wörter sind genug")
	s.Press("Weiter")
	s.MustSee("Jurydatei für Ada") // and comes back to what was typed
	w.files.target, w.post.err = target, assessment.ErrDiskFull
	s.Press("Weiter")
	s.MustSee("Jurydatei für Ada") // with why it could not be written
	w.post.err = nil
	s.Press("Weiter")
	s.MustSee("Die Jurydatei für Ada ist geschrieben und geprüft.", "Die Juryabgabe von Ada fehlt.")
	if got := w.post.given[len(w.post.given)-1]; got != "jury-ada.rkjury vier Wörter sind genug" {
		t.Errorf("given %q", got)
	}
	s.Press("Ordner öffnen")
	if w.files.shown == "" {
		t.Error("the folder was not opened")
	}
}

func TestBallotsAreTakenInWithThePassphraseOnce(t *testing.T) {
	w := newWorld(t, 2, 2).declare().to(assessment.RoundReview)
	s := w.show(kittestSetting())
	w.files.paths = []string{"/x/ada.rkballot", "/x/bo.rkballot"}
	w.post.items = []jury.TakenBallot{
		{File: "ada.rkballot", Juror: w.juror(0), Revision: 1}, {File: "bo.rkballot", Juror: w.juror(1), Err: &jury.Error{Why: jury.WhyLate}},
	}
	s.Chord(kit.Ctrl(fyne.KeyO))
	s.Write("falsch")
	s.Key(fyne.KeyReturn)
	s.MustSee("Kennwort eingeben", "Das Kennwort passt nicht.")
	s.Write("richtig")
	s.Key(fyne.KeyReturn)
	s.MustSee("2 Dateien geprüft", "Juryabgabe von Ada, Fassung 1, übernommen.", "Mit Begründung übernehmen")
	w.post.items = w.post.items[:1]
	s.Press("Mit Begründung übernehmen")
	s.Write("war verreist")
	s.Press("Übernehmen")
	if got := w.post.took; len(got) != 2 || got[1] != "/x/bo.rkballot war verreist" {
		t.Errorf("took %q", got)
	}
	s.Press("Ausblenden")
	s.MustNotSee("Dateien geprüft")
}

func TestNothingIsOfferedThatTheStepDoesNotAllow(t *testing.T) {
	w := newWorld(t, 2, 1).declare().to(assessment.RoundArchive)
	s := w.show(kittestSetting())
	s.MustSee("Die Runde ist abgeschlossen. Es ändert sich nichts mehr.")
	s.MustNotSee("Weiter:", "Einen Schritt zurück")
	s.Chord(kit.Ctrl(fyne.KeyO))
	s.MustSee("Das geht nur von „Befangenheit erklären“ bis „Einzeln bewerten“.")
	s.Key(fyne.KeyEscape)
	s.view.withdraw(seriesOf(0))
	s.MustSee("Das geht jetzt nicht")
}

func TestRoundIsClosedOnlyAfterASecondThought(t *testing.T) {
	w := newWorld(t, 2, 1).declare().to(assessment.RoundLetters)
	s := w.show(kittestSetting())
	s.Press("Runde abschließen")
	s.MustSee("Aus dem Abschluss führt kein Schritt zurück. Sind alle Briefe geschrieben und ist die Niederschrift gespeichert?")
	s.Press("Runde abschließen")
	if w.memory.round.State != assessment.RoundArchive {
		t.Errorf("now %s", w.memory.round.State)
	}
}

func TestManyApplicantsAreSearched(t *testing.T) {
	w := newWorld(t, 430, 7)
	s := w.show(kittestSetting())
	s.view.presenter.Search("stadt 42")
	if rows := s.view.state.Applicants.Rows; len(rows) != 10 {
		t.Errorf("%d rows", len(rows))
	}
	s.view.declareMember(w.juror(2))
	s.Press("Einzeln in der Tabelle eintragen")
	if row, column := s.view.applicants.grid.Selected(); row != seriesOf(0) || column != ofJuror+string(w.juror(2)) {
		t.Errorf("at %s, %s", row, column)
	}
	s.view.declareMember(w.juror(2))
	s.Press("Alle übrigen: unbefangen")
	if len(w.memory.round.Declared) != 430 {
		t.Errorf("%d declared", len(w.memory.round.Declared))
	}
}

func TestEverythingIsSeenAtEverySize(t *testing.T) {
	for _, set := range []kittest.Setting{
		{Look: kit.Look{Scale: 200}, Size: fyne.NewSize(1024, 600)},
		{Language: "en", Look: kit.Look{Variant: kit.AlwaysDark}},
	} {
		w := newWorld(t, 13, 3).declare()
		s := w.show(set)
		s.MustSee("Ada", "WF digital 2026", "Stadt 001")
		w.letters = func(context.Context, string, func(int, int)) error { return nil }
		s.view.log.fold.SetOpen(true)
		s.view.papers.fold.SetOpen(true)
		s.Kit.Settle()
		if want := map[string]string{"": "Rückmeldebriefe", "en": "Feedback letters"}[set.Language]; want != "" {
			s.MustSee(want)
		}
	}
}

func TestWhatIsNotDecidedLeadsToTheMeeting(t *testing.T) {
	w := newWorld(t, 3, 2)
	w.memory.round.State = assessment.RoundDecision
	s := w.show(kittestSetting())
	s.MustSee("noch nichts entschieden")
	s.Press("Zur Sitzung")
	if w.met != 1 {
		t.Errorf("led %d times to the meeting", w.met)
	}
}
