package kit

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"reifekompass/assets"
	"reifekompass/assets/translations"
)

// stage is a window for one test, with a clock that the test turns.
type stage struct {
	*Kit
	t      testing.TB
	window fyne.Window
	clock  *clock
}

// clock is an executor: what is to happen later happens when the test lets
// time pass; what is to happen elsewhere happens at once, or on finish.
type clock struct {
	now   time.Duration
	later []*timer
	held  []func() // results of background work, if hold is set
	hold  bool
}

type timer struct {
	at   time.Duration
	do   func()
	done bool
}

// Go implements Executor.
func (c *clock) Go(work, done func()) {
	work()
	if c.hold {
		c.held = append(c.held, done)
		return
	}
	done()
}

// After implements Executor.
func (c *clock) After(pause time.Duration, f func()) func() {
	one := &timer{at: c.now + pause, do: f}
	c.later = append(c.later, one)
	return func() { one.done = true }
}

func (c *clock) pass(d time.Duration) {
	c.now += d
	for _, one := range slices.Clone(c.later) {
		if !one.done && one.at <= c.now {
			one.done = true
			one.do()
		}
	}
}

func newStage(tb testing.TB, look Look) *stage {
	tb.Helper()
	app := test.NewTempApp(tb)
	theme, err := NewTheme(assets.Files, look)
	if err != nil {
		tb.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	words, err := translations.New("de")
	if err != nil {
		tb.Fatal(err)
	}
	s := &stage{t: tb, window: test.NewTempWindow(tb, nil), clock: &clock{}}
	s.window.SetPadded(false)
	s.Kit = New(Options{
		App: app, Window: s.window, Words: words, Theme: theme, Executor: s.clock,
		Clock: func() time.Time { return time.Date(2026, 11, 20, 14, 3, 0, 0, time.UTC) },
	})
	return s
}

// put shows an object in a window of a size in design pixels.
func (s *stage) put(o fyne.CanvasObject, width, height float32) {
	s.window.SetContent(s.Root(o))
	s.window.Resize(fyne.NewSize(s.Px(width), s.Px(height)))
}

// key presses a key as the keyboard does: the focused control gets it, or the
// page if there is none.
func (s *stage) key(names ...fyne.KeyName) {
	for _, name := range names {
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}

// write types characters as the keyboard does.
func (s *stage) write(text string) {
	for _, r := range text {
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		} else {
			s.window.Canvas().OnTypedRune()(r)
		}
	}
}

func (s *stage) tab() { s.window.Canvas().FocusNext() }

// click presses the mouse in the middle of an object.
func (s *stage) click(o fyne.CanvasObject) {
	size := o.Size()
	test.TapCanvas(s.window.Canvas(), s.position(o).AddXY(size.Width/2, size.Height/2))
}

// shown returns every word on the screen, in reading order.
func (s *stage) shown() string {
	var words []string
	trees := append([]fyne.CanvasObject{s.window.Canvas().Content()}, s.window.Canvas().Overlays().List()...)
	for _, tree := range trees {
		walk(tree, func(o fyne.CanvasObject) {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" {
				words = append(words, text.Text)
			}
		})
	}
	return strings.Join(words, "|")
}

// walk visits everything that is visible.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		walk(child, visit)
	}
}

func (s *stage) sees(text string) bool { return strings.Contains(s.shown(), text) }

func (s *stage) mustSee(text string) {
	s.t.Helper()
	if !s.sees(text) {
		s.t.Errorf("screen shows %q, want %q", s.shown(), text)
	}
}
