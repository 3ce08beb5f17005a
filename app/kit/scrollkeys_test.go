package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestKeysScrollATextWithoutControls(t *testing.T) {
	s := newStage(t, Look{})
	below := s.Scroll(s.Text(strings.Repeat("Seite. ", 3000), Body()))
	s.put(below, 900, 500)
	s.Panel(PanelSpec{Title: "Hilfe", Content: s.Text(strings.Repeat("Warum. ", 900), Body())})
	panel := s.scrollOfKeys()
	if panel == nil || panel == below {
		t.Fatal("the keys mean nothing, or what lies below the panel")
	}
	most := panel.view.Content.Size().Height - panel.view.Size().Height
	for _, step := range []struct {
		key   fyne.KeyName
		least float32
		most  float32
	}{
		{fyne.KeyDown, 1, 100},
		{fyne.KeyUp, 0, 0},
		{fyne.KeyPageDown, 300, 500},
		{fyne.KeyPageUp, 0, 0},
		{fyne.KeyEnd, most, most},
		{fyne.KeyHome, 0, 0},
	} {
		s.key(step.key)
		if at := panel.view.Offset.Y; at < step.least || at > step.most {
			t.Errorf("%s shows from %v, want %v to %v", step.key, at, step.least, step.most)
		}
	}
	if below.view.Offset.Y != 0 {
		t.Error("what lies below the panel was scrolled")
	}
	s.key(fyne.KeyEscape, fyne.KeyEnd)
	if below.view.Offset.Y == 0 {
		t.Error("without the panel the page is not scrolled")
	}
}

func TestScrollsByKeysAreHeardOf(t *testing.T) {
	s := newStage(t, Look{})
	page := s.Scroll(s.Text(strings.Repeat("Seite. ", 3000), Body()))
	s.put(page, 900, 500)
	heard := 0
	page.OnScroll(func() { heard++ })
	s.key(fyne.KeyEnd)
	if heard != 1 {
		t.Errorf("heard of %d scrolls", heard)
	}
	s.key(fyne.KeyEnd)
	if heard != 1 {
		t.Error("heard of a scroll that moved nothing")
	}
}

func TestHiddenScrollsGetNoKeys(t *testing.T) {
	s := newStage(t, Look{})
	hidden := s.Scroll(s.Text(strings.Repeat("Seite. ", 3000), Body()))
	around := s.Stack(hidden)
	s.put(around, 900, 500)
	if s.scrollOfKeys() != hidden {
		t.Fatal("what is in sight is not scrolled")
	}
	around.Hide()
	if s.scrollOfKeys() != nil {
		t.Error("a hidden text is scrolled")
	}
}

func TestEscTakesATooltipAway(t *testing.T) {
	s := newStage(t, Look{})
	button := s.Button(ButtonSpec{Text: "Los", Tip: "Was es tut"})
	other := s.Button(ButtonSpec{Text: "Halt"})
	s.put(s.Column(4, button, other), 700, 500)
	s.Focus(button)
	s.clock.pass(tipPause)
	s.mustSee("Was es tut")
	s.key(fyne.KeyEscape)
	if s.sees("Was es tut") {
		t.Error("the tooltip stays")
	}
	s.Focus(nil) // as when another window is looked at
	s.Focus(button)
	s.clock.pass(tipPause)
	if s.sees("Was es tut") {
		t.Error("the tooltip comes back with the window")
	}
	s.Focus(other)
	s.Focus(button)
	s.clock.pass(tipPause)
	s.mustSee("Was es tut")
	s.Keys.Window(Bindings{Ctrl(fyne.KeyS): func() {}})
	s.Keys.Press(Ctrl(fyne.KeyS))
	if s.sees("Was es tut") {
		t.Error("the tooltip lies over what a shortcut shows")
	}
}

func TestTheWheelTakesATooltipAway(t *testing.T) {
	s := newStage(t, Look{})
	button := s.Button(ButtonSpec{Text: "Los", Tip: "Was es tut"})
	page := s.Scroll(s.Column(4, button, s.Text(strings.Repeat("Seite. ", 3000), Body())))
	heard := 0
	page.OnScroll(func() { heard++ })
	s.put(page, 900, 500)
	s.Focus(button)
	s.clock.pass(tipPause)
	s.mustSee("Was es tut")
	heard = 0
	page.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
	if s.sees("Was es tut") || page.view.Offset.Y == 0 || heard != 1 {
		t.Errorf("the tooltip stays beside nothing, at %v, heard %d times", page.view.Offset.Y, heard)
	}
}
