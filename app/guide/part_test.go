package guide

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func openPart(t *testing.T, staff bool) *stage {
	t.Helper()
	store := kittest.NewStore(t)
	store.Kept.Part = &assessment.Part{Package: "p", Filled: "f", Staff: staff}
	return open(t, store, kittest.Setting{})
}

func TestOpinionIsALevelAndACommentOnly(t *testing.T) {
	s := openPart(t, true)
	s.MustSee("Ist", "Weiß nicht", "geht mit dem Teil zurück")
	s.MustNotSee("Soll", "Nachweis", "Bemerkung für die Jury", "Zum Besprechen merken")
	s.Write("2")
	s.ctrl(fyne.Key4)
	s.Key(fyne.KeyRight, fyne.KeyDown)
	if got := s.answer("A1"); got.Current != 3 || got.Target.Set {
		t.Errorf("A1: %+v", got)
	}
}

func TestShareOfTheWorkAsksForEverything(t *testing.T) {
	s := openPart(t, false)
	s.MustSee("Soll", "Zieljahr", "Nachweis", "Bemerkung für die Jury", "geht mit dem Teil zurück")
}

func TestPartEndsWhereItIsGivenBack(t *testing.T) {
	s := openPart(t, false)
	order := s.session.State().Catalogue.Order()
	s.view.Show(order[len(order)-1])
	s.MustSee("Weiter zum Zurückgeben")
	s.on()
	if len(s.routes) != 1 || s.routes[0].Area != kit.Team {
		t.Errorf("routes %+v", s.routes)
	}
}
