package preview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/reports"
)

// shelved is an office with three summaries; the newest one asks other
// questions.
func shelved(t *testing.T) *office {
	t.Helper()
	o := newOffice(t)
	o.offers = []release.Offer{
		{ID: "other", Title: "Andere Fragen", Year: 2028}, {ID: "new", Title: "Werte", Year: 2027, Fits: true}, {ID: "old", Title: "Werte", Year: 2026, Fits: true},
	}
	o.refused = "other"
	return o
}

func (o *office) besides() []string {
	var ids []string
	for _, options := range o.asked {
		ids = append(ids, options.Summary)
	}
	return ids
}

func TestReportStandsBesideTheNewestSummaryThatFits(t *testing.T) {
	o := shelved(t)
	p, shown, _ := present(t, o)
	if diff := cmp.Diff([]string{"ohne Vergleich", "Andere Fragen (2028), nicht vergleichbar", "Werte (2027)", "Werte (2026)"}, shown.state.Summaries); diff != "" {
		t.Error(diff)
	}
	if s := shown.state; s.Beside != 2 || s.Summary != "Entwurf · Deutsch, im Vergleich" || s.Working {
		t.Errorf("chosen %d, %q, working %t", s.Beside, s.Summary, s.Working)
	}
	p.SetSummary(3)
	p.SetSummary(0)
	if diff := cmp.Diff([]string{"new", "old", reports.NoSummary}, o.besides()); diff != "" {
		t.Error(diff)
	}
	if s := shown.state; s.Beside != 0 || s.Summary != "Entwurf · Deutsch" {
		t.Errorf("left out: %d, %q", s.Beside, s.Summary)
	}
}

func TestSummaryOfOtherQuestionsIsRefusedInASentence(t *testing.T) {
	p, shown, _ := present(t, shelved(t))
	p.SetSummary(1)
	if s := shown.state; s.Beside != 2 || s.Notice.Tone != Trouble || !strings.Contains(s.Notice.Text, "Fragenkatalog") || s.Count != 14 {
		t.Errorf("chosen %d, notice %+v, %d pages", s.Beside, s.Notice, s.Count)
	}
}

func TestOnlySummariesThatDoNotFitLeaveTheReportAlone(t *testing.T) {
	o := shelved(t)
	o.offers = o.offers[:1]
	_, shown, _ := present(t, o)
	if s := shown.state; s.Beside != 0 || len(s.Summaries) != 2 || s.Count != 14 {
		t.Errorf("chosen %d of %v", s.Beside, s.Summaries)
	}
}

func TestWithoutSummariesThereIsNothingToChoose(t *testing.T) {
	o := newOffice(t)
	_, shown, _ := present(t, o)
	if shown.state.Summaries != nil || cmp.Diff([]string{""}, o.besides()) != "" {
		t.Errorf("offered %v, asked for %v", shown.state.Summaries, o.besides())
	}
	s := show(t, newOffice(t), kittest.Setting{})
	s.MustNotSee("Im Vergleich mit")
}

func TestSummariesThatCannotBeListedAreExplained(t *testing.T) {
	o := newOffice(t)
	o.unread = assessment.ErrDamaged
	_, shown, _ := present(t, o)
	if !shown.closed || o.failed == nil {
		t.Errorf("closed %t, failed %v", shown.closed, o.failed)
	}
}

func TestSummaryIsChosenInTheColumnByKeyboard(t *testing.T) {
	o := shelved(t)
	s := show(t, o, kittest.Setting{})
	s.MustSee("Im Vergleich mit", "Werte (2027)", "Entwurf · Deutsch, im Vergleich")
	for range 40 {
		if s.focused() == fyne.Focusable(s.view.side.options.summary) {
			break
		}
		s.Tab()
	}
	s.Key(fyne.KeyDown) // opens the list
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyReturn)
	s.MustSee("Entwurf · Deutsch, im Vergleich")
	if got := o.besides(); len(got) < 2 || got[len(got)-1] != "old" {
		t.Errorf("asked for %v", got)
	}
}

func TestThePeerGroupAloneCanBeChosen(t *testing.T) {
	o := shelved(t)
	o.offers = append(o.offers, release.Offer{ID: reports.OnlyCircle, Title: "WF digital", Year: 2026, Fits: true})
	p, shown, _ := present(t, o)
	if names := shown.state.Summaries; names[len(names)-1] != "nur Vergleichsgruppe" {
		t.Errorf("got %q", names)
	}
	p.SetSummary(4)
	if diff := cmp.Diff([]string{"new", reports.OnlyCircle}, o.besides()); diff != "" {
		t.Error(diff)
	}
}

func TestASummaryThatCannotBeReadIsSaidAndHidesNoOther(t *testing.T) {
	o := shelved(t)
	o.offers = append(o.offers, release.Offer{ID: "0123456789", Unreadable: true, At: kittest.Noon()})
	p, shown, _ := present(t, o)
	s := shown.state
	if s.Beside != 2 || s.Count != 14 || !strings.HasSuffix(s.Summaries[4], ", nicht lesbar") {
		t.Errorf("beside %d of %q, %d pages", s.Beside, s.Summaries, s.Count)
	}
	if s.Notice.Tone != Caution || !strings.Contains(s.Notice.Text, "Kennung 01234567, geladen am") {
		t.Errorf("notice %+v", s.Notice)
	}
	p.SetSummary(3)
	if shown.state.Notice != (Notice{}) {
		t.Errorf("said again: %+v", shown.state.Notice)
	}
}

func TestALetterThatCannotBeReadIsSaidAndHidesNoSummary(t *testing.T) {
	o := shelved(t)
	o.offers = append(o.offers, release.Offer{ID: reports.OnlyCircle, Unreadable: true})
	_, shown, _ := present(t, o)
	s := shown.state
	if s.Beside != 2 || s.Summaries[4] != "nur Vergleichsgruppe, nicht lesbar" || !strings.Contains(s.Notice.Text, "Rückmeldebrief sind beschädigt") || strings.Contains(s.Notice.Text, "Kennung") {
		t.Errorf("beside %d of %q, notice %+v", s.Beside, s.Summaries, s.Notice)
	}
}
