package sharing

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestEverythingIsSaidByKeyboard(t *testing.T) {
	s := newStage(t, kittest.Setting{})
	s.Key(fyne.KeyLeft) // from open to no
	s.Tab()
	s.Key(fyne.KeyLeft, fyne.KeyLeft)
	s.Tab()
	s.Tab()
	s.Write("Leitung")
	s.Tab()
	s.Key(fyne.KeyReturn) // adds a solution
	s.Write("Ein Formular")
	for range 4 {
		s.Tab()
	}
	s.Write("Statt fünf E-Mails.")
	s.Tab()
	s.Key(fyne.KeyLeft, fyne.KeyLeft)
	s.Kit.Flush()
	if got := s.stored().Sharing(); got != (assessment.Sharing{Cohort: assessment.No, Named: assessment.Yes, Role: "Leitung"}) {
		t.Errorf("stored %+v", got)
	}
	want := assessment.Solution{ID: "G01", Title: "Ein Formular", Text: "Statt fünf E-Mails.", ReleaseText: assessment.Yes}
	if got := s.stored().Solutions(); len(got) != 1 || got[0] != want {
		t.Errorf("stored %+v", got)
	}
	s.MustSee("Das sehen andere", "geht weiter: Lösung")
}

func TestRowsAreReachedByArrowsAndOpened(t *testing.T) {
	second := oneForm()
	second.ID, second.Title = "G02", "Ein Termin"
	s := newStage(t, kittest.Setting{}, append(around(), oneForm(), second)...)
	s.Kit.Focus(s.view.list.rows[0].tap)
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	if got := s.presenter.kept.chosen; got != "G02" {
		t.Errorf("chosen %s", got)
	}
	s.Chord(kit.Alt(fyne.KeyUp))
	if got := s.presenter.kept.chosen; got != "G01" {
		t.Errorf("chosen %s", got)
	}
}

func TestDeletedSolutionComesBack(t *testing.T) {
	s := newStage(t, kittest.Setting{}, append(around(), oneForm())...)
	s.Press("Lösung löschen")
	s.MustSee("„Ein Formular“ ist gelöscht.", "Noch keine Lösung eingetragen")
	if len(s.stored().Solutions()) != 0 {
		t.Fatal("not deleted")
	}
	s.Tap("Rückgängig")
	if got := s.stored().Solutions(); len(got) != 1 || got[0] != oneForm() {
		t.Errorf("stored %v", got)
	}
}

func TestShowLeadsToAValue(t *testing.T) {
	s := newStage(t, kittest.Setting{}, append(around(), oneForm())...)
	s.view.Show(oneForm().Ref(), "effort")
	s.Write("Rund ")
	s.view.Show(assessment.Sharing{}.Ref(), "winners")
	s.Key(fyne.KeyLeft)
	if got := s.stored().Solutions()[0].Effort; got != "Rund 12 Arbeitstage" {
		t.Errorf("stored %q", got)
	}
	if got := s.stored().Sharing(); got != (assessment.Sharing{Winners: assessment.No}) {
		t.Errorf("stored %+v", got)
	}
}

func TestUnsavedAnswerIsTriedAgain(t *testing.T) {
	s := newStage(t, kittest.Setting{})
	s.store.Err = errDisk
	s.Key(fyne.KeyLeft)
	s.MustSee("Nicht gespeichert")
	s.store.Err = nil
	s.Tap("Erneut versuchen")
	s.MustNotSee("Nicht gespeichert")
	if got := s.stored().Sharing().Cohort; got != assessment.No {
		t.Errorf("stored %q", got)
	}
}

func TestNothingIsCutOffInAnyLook(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		for _, language := range []string{"de", "en"} {
			s := newStage(t, kittest.Setting{Language: language, Look: look, Size: fyne.NewSize(1024, 603)}, append(around(), oneForm())...)
			if least := s.view.content.MinSize().Width; least > 1024 {
				t.Errorf("%s %d needs a width of %v", language, look.Scale, least)
			}
		}
	}
}
