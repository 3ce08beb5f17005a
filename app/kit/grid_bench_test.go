package kit

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
)

// BenchmarkGridScroll reports the time from a turn of the wheel to the
// picture, in a table of 430 rows. Painted here by the processor; the window
// has a graphics card.
func BenchmarkGridScroll(b *testing.B) {
	for _, paint := range []bool{false, true} {
		b.Run(fmt.Sprintf("paint=%t", paint), func(b *testing.B) {
			s := newTable(b, Look{}, 430)
			s.window.Canvas().Capture()
			dy := float32(-s.body.pitch())
			for b.Loop() {
				before := s.parts.view.Offset
				s.parts.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: dy}})
				if s.parts.view.Offset == before {
					dy = -dy
				}
				if paint {
					s.window.Canvas().Capture()
				}
			}
		})
	}
}

// BenchmarkGridEdit reports the time from Enter to the picture with the new
// value, in a table of 100 rows.
func BenchmarkGridEdit(b *testing.B) {
	for _, paint := range []bool{false, true} {
		b.Run(fmt.Sprintf("paint=%t", paint), func(b *testing.B) {
			s := newTable(b, Look{}, 100)
			s.Focus()
			n := 0
			for b.Loop() {
				s.Select("P3", "cases")
				s.write(strconv.Itoa(n % 10))
				s.key(fyne.KeyReturn)
				s.said = s.said[:0]
				n++
				if paint {
					s.window.Canvas().Capture()
				}
			}
		})
	}
}
