// Package kittest is the stage of the tests of the window: a window without a
// display, the hands and eyes of the person before it, a clock that the test
// turns, and an assessment in memory. Each feature adds what it alone needs.
// It knows no feature, and nothing but tests may import it.
package kittest

import (
	"path"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assets"
	"reifekompass/assets/translations"
)

// Setting is how a window looks.
type Setting struct {
	Language string    // empty: German
	Look     kit.Look  // zero: that of a fresh installation
	Size     fyne.Size // of the window in points; zero: what bar and tabs leave of 1280 x 800
}

// Stage is a window without a display in which nothing happens by itself.
type Stage struct {
	Screen

	Kit   *kit.Kit
	Clock *Clock // runs what the window does later or elsewhere
}

// New returns an empty window. It is closed when the test ends.
func New(tb testing.TB, set Setting) *Stage {
	tb.Helper()
	if set.Language == "" {
		set.Language = "de"
	}
	if set.Size.IsZero() {
		set.Size = fyne.NewSize(1280, 704)
	}
	theme, err := kit.NewTheme(assets.Files, set.Look)
	if err != nil {
		tb.Fatal(err)
	}
	app := test.NewTempApp(tb)
	app.Settings().SetTheme(theme)
	s := &Stage{Screen: Screen{T: tb, Window: test.NewTempWindow(tb, nil)}, Clock: &Clock{}}
	s.Kit = kit.New(kit.Options{
		App: app, Window: s.Window, Words: Words(tb, set.Language), Theme: theme, Executor: s.Clock, Clock: Noon,
	})
	s.Window.SetPadded(false)
	s.Window.Resize(set.Size)
	return s
}

// Show puts content into the window, which keeps its size, below the layers
// for toasts and tooltips.
func (s *Stage) Show(content fyne.CanvasObject) {
	size := s.Window.Canvas().Size()
	s.Window.SetContent(s.Kit.Root(content))
	s.Window.Resize(size)
}

// Bare returns a German kit without a window, which is all that presenters
// need. What is to happen later or elsewhere is up to the executor.
func Bare(tb testing.TB, executor kit.Executor) *kit.Kit {
	tb.Helper()
	return &kit.Kit{Words: Words(tb, "de"), Clock: Noon, Executor: executor}
}

// Words returns the sentences of a language, such as "de".
func Words(tb testing.TB, language string) *translations.Translator {
	tb.Helper()
	words, err := translations.New(language)
	if err != nil {
		tb.Fatal(err)
	}
	return words
}

// Noon is the time in all tests: half past twelve on 20 November 2026.
func Noon() time.Time { return time.Date(2026, 11, 20, 12, 30, 0, 0, time.UTC) }

// shipped is the catalogue of the program, which takes a moment to read.
var shipped = sync.OnceValues(func() (*assessment.Catalogue, error) { //nolint:gochecknoglobals // read once for all tests, never changed
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	return catalogue.Parse(path.Base(assets.CatalogueFile), raw)
})

// Catalogue returns the catalogue of the program. All tests share it and must
// not change it.
func Catalogue(tb testing.TB) *assessment.Catalogue {
	tb.Helper()
	c, err := shipped()
	if err != nil {
		tb.Fatal(err)
	}
	return c
}
