package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// wheelOver turns the wheel over the middle of an input, down by dy.
func wheelOver(s *stage, f *Field, dy float32) {
	at := s.position(f.entry)
	size := f.entry.Size()
	at.X, at.Y = at.X+size.Width/2, at.Y+size.Height/2
	test.Scroll(s.window.Canvas(), at, 0, -dy)
}

func TestWheelOverAnInputScrollsThePage(t *testing.T) {
	s := newStage(t, Look{})
	field := s.Field(FieldSpec{Text: "kurz"})
	page := s.Scroll(s.Column(0, field, s.Least(0, 4000, s.Column(0))))
	s.put(page, 400, 300)
	wheelOver(s, field, 30)
	if got := page.view.Offset.Y; got != 30 {
		t.Errorf("the page moved by %v, want 30", got)
	}
}

func TestWheelOverALongTextScrollsTheTextAndThenThePage(t *testing.T) {
	s := newStage(t, Look{})
	field := s.Field(FieldSpec{Text: strings.Repeat("Zeile\n", 60), Lines: 4})
	page := s.Scroll(s.Column(0, field, s.Least(0, 4000, s.Column(0))))
	s.put(page, 400, 300)
	wheelOver(s, field, 30)
	if page.view.Offset.Y != 0 || field.entry.view.Offset.Y == 0 {
		t.Errorf("page at %v, text at %v", page.view.Offset.Y, field.entry.view.Offset.Y)
	}
	wheelOver(s, field, 100_000)
	wheelOver(s, field, 30)
	if page.view.Offset.Y != 30 {
		t.Errorf("at the end of the text the page is at %v, want 30", page.view.Offset.Y)
	}
}

func TestWheelAtTheEndOfALongListScrollsThePage(t *testing.T) {
	l := newLongStage(t, false)
	page := l.Scroll(l.Column(0, l.Least(0, 300, l.list), l.Least(0, 4000, l.Column(0))))
	l.put(page, 300, 400)
	at := l.position(l.list).AddXY(20, 20)
	test.Scroll(l.window.Canvas(), at, 0, -100)
	if l.list.view.Offset.Y != 100 || page.view.Offset.Y != 0 {
		t.Errorf("list at %v, page at %v", l.list.view.Offset.Y, page.view.Offset.Y)
	}
	test.Scroll(l.window.Canvas(), at, 0, -1_000_000)
	test.Scroll(l.window.Canvas(), at, 0, -30)
	if page.view.Offset.Y != 30 {
		t.Errorf("at the end of the list the page is at %v, want 30", page.view.Offset.Y)
	}
}

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
