package measures

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit/kittest"
)

func TestEffectAndRoadmapAreReadAsTables(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideEffect)
	s.Press("Als Tabelle")
	s.MustSee("Handlungsfeld", "danach", "A Strategie und Vision")
	s.Press("Als Bild")
	s.MustNotSee("A Strategie und Vision")
	s.view.presenter.ShowSide(SideRoadmap)
	s.Press("Als Tabelle")
	s.MustSee("Beginn", "Bemerkung", "M05 Digitaler Lotse", "ohne Termin")
}

func TestTableOfTheEffectFollowsTheSwitches(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideEffect)
	s.Press("Als Tabelle")
	before := s.Words()
	s.Tap("M01 Anfragen durchgängig bearbeiten: eingerechnet")
	s.Press("Alle einrechnen")
	if s.Words() != before {
		t.Error("the table does not come back to what it was")
	}
	cells := s.view.state.Effect.Chart.table("Handlungsfeld")
	for i, row := range s.view.state.Effect.Chart.Rows {
		if want := row.Today.Label; row.Today.Known && row.Expected.Known && cells.Rows[i][1] != want {
			t.Errorf("%s: the table says %q, the picture %q", row.ID, cells.Rows[i][1], want)
		}
	}
}

func TestTheRoadmapIsOneStopWithArrowsInside(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideRoadmap)
	s.Kit.Focus(nil)
	for range 40 { // to the drawing, which opens what its cursor is on
		s.Tab()
		if label, ok := s.Window.Canvas().Focused().(fyne.Accessible); ok && strings.HasPrefix(label.AccessibilityLabel(), "M0") {
			break
		}
	}
	first := s.view.state.Roadmap.Chart.Rows
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	if got := s.view.state.Detail.Code; got != first[1].ID {
		t.Errorf("the panel shows %q, want the second row %q", got, first[1].ID)
	}
}

func TestCostsOfAYearAreSaidAtItsBar(t *testing.T) {
	s := open(t, newStore(t, plan()...), kittest.Setting{})
	s.view.presenter.ShowSide(SideRoadmap)
	regions := s.view.sides.roadmap.costs(400)
	if len(regions) == 0 || !strings.HasPrefix(regions[0].Name, s.view.state.Roadmap.Years[0][0]+": "+s.view.state.Roadmap.Years[0][1]) {
		t.Errorf("got %+v, want the year and its costs", regions)
	}
}
