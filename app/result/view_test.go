package result

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets"
)

// stage is the result in a window without a display.
type stage struct {
	*office
	view     *View
	window   fyne.Window
	executor *executor
}

func show(t *testing.T, o *office, look kit.Look) *stage {
	t.Helper()
	app := test.NewTempApp(t)
	theme, err := kit.NewTheme(assets.Files, look)
	if err != nil {
		t.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	s := &stage{office: o, window: test.NewTempWindow(t, nil), executor: &executor{}}
	k := kit.New(kit.Options{
		App: app, Window: s.window, Words: testWords(t, "de"), Theme: theme, Executor: s.executor,
		Clock: func() time.Time { return noon },
	})
	s.view = New(o.deps(t, k))
	s.window.SetPadded(false)
	s.window.SetContent(k.Root(s.view.Content()))
	s.window.Resize(fyne.NewSize(1280, 704))
	s.view.Activate()
	return s
}

// roots are the window and what lies above it.
func (s *stage) roots() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.window.Content()}, s.window.Canvas().Overlays().List()...)
}

// press taps the visible button with the text.
func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	for _, root := range s.roots() {
		for _, o := range test.LaidOutObjects(root) {
			if b, ok := o.(*kit.Button); ok && b.Visible() && b.Text() == text {
				test.Tap(b)
				return
			}
		}
	}
	t.Fatalf("no button %q", text)
}

// texts returns every text in sight.
func (s *stage) texts() string {
	var texts []string
	for _, root := range s.roots() {
		for _, o := range test.LaidOutObjects(root) {
			if text, ok := o.(*kit.Text); ok && text.Visible() {
				texts = append(texts, text.Text())
			}
		}
	}
	return strings.Join(texts, "\n")
}

// tapNamed taps what screen readers know by a name that begins so.
func (s *stage) tapNamed(t *testing.T, prefix string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.window.Content()) {
		named, ok := o.(interface{ AccessibilityLabel() string })
		if !ok || !strings.HasPrefix(named.AccessibilityLabel(), prefix) {
			continue
		}
		if target, ok := o.(fyne.Tappable); ok {
			test.Tap(target)
			return
		}
	}
	t.Fatalf("nothing named %q", prefix)
}

func TestResultFollowsTheSession(t *testing.T) {
	s := show(t, newOffice(all(1, 3)), kit.Look{})
	if got := s.texts(); !strings.Contains(got, "25,0") {
		t.Errorf("total of 25,0 is not among %q", got)
	}
	next := newOffice(all(2, 3)).state
	s.view.Render(next)
	if got := s.texts(); !strings.Contains(got, "50,0") {
		t.Errorf("total of 50,0 is not among %q", got)
	}
}

func TestTotalNeverStandsWithoutTheBottleneck(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		s := show(t, newOffice(all(2, 3)), look)
		got := s.texts()
		if !strings.Contains(got, "Gesamtwert") || !strings.Contains(got, "Engpass-Stufe") {
			t.Errorf("scale %d: %q", look.Scale, got)
		}
	}
}

func TestRowOfTheChartOpensItsQuestions(t *testing.T) {
	s := show(t, newOffice(all(2, 3)), kit.Look{})
	s.tapNamed(t, "B Dimension B")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026", Question: "B1"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestTableHoldsTheSameRows(t *testing.T) {
	s := show(t, newOffice(all(2, 3)), kit.Look{})
	s.view.presenter.ShowTable(true)
	if s.view.profile.drawing.Visible() || !strings.Contains(s.texts(), "A Kurz A") {
		t.Errorf("chart visible %t, texts %q", s.view.profile.drawing.Visible(), s.texts())
	}
	s.tapNamed(t, "B Kurz B")
	if len(s.routes) != 1 || s.routes[0].Question != "B1" {
		t.Errorf("routes %v", s.routes)
	}
}

func TestGapOpensItsQuestion(t *testing.T) {
	s := show(t, newOffice(answers{"A2": {1, 4}}), kit.Look{})
	s.tapNamed(t, "A2 Frage A2")
	if len(s.routes) != 1 || s.routes[0].Question != "A2" {
		t.Errorf("routes %v", s.routes)
	}
}

func TestAllGapsUnfoldInPlace(t *testing.T) {
	s := show(t, newOffice(all(1, 2)), kit.Look{})
	s.press(t, "Alle 8")
	if got := strings.Count(s.texts(), "Schritt "); got != 8 {
		t.Errorf("%d steps shown, want 8", got)
	}
	s.press(t, "Nur die größten")
	if got := strings.Count(s.texts(), "Schritt "); got != 4 {
		t.Errorf("%d steps shown, want 4", got)
	}
}

func TestReportFromButtonToFolder(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/bericht.pdf"
	s := show(t, o, kit.Look{})
	s.press(t, "Bericht als PDF …")
	if !strings.Contains(s.texts(), o.chosen) {
		t.Errorf("the place is not among %q", s.texts())
	}
	s.press(t, "Öffnen")
	s.press(t, "Ordner zeigen")
	if diff := cmp.Diff([]string{"open " + o.chosen, "reveal " + o.chosen}, s.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
}

func TestComparisonFromButtonToFile(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/vergleich.pdf"
	o.others = []assessment.Summary{{ID: "seestadt", Agency: "Seestadt", Year: 2026}, {ID: "bergdorf", Agency: "Bergdorf", Year: 2025}}
	s := show(t, o, kit.Look{})
	s.press(t, "Vergleichen mit …")
	for _, r := range "berg" {
		s.window.Canvas().Focused().TypedRune(r)
	}
	s.executor.elapse()
	s.window.Canvas().FocusNext()
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	s.press(t, "Vergleich als PDF …")
	if diff := cmp.Diff([]assessment.ID{"amt-2026", "bergdorf"}, o.written); diff != "" {
		t.Errorf("compared (-want +got):\n%s", diff)
	}
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays open")
	}
}

func TestComparisonWithNothingSaysSo(t *testing.T) {
	o := newOffice(all(2, 3))
	o.others = []assessment.Summary{{ID: "seestadt", Agency: "Seestadt", Year: 2026}}
	s := show(t, o, kit.Look{})
	s.press(t, "Vergleichen mit …")
	s.press(t, "Vergleich als PDF …")
	if !strings.Contains(s.texts(), "Bitte wählen Sie mindestens eine Selbsteinschätzung aus.") {
		t.Errorf("no sentence among %q", s.texts())
	}
}

func TestEmptyResultLeadsToTheQuestions(t *testing.T) {
	s := show(t, newOffice(answers{}), kit.Look{})
	s.press(t, "Zu den Fragen")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}
