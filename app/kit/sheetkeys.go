package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Bindings are the keys that move the sheet and turn its pages, for the page
// or the overlay it stands on.
func (s *Sheet) Bindings() Bindings {
	return Bindings{
		Plain(fyne.KeyPageDown): func() { s.ScreenBy(1) },
		Plain(fyne.KeyPageUp):   func() { s.ScreenBy(-1) },
		Plain(fyne.KeyDown):     func() { s.moveBy(s.kit.Px(lineStep), 1) },
		Plain(fyne.KeyUp):       func() { s.moveBy(-s.kit.Px(lineStep), -1) },
		Plain(fyne.KeyRight):    func() { s.sideBy(1) },
		Plain(fyne.KeyLeft):     func() { s.sideBy(-1) },
	}
}

// lineStep is how far an arrow key moves a page, in design pixels.
const lineStep = 48

// ScreenBy moves the page by what is in sight, a little less, so that the eye
// finds the place again; at its end it turns the page.
func (s *Sheet) ScreenBy(step int) {
	s.moveBy(float32(step)*(s.view.Size().Height-s.kit.Px(lineStep)), step)
}

// moveBy moves the page down, or turns to the next one at its end. The page
// before is shown from its end.
func (s *Sheet) moveBy(dy float32, step int) {
	before := s.view.Offset.Y
	s.scrollTo(s.view.Offset.X, before+dy)
	if s.view.Offset.Y == before {
		s.turn(step)
	}
}

func (s *Sheet) turn(step int) {
	if s.spec.OnTurn(step) && step < 0 {
		s.scrollTo(s.view.Offset.X, s.most().Height)
	}
}

// sideBy moves the page sideways where it is wider than the view, and turns
// it where it is not.
func (s *Sheet) sideBy(step int) {
	if s.most().Width == 0 {
		s.spec.OnTurn(step)
		return
	}
	s.scrollTo(s.view.Offset.X+float32(step)*s.kit.Px(lineStep), s.view.Offset.Y)
}

// FocusGained implements fyne.Focusable.
func (s *Sheet) FocusGained() {
	s.focused, s.ringed = true, !s.kit.byMouse
	s.showRing()
}

// FocusLost implements fyne.Focusable.
func (s *Sheet) FocusLost() {
	s.focused = false
	s.showRing()
}

func (s *Sheet) showRing() { SetVisible(s.ring, s.focused && s.ringed) }

// TypedRune implements fyne.Focusable.
func (s *Sheet) TypedRune(r rune) { s.kit.Keys.Press(Rune(r)) }

// TypedKey implements fyne.Focusable.
func (s *Sheet) TypedKey(e *fyne.KeyEvent) {
	if !s.ringed {
		s.ringed = true
		s.showRing()
	}
	if e.Name == fyne.KeySpace {
		s.ScreenBy(1)
		return
	}
	s.kit.Keys.typedKey(e)
}

// TypedShortcut implements fyne.Shortcutable.
func (s *Sheet) TypedShortcut(shortcut fyne.Shortcut) { s.kit.Keys.shortcut(shortcut) }

// Tapped implements fyne.Tappable.
func (s *Sheet) Tapped(*fyne.PointEvent) { s.kit.mouse(s, func() {}) }

// AccessibilityLabel implements fyne.Accessible.
func (s *Sheet) AccessibilityLabel() string { return s.page.Name }

// AccessibilityRole implements fyne.Accessible.
func (s *Sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// sheetWheel lies over the page and takes the turns of the wheel: they move
// the page, and turn it at its end. The toolkit would end them there.
type sheetWheel struct {
	widget.BaseWidget
	sheet *Sheet
	past  float32 // how far the wheel went on at the end of the page
}

func newSheetWheel(s *Sheet) *sheetWheel {
	w := &sheetWheel{sheet: s}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *sheetWheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(w.sheet.kit.Space(0, 0))
}

// pastEnd is how far the wheel goes on at the end of a page before it turns:
// one notch of a mouse, or a clear stroke on a touchpad.
const pastEnd = 25

// Scrolled implements fyne.Scrollable. With Ctrl the wheel zooms.
func (w *sheetWheel) Scrolled(e *fyne.ScrollEvent) {
	s := w.sheet
	if s.kit.ctrlHeld() {
		s.spec.OnZoom(direction(e.Scrolled.DY))
		return
	}
	before := s.view.Offset
	s.scrollTo(before.X-e.Scrolled.DX, before.Y-e.Scrolled.DY)
	if s.view.Offset != before || direction(e.Scrolled.DY) != direction(w.past) {
		w.past = 0
	}
	if s.view.Offset == before {
		w.past += e.Scrolled.DY
	}
	if w.past >= pastEnd || w.past <= -pastEnd {
		step := -direction(w.past)
		w.past = 0
		s.turn(step)
	}
}

func direction(v float32) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	default:
		return 0
	}
}

// ctrlHeld reports whether Ctrl (Cmd on a Mac) is held down.
func (k *Kit) ctrlHeld() bool {
	driver, ok := k.app.Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShortcutDefault != 0
}
