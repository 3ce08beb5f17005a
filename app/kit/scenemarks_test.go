package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"reifekompass/reports/scene"
)

// marked is a drawing of three marks in a row between two buttons.
func marked(s *stage, regions func() []Region) (*Scene, *Button) {
	drawing := s.Scene(SceneSpec{
		Draw:    func(width float64) scene.Scene { return scene.Scene{Width: width, Height: 40} },
		Regions: func(float64) []Region { return regions() },
	})
	after := s.Button(ButtonSpec{Text: "danach"})
	s.put(s.Column(8, drawing, after), 300, 200)
	s.window.Canvas().Capture()
	return drawing, after
}

func three(pressed *string) []Region {
	var regions []Region
	for i, name := range []string{"A", "B", "C"} {
		region := Region{X: float64(i) * 60, Y: 5, W: 50, H: 30, Name: "Zeile " + name}
		if name != "B" {
			region.OnTap = func() { *pressed += name }
		}
		regions = append(regions, region)
	}
	return regions
}

func TestArrowKeysGoThroughTheMarksOfADrawing(t *testing.T) {
	s, pressed := newStage(t, Look{}), ""
	drawing, after := marked(s, func() []Region { return three(&pressed) })
	cursor := drawing.marks.cursor
	s.tab()
	for _, step := range []struct {
		key  fyne.KeyName
		want string
		at   float32
	}{
		{fyne.KeyRight, "Zeile B", 60},
		{fyne.KeyDown, "Zeile C", 120},
		{fyne.KeyRight, "Zeile C", 120},
		{fyne.KeyLeft, "Zeile B", 60},
		{fyne.KeyEnd, "Zeile C", 120},
		{fyne.KeyHome, "Zeile A", 0},
	} {
		s.key(step.key)
		if got := cursor.AccessibilityLabel(); got != step.want {
			t.Errorf("%s: on %q, want %q", step.key, got, step.want)
		}
		if got := cursor.Position().X; got != step.at || cursor.Size().Width != 50 {
			t.Errorf("%s: the cursor lies at %v, want %v", step.key, got, step.at)
		}
		if cursor.ring.Hidden {
			t.Errorf("%s: the focus is not shown", step.key)
		}
		s.clock.pass(tipPause)
		s.mustSee(step.want)
	}
	s.key(fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnd, fyne.KeySpace)
	if pressed != "AC" {
		t.Errorf("pressed %q, want A and C: B only informs", pressed)
	}
	s.tab()
	if s.window.Canvas().Focused() != fyne.Focusable(after) {
		t.Error("a drawing is more than one stop for Tab")
	}
}

func TestEscapeClosesTheTooltipThenLeavesTheDrawing(t *testing.T) {
	s, pressed, page := newStage(t, Look{}), "", 0
	drawing, _ := marked(s, func() []Region { return three(&pressed) })
	s.Keys.Page(Bindings{Plain(fyne.KeyEscape): func() { page++ }})
	s.tab()
	s.clock.pass(tipPause)
	s.key(fyne.KeyEscape)
	if s.sees("Zeile A") || s.window.Canvas().Focused() != fyne.Focusable(drawing.marks.cursor) || page != 0 {
		t.Error("the first Esc does more than close the tooltip")
	}
	s.key(fyne.KeyEscape)
	if s.window.Canvas().Focused() != nil || page != 1 {
		t.Errorf("the second Esc leaves %v in focus and reaches the page %d times", s.window.Canvas().Focused(), page)
	}
}

func TestAClickTakesTheCursorAlong(t *testing.T) {
	s, pressed := newStage(t, Look{}), ""
	drawing, _ := marked(s, func() []Region { return three(&pressed) })
	tapAt(s, s.position(drawing).AddXY(140, 20))
	if pressed != "C" || !drawing.marks.cursor.ring.Hidden {
		t.Errorf("pressed %q, want C, and no ring for the mouse", pressed)
	}
	s.key(fyne.KeyLeft)
	if got := drawing.marks.cursor.AccessibilityLabel(); got != "Zeile B" || drawing.marks.cursor.ring.Hidden {
		t.Errorf("the keys go on at %q, want the mark before the one that was clicked, with a ring", got)
	}
	region := drawing.marks.regions[1]
	region.MouseIn(nil)
	s.clock.pass(tipPause)
	s.mustSee("Zeile B")
	if region.Cursor() != desktop.DefaultCursor || drawing.marks.regions[0].Cursor() != desktop.PointerCursor {
		t.Error("the pointer promises what only some marks do")
	}
	if region.AccessibilityRole() == drawing.marks.regions[0].AccessibilityRole() {
		t.Error("a screen reader announces a mark without an action as a button")
	}
}

func TestTheCursorStaysWithinWhatIsLeft(t *testing.T) {
	s, pressed, many := newStage(t, Look{}), "", 3
	drawing, after := marked(s, func() []Region { return three(&pressed)[:many] })
	s.tab()
	s.key(fyne.KeyEnd)
	many = 2
	drawing.Redraw()
	if got := drawing.marks.cursor.AccessibilityLabel(); got != "Zeile B" {
		t.Errorf("on %q, want the last mark that is left", got)
	}
	many = 0
	drawing.Redraw()
	s.Focus(nil)
	s.tab()
	if s.window.Canvas().Focused() != fyne.Focusable(after) {
		t.Error("a drawing without marks is a stop for Tab")
	}
}
