package result

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// stage is the result in a window without a display.
type stage struct {
	*office
	*kittest.Stage

	view *View
}

func show(t *testing.T, o *office, look kit.Look) *stage {
	t.Helper()
	s := &stage{office: o, Stage: kittest.New(t, kittest.Setting{Look: look})}
	s.view = New(o.deps(t, s.Kit))
	s.Show(s.view.Content())
	s.view.Activate()
	return s
}

func TestResultFollowsTheSession(t *testing.T) {
	s := show(t, newOffice(all(1, 3)), kit.Look{})
	if got := s.Texts(); !strings.Contains(got, "25,0") {
		t.Errorf("total of 25,0 is not among %q", got)
	}
	next := newOffice(all(2, 3)).state
	s.view.Render(next)
	if got := s.Texts(); !strings.Contains(got, "50,0") {
		t.Errorf("total of 50,0 is not among %q", got)
	}
}

func TestTotalNeverStandsWithoutTheBottleneck(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		s := show(t, newOffice(all(2, 3)), look)
		got := s.Texts()
		if !strings.Contains(got, "Gesamtwert") || !strings.Contains(got, "Engpass-Stufe") {
			t.Errorf("scale %d: %q", look.Scale, got)
		}
	}
}

func TestRowOfTheChartOpensItsQuestions(t *testing.T) {
	s := show(t, newOffice(all(2, 3)), kit.Look{})
	s.Tap("B Dimension B")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026", Question: "B1"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestTableHoldsTheSameRows(t *testing.T) {
	s := show(t, newOffice(all(2, 3)), kit.Look{})
	s.view.presenter.ShowTable(true)
	if s.view.profile.figure.Content.Visible() || !strings.Contains(s.Texts(), "A Kurz A") {
		t.Errorf("chart visible %t, texts %q", s.view.profile.figure.Content.Visible(), s.Texts())
	}
	s.Tap("B Kurz B")
	if len(s.routes) != 1 || s.routes[0].Question != "B1" {
		t.Errorf("routes %v", s.routes)
	}
}

func TestGapOpensItsQuestion(t *testing.T) {
	s := show(t, newOffice(answers{"A2": {1, 4}}), kit.Look{})
	s.Tap("A2 Frage A2")
	if len(s.routes) != 1 || s.routes[0].Question != "A2" {
		t.Errorf("routes %v", s.routes)
	}
}

func TestAllGapsUnfoldInPlace(t *testing.T) {
	s := show(t, newOffice(all(1, 2)), kit.Look{})
	s.Press("Alle 8")
	if got := strings.Count(s.Texts(), "Schritt "); got != 8 {
		t.Errorf("%d steps shown, want 8", got)
	}
	s.Press("Nur die größten")
	if got := strings.Count(s.Texts(), "Schritt "); got != 4 {
		t.Errorf("%d steps shown, want 4", got)
	}
}

func TestReportFromButtonToFolder(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/bericht.pdf"
	s := show(t, o, kit.Look{})
	s.Press("Bericht als PDF …")
	if !strings.Contains(s.Texts(), o.chosen) {
		t.Errorf("the place is not among %q", s.Texts())
	}
	s.Press("Öffnen")
	s.Press("Ordner zeigen")
	if diff := cmp.Diff([]string{"open " + o.chosen, "reveal " + o.chosen}, s.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
}

func TestComparisonFromButtonToFile(t *testing.T) {
	o := newOffice(all(2, 3))
	o.chosen = "/home/rk/vergleich.pdf"
	o.others = []assessment.Summary{{ID: "seestadt", Agency: "Seestadt", Year: 2026}, {ID: "bergdorf", Agency: "Bergdorf", Year: 2025}}
	s := show(t, o, kit.Look{})
	s.Press("Vergleichen mit …")
	s.Write("berg")
	s.Clock.Rest()
	s.Window.Canvas().FocusNext()
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	s.Press("Vergleich als PDF …")
	if diff := cmp.Diff([]assessment.ID{"amt-2026", "bergdorf"}, o.written); diff != "" {
		t.Errorf("compared (-want +got):\n%s", diff)
	}
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays open")
	}
}

func TestComparisonWithNothingSaysSo(t *testing.T) {
	o := newOffice(all(2, 3))
	o.others = []assessment.Summary{{ID: "seestadt", Agency: "Seestadt", Year: 2026}}
	s := show(t, o, kit.Look{})
	s.Press("Vergleichen mit …")
	s.Press("Vergleich als PDF …")
	if !strings.Contains(s.Texts(), "Bitte wählen Sie mindestens eine Selbsteinschätzung aus.") {
		t.Errorf("no sentence among %q", s.Texts())
	}
}

func TestEmptyResultLeadsToTheQuestions(t *testing.T) {
	s := show(t, newOffice(answers{}), kit.Look{})
	s.Press("Zu den Fragen")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestDialogLeadsToTheSummaryForAll(t *testing.T) {
	s := show(t, newOffice(all(2, 3)), kit.Look{})
	s.view.askOthers()
	s.Press("Mit Vergleichsgruppe und allen vergleichen")
	if s.beside != 1 {
		t.Errorf("shown %d times, want once", s.beside)
	}
	s.MustNotSee("Der Vergleichsbericht stellt")
}
