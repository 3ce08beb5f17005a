package office

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

func TestCallThatCouldNotBeWrittenIsWrittenAgain(t *testing.T) {
	r, s, v := drafting(t)
	v.presenter.Change(func(c *assessment.Call) { c.Title, c.Office, c.Email = "WF digital", "Programmstelle", "x@y.example" })
	r.full = errors.New("disk full")
	v.presenter.GiveOut(filepath.Join(r.dir, "a.rkcall"))
	s.MustSee("Herausgegeben und gesperrt", "nur ihre Datei fehlt noch")
	r.full = nil
	s.Press("Datei noch einmal speichern …")
	s.MustSee("Geschrieben")
	if _, err := os.Stat(filepath.Join(r.dir, v.presenter.FileName())); err != nil {
		t.Error(err)
	}
}

func TestReportOfTakingInSurvivesAReceipt(t *testing.T) {
	r, call := givenOut(t)
	r.reads = []string{r.apply("Stadt Ahlen", call)}
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.Clock.Hold = true
	s.Press("Bewerbungen einlesen …")
	s.Clock.Release() // the dialog for files
	s.MustSee("Dateien werden geprüft", "Anhalten")
	v.presenter.taking.total.Store(430)
	v.presenter.taking.done.Store(12)
	s.Clock.Rest()
	s.MustSee("12 von 430")
	r.apply("Kreis Neuental", call)
	v.presenter.WriteReceipt(assessment.Received{Agency: "Kreis Neuental"}, "q.pdf")
	v.presenter.WriteReceipt(assessment.Received{Agency: "Stadt Ahlen"}, "r.pdf")
	v.Deactivate() // another page is opened
	s.Clock.Release()
	s.Clock.Release()
	s.MustSee("1 Datei geprüft", "Neu eingelesen")
	if len(r.printed) != 2 || v.presenter.Taking() {
		t.Errorf("printed %v, taking %v", r.printed, v.presenter.Taking())
	}
}

// TestDecisionIsSeenWhereItWasAsked takes in two submissions of one agency and
// decides about the second.
func TestDecisionIsSeenWhereItWasAsked(t *testing.T) {
	r, call := givenOut(t)
	first := filepath.Join(r.dir, "zuerst.rksub")
	if err := os.Rename(r.apply("Stadt Ahlen", call), first); err != nil {
		t.Fatal(err)
	}
	r.reads = []string{first, r.apply("Stadt Ahlen", call)}
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.Press("Bewerbungen einlesen …")
	s.MustSee("Sie entscheiden")
	decide := "Entscheiden …: Stadt Ahlen"
	v.kit.FocusNamed(v.body, decide)
	s.Key(fyne.KeyReturn)
	s.Press("Diese gilt nicht")
	if held := v.kit.FocusedIn(v.body); held != decide {
		t.Errorf("the focus is at %q, want where it was decided", held)
	}
	s.MustSee("Entschieden: gilt nicht", "Sie können später anders entscheiden.", "von Ihnen zu entscheiden: 0, schon entschieden: 1")
	s.MustNotSee("Sie entscheiden")
	s.Press("Entscheiden …")
	s.Press("Diese gilt")
	s.MustSee("Entschieden: gilt")
	s.MustNotSee("Entschieden: gilt nicht")
}

func TestWholeFolderIsTakenIn(t *testing.T) {
	r, call := givenOut(t)
	r.apply("Stadt Ahlen", call)
	r.apply("Kreis Neuental", call)
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.Press("Ganzen Ordner einlesen …")
	s.MustSee("2 Dateien geprüft", "2 Bewerbungen gelten")
}

func TestTakingInIsStopped(t *testing.T) {
	r, call := givenOut(t)
	r.reads = []string{r.apply("Stadt Ahlen", call)}
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.Clock.Hold = true
	s.Press("Bewerbungen einlesen …")
	s.Clock.Release()
	s.Key(fyne.KeyEscape)
	s.Clock.Release()
	s.MustSee("Angehalten. Es wurde nichts eingelesen.")
	if list, err := r.store.Received(t.Context(), call); err != nil || len(list) != 0 {
		t.Errorf("%d received, %v", len(list), err)
	}
}

func TestKeyboardGoesBackToTakingInAfterStopping(t *testing.T) {
	r, call := givenOut(t)
	r.reads = []string{r.apply("Stadt Ahlen", call)}
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.Clock.Hold = true
	s.Press("Bewerbungen einlesen …")
	s.Clock.Release()
	s.Kit.FocusNamed(v.body, "Anhalten")
	s.Key(fyne.KeyReturn)
	s.Clock.Release()
	if held := v.kit.FocusedIn(v.body); held != "Bewerbungen einlesen …" {
		t.Errorf("the focus is at %q", held)
	}
}

// TestRefusedPassphraseLosesNothing types a wrong one first: the files that
// were chosen are taken in with the right one.
func TestRefusedPassphraseLosesNothing(t *testing.T) {
	r, call := givenOut(t)
	r.reads = []string{r.apply("Stadt Ahlen", call)}
	r.office.Forget()
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.Press("Bewerbungen einlesen …")
	s.MustSee("Kennwort eingeben")
	s.Write("falsch")
	s.Key(fyne.KeyReturn)
	s.MustSee("Kennwort eingeben", "Das Kennwort passt nicht.")
	s.Write("vier Wörter sind genug")
	s.Key(fyne.KeyReturn)
	s.MustSee("1 Bewerbung gilt")
}

func TestKeyWithoutSheetIsAChoice(t *testing.T) {
	r := newRoom(t)
	s, v := r.show(kit.Look{})
	r.refuses = true
	v.firstSheet("vier Wörter sind genug")
	s.Press("Notfallblatt speichern …")
	s.MustSee("Ohne Notfallblatt fortfahren") // the person changed their mind: asked again
	if has, err := r.office.HasKey(t.Context()); err != nil || has {
		t.Errorf("a key was made: %v", err)
	}
	s.Press("Ohne Notfallblatt fortfahren")
	s.MustSee("Der Schlüssel ist angelegt.", "Ohne Notfallblatt ist der Schlüssel verloren")
}

func TestReturnGoesOnToTheSheet(t *testing.T) {
	r := newRoom(t)
	s, v := r.show(kit.Look{})
	r.refuses = true
	v.firstSheet("vier Wörter sind genug")
	s.Key(fyne.KeyReturn)
	s.MustSee("Ohne Notfallblatt fortfahren") // asked for a place, got none, asked again
	if has, err := r.office.HasKey(t.Context()); err != nil || has {
		t.Errorf("a key was made: %v", err)
	}
}

func TestPublicKeyIsCopiedForTheOfficeOfAnotherJury(t *testing.T) {
	r := newRoom(t)
	key, err := r.office.MakeKey(t.Context(), "vier Wörter sind genug")
	if err != nil {
		t.Fatal(err)
	}
	r.office.Forget() // no passphrase is needed
	s, _ := r.show(kit.Look{})
	s.Press("Öffentlichen Schlüssel kopieren")
	if r.copied != key.Recipient() || !strings.HasPrefix(r.copied, "age1") {
		t.Errorf("copied %q, want %q", r.copied, key.Recipient())
	}
	s.MustSee("Der öffentliche Schlüssel ist kopiert.")
}

// crowd receives a submission from each of n agencies.
func crowd(tb testing.TB, r *room, call assessment.CallID, n int) {
	tb.Helper()
	var arrivals []assessment.Arrival
	for i := range n {
		arrival := assessment.Arrival{Received: assessment.Received{
			Call: call, Agency: fmt.Sprintf("Stadt %03d", i+1), Revision: 1, Series: fmt.Sprintf("%032d", i), FileName: fmt.Sprintf("stadt%03d.rksub", i+1),
			Standing: assessment.StandingCurrent, Questions: 56, Settled: 50, Made: time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC), At: time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC),
		}, Payload: []byte{byte(i)}, File: []byte{byte(i)}}
		arrival.Received.Print[0], arrival.Received.Print[1] = byte(i), byte(i>>8)
		arrivals = append(arrivals, arrival)
	}
	if err := r.store.Receive(tb.Context(), arrivals, nil); err != nil {
		tb.Fatal(err)
	}
}

func TestFourHundredSubmissionsAreFound(t *testing.T) {
	r, call := givenOut(t)
	crowd(t, r, call, 430)
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.MustSee("430 Bewerbungen gelten", "40 von 430 gezeigt")
	s.Press("Weitere zeigen")
	s.MustSee("240 von 430 gezeigt")
	s.Kit.Focus(v.locked.list.field.Entry())
	s.Write("stadt 43")
	s.MustSee("Stadt 430")
	s.Write("x")
	s.MustSee("Keine gefunden.")
}

// gone notes where one was led.
type gone struct{ to kit.Route }

func (g *gone) Go(to kit.Route) { g.to = to }

func TestJuryIsOpenedFromItsCall(t *testing.T) {
	r, call := givenOut(t)
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	s.MustSee("Sobald eine Bewerbung gilt, kann die Jury beginnen.")
	s.MustNotSee("Jury eröffnen …")
	crowd(t, r, call, 2)
	led := &gone{}
	v.deps.Navigate = led
	v.presenter.OpenCall(call)
	s.Press("Jury eröffnen …")
	s.Write("morgen")
	s.Key(fyne.KeyReturn)
	s.MustSee("Bitte so: 28.02.2026 12:00", "morgen") // what was typed stays
	s.Key(fyne.KeyEscape)
	for until, why := range map[string]string{"20.11.2026 12:00": "schon vorbei"} {
		if wrong := v.presenter.OpenJury(until); !strings.Contains(wrong, why) {
			t.Errorf("%s: got %q", until, wrong)
		}
	}
	s.Press("Jury eröffnen …")
	s.Write("31.12.2026 12:00")
	s.Key(fyne.KeyReturn)
	if led.to != (kit.Route{Area: kit.Round, Call: string(call)}) {
		t.Errorf("led to %+v", led.to)
	}
	round, err := r.store.Round(t.Context(), call)
	if err != nil || !round.Deadline.Equal(time.Date(2026, 12, 31, 12, 0, 0, 0, time.UTC)) {
		t.Errorf("opened with %v, %v", round.Deadline, err)
	}
	if wrong := v.presenter.OpenJury(""); !strings.Contains(wrong, "schon eröffnet") {
		t.Errorf("twice: %q", wrong)
	}
	led.to = kit.Route{}
	v.presenter.OpenCall(call)
	s.MustSee("Jury", "Befangenheit erklären")
	s.Press("Zur Jury") // in every step
	if led.to.Area != kit.Round {
		t.Errorf("led to %+v", led.to)
	}
}
