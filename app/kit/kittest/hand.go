package kittest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
)

// Key presses keys as the keyboard does: what has the focus gets them, or the
// page if nothing has.
func (s Screen) Key(names ...fyne.KeyName) {
	for _, name := range names {
		if focused := s.Window.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			s.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}

// Write types characters as the keyboard does: what has the focus gets them,
// or the page if nothing has.
func (s Screen) Write(text string) {
	for _, r := range text {
		if focused := s.Window.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		} else {
			s.Window.Canvas().OnTypedRune()(r)
		}
	}
}

// Tab moves the focus to the next control.
func (s Screen) Tab() { s.Window.Canvas().FocusNext() }

// Chord presses a key with its modifiers: what has the focus gets it, or the
// page if nothing has.
func (s *Stage) Chord(chord kit.Chord) {
	if focused, ok := s.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(&desktop.CustomShortcut{KeyName: chord.Key, Modifier: chord.Modifier})
		return
	}
	s.Kit.Keys.Press(chord)
}

// Click presses the mouse in the middle of the words on the topmost layer. It
// fails the test if they are not there.
func (s Screen) Click(text string) {
	s.T.Helper()
	place, found := fyne.Position{}, false
	Walk(s.top(), func(o fyne.CanvasObject, at fyne.Position) {
		if words, ok := o.(*canvas.Text); ok && !found && begins(text, words.Text) {
			place, found = at.AddXY(words.MinSize().Width/2, words.Size().Height/2), true
		}
	})
	if !found {
		s.T.Fatalf("no %q to click on; screen shows %q", text, s.Words())
	}
	test.TapCanvas(s.Window.Canvas(), place)
}

// begins reports whether a line is the text, or the first of several lines
// that a long sentence takes.
func begins(text, line string) bool {
	return line == text && line != "" || len(line) > 20 && strings.HasPrefix(text, line)
}

// Press taps the first button in sight that says exactly the text, the topmost
// layer first. It fails the test if there is none.
func (s Screen) Press(text string) {
	s.T.Helper()
	s.tap(text, func(o fyne.CanvasObject) bool {
		button, ok := o.(*kit.Button)
		return ok && button.Text() == text
	})
}

// Tap taps the first control in sight that screen readers know by a name that
// begins so, the topmost layer first. It fails the test if there is none.
func (s Screen) Tap(prefix string) {
	s.T.Helper()
	s.tap(prefix, func(o fyne.CanvasObject) bool {
		named, ok := o.(interface{ AccessibilityLabel() string })
		return ok && strings.HasPrefix(named.AccessibilityLabel(), prefix)
	})
}

// tap taps the first control in sight that is wanted.
func (s Screen) tap(name string, wanted func(fyne.CanvasObject) bool) {
	s.T.Helper()
	for _, layer := range s.layers() {
		var target fyne.Tappable
		Walk(layer, func(o fyne.CanvasObject, _ fyne.Position) {
			if tappable, ok := o.(fyne.Tappable); ok && target == nil && wanted(o) {
				target = tappable
			}
		})
		if target != nil {
			test.Tap(target)
			return
		}
	}
	s.T.Fatalf("no %q to tap; screen shows %q", name, s.Words())
}
