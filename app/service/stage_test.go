package service

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
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/session"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
)

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

func (m *memory) SaveAnswer(context.Context, assessment.ID, assessment.Answer) (time.Time, error) {
	return noon, m.err
}

func (m *memory) SaveProfile(context.Context, assessment.ID, assessment.Agency, int) (time.Time, error) {
	return noon, m.err
}

func (m *memory) SavePosition(context.Context, assessment.ID, assessment.QuestionID) error {
	return m.err
}

func (m *memory) SaveStatus(context.Context, assessment.ID, assessment.Status) (time.Time, error) {
	return noon, m.err
}

func (m *memory) SaveEntries(_ context.Context, _ assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	if m.err != nil {
		return time.Time{}, m.err
	}
	m.writes++
	m.kept.Inventory = m.kept.Inventory.Without(gone...).With(put...)
	return noon, nil
}

var noon = time.Date(2026, 11, 20, 12, 30, 0, 0, time.UTC)

// still is an executor in which no time passes: nothing that waits happens.
type still struct{}

// Go implements kit.Executor.
func (still) Go(work, done func()) { work(); done() }

// After implements kit.Executor.
func (still) After(time.Duration, func()) func() { return func() {} }

// parsed is the catalogue of the program, which takes a moment to read.
var parsed = sync.OnceValues(func() (*assessment.Catalogue, error) {
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	return catalogue.Parse(path.Base(assets.CatalogueFile), raw)
})

// bench is the presenter with everything it is handed, without a window.
type bench struct {
	t         testing.TB
	store     *memory
	session   *session.Session
	presenter *Presenter
	kept      *Kept
	state     State
	changed   int
	failed    []string
}

func newBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	words, err := translations.New("de")
	if err != nil {
		tb.Fatal(err)
	}
	b := openBench(tb, entries...)
	k := &kit.Kit{Words: words, Clock: func() time.Time { return noon }, Executor: still{}}
	b.presenter = NewPresenter(b.deps(k), func(s State) { b.state = s })
	b.presenter.Refresh()
	return b
}

func openBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	c, err := parsed()
	if err != nil {
		tb.Fatal(err)
	}
	b := &bench{t: tb, kept: NewKept(), store: &memory{kept: assessment.Assessment{
		ID: "amt-2026", Year: 2026, CatalogueID: c.ID, CatalogueVersion: c.Version,
		Agency: assessment.Agency{Name: "Amt"}, Inventory: assessment.NewInventory(entries...),
	}}}
	if b.session, err = session.Open(tb.Context(), b.store, c, "amt-2026"); err != nil {
		tb.Fatal(err)
	}
	return b
}

func (b *bench) deps(k *kit.Kit) Deps {
	return Deps{
		Context: b.t.Context(), Kit: k, Session: b.session, Kept: b.kept,
		Report: Report{Changed: func(session.State) { b.changed++ }, Failed: func(s string) { b.failed = append(b.failed, s) }},
		Undo:   b.undo, Log: slog.New(slog.DiscardHandler),
	}
}

func (b *bench) undo() {
	if _, _, err := b.session.Undo(b.t.Context()); err != nil {
		b.t.Fatal(err)
	}
	b.presenter.Refresh()
}

func (b *bench) stored() assessment.Inventory { return b.store.kept.Inventory }

// stage is the area in a window without a display.
type stage struct {
	*bench

	view   *View
	kit    *kit.Kit
	window fyne.Window
}

type setting struct {
	language string
	look     kit.Look
	size     fyne.Size
	// Where to go before the page is shown; the zero value: nowhere.
	ask       assessment.EntryRef
	attribute string
}

func newStage(tb testing.TB, in setting, entries ...assessment.Entry) *stage {
	tb.Helper()
	if in.language == "" {
		in.language = "de"
	}
	if in.size.IsZero() {
		in.size = fyne.NewSize(1280, 703)
	}
	app := test.NewTempApp(tb)
	theme, err := kit.NewTheme(assets.Files, in.look)
	if err != nil {
		tb.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	words, err := translations.New(in.language)
	if err != nil {
		tb.Fatal(err)
	}
	s := &stage{bench: openBench(tb, entries...), window: test.NewTempWindow(tb, nil)}
	s.kit = kit.New(kit.Options{App: app, Window: s.window, Words: words, Theme: theme, Executor: still{}, Clock: func() time.Time { return noon }})
	s.view = New(s.deps(s.kit))
	s.presenter = s.view.presenter
	s.window.SetPadded(false)
	s.window.SetContent(s.kit.Root(s.kit.Fill(scene.Ground, s.view.Content())))
	s.window.Resize(in.size)
	if in.ask != (assessment.EntryRef{}) {
		s.view.Show(in.ask, in.attribute)
	}
	s.view.Activate()
	return s
}

// key presses keys as the keyboard does.
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

func (s *stage) shortcut(cut fyne.Shortcut) {
	s.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(cut)
}

func ctrlDelete() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyDelete, Modifier: fyne.KeyModifierShortcutDefault}
}

func (s *stage) roots() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.window.Content()}, s.window.Canvas().Overlays().List()...)
}

// inSight lists an object and all inside that is not hidden.
func inSight(o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	list := []fyne.CanvasObject{o}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		list = append(list, inSight(child)...)
	}
	return list
}

// press taps the visible control that screen readers know by a name that
// begins so, above everything first.
func (s *stage) press(prefix string) {
	s.t.Helper()
	roots := s.roots()
	slices.Reverse(roots)
	for _, root := range roots {
		for _, o := range inSight(root) {
			named, ok := o.(interface{ AccessibilityLabel() string })
			if !ok || !strings.HasPrefix(named.AccessibilityLabel(), prefix) {
				continue
			}
			if target, ok := o.(fyne.Tappable); ok {
				test.Tap(target)
				return
			}
		}
	}
	s.t.Fatalf("nothing to press named %q", prefix)
}

// texts returns every text in sight.
func (s *stage) texts() string {
	var texts []string
	for _, root := range s.roots() {
		for _, o := range inSight(root) {
			if text, ok := o.(*kit.Text); ok {
				texts = append(texts, text.Text())
			}
		}
	}
	return strings.Join(texts, "\n")
}

func (s *stage) mustSee(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.texts(), text) {
			s.t.Errorf("%q is not among %q", text, s.texts())
		}
	}
}

// offer is a whole service: channels, promises, online services, a survey.
func offer() []assessment.Entry {
	figure := func(n int64, origin assessment.Origin) assessment.Figure {
		return assessment.Figure{Quantity: assessment.Whole(n), Origin: origin}
	}
	promise := func(id string, kind assessment.PromiseKind, actual assessment.Figure) assessment.Promise {
		p := assessment.Preset(kind)
		p.ID, p.Actual = id, actual
		return p
	}
	online := func(id, name string, process assessment.ProcessID, model assessment.OZGModel, level int64, link string) assessment.OnlineService {
		return assessment.OnlineService{ID: id, Name: name, Process: process, OZG: assessment.OZG{Model: model, Level: assessment.Whole(level)}, Link: link}
	}
	return []assessment.Entry{
		assessment.Channel{ID: "C01", Kind: assessment.ChannelPhone, Yearly: figure(1450, assessment.OriginSystem)},
		assessment.Channel{ID: "C02", Kind: assessment.ChannelMail, Yearly: figure(2100, assessment.OriginEstimated)},
		assessment.Channel{ID: "C03", Kind: assessment.ChannelVisit, Name: "Unternehmensbesuche", Yearly: figure(180, assessment.OriginMeasured)},
		assessment.Channel{ID: "C04", Kind: assessment.ChannelForm, Name: "Flächenanfrage"},
		promise("V01", assessment.PromiseReceipt, figure(0, assessment.OriginSystem)),
		promise("V02", assessment.PromiseFirstAnswer, figure(4, assessment.OriginMeasured)),
		promise("V03", assessment.PromiseCallback, figure(1, assessment.OriginEstimated)),
		promise("V04", assessment.PromisePermits, assessment.Figure{}),
		assessment.Process{ID: "P04"},
		online("O01", "Flächenanfrage", "P04", assessment.OZG11, 2, "lindenrade.example/flaechen"),
		online("O02", "Termin vereinbaren", "", assessment.OZG20, 5, "lindenrade.example/termin"),
		assessment.Service{
			Satisfaction: assessment.Satisfaction{
				Mean: assessment.Hundredths(210), Worst: assessment.Whole(6), Best: assessment.Whole(1),
				Answers: assessment.Whole(143), Date: assessment.MonthOf(2026, 5),
			},
			Languages: "Deutsch, Englisch, Türkisch",
			Accessibility: assessment.Accessibility{
				Tested: assessment.TestedSelf, Date: assessment.MonthOf(2025, 11), Statement: assessment.Yes, Feedback: assessment.Yes, Plain: assessment.No,
			},
		},
	}
}
