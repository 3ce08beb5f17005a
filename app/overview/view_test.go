package overview

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// stage is the start screen in a window without a display.
type stage struct {
	*office
	*kittest.Stage

	view *View
}

func show(t *testing.T, o *office, look kit.Look) *stage {
	t.Helper()
	s := &stage{office: o, Stage: kittest.New(t, kittest.Setting{Look: look, Size: fyne.NewSize(1280, 748)})}
	s.view = New(o.deps(t, s.Kit))
	s.Show(s.view.Content())
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

func TestNumberKeysPressCards(t *testing.T) {
	s := show(t, &office{samples: many(3)}, kit.Look{})
	s.Write("1")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Profile}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
	s.Write("3")
	if got := len(s.view.state.Rows); got != 3 {
		t.Errorf("samples loaded: %d, want 3", got)
	}
}

func TestArrowsLeadFromCardsThroughRowsAndBack(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.Key(fyne.KeyRight)
	if got := s.view.focusedCard(); got != 1 {
		t.Errorf("right: card %d, want 1", got)
	}
	s.Key(fyne.KeyDown, fyne.KeyDown)
	if got := s.view.list.focused(); got != 0 {
		t.Errorf("below the cards: row %d, want 0", got)
	}
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if got := s.view.list.focused(); got != 1 {
		t.Errorf("down to the end and up: row %d, want 1", got)
	}
	s.Key(fyne.KeyReturn)
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "1"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
	s.Key(fyne.KeyUp, fyne.KeyUp)
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
	s.Key(fyne.KeyDelete)
	if got := len(s.rows); got != 2 {
		t.Fatalf("%d rows left, want 2", got)
	}
	s.Press("Rückgängig")
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
	s.Write("49")
	s.Clock.Rest()
	if got := len(s.view.list.rows); got != 1 {
		t.Fatalf("found %d rows, want 1", got)
	}
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "49"}}, s.routes); diff != "" {
		t.Errorf("Enter in the search and on the row (-want +got):\n%s", diff)
	}
	s.view.focusSearch()
	s.Write("x")
	s.Clock.Rest()
	s.Press("Alle zeigen")
	if got := len(s.view.list.rows); got != 50 {
		t.Errorf("all shown again: %d, want 50", got)
	}
}

func TestChoosingByKeyboardAndWritingTheComparison(t *testing.T) {
	s := show(t, &office{rows: many(3), chosen: "/x/v.pdf"}, kit.Look{})
	s.Press("Auswählen und vergleichen …")
	s.view.list.focus(0)
	s.Key(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	s.Press("Vergleich als PDF …")
	if diff := cmp.Diff([]assessment.ID{"0", "2"}, s.compared); diff != "" {
		t.Errorf("compared (-want +got):\n%s", diff)
	}
	s.Press("Öffnen")
	s.Press("Ordner zeigen")
	if diff := cmp.Diff([]string{"open /x/v.pdf", "reveal /x/v.pdf"}, s.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
}

func TestPathOfAnAnswerFileCanBeTyped(t *testing.T) {
	s := show(t, &office{imported: summary("new", "Neustadt", 2)}, kit.Look{})
	s.view.AskPath()
	s.Write("/home/rk/answers.json")
	s.Press("Öffnen")
	if s.read != "/home/rk/answers.json" || s.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("read %q, dialog open %t", s.read, s.Window.Canvas().Overlays().Top() != nil)
	}
	if got := s.view.list.focused(); got != 0 {
		t.Errorf("focus on row %d, want the new one", got)
	}
}

func TestEscapeEndsChoosing(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.Press("Auswählen und vergleichen …")
	if !s.view.state.Choice.On {
		t.Fatal("card 2 does not begin choosing")
	}
	s.Key(fyne.KeyEscape)
	if s.view.state.Choice.On {
		t.Error("Esc does not end choosing")
	}
}

func TestComparisonOfTooFewIsNotOffered(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.Press("Auswählen und vergleichen …")
	s.Press("Vergleich als PDF …")
	if s.compared != nil {
		t.Errorf("compared %v", s.compared)
	}
}

func TestNothingIsWiderThanTheWindow(t *testing.T) {
	long := summary("long", "Gesellschaft für Wirtschaftsförderung, Stadtmarketing und Regionalentwicklung der Städte Großmühlenhausen und Kleinmühlenhausen mbH", 1)
	for _, look := range []kit.Look{{}, {Scale: 150}, {Scale: 200}} {
		s := show(t, &office{rows: append(many(3), long)}, look)
		for _, size := range []fyne.Size{fyne.NewSize(1280, 748), fyne.NewSize(1024, 648), fyne.NewSize(800, 600)} {
			s.Window.Resize(size)
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
