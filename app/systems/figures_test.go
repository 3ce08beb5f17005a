package systems

import (
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
)

func TestMatrixIsReadAsATableAndSaysItsCells(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.presenter.ShowSide(SideMatrix)
	links := s.view.state.Links
	table := links.Matrix.Table(s.view.matrix.matrix.head)
	if len(table.Rows) == 0 {
		t.Fatal("the sample has no interfaces")
	}
	s.Press("Als Tabelle")
	for _, row := range table.Rows {
		s.MustSee(row...)
	}
	regions := s.view.matrix.matrix.cells(900)
	if len(regions) == 0 || len(regions) > len(table.Rows) {
		t.Fatalf("got %d cells for %d interfaces", len(regions), len(table.Rows))
	}
	for _, region := range regions {
		if !strings.Contains(region.Name, " sendet an ") || region.OnTap != nil {
			t.Errorf("got %+v, want a cell that says who sends to whom, and does nothing", region)
		}
	}
}

func TestWhatIsTakenAlongShowsNoSelection(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.presenter.ShowSide(SideLinks)
	s.Tap("Flächenportal Nord")
	chosen, _ := s.view.links.draw(600)
	plain, _ := s.view.links.plain(600)
	if len(chosen.Shapes) != len(plain.Shapes)+1 {
		t.Errorf("got %d shapes with and %d without the selection, want one more", len(chosen.Shapes), len(plain.Shapes))
	}
}

func TestMatrixIsTakenAlongWithoutAnEmptyHalf(t *testing.T) {
	s := newStage(t, kittest.Setting{}, landscape()...)
	s.view.presenter.ShowSide(SideMatrix)
	if got := s.view.matrix.matrix.least(1400); got < 640 || got > 1000 {
		t.Errorf("a small matrix is %v wide, want less than the card", got)
	}
}
