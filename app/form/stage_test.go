package form

import (
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// clock is an executor that the test turns.
type clock struct {
	now   time.Duration
	later []*timer
}

type timer struct {
	at   time.Duration
	do   func()
	done bool
}

// Go implements kit.Executor.
func (c *clock) Go(work, done func()) { work(); done() }

// After implements kit.Executor.
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

// stage is a form beside an inventory in a window.
type stage struct {
	t         *testing.T
	window    fyne.Window
	kit       *kit.Kit
	form      *Form
	clock     *clock
	inventory assessment.Inventory
	saves     int
	refuse    string // why nothing can be saved
	hints     []Hint
	asked     []Hint
}

// setting is how the window looks.
type setting struct {
	language string // empty: German
	look     kit.Look
	width    float32 // 0: that of a panel
}

const panelWidth = 304

func newStage(t *testing.T, in setting, groups []Group, entries ...assessment.Entry) *stage {
	t.Helper()
	if in.language == "" {
		in.language = "de"
	}
	if in.width == 0 {
		in.width = panelWidth
	}
	app := test.NewTempApp(t)
	theme, err := kit.NewTheme(assets.Files, in.look)
	if err != nil {
		t.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	words, err := translations.New(in.language)
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{t: t, window: test.NewTempWindow(t, nil), clock: &clock{}, inventory: assessment.NewInventory(entries...)}
	s.window.SetPadded(false)
	s.kit = kit.New(kit.Options{
		App: app, Window: s.window, Words: words, Theme: theme, Executor: s.clock,
		Clock: func() time.Time { return time.Date(2026, 11, 20, 14, 3, 0, 0, time.UTC) },
	})
	s.form = New(Spec{
		Kit: s.kit, Wording: wording.New(words, shipped(t)), Groups: groups,
		Inventory: func() assessment.Inventory { return s.inventory }, Save: s.save,
		Hints:  func(assessment.Entry) []Hint { return s.hints },
		OnCell: func(h Hint) { s.asked = append(s.asked, h) }, OnReason: func(h Hint) { s.asked = append(s.asked, h) },
	})
	panel := s.kit.Scroll(s.kit.Inset(kit.Around(16, 20), s.form.Content()))
	s.window.SetContent(s.kit.Root(s.kit.Row(0, s.kit.Fill(scene.Paper, s.kit.Fixed(in.width, 0, panel)))))
	s.window.Resize(fyne.NewSize(s.kit.Px(max(in.width, kit.MinWidth)), s.kit.Px(1400)))
	return s
}

func shipped(t *testing.T) *assessment.Catalogue {
	t.Helper()
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	c, err := catalogue.Parse(path.Base(assets.CatalogueFile), raw)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// save is what a page does: store, then show what is stored.
func (s *stage) save(entry assessment.Entry) string {
	if s.refuse != "" {
		return s.refuse
	}
	s.saves++
	s.inventory = s.inventory.With(entry)
	s.form.Show(entry)
	return ""
}

func (s *stage) process(id assessment.ProcessID) assessment.Process {
	p, _ := s.inventory.Process(id)
	return p
}

// focus puts the keyboard on a field.
func (s *stage) focus(attribute string) {
	s.t.Helper()
	if !s.form.Focus(attribute) {
		s.t.Fatalf("no field for %s", attribute)
	}
}

// fill types a text in place of what stands in a field.
func (s *stage) fill(attribute, text string) {
	s.t.Helper()
	s.focus(attribute)
	s.key(fyne.KeyEnd)
	for range s.text(attribute) {
		s.key(fyne.KeyBackspace)
	}
	s.write(text)
}

func (s *stage) key(names ...fyne.KeyName) {
	for _, name := range names {
		s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (s *stage) write(text string) {
	for _, r := range text {
		s.window.Canvas().Focused().TypedRune(r)
	}
}

func (s *stage) tab() { s.window.Canvas().FocusNext() }

// text returns what stands in the field of an attribute.
func (s *stage) text(attribute string) string {
	s.t.Helper()
	for _, one := range s.form.fields {
		if typing, ok := one.field.(interface{ shownText() string }); ok && one.attribute == attribute {
			return typing.shownText()
		}
	}
	s.t.Fatalf("nothing is typed for %s", attribute)
	return ""
}

func (t *textField) shownText() string { return t.input.Text() }

// press taps the visible button with the text.
func (s *stage) press(text string) {
	s.t.Helper()
	for _, o := range test.LaidOutObjects(s.window.Content()) {
		if b, ok := o.(*kit.Button); ok && b.Visible() && b.Text() == text {
			test.Tap(b)
			return
		}
	}
	s.t.Fatalf("no button %q", text)
}

// shown returns every word on the screen, in reading order.
func (s *stage) shown() string {
	var words []string
	walk(s.window.Content(), func(o fyne.CanvasObject) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			words = append(words, text.Text)
		}
	})
	return strings.Join(words, " ")
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

func (s *stage) mustSee(text string) {
	s.t.Helper()
	if !strings.Contains(s.shown(), text) {
		s.t.Errorf("screen shows %q, want %q", s.shown(), text)
	}
}

func (s *stage) mustNotSee(text string) {
	s.t.Helper()
	if strings.Contains(s.shown(), text) {
		s.t.Errorf("screen shows %q, want no %q", s.shown(), text)
	}
}
