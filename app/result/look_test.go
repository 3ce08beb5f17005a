package result

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports"
)

func TestOwnReportIsLookedAtBeforeItIsWritten(t *testing.T) {
	o := newOffice(all(2, 3))
	o.state.Assessment.Status = assessment.Complete
	s := show(t, o, kit.Look{})
	s.Press("Eigenbericht ansehen")
	s.Chord(kit.Ctrl(fyne.KeyP))
	if len(o.looked) != 2 || o.written != nil {
		t.Fatalf("%d reports to look at, written %v", len(o.looked), o.written)
	}
	r := o.looked[0]
	if r.Title != "Eigenbericht · Amt 2026" || r.Name != "Eigenbericht Amt 2026.pdf" || !r.Internal || !r.Options.Final {
		t.Errorf("report %+v", r)
	}
	doc, err := r.Make(t.Context(), reports.Options{Language: "en"})
	if err != nil || doc.Language != "en" || len(o.made) != 1 || o.made[0] != "amt-2026" {
		t.Errorf("made %v in %q: %v", o.made, doc.Language, err)
	}
	if offers, err := r.Summaries(t.Context()); err != nil || len(offers) != 1 || offers[0].ID != "summary of amt-2026" {
		t.Errorf("beside %+v: %v", offers, err)
	}
}

func TestReportThatCannotBeShownIsExplainedOnTheResult(t *testing.T) {
	o := newOffice(all(2, 3))
	s := show(t, o, kit.Look{})
	s.Press("Eigenbericht ansehen")
	o.looked[0].Failed(assessment.ErrDamaged)
	s.MustSee("Das hat nicht geklappt.")
}

func TestComparisonIsLookedAtOrWrittenDirectly(t *testing.T) {
	for _, test := range []struct {
		press  string
		looked int
	}{{"Vergleich ansehen", 1}, {"Vergleich als PDF …", 0}} {
		o := newOffice(all(2, 3))
		o.chosen = "/v.pdf"
		o.others = []assessment.Summary{{ID: "seestadt", Agency: "Seestadt", Year: 2026, Status: assessment.Complete}}
		s := show(t, o, kit.Look{})
		s.Press("Vergleichen mit …")
		s.Press(test.press)
		s.MustSee("Bitte wählen Sie mindestens eine Selbsteinschätzung aus.")
		s.Tap("Seestadt")
		s.Press(test.press)
		if s.Window.Canvas().Overlays().Top() != nil || len(o.looked) != test.looked {
			t.Fatalf("%s: %d reports to look at, dialog open %t", test.press, len(o.looked), s.Window.Canvas().Overlays().Top() != nil)
		}
		if test.looked == 0 {
			continue
		}
		r := o.looked[0]
		if r.Title != "Vergleichsbericht · 2 Selbsteinschätzungen" || r.Internal || r.Options.Final || r.Name != "Vergleich 2026-11-20.pdf" {
			t.Errorf("report %+v", r)
		}
		if _, err := r.Make(t.Context(), r.Options); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]assessment.ID{"amt-2026", "seestadt"}, o.made); diff != "" {
			t.Errorf("compared (-want +got):\n%s", diff)
		}
	}
}
