package overview

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets"
)

// stage is the start screen in a window without a display.
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
	s.window.Resize(fyne.NewSize(1280, 748))
	s.view.Activate()
	return s
}

func many(n int) []assessment.Summary {
	rows := make([]assessment.Summary, n)
	for i := range rows {
		rows[i] = summary(assessment.ID(strconv.Itoa(i)), fmt.Sprint("Wirtschaftsförderung ", i), 1)
	}
	return rows
}

// key presses a key where the focus is.
func (s *stage) key(names ...fyne.KeyName) {
	for _, name := range names {
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}

// typed types into what has the focus.
func (s *stage) typed(text string) {
	for _, r := range text {
		s.window.Canvas().Focused().TypedRune(r)
	}
}

// press taps the visible button with the text.
func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.window.Content()) {
		if b, ok := o.(*kit.Button); ok && b.Visible() && b.Text() == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", text)
}

func TestNumberKeysPressCards(t *testing.T) {
	s := show(t, &office{samples: many(3)}, kit.Look{})
	s.typed("1")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Profile}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
	s.typed("3")
	if got := len(s.view.state.Rows); got != 3 {
		t.Errorf("samples loaded: %d, want 3", got)
	}
}

func TestArrowsLeadFromCardsThroughRowsAndBack(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.key(fyne.KeyRight)
	if got := s.view.focusedCard(); got != 1 {
		t.Errorf("right: card %d, want 1", got)
	}
	s.key(fyne.KeyDown, fyne.KeyDown)
	if got := s.view.list.focused(); got != 0 {
		t.Errorf("below the cards: row %d, want 0", got)
	}
	s.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if got := s.view.list.focused(); got != 1 {
		t.Errorf("down to the end and up: row %d, want 1", got)
	}
	s.key(fyne.KeyReturn)
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "1"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
	s.key(fyne.KeyUp, fyne.KeyUp)
	if got := s.view.focusedCard(); got != 3 {
		t.Errorf("above the rows: card %d, want 3", got)
	}
}

func TestTapOpensTheRow(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	test.Tap(s.view.list.built[2].tap)
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "2"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestDeleteKeyDeletesAndTheToastTakesItBack(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.view.list.focus(1)
	s.key(fyne.KeyDelete)
	if got := len(s.rows); got != 2 {
		t.Fatalf("%d rows left, want 2", got)
	}
	s.press(t, "Rückgängig")
	if got := len(s.rows); got != 3 {
		t.Errorf("%d rows after undo, want 3", got)
	}
}

func TestOnlyRowsInSightAreBuilt(t *testing.T) {
	for _, n := range []int{0, 1, 13, 50, 430} {
		s := show(t, &office{rows: many(n)}, kit.Look{})
		if got := len(s.view.list.built); got > 40 || got < min(n, 5) {
			t.Errorf("%d rows: %d built", n, got)
		}
		if n == 0 {
			continue
		}
		s.view.list.focus(n - 1)
		if got := s.view.list.focused(); got != n-1 {
			t.Errorf("%d rows: focus on %d, want the last", n, got)
		}
		top, end := s.view.scroll.Sight(s.view.list)
		last := s.view.list.built[n-1].tap
		if y := last.Position().Y; y < top || y+last.Size().Height > end {
			t.Errorf("%d rows: the last at %v is out of sight (%v to %v)", n, y, top, end)
		}
		if got := len(s.view.list.built); got > 40 {
			t.Errorf("%d rows: %d built at the end", n, got)
		}
	}
}

func TestSearchFieldNarrowsTheList(t *testing.T) {
	s := show(t, &office{rows: many(50)}, kit.Look{})
	s.view.focusSearch()
	s.typed("49")
	s.executor.elapse()
	if got := len(s.view.list.rows); got != 1 {
		t.Fatalf("found %d rows, want 1", got)
	}
	s.key(fyne.KeyReturn, fyne.KeyReturn)
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "49"}}, s.routes); diff != "" {
		t.Errorf("Enter in the search and on the row (-want +got):\n%s", diff)
	}
	s.view.focusSearch()
	s.typed("x")
	s.executor.elapse()
	s.press(t, "Alle zeigen")
	if got := len(s.view.list.rows); got != 50 {
		t.Errorf("all shown again: %d, want 50", got)
	}
}

func TestChoosingByKeyboardAndWritingTheComparison(t *testing.T) {
	s := show(t, &office{rows: many(3), chosen: "/x/v.pdf"}, kit.Look{})
	s.press(t, "Auswählen …")
	s.view.list.focus(0)
	s.key(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	s.press(t, "Vergleich als PDF …")
	if diff := cmp.Diff([]assessment.ID{"0", "2"}, s.compared); diff != "" {
		t.Errorf("compared (-want +got):\n%s", diff)
	}
	s.press(t, "Öffnen")
	s.press(t, "Ordner zeigen")
	if diff := cmp.Diff([]string{"open /x/v.pdf", "reveal /x/v.pdf"}, s.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
}

func TestPathOfAnAnswerFileCanBeTyped(t *testing.T) {
	s := show(t, &office{imported: summary("new", "Neustadt", 2)}, kit.Look{})
	s.view.AskPath()
	s.typed("/home/rk/answers.json")
	for _, o := range test.LaidOutObjects(s.window.Canvas().Overlays().Top()) {
		if b, ok := o.(*kit.Button); ok && b.Text() == "Öffnen" {
			test.Tap(b)
		}
	}
	if s.read != "/home/rk/answers.json" || s.window.Canvas().Overlays().Top() != nil {
		t.Errorf("read %q, dialog open %t", s.read, s.window.Canvas().Overlays().Top() != nil)
	}
	if got := s.view.list.focused(); got != 0 {
		t.Errorf("focus on row %d, want the new one", got)
	}
}

func TestEscapeEndsChoosing(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.typed("2")
	if !s.view.state.Choice.On {
		t.Fatal("card 2 does not begin choosing")
	}
	s.key(fyne.KeyEscape)
	if s.view.state.Choice.On {
		t.Error("Esc does not end choosing")
	}
}

func TestComparisonOfTooFewIsNotOffered(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.typed("2")
	s.press(t, "Vergleich als PDF …")
	if s.compared != nil {
		t.Errorf("compared %v", s.compared)
	}
}

func TestNothingIsWiderThanTheWindow(t *testing.T) {
	long := summary("long", "Gesellschaft für Wirtschaftsförderung, Stadtmarketing und Regionalentwicklung der Städte Großmühlenhausen und Kleinmühlenhausen mbH", 1)
	for _, look := range []kit.Look{{}, {Scale: 150}, {Scale: 200}} {
		s := show(t, &office{rows: append(many(3), long)}, look)
		for _, size := range []fyne.Size{fyne.NewSize(1280, 748), fyne.NewSize(1024, 648), fyne.NewSize(800, 600)} {
			s.window.Resize(size)
			for i, row := range s.view.list.built {
				if got := row.tap.Size().Width; got > size.Width {
					t.Errorf("%d %%, %v: row %d is %v wide", look.Scale, size, i, got)
				}
			}
			for i, card := range s.view.cards {
				if got := card.tap.Size().Width; got > size.Width {
					t.Errorf("%d %%, %v: card %d is %v wide", look.Scale, size, i, got)
				}
			}
		}
	}
}
