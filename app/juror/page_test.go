package juror

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestConflictsComeFirstAndAreDeclaredByKeyboardOnly(t *testing.T) {
	s := newStage(t, newFile(true), kittest.Setting{})
	s.MustSee("Sind Sie befangen?", "Noch 3 von 3 offen", "Kreis Bergen")
	s.page.Turn(Reviewing)
	s.MustSee("Zuerst die Befangenheit.")
	s.Key(fyne.KeyReturn) // leads back
	if s.page.Area() != Conflicts || s.review.active {
		t.Fatalf("at %d, review shown %t", s.page.Area(), s.review.active)
	}
	s.Key(fyne.KeyDown)                               // the list of the first applicant, Kreis Bergen
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // none, employer, family
	s.MustSee("Bitte nennen Sie den Grund in einem Satz.")
	s.Write("mein Bruder")
	s.Kit.Flush()
	if d := s.desk.declared["b"]; d.Kind != assessment.ConflictFamily || d.Reason != "mein Bruder" {
		t.Fatalf("declared %+v", d)
	}
	s.Press("Alle übrigen: nicht befangen")
	if len(s.desk.declared) != 3 || s.desk.declared["a"].Conflicted() || s.desk.declared["c"].Conflicted() {
		t.Errorf("declared %+v", s.desk.declared)
	}
	s.MustSee("Alle 3 erklärt")
	s.Key(fyne.KeyReturn) // the keyboard is on the way on
	if s.page.Area() != Reviewing || !s.review.active {
		t.Errorf("at %d, review shown %t", s.page.Area(), s.review.active)
	}
	if slices.ContainsFunc(s.told, func(trouble string) bool { return trouble != "" }) {
		t.Errorf("told %q", s.told)
	}
}

func TestTheWayOnLeadsToWhatIsMissing(t *testing.T) {
	s := newStage(t, newFile(true), kittest.Setting{})
	s.page.presenter.Declare("c", assessment.ConflictOther)
	s.page.presenter.DeclareRest()
	s.MustSee("Zu einer Befangenheit fehlt der Grund")
	s.Press("Weiter zum Bewerten")
	s.Write("Nachbarin")
	s.Kit.Flush()
	if s.desk.declared["c"].Reason != "Nachbarin" || s.page.Area() != Conflicts {
		t.Errorf("declared %+v, at %d", s.desk.declared["c"], s.page.Area())
	}
	s.Press("Weiter zum Bewerten")
	if s.page.Area() != Reviewing {
		t.Errorf("at %d", s.page.Area())
	}
}

func TestPointsOfALaterConflictDoNotCount(t *testing.T) {
	s := newStage(t, newFile(true), kittest.Setting{}, unconflicted, func(s *stage) {
		s.desk.mark("b", "J1", 8, "gut")
		s.desk.mark("b", "J2", 8, "gut")
		s.desk.mark("c", "J1", 4, "schwach")
		s.desk.mark("c", "J2", 4, "schwach")
	})
	if s.page.Area() != Reviewing {
		t.Fatalf("begins at %d", s.page.Area())
	}
	s.page.Turn(Conflicts)
	s.page.presenter.Declare("b", assessment.ConflictRival)
	s.page.presenter.Reason("b", "Mitbewerber")
	s.MustSee("Ihre Punkte für diese Bewerbung zählen nicht")
	s.page.Turn(Handing)
	s.MustSee("2 Wertungen mit Begründung, zu 1 Bewerbungen", "Ihre Erklärung zur Befangenheit zu 3 Bewerbungen")
}

func TestHandingInListsWhatIsMissingAndThenWrites(t *testing.T) {
	s := newStage(t, newFile(true), kittest.Setting{}, unconflicted, func(s *stage) {
		s.desk.mark("b", "J1", 8, "gut")
		s.desk.mark("b", "J2", 8, "")
		s.desk.mark("c", "J1", 4, "schwach")
	})
	s.page.Turn(Handing)
	s.MustSee("Es fehlen noch 2 Angaben.", "Stadt Celle: eine Wertung offen", "Kreis Bergen: eine Begründung fehlt", "Frist: 21.11.2026, 12:30 Uhr")
	s.Press("Juryabgabe schreiben …") // leads to the first link
	s.Key(fyne.KeyReturn)
	if diff := cmp.Diff([]string{"c J2"}, s.review.opened); diff != "" || s.page.Area() != Reviewing || s.desk.paths != nil {
		t.Fatalf("%s, at %d, wrote %v", diff, s.page.Area(), s.desk.paths)
	}
	s.desk.mark("c", "J2", 4, "schwach")
	s.desk.marks[1].Reason = "gut"
	s.page.Turn(Handing)
	s.MustNotSee("Es fehlen", "Stadt Celle:")
	s.Key(fyne.KeyReturn) // the keyboard is on the button
	s.MustSee("Die Juryabgabe ist geschrieben und geprüft.", "/x/a.rkballot", "Fassung 1", "Programmstelle Mittelau (jury@mittelau.example)", "Eine neue wird Fassung 2")
	if s.files.name != "wf-1-J-1.rkballot" {
		t.Errorf("proposed %q", s.files.name)
	}
	s.Press("Juryabgabe schreiben …")
	s.MustSee("Fassung 2, Fingerabdruck")
	if len(s.desk.handed) != 2 || s.files.name != "wf-1-J-2.rkballot" {
		t.Errorf("handed in %d times, proposed %q", len(s.desk.handed), s.files.name)
	}
	s.page.Turn(Conflicts)
	s.MustSee("Eine Änderung gilt erst, wenn Sie noch einmal abgeben.")
}

func TestAfterTheDeadlineHandingInIsPossible(t *testing.T) {
	file := newFile(false)
	file.Deadline = kittest.Noon().Add(-time.Hour)
	s := newStage(t, file, kittest.Setting{}, unconflicted)
	s.MustSee("Erklärung zur Befangenheit abgeben", "Die Frist ist abgelaufen (20.11.2026, 11:30 Uhr). Sie können trotzdem abgeben")
	s.Key(fyne.KeyReturn)
	if len(s.desk.handed) != 1 {
		t.Errorf("handed in %d times", len(s.desk.handed))
	}
}

func TestAFileWithoutSubmissionsAsksForTheDeclarationOnly(t *testing.T) {
	s := newStage(t, newFile(false), kittest.Setting{})
	s.Press("Alle übrigen: nicht befangen")
	s.Press("Weiter zum Abgeben")
	s.MustSee("Erklärung zur Befangenheit abgeben", "Ihre Erklärung zur Befangenheit zu 3 Bewerbungen")
	s.MustNotSee("Wertungen mit")
	s.page.Turn(Reviewing)
	s.MustSee("In Ihrer Datei liegt noch keine Bewerbung.")
	s.Key(fyne.KeyReturn)
	if s.page.Area() != Handing {
		t.Errorf("at %d", s.page.Area())
	}
}

func TestWhoHasAConflictWithEverybodyHandsThatIn(t *testing.T) {
	s := newStage(t, newFile(false), kittest.Setting{}, unconflicted, func(s *stage) {
		for series, d := range s.desk.declared {
			d.Kind, d.Reason = assessment.ConflictOther, "alle"
			s.desk.declared[series] = d
		}
	})
	s.page.Turn(Reviewing)
	s.MustSee("Sie sind zu allen Bewerbungen befangen.")
}

func TestOwnOverviewHasNoRankAndLeadsToTheGap(t *testing.T) {
	s := newStage(t, newFile(true), kittest.Setting{}, unconflicted, func(s *stage) {
		s.desk.mark("b", "J1", 7, "gut")
		s.desk.mark("b", "J2", 8, "gut")
		s.desk.mark("c", "J1", 4, "")
	})
	s.page.Turn(Own)
	s.MustSee("1 von 2 Bewerbungen fertig bewertet", "2 von 2 bewertet", "3,75", "befangen", "eine Wertung offen, eine Begründung fehlt")
	var names []string
	for _, row := range s.page.state.Own.Rows {
		names = append(names, row.Name)
	}
	if diff := cmp.Diff([]string{"Stadt Celle", "Stadt Ahlen", "Kreis Bergen"}, names); diff != "" {
		t.Error(diff)
	}
	s.Key(fyne.KeyReturn)
	if diff := cmp.Diff([]string{"c J1"}, s.review.opened); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsNotStoredIsSaidAndTriedAgain(t *testing.T) {
	s := newStage(t, newFile(true), kittest.Setting{})
	s.desk.err = errors.New("disk full")
	s.Press("Alle übrigen: nicht befangen")
	if s.page.state.Trouble == "" || s.page.presenter.Complete() || s.told[len(s.told)-1] == "" {
		t.Errorf("trouble %q, told %q", s.page.state.Trouble, s.told)
	}
	s.MustSee("Alle 3 erklärt")
	s.desk.err = nil
	s.page.presenter.Retry()
	if len(s.desk.declared) != 3 || s.page.state.Trouble != "" {
		t.Errorf("declared %d, trouble %q", len(s.desk.declared), s.page.state.Trouble)
	}
}

func TestABallotThatCannotBeWrittenSaysWhy(t *testing.T) {
	s := newStage(t, newFile(false), kittest.Setting{}, unconflicted)
	s.desk.err = assessment.ErrReadOnly
	s.Key(fyne.KeyReturn)
	if s.page.state.Hand.Failed == "" || s.page.state.Hand.Done != (Done{}) {
		t.Errorf("%+v", s.page.state.Hand)
	}
	s.files.err = errors.New("no dialog")
	s.desk.err = nil
	s.Key(fyne.KeyReturn)
	if len(s.desk.handed) != 0 {
		t.Error("handed in without a place")
	}
}

func TestManyApplicantsCanBeLookedFor(t *testing.T) {
	file := newFile(false)
	for i := range 60 {
		series := strings.Repeat("x", i+1)
		file.Names[series], file.Order = "Gemeinde "+series, append(file.Order, series)
	}
	s := newStage(t, file, kittest.Setting{})
	s.MustSee("Weitere zeigen")
	s.page.conflicts.find("celle")
	if got := len(s.page.conflicts.rows); got > 45 {
		t.Errorf("%d rows are built", got)
	}
	s.MustSee("Stadt Celle")
	s.page.open("xxx", "")
	if s.page.Area() != Conflicts || s.page.conflicts.search != "" {
		t.Errorf("at %d, search %q", s.page.Area(), s.page.conflicts.search)
	}
}

func TestTheJurorsPlaceIsShownInEveryLook(t *testing.T) {
	for _, set := range []kittest.Setting{{Language: "en"}, {Look: kit.Look{Scale: 200}}, {Size: fyne.NewSize(1024, 604)}} {
		s := newStage(t, newFile(true), set, func(s *stage) { s.desk.mark("c", "J1", 4, "") })
		for area := Conflicts; area <= Handing; area++ {
			s.page.Turn(area)
			s.MustNotSee("«")
		}
	}
}
