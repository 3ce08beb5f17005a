package processes

import (
	"context"
	"log/slog"
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
	kept  assessment.Assessment
	other map[assessment.ID]assessment.Assessment
	err   error
	clock time.Time
}

func (m *memory) Load(_ context.Context, id assessment.ID) (assessment.Assessment, error) {
	if other, there := m.other[id]; there {
		return other, nil
	}
	return m.kept, nil
}

func (m *memory) List(context.Context) ([]assessment.Summary, error) {
	list := []assessment.Summary{{ID: m.kept.ID, Agency: m.kept.Agency.Name, Year: m.kept.Year}}
	for _, other := range m.other {
		list = append(list, assessment.Summary{ID: other.ID, Agency: other.Agency.Name, Year: other.Year})
	}
	return list, m.err
}

func (m *memory) SaveEntries(_ context.Context, _ assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	if m.err != nil {
		return time.Time{}, m.err
	}
	m.kept.Inventory = m.kept.Inventory.Without(gone...).With(put...)
	return m.tick(), nil
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

func (m *memory) tick() time.Time {
	m.clock = m.clock.Add(time.Minute)
	return m.clock
}

// now is an executor that does everything at once, and what comes later never.
type now struct{ later []func() }

// Go implements kit.Executor.
func (now) Go(work, done func()) { work(); done() }

// After implements kit.Executor.
func (n *now) After(_ time.Duration, f func()) func() {
	n.later = append(n.later, f)
	return func() {}
}

// copied is a clipboard.
type copied string

// Content implements Clipboard.
func (c copied) Content() string { return string(c) }

// stage is the area in a window.
type stage struct {
	t       testing.TB
	store   *memory
	session *session.Session
	window  fyne.Window
	kit     *kit.Kit
	view    *View
	deps    Deps
	changed int
	failed  []string
	routes  []kit.Route
}

// Go implements kit.Navigator.
func (s *stage) Go(to kit.Route) { s.routes = append(s.routes, to) }

type setting struct {
	language string
	look     kit.Look
	size     fyne.Size
	copied   string
}

// parsed is the catalogue of the program, which takes a moment to read.
var parsed = sync.OnceValues(func() (*assessment.Catalogue, error) {
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	return catalogue.Parse(path.Base(assets.CatalogueFile), raw)
})

func newStore(tb testing.TB, entries ...assessment.Entry) *memory {
	tb.Helper()
	c, err := parsed()
	if err != nil {
		tb.Fatal(err)
	}
	return &memory{
		clock: time.Date(2026, 11, 20, 14, 2, 0, 0, time.UTC),
		kept: assessment.Assessment{
			ID: "lindenrade-2026", Year: 2026, CatalogueID: c.ID, CatalogueVersion: c.Version,
			Agency:    assessment.Agency{Name: "Wirtschaftsförderung Lindenrade", Kind: assessment.KindCity, FTE: 600},
			Answers:   map[assessment.QuestionID]assessment.Answer{},
			Inventory: assessment.NewInventory(entries...),
		},
	}
}

// open opens the area on the store, as starting the program does.
func open(tb testing.TB, store *memory, set setting) *stage {
	tb.Helper()
	s := &stage{t: tb, store: store}
	c, err := parsed()
	if err != nil {
		tb.Fatal(err)
	}
	if s.session, err = session.Open(tb.Context(), store, c, store.kept.ID); err != nil {
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
		App: app, Window: s.window, Words: words, Theme: theme, Executor: &now{},
		Clock: func() time.Time { return time.Date(2026, 11, 20, 14, 3, 0, 0, time.UTC) },
	})
	s.show(set)
	return s
}

func (s *stage) show(set setting) {
	s.deps = Deps{
		Context: s.t.Context(), Kit: s.kit, Session: s.session, Store: s.store, Clipboard: copied(set.copied),
		Kept: NewKept(), Undo: s.undo, Navigate: s, Log: slog.New(slog.DiscardHandler),
		Report: Report{
			Changed: func(session.State) { s.changed++ },
			Failed:  func(sentence string) { s.failed = append(s.failed, sentence) },
		},
	}
	s.view = New(s.deps)
	size := set.size
	if size.IsZero() {
		size = fyne.NewSize(1280, 704)
	}
	s.window.SetContent(s.kit.Root(s.view.Content()))
	s.window.Resize(size)
	s.view.Activate()
}

// undo takes back the last change, as the window does.
func (s *stage) undo() {
	state, place, err := s.session.Undo(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	s.view.Render(state)
	s.view.Show(place.Entry, "")
}

func (s *stage) process(id assessment.ProcessID) assessment.Process {
	s.t.Helper()
	q, there := s.store.kept.Inventory.Process(id)
	if !there {
		s.t.Fatalf("process %s is not stored", id)
	}
	return q
}

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

// chord presses a key together with Ctrl.
func (s *stage) chord(key fyne.KeyName) {
	shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
	if focused, ok := s.window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
		return
	}
	s.kit.Keys.Press(kit.Ctrl(key))
}

// click presses the mouse in the middle of the visible text.
func (s *stage) click(text string) {
	s.t.Helper()
	for _, tree := range s.trees() {
		found := false
		walk(tree, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
			if words, ok := o.(*canvas.Text); ok && !found && words.Text == text {
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

func (s *stage) mustSee(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.words(), text) {
			s.t.Errorf("screen shows %q, want %q", s.words(), text)
		}
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
