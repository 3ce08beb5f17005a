package service

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

func TestServiceIsRecordedByPressingAndTyping(t *testing.T) {
	s := newStage(t, setting{})
	s.press("+ Telefon")
	s.write("1.450")
	s.key(fyne.KeyReturn)
	s.write("s")
	s.press("+ Erste Antwort zur Sache: 3 Arbeitstage")
	s.write("4")
	s.key(fyne.KeyReturn)
	s.write("g")
	s.mustSee("dauert länger", "0 von 1 Versprechen wird meistens eingehalten")
	s.press("+ Online-Dienst")
	s.write("Flächenanfrage")
	s.key(fyne.KeyReturn)
	channel, promise := s.stored().Channels()[0], s.stored().Promises()[0]
	if channel.Yearly != (assessment.Figure{Quantity: assessment.Whole(1450), Origin: assessment.OriginSystem}) {
		t.Errorf("channel %+v", channel)
	}
	if promise.Actual != (assessment.Figure{Quantity: assessment.Whole(4), Origin: assessment.OriginMeasured}) {
		t.Errorf("promise %+v", promise)
	}
	if got := s.stored().OnlineServices()[0].Name; got != "Flächenanfrage" {
		t.Errorf("online service %q", got)
	}
}

func TestOwnPromiseIsNamedAtOnce(t *testing.T) {
	s := newStage(t, setting{})
	s.press("+ Eigenes Versprechen")
	s.write("Exposé zugeschickt")
	s.key(fyne.KeyTab)
	s.write("2")
	s.key(fyne.KeyTab)
	got := s.stored().Promises()[0]
	if got.Name != "Exposé zugeschickt" || got.Within != assessment.Whole(2) {
		t.Errorf("stored %+v", got)
	}
}

func TestRowIsDeletedByKeyAndButtonAndComesBack(t *testing.T) {
	s := newStage(t, setting{}, offer()...)
	s.view.Show(promiseRef("V02"), "actual")
	s.shortcut(ctrlDelete())
	if len(s.stored().Promises()) != 3 {
		t.Fatal("not deleted")
	}
	s.mustSee("„Erste Antwort zur Sache“ ist gelöscht.")
	s.press("Rückgängig")
	if len(s.stored().Promises()) != 4 {
		t.Fatal("not taken back")
	}
	s.view.Show(assessment.OnlineService{ID: "O02"}.Ref(), "link")
	test.Tap(s.view.online.remove)
	if got := s.stored().OnlineServices(); len(got) != 1 || got[0].ID != "O01" {
		t.Errorf("left %v", got)
	}
}

func TestSurveyIsTypedIntoTheForm(t *testing.T) {
	s := newStage(t, setting{})
	s.view.Show(assessment.Service{}.Ref(), "satisfaction_mean")
	for _, text := range []string{"2,1", "143", "1", "6", "5/2026"} {
		s.write(text)
		s.window.Canvas().FocusNext()
	}
	s.mustSee("2,1 auf einer Skala von 1 (beste) bis 6, 143 Antworten, 05/2026")
	s.view.Show(assessment.Service{}.Ref(), "languages")
	s.write("Deutsch")
	s.kit.Flush()
	got := s.stored().Service()
	if got.Languages != "Deutsch" || got.Satisfaction.Answers != assessment.Whole(143) {
		t.Errorf("stored %+v", got)
	}
}

func TestWrongLevelIsSaidAtItsCell(t *testing.T) {
	s := newStage(t, setting{}, offer()...)
	s.view.Show(assessment.OnlineService{ID: "O01"}.Ref(), "ozg_level")
	s.write("6")
	s.key(fyne.KeyTab)
	if !s.view.online.grid.Editing() || s.stored().OnlineServices()[0].OZG.Level != assessment.Whole(2) {
		t.Error("a level that model 1.1 does not have is taken")
	}
}

func TestFailedSaveOffersToTryAgain(t *testing.T) {
	s := newStage(t, setting{})
	s.store.err = errDisk
	s.press("+ Telefon")
	s.mustSee("Noch nicht gespeichert", "Telefon")
	s.store.err = nil
	s.press("Erneut versuchen")
	if len(s.stored().Channels()) != 1 || strings.Contains(s.texts(), "Noch nicht gespeichert") {
		t.Errorf("stored %v", s.stored())
	}
}

func TestUndoIsShown(t *testing.T) {
	s := newStage(t, setting{}, offer()...)
	s.view.Show(assessment.Channel{ID: "C01"}.Ref(), "yearly")
	s.write("77")
	s.key(fyne.KeyReturn)
	s.undo()
	s.view.Render(s.session.State())
	s.mustSee("1.450")
}

func TestNothingIsCutOffInAnyLook(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		for _, language := range []string{"de", "en"} {
			s := newStage(t, setting{language: language, look: look, size: fyne.NewSize(1024, 603)}, offer()...)
			if least := s.view.content.MinSize().Width; least > 1024 {
				t.Errorf("%s %d needs a width of %v", language, look.Scale, least)
			}
		}
	}
}

func TestPageOpensWhereItWasAskedFor(t *testing.T) {
	s := newStage(t, setting{ask: promiseRef("V04"), attribute: "actual"}, offer()...)
	s.write("12")
	s.key(fyne.KeyReturn)
	if got := s.stored().Promises()[3].Actual.Quantity; got != assessment.Whole(12) {
		t.Errorf("cell: stored %v", got)
	}
	s = newStage(t, setting{ask: assessment.Service{}.Ref(), attribute: "languages"})
	s.write("Deutsch")
	s.kit.Flush()
	if got := s.stored().Service().Languages; got != "Deutsch" {
		t.Errorf("field: stored %q", got)
	}
}
