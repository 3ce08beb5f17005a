package overview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports"
)

// where are so many assessments.
func where(n int) []assessment.Summary {
	var list []assessment.Summary
	for i := range n {
		list = append(list, summary(assessment.ID(string(rune('a'+i))), "Stadt "+string(rune('A'+i)), 3))
	}
	return list
}

// TestAReleaseThatIsOpenedSaysWhatItIs: also whether it is known who signed.
func TestAReleaseThatIsOpenedSaysWhatItIs(t *testing.T) {
	offer := assessment.LoadedOffer{ID: "a", Title: "Werte 2026", Office: "Programmstelle", Year: 2026, Members: 13}
	for name, c := range map[string]struct {
		change func(*assessment.LoadedOffer)
		lines  int
		says   string
	}{
		"unknown signer": {func(*assessment.LoadedOffer) {}, 3, "nicht prüfen"},
		"known signer":   {func(o *assessment.LoadedOffer) { o.Confirmed = true }, 2, "13 Wirtschaftsförderungen"},
		"comparable":     {func(o *assessment.LoadedOffer) { o.Confirmed, o.Where = true, where(1) }, 1, "13 Wirtschaftsförderungen"},
		"again":          {func(o *assessment.LoadedOffer) { o.Known, o.Confirmed = true, true }, 2, "schon geladen"},
	} {
		loaded := offer
		c.change(&loaded)
		_, screen := opening(t, assessment.Opened{Release: &loaded})
		lines := screen.question.Lines
		if len(lines) != c.lines || !strings.Contains(strings.Join(lines, " "), c.says) {
			t.Errorf("%s: got %q", name, lines)
		}
	}
}

func TestAReleaseLeadsToTheComparisonWithIt(t *testing.T) {
	for n, heading := range map[int]string{
		1: "Vergleich ansehen: ", 3: "Vergleich ansehen für: ", 6: "Vergleich ansehen für (2 weitere: in ihrem Ergebnis unter „Vergleichen mit …“): ",
	} {
		o, screen := opening(t, assessment.Opened{Release: &assessment.LoadedOffer{ID: "r1", Where: where(n)}})
		offers := titles(screen.question)
		if len(offers) != min(n, mostOffered) || offers[0] != heading+"Stadt A, Selbsteinschätzung 2026" {
			t.Errorf("%d: offers %q", n, offers)
		}
		screen.choose(t, "Stadt A, Selbsteinschätzung 2026")
		if diff := cmp.Diff([]kit.Route{{Area: kit.Result, Assessment: "a", File: "r1"}}, o.routes); diff != "" {
			t.Errorf("%d: %s", n, diff)
		}
	}
}

func TestAnswersOfCompaniesLeadToTheirDialogue(t *testing.T) {
	o, screen := opening(t, assessment.Opened{Companies: &assessment.CompaniesOffer{Answers: 3, Where: where(1)}})
	if diff := cmp.Diff([]kit.Route{{Area: kit.Companies, Assessment: "a", File: "/x/ruf.rkcall"}}, o.routes); diff != "" || screen.question.Title != "" {
		t.Errorf("%s, question %+v", diff, screen.question)
	}
}

func TestAnswersOfCompaniesAskWhereTheyBelong(t *testing.T) {
	o, screen := opening(t, assessment.Opened{Companies: &assessment.CompaniesOffer{Answers: 3, Where: where(2)}})
	if lines := strings.Join(screen.question.Lines, " "); !strings.Contains(lines, "3 Antworten von Unternehmen. Noch ist nichts übernommen.") || len(o.routes) > 0 {
		t.Errorf("lines %q, went to %v", lines, o.routes)
	}
	screen.choose(t, "Stadt B, Selbsteinschätzung 2026")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Companies, Assessment: "b", File: "/x/ruf.rkcall"}}, o.routes); diff != "" {
		t.Error(diff)
	}
}

func TestAnswersOfCompaniesWithoutAnAssessmentSaySo(t *testing.T) {
	o, screen := opening(t, assessment.Opened{Companies: &assessment.CompaniesOffer{Answers: 1}})
	if lines := strings.Join(screen.question.Lines, " "); !strings.Contains(lines, "eine Antwort eines Unternehmens") || !strings.Contains(lines, "hier ist noch keine") {
		t.Errorf("lines %q", lines)
	}
	screen.choose(t, "Selbsteinschätzung beginnen")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Profile}}, o.routes); diff != "" {
		t.Error(diff)
	}
}

func TestComparisonIsReachedByKeyboard(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		s := show(t, &office{opens: &assessment.Opened{Release: &assessment.LoadedOffer{ID: "r1", Title: "Werte 2026", Where: where(1)}}, rows: many(2)}, look)
		s.view.Drop([]string{"/x/werte.rkbench"})
		s.MustSee("Vergleich ansehen", "Stadt A, Selbsteinschätzung 2026")
		s.Key(fyne.KeyReturn)
		if len(s.routes) != 1 || s.routes[0].File != "r1" || s.Window.Canvas().Overlays().Top() != nil {
			t.Errorf("%+v: went to %+v", look, s.routes)
		}
	}
}

func TestALetterLeadsToThePeerGroup(t *testing.T) {
	o, _ := opening(t, assessment.Opened{Circle: &assessment.CircleOffer{Assessment: "a"}})
	if diff := cmp.Diff([]kit.Route{{Area: kit.Result, Assessment: "a", File: reports.OnlyCircle}}, o.routes); diff != "" {
		t.Error(diff)
	}
}
