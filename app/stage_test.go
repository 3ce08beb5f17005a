package app

import (
	"context"
	"errors"
	"io"
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
	"fyne.io/fyne/v2/test"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/region"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports"
)

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

// memory is a store, a desk and the files of the system, all in memory.
type memory struct {
	kept     map[assessment.ID]assessment.Assessment
	settings map[string]string
	err      error // of every write
	opened   []string
}

func newMemory() *memory {
	return &memory{kept: map[assessment.ID]assessment.Assessment{}, settings: map[string]string{}}
}

func (m *memory) change(id assessment.ID, how func(*assessment.Assessment)) (time.Time, error) {
	a, known := m.kept[id]
	if !known {
		return time.Time{}, assessment.ErrNotFound
	}
	if m.err != nil {
		return time.Time{}, m.err
	}
	how(&a)
	a.Changed = noon
	m.kept[id] = a
	return noon, nil
}

func (m *memory) Load(_ context.Context, id assessment.ID) (assessment.Assessment, error) {
	a, known := m.kept[id]
	if !known {
		return a, assessment.ErrNotFound
	}
	a.Answers = maps.Clone(a.Answers)
	return a, nil
}

func (m *memory) SaveEntries(_ context.Context, id assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { a.Inventory = a.Inventory.Without(gone...).With(put...) })
}

func (m *memory) SaveAnswer(_ context.Context, id assessment.ID, answer assessment.Answer) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { *a = a.With(answer) })
}

func (m *memory) SaveProfile(_ context.Context, id assessment.ID, agency assessment.Agency, year int) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { a.Agency, a.Year = agency, year })
}

func (m *memory) SavePosition(_ context.Context, id assessment.ID, question assessment.QuestionID) error {
	_, err := m.change(id, func(a *assessment.Assessment) { a.Position = question })
	return err
}

func (m *memory) SaveStatus(_ context.Context, id assessment.ID, status assessment.Status) (time.Time, error) {
	return m.change(id, func(a *assessment.Assessment) { a.Status = status })
}

func (m *memory) List(context.Context) ([]assessment.Summary, error) {
	var list []assessment.Summary
	for _, id := range slices.Sorted(maps.Keys(m.kept)) {
		a := m.kept[id]
		list = append(list, assessment.Summary{
			ID: id, Agency: a.Agency.Name, Year: a.Year, CatalogueID: a.CatalogueID, Status: a.Status, Position: a.Position,
		})
	}
	return list, nil
}

func (m *memory) Delete(context.Context, assessment.ID) error  { return m.err }
func (m *memory) Restore(context.Context, assessment.ID) error { return m.err }
func (m *memory) Backup(context.Context) (string, error)       { return "copy", m.err }

func (m *memory) LastBackup(context.Context) (time.Time, string, error) { return time.Time{}, "", nil }

func (m *memory) Setting(_ context.Context, key string) (string, error)        { return m.settings[key], nil }
func (m *memory) ChooseFile(context.Context, string) (string, error)           { return "", nil }
func (m *memory) ChooseTarget(context.Context, string, string) (string, error) { return "", nil }
func (m *memory) Reveal(string) error                                          { return nil }
func (m *memory) Import(context.Context, io.Reader) (assessment.ID, error)     { return "", m.err }

func (m *memory) SaveSetting(_ context.Context, key, value string) error {
	m.settings[key] = value
	return m.err
}

func (m *memory) Open(path string) error {
	m.opened = append(m.opened, path)
	return nil
}

func (m *memory) WriteOwn(context.Context, assessment.ID, string, reports.Options) error {
	return m.err
}

func (m *memory) WriteComparison(context.Context, []assessment.ID, string, reports.Options) error {
	return m.err
}

func (m *memory) WriteAnswers(context.Context, assessment.ID, string) error { return m.err }

func (m *memory) New(_ context.Context, agency assessment.Agency, year int) (assessment.ID, error) {
	id := assessment.ID(strings.ToLower(agency.Name))
	m.add(id, agency.Name, year)
	return id, m.err
}

func (m *memory) add(id assessment.ID, name string, year int) {
	c, err := parsed()
	if err != nil {
		panic(err)
	}
	m.kept[id] = assessment.Assessment{
		ID: id, Agency: assessment.Agency{Name: name, Kind: assessment.KindCity}, Year: year, Status: assessment.Draft,
		CatalogueID: c.ID, CatalogueVersion: c.Version, Answers: map[assessment.QuestionID]assessment.Answer{},
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

var places = sync.OnceValues(func() (*region.Table, error) { return region.Load(assets.Files) })

// clock is an executor that does everything at once and nothing later, unless
// work is held back.
type clock struct {
	hold bool
	held []func()
}

// Go implements kit.Executor.
func (c *clock) Go(work, done func()) {
	if c.hold {
		c.held = append(c.held, func() { work(); done() })
		return
	}
	work()
	done()
}

// release does what was held back, and everything after it at once.
func (c *clock) release() {
	c.hold = false
	for _, work := range c.held {
		work()
	}
}

// After implements kit.Executor.
func (c *clock) After(time.Duration, func()) func() { return func() {} }

// stage is the program in a window.
type stage struct {
	*Window
	t      *testing.T
	memory *memory
	clock  *clock
	office error // instead of an office
	// waiting leaves the office unread.
	waiting bool
}

func newStage(t *testing.T, m *memory, prepare ...func(*stage)) *stage {
	t.Helper()
	s := &stage{t: t, memory: m, clock: &clock{hold: true}}
	for _, p := range prepare {
		p(s)
	}
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	s.Window, err = New(t.Context(), Deps{
		App: test.NewTempApp(t), Store: m, Files: m, Fonts: assets.Files, Words: words, Executor: s.clock,
		Office: s.newOffice, ReadFile: func(string, func(io.Reader) error) error { return errors.ErrUnsupported },
		Clock: func() time.Time { return noon }, Log: slog.New(slog.DiscardHandler), Folder: "Ordner", Version: "1",
		NativeMessage: func(string, string) { t.Error("a message of the system") },
	})
	if err != nil {
		t.Fatal(err)
	}
	if !s.waiting {
		s.clock.release()
	}
	return s
}

func (s *stage) newOffice() (*Office, error) {
	if s.office != nil {
		return nil, s.office
	}
	c, err := parsed()
	if err != nil {
		return nil, err
	}
	table, err := places()
	return &Office{
		Catalogue: c, Places: table, Desk: s.memory,
		Samples: func(context.Context) ([]assessment.ID, error) { return nil, nil },
	}, err
}

func (s *stage) key(names ...fyne.KeyName) {
	for _, name := range names {
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}

func (s *stage) write(text string) {
	for _, r := range text {
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		} else {
			s.window.Canvas().OnTypedRune()(r)
		}
	}
}

// words returns every word on the screen.
func (s *stage) words() string {
	var shown []string
	for _, tree := range append([]fyne.CanvasObject{s.window.Canvas().Content()}, s.window.Canvas().Overlays().List()...) {
		walk(tree, func(o fyne.CanvasObject) {
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
