package guide

import (
	"context"
	"log/slog"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/session"
	"reifekompass/assets"
	"reifekompass/assets/translations"
)

// memory is a store in memory that fails when it is told to.
type memory struct {
	kept   assessment.Assessment
	err    error
	clock  time.Time
	writes int
}

func (m *memory) Load(context.Context, assessment.ID) (assessment.Assessment, error) {
	loaded := m.kept
	loaded.Answers = maps.Clone(m.kept.Answers)
	return loaded, nil
}

func (m *memory) SaveAnswer(_ context.Context, _ assessment.ID, answer assessment.Answer) (time.Time, error) {
	if m.err != nil {
		return time.Time{}, m.err
	}
	m.kept = m.kept.With(answer)
	return m.tick(), nil
}

func (m *memory) SaveProfile(_ context.Context, _ assessment.ID, agency assessment.Agency, year int) (time.Time, error) {
	m.kept.Agency, m.kept.Year = agency, year
	return m.tick(), m.err
}

func (m *memory) SavePosition(_ context.Context, _ assessment.ID, question assessment.QuestionID) error {
	m.kept.Position = question
	return m.err
}

func (m *memory) SaveStatus(_ context.Context, _ assessment.ID, status assessment.Status) (time.Time, error) {
	m.kept.Status = status
	return m.tick(), m.err
}

func (m *memory) SaveEntries(_ context.Context, _ assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	m.kept.Inventory = m.kept.Inventory.Without(gone...).With(put...)
	return m.tick(), m.err
}

func (m *memory) tick() time.Time {
	m.writes++
	m.clock = m.clock.Add(time.Minute)
	return m.clock
}

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

// stage is the guide in a window.
type stage struct {
	t       testing.TB
	store   *memory
	session *session.Session
	window  fyne.Window
	kit     *kit.Kit
	view    *View
	clock   *clock
	changed []session.State
	failed  []string
	routes  []kit.Route
}

// Go implements kit.Navigator.
func (s *stage) Go(to kit.Route) { s.routes = append(s.routes, to) }

type setting struct {
	language string
	look     kit.Look
	size     fyne.Size
	version  string // of the catalogue the assessment was begun with; empty: the same
}

// parsed is the catalogue of the program, which takes a moment to read.
var parsed = sync.OnceValues(func() (*assessment.Catalogue, error) {
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	return catalogue.Parse(path.Base(assets.CatalogueFile), raw)
})

func shipped(tb testing.TB) *assessment.Catalogue {
	tb.Helper()
	c, err := parsed()
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func newStore(tb testing.TB) *memory {
	tb.Helper()
	c := shipped(tb)
	return &memory{
		clock: time.Date(2026, 11, 20, 14, 2, 0, 0, time.UTC),
		kept: assessment.Assessment{
			ID: "lindenrade-2026", Agency: assessment.Agency{Name: "Wirtschaftsförderung Lindenrade", Kind: assessment.KindCity},
			Year: 2026, CatalogueID: c.ID, CatalogueVersion: c.Version,
			Answers: map[assessment.QuestionID]assessment.Answer{},
		},
	}
}

// open opens the guide on the store, as starting the program does.
func open(tb testing.TB, store *memory, set setting) *stage {
	tb.Helper()
	s := &stage{t: tb, store: store, clock: &clock{}}
	if set.version != "" {
		store.kept.CatalogueVersion = set.version
	}
	var err error
	s.session, err = session.Open(tb.Context(), store, shipped(tb), "lindenrade-2026")
	if err != nil {
		tb.Fatal(err)
	}
	if set.language == "" {
		set.language = "de"
	}
	words, err := translations.New(set.language)
	if err != nil {
		tb.Fatal(err)
	}
	theme, err := kit.NewTheme(assets.Files, set.look)
	if err != nil {
		tb.Fatal(err)
	}
	app := test.NewTempApp(tb)
	app.Settings().SetTheme(theme)
	s.window = test.NewTempWindow(tb, nil)
	s.window.SetPadded(false)
	s.kit = kit.New(kit.Options{
		App: app, Window: s.window, Words: words, Theme: theme, Executor: s.clock,
		Clock: func() time.Time { return time.Date(2026, 11, 20, 14, 3, 0, 0, time.UTC) },
	})
	s.show(set.size)
	return s
}

func (s *stage) show(size fyne.Size) {
	s.view = New(Deps{
		Context: s.t.Context(), Kit: s.kit, Session: s.session, Navigate: s, Log: slog.New(slog.DiscardHandler),
		Report: Report{
			Changed: func(state session.State) { s.changed = append(s.changed, state) },
			Failed:  func(sentence string) { s.failed = append(s.failed, sentence) },
		},
	})
	if size.IsZero() {
		size = fyne.NewSize(1280, 704)
	}
	s.window.SetContent(s.kit.Root(s.view.Content()))
	s.window.Resize(size)
	s.view.Activate()
}

func (s *stage) answer(id assessment.QuestionID) assessment.Answer { return s.store.kept.Answer(id) }

// key presses a key as the keyboard does.
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

// chord presses a key together with Ctrl or Alt.
func (s *stage) chord(modifier fyne.KeyModifier, key fyne.KeyName) {
	shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	if focused, ok := s.window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
		return
	}
	s.kit.Keys.Press(kit.Chord{Key: key, Modifier: modifier})
}

func (s *stage) ctrl(key fyne.KeyName) { s.chord(fyne.KeyModifierShortcutDefault, key) }

// on goes to the next question.
func (s *stage) on() { s.chord(fyne.KeyModifierAlt, fyne.KeyRight) }

func (s *stage) tab() { s.window.Canvas().FocusNext() }

// click presses the mouse in the middle of the visible text.
func (s *stage) click(text string) {
	s.t.Helper()
	for _, tree := range s.trees() {
		found := false
		walk(tree, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
			if words, ok := o.(*canvas.Text); ok && !found && words.Text != "" && strings.HasPrefix(text, words.Text) &&
				(words.Text == text || len(words.Text) > 20) { // a sentence may go on in the next line
				found = true
				test.TapCanvas(s.window.Canvas(), at.AddXY(words.MinSize().Width/2, words.Size().Height/2))
			}
		})
		if found {
			return
		}
	}
	s.t.Fatalf("no %q to click on; screen shows %q", text, s.words())
}

func (s *stage) trees() []fyne.CanvasObject {
	trees := slices.Clone(s.window.Canvas().Overlays().List())
	slices.Reverse(trees)
	if len(trees) > 0 {
		return trees
	}
	return []fyne.CanvasObject{s.window.Canvas().Content()}
}

// words returns every word on the screen, the topmost layer only.
func (s *stage) words() string {
	var shown []string
	for _, tree := range s.trees() {
		walk(tree, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
			if words, ok := o.(*canvas.Text); ok && words.Text != "" {
				shown = append(shown, words.Text)
			}
		})
	}
	return strings.Join(shown, " ")
}

func (s *stage) mustSee(text string) {
	s.t.Helper()
	if !strings.Contains(s.words(), text) {
		s.t.Errorf("screen shows %q, want %q", s.words(), text)
	}
}

func (s *stage) mustNotSee(text string) {
	s.t.Helper()
	if strings.Contains(s.words(), text) {
		s.t.Errorf("screen shows %q, but should not", text)
	}
}

// walk visits everything that is visible, with its place in the window.
func walk(o fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	visit(o, at)
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		walk(child, at, visit)
	}
}
