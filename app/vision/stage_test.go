package vision

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/session"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
)

var errDisk = errors.New("the disk is full")

// memory is a store in memory that fails when it is told to.
type memory struct {
	kept   assessment.Assessment
	err    error
	writes int
}

func (m *memory) Load(context.Context, assessment.ID) (assessment.Assessment, error) {
	loaded := m.kept
	loaded.Answers = maps.Clone(m.kept.Answers)
	return loaded, nil
}

func (m *memory) SaveAnswer(_ context.Context, _ assessment.ID, answer assessment.Answer) (time.Time, error) {
	m.kept = m.kept.With(answer)
	return m.tick(), m.err
}

func (m *memory) SaveProfile(context.Context, assessment.ID, assessment.Agency, int) (time.Time, error) {
	return m.tick(), m.err
}

func (m *memory) SavePosition(context.Context, assessment.ID, assessment.QuestionID) error {
	return m.err
}

func (m *memory) SaveStatus(context.Context, assessment.ID, assessment.Status) (time.Time, error) {
	return m.tick(), m.err
}

func (m *memory) SaveEntries(_ context.Context, _ assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	if m.err != nil {
		return time.Time{}, m.err
	}
	m.kept.Inventory = m.kept.Inventory.With(put...).Without(gone...)
	return m.tick(), nil
}

func (m *memory) tick() time.Time {
	m.writes++
	return time.Date(2026, 11, 20, 14, m.writes, 0, 0, time.UTC)
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

// rest lets a second pass, longer than any pause in typing.
func (c *clock) rest() {
	c.now += time.Second
	for _, one := range slices.Clone(c.later) {
		if !one.done && one.at <= c.now {
			one.done = true
			one.do()
		}
	}
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

// newStore holds an agency that answered every question but the first with
// level 1 and the target 3, and recorded one process.
func newStore(tb testing.TB, texts ...assessment.Vision) *memory {
	tb.Helper()
	c := shipped(tb)
	a := assessment.Assessment{
		ID: "lindenrade-2026", Agency: assessment.Agency{Name: "Wirtschaftsförderung Lindenrade", Kind: assessment.KindCity},
		Year: 2026, CatalogueID: c.ID, CatalogueVersion: c.Version, Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	for _, id := range c.Order()[1:] {
		a.Answers[id] = assessment.Answer{
			Question: id, State: assessment.Answered, Current: 1, Target: assessment.Target{Set: true, Level: 3},
			ForJury: "Wir beginnen damit im Frühjahr.",
		}
	}
	process := assessment.Process{ID: "P02"}
	process.Transferability = assessment.Rated(4)
	a.Inventory = assessment.NewInventory(process)
	for _, text := range texts {
		a.Inventory = a.Inventory.With(text)
	}
	return &memory{kept: a}
}

// stage is the area in a window without a display.
type stage struct {
	t       testing.TB
	store   *memory
	session *session.Session
	window  fyne.Window
	kit     *kit.Kit
	view    *View
	kept    *Kept
	clock   *clock
	failed  []string
	routes  []kit.Route
}

type setting struct {
	language string
	look     kit.Look
	size     fyne.Size
}

// Go implements kit.Navigator.
func (s *stage) Go(to kit.Route) { s.routes = append(s.routes, to) }

// open opens the area on the store, as the window does.
func open(tb testing.TB, store *memory, in setting) *stage {
	tb.Helper()
	s := &stage{t: tb, store: store, clock: &clock{}, kept: NewKept()}
	var err error
	if s.session, err = session.Open(tb.Context(), store, shipped(tb), "lindenrade-2026"); err != nil {
		tb.Fatal(err)
	}
	if in.language == "" {
		in.language = "de"
	}
	words, err := translations.New(in.language)
	if err != nil {
		tb.Fatal(err)
	}
	theme, err := kit.NewTheme(assets.Files, in.look)
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
	if in.size.IsZero() {
		in.size = fyne.NewSize(1280, 704)
	}
	s.show(in.size)
	return s
}

// show puts the area into the window, as coming back to it does.
func (s *stage) show(size fyne.Size) {
	s.view = New(Deps{
		Context: s.t.Context(), Kit: s.kit, Session: s.session, Kept: s.kept, Navigate: s, Log: slog.New(slog.DiscardHandler),
		Report: Report{Changed: func(session.State) {}, Failed: func(sentence string) { s.failed = append(s.failed, sentence) }},
	})
	s.window.SetContent(s.kit.Root(s.kit.Fill(scene.Ground, s.view.Content())))
	s.window.Resize(size)
	s.view.Activate()
}

// text returns what is stored to a criterion.
func (s *stage) text(id assessment.CriterionID) string { return s.store.kept.Inventory.Vision(id) }

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
		s.window.Canvas().Focused().TypedRune(r)
	}
}

// roots are the window and what lies above it, the topmost first.
func (s *stage) roots() []fyne.CanvasObject {
	roots := slices.Clone(s.window.Canvas().Overlays().List())
	slices.Reverse(roots)
	return append(roots, s.window.Content())
}

// press taps the first visible button with the text.
func (s *stage) press(text string) {
	s.t.Helper()
	for _, root := range s.roots() {
		for _, o := range test.LaidOutObjects(root) {
			if b, ok := o.(*kit.Button); ok && b.Visible() && b.Text() == text {
				test.Tap(b)
				return
			}
		}
	}
	s.t.Fatalf("no button %q", text)
}

// tapNamed taps what screen readers know by a name that begins so.
func (s *stage) tapNamed(prefix string) {
	s.t.Helper()
	for _, root := range s.roots() {
		for _, o := range test.LaidOutObjects(root) {
			named, ok := o.(interface{ AccessibilityLabel() string })
			target, tappable := o.(fyne.Tappable)
			if ok && tappable && o.Visible() && strings.HasPrefix(named.AccessibilityLabel(), prefix) {
				test.Tap(target)
				return
			}
		}
	}
	s.t.Fatalf("nothing named %q", prefix)
}

// texts returns every text in sight.
func (s *stage) texts() string {
	var texts []string
	for _, root := range s.roots() {
		walk(root, func(o fyne.CanvasObject) {
			if text, ok := o.(*kit.Text); ok {
				texts = append(texts, text.Text())
			}
		})
	}
	return strings.Join(texts, "\n")
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
	if !strings.Contains(s.texts(), text) {
		s.t.Errorf("screen shows %q, want %q", s.texts(), text)
	}
}

func (s *stage) mustNotSee(text string) {
	s.t.Helper()
	if strings.Contains(s.texts(), text) {
		s.t.Errorf("screen shows %q, but should not", text)
	}
}
