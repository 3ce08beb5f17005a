package systems

import (
	"testing"

	"reifekompass/app/kit/kittest"
)

// BenchmarkEditRepaint changes a cell of sixty systems: it is checked, scored,
// stored in memory and shown, up to what the toolkit has to paint.
func BenchmarkEditRepaint(b *testing.B) {
	s := newStage(b, kittest.Setting{}, large()...)
	for i := 0; b.Loop(); i++ {
		if problem := s.presenter.Edit("S30", "yearly_cost", []string{"100", "200"}[i%2]); problem != "" {
			b.Fatal(problem)
		}
	}
}

// BenchmarkEditInterfaceRepaint changes one of a hundred and twenty
// interfaces while the matrix stands beside the list.
func BenchmarkEditInterfaceRepaint(b *testing.B) {
	s := newStage(b, kittest.Setting{}, large()...)
	s.presenter.ShowSide(SideLinks)
	for i := 0; b.Loop(); i++ {
		if problem := s.presenter.EditLink("L030", "content", []string{"a", "b"}[i%2]); problem != "" {
			b.Fatal(problem)
		}
	}
}

// BenchmarkSelect goes from one of sixty systems to another, with the panel
// beside the table.
func BenchmarkSelect(b *testing.B) {
	s := newStage(b, kittest.Setting{}, large()...)
	for i := 0; b.Loop(); i++ {
		s.view.table.grid.Select([]string{"S30", "S31"}[i%2], "product")
		s.presenter.Select([]string{"S30", "S31"}[i%2], "product")
	}
}
