package processes

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit/kittest"
)

// BenchmarkEdit reports the time from Enter to the picture with the new
// potential, in a table of 100 processes with the panel beside it: checked,
// stored in memory, scored, composed, laid out and, where said, painted by the
// processor; the window has a graphics card.
func BenchmarkEdit(b *testing.B) {
	for _, paint := range []bool{false, true} {
		b.Run(fmt.Sprintf("paint=%t", paint), func(b *testing.B) {
			s := open(b, kittest.NewStore(b, sample(100)...), kittest.Setting{})
			n := 0
			for b.Loop() {
				s.view.table.grid.Select("P03", "cases")
				s.Write(strconv.Itoa(100 + n%10))
				s.Key(fyne.KeyReturn)
				n++
				if paint {
					s.Window.Canvas().Capture()
				}
			}
		})
	}
}

// BenchmarkPortfolio reports a step to the next process by rank among 100:
// both pictures are drawn again.
func BenchmarkPortfolio(b *testing.B) {
	s := open(b, kittest.NewStore(b, sample(100)...), kittest.Setting{})
	s.view.presenter.ShowSide(SidePortfolio)
	s.Window.Canvas().Capture()
	step := 1
	for b.Loop() {
		before := s.view.state.Portfolio.Chosen.Process
		s.view.presenter.Walk(step)
		if s.view.state.Portfolio.Chosen.Process == before {
			step = -step
		}
	}
}
