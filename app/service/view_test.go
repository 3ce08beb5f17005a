package service

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestServiceIsRecordedByPressingAndTyping(t *testing.T) {
	s := newStage(t, kittest.Setting{})
	s.Tap("+ Telefon")
	s.Write("1.450")
	s.Key(fyne.KeyReturn)
	s.Write("s")
	s.Tap("+ Erste Antwort zur Sache: 3 Arbeitstage")
	s.Write("4")
	s.Key(fyne.KeyReturn)
	s.Write("g")
	s.MustSee("dauert länger", "0 von 1 Versprechen wird meistens eingehalten")
	s.Tap("+ Online-Dienst")
	s.Write("Flächenanfrage")
	s.Key(fyne.KeyReturn)
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
	s := newStage(t, kittest.Setting{})
	s.Tap("+ Eigenes Versprechen")
	s.Write("Exposé zugeschickt")
	s.Key(fyne.KeyTab)
	s.Write("2")
	s.Key(fyne.KeyTab)
	got := s.stored().Promises()[0]
	if got.Name != "Exposé zugeschickt" || got.Within != assessment.Whole(2) {
		t.Errorf("stored %+v", got)
	}
}

func TestRowIsDeletedByKeyAndButtonAndComesBack(t *testing.T) {
	s := newStage(t, kittest.Setting{}, offer()...)
	s.view.Show(promiseRef("V02"), "actual")
	s.Chord(kit.Ctrl(fyne.KeyDelete))
	if len(s.stored().Promises()) != 3 {
		t.Fatal("not deleted")
	}
	s.MustSee("„Erste Antwort zur Sache“ ist gelöscht.")
	s.Tap("Rückgängig")
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
	s := newStage(t, kittest.Setting{})
	s.view.Show(assessment.Service{}.Ref(), "satisfaction_mean")
	for _, text := range []string{"2,1", "143", "1", "6", "5/2026"} {
		s.Write(text)
		s.Window.Canvas().FocusNext()
	}
	s.MustSee("2,1 auf einer Skala von 1 (beste) bis 6, 143 Antworten, 05/2026")
	s.view.Show(assessment.Service{}.Ref(), "languages")
	s.Write("Deutsch")
	s.Kit.Flush()
	got := s.stored().Service()
	if got.Languages != "Deutsch" || got.Satisfaction.Answers != assessment.Whole(143) {
		t.Errorf("stored %+v", got)
	}
}

func TestWrongLevelIsSaidAtItsCell(t *testing.T) {
	s := newStage(t, kittest.Setting{}, offer()...)
	s.view.Show(assessment.OnlineService{ID: "O01"}.Ref(), "ozg_level")
	s.Write("6")
	s.Key(fyne.KeyTab)
	if !s.view.online.grid.Editing() || s.stored().OnlineServices()[0].OZG.Level != assessment.Whole(2) {
		t.Error("a level that model 1.1 does not have is taken")
	}
}

func TestFailedSaveOffersToTryAgain(t *testing.T) {
	s := newStage(t, kittest.Setting{})
	s.store.Err = errDisk
	s.Tap("+ Telefon")
	s.MustSee("Nicht gespeichert", "Telefon")
	s.store.Err = nil
	s.Tap("Erneut versuchen")
	s.MustNotSee("Nicht gespeichert")
	if len(s.stored().Channels()) != 1 {
		t.Errorf("stored %v", s.stored())
	}
}

func TestUndoIsShown(t *testing.T) {
	s := newStage(t, kittest.Setting{}, offer()...)
	s.view.Show(assessment.Channel{ID: "C01"}.Ref(), "yearly")
	s.Write("77")
	s.Key(fyne.KeyReturn)
	s.undo()
	s.view.Render(s.session.State())
	s.MustSee("1.450")
}

func TestNothingIsCutOffInAnyLook(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		for _, language := range []string{"de", "en"} {
			s := newStage(t, kittest.Setting{Language: language, Look: look, Size: fyne.NewSize(1024, 603)}, offer()...)
			if least := s.view.content.MinSize().Width; least > 1024 {
				t.Errorf("%s %d needs a width of %v", language, look.Scale, least)
			}
		}
	}
}

func TestPageOpensWhereItWasAskedFor(t *testing.T) {
	s := newStageAt(t, promiseRef("V04"), "actual", offer()...)
	s.Write("12")
	s.Key(fyne.KeyReturn)
	if got := s.stored().Promises()[3].Actual.Quantity; got != assessment.Whole(12) {
		t.Errorf("cell: stored %v", got)
	}
	s = newStageAt(t, assessment.Service{}.Ref(), "languages")
	s.Write("Deutsch")
	s.Kit.Flush()
	if got := s.stored().Service().Languages; got != "Deutsch" {
		t.Errorf("field: stored %q", got)
	}
}
