package kit

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestWheelTurnsThePageWhereTheTableEnds(t *testing.T) {
	s := newTable(t, Look{}, 4)
	page := s.Scroll(s.Column(0, s.Space(10, 100), s.Grid, s.Space(10, 2000)))
	s.put(page, 900, 500)
	test.Scroll(s.window.Canvas(), s.position(s.Grid).AddXY(50, 80), 0, -40)
	if got := page.view.Offset.Y; got <= 0 {
		t.Errorf("the page stays at %v", got)
	}
}

func TestWheelTurnsALongTable(t *testing.T) {
	s := newTable(t, Look{}, 100)
	test.Scroll(s.window.Canvas(), s.position(s.Grid).AddXY(50, 80), 0, -40)
	if at := s.parts.view.Offset; at.Y <= 0 || at.X != 0 {
		t.Errorf("the table is at %v", at)
	}
}
