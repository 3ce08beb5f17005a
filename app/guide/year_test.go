package guide

import (
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestYearIsTakenOverOnlyIfOneWasChosen(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	d.ChooseTarget(3)
	if got := d.shown.Answer; d.store.Kept.Answer("A1").Target.Year != 0 || got.Goal != "Ziel" || got.Years[got.Year].Label != "offen" {
		t.Errorf("a year nobody chose: %+v", got)
	}
	d.ChooseYear(Year{Year: 2030})
	if got := d.shown.Answer.YearMessage.Text; got != "" {
		t.Errorf("says %q of a year that was chosen", got)
	}
	d.GoTo("A2")
	d.ChooseTarget(4)
	if got := d.shown.Answer; got.Goal != "Ziel 2030" || got.YearMessage.Text != "Zieljahr 2030 übernommen" || got.YearMessage.Warn {
		t.Errorf("shows %+v", got)
	}
	d.GoTo("A1")
	d.GoTo("A2")
	if got := d.shown.Answer.YearMessage.Text; got != "" {
		t.Errorf("says %q again", got)
	}
	d.ChooseYear(Year{})
	d.GoTo("A3")
	d.ChooseTarget(4)
	if got := d.store.Kept.Answer("A3").Target.Year; got != 0 {
		t.Errorf("year %d, although the last choice was an open year", got)
	}
}

func TestYearBeforeTheAssessmentIsWorthASecondLook(t *testing.T) {
	store := kittest.NewStore(t)
	store.Kept.Year = 2029
	store.Kept = store.Kept.With(assessment.Answer{Question: "A1", Target: assessment.Target{Set: true, Level: 3, Year: 2028}})
	store.Kept = store.Kept.With(assessment.Answer{Question: "A2", Target: assessment.Target{Set: true, Level: 3, Year: 2025}})
	store.Kept = store.Kept.With(assessment.Answer{Question: "A3", Target: assessment.Target{Set: true, Level: 3, Year: 2029}})
	for question, want := range map[assessment.QuestionID]string{
		"A1": "Das Zieljahr liegt vor dem Jahr der Selbsteinschätzung (2029). Stimmt es noch?",
		"A2": "Das Zieljahr ist schon vorbei. Stimmt es noch?",
		"A3": "",
	} {
		if got := newDesk(t, store, question).shown.Answer.YearMessage; got.Text != want || got.Warn != (want != "") {
			t.Errorf("%s: says %+v, want %q", question, got, want)
		}
	}
}
