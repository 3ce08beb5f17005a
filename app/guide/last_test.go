package guide

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/assessment/session"
)

// yearBefore is an assessment of 2025 with the answers.
func yearBefore(tb testing.TB, answers ...assessment.Answer) *followup.Side {
	tb.Helper()
	c := kittest.Catalogue(tb)
	a := &assessment.Assessment{ID: "before", Year: 2025, CatalogueID: c.ID, CatalogueVersion: c.Version, Agency: kittest.NewStore(tb).Kept.Agency}
	for _, answer := range answers {
		next := a.With(answer)
		a = &next
	}
	return &followup.Side{Catalogue: c, Assessment: a}
}

// looksBack lets the presenter remember an assessment, and counts how often it
// was looked for.
func (d *desk) looksBack(side *followup.Side, err error) *int {
	asked := new(int)
	d.before = func(context.Context, assessment.ID) (*followup.Side, error) {
		*asked++
		return side, err
	}
	d.Refresh()
	return asked
}

func TestTheLastAnswerStandsBesideTheQuestionAndAnswersNothing(t *testing.T) {
	side := yearBefore(t,
		assessment.Answer{Question: "A1", State: assessment.Answered, Current: 2, Target: assessment.Target{Set: true, Level: 3, Year: 2028}},
		assessment.Answer{Question: "A2", State: assessment.Answered, Target: assessment.Target{Set: true, Level: 4}},
		assessment.Answer{Question: "A3", State: assessment.Answered, Current: 1},
		assessment.Answer{Question: "A4", State: assessment.Unknown},
		assessment.Answer{Question: "A5", State: assessment.NotApplicable, Reason: "kein Hafen"},
	)
	d := newDesk(t, kittest.NewStore(t), "A1")
	asked := d.looksBack(side, nil)
	for question, want := range map[assessment.QuestionID]string{
		"A1": "Stufe 2, Ziel 3 bis 2028.", "A2": "Stufe 0, Ziel 4.", "A3": "Stufe 1. Nur", "A4": "„Weiß nicht“.", "A5": "(kein Hafen)", "A6": "blieb damals offen",
	} {
		d.GoTo(question)
		if got := d.shown.Last; got.Tag != "Antwort 2025" || !strings.Contains(got.Text, want) || got.Note != "" {
			t.Errorf("%s: got %+v, want %q", question, got, want)
		}
		if a := d.shown.Answer; a.Current != None || a.Target != None || a.Unknown || a.Excluded {
			t.Errorf("%s: the earlier answer was taken over: %+v", question, a)
		}
	}
	if *asked != 1 {
		t.Errorf("looked for the earlier assessment %d times, want once", *asked)
	}
	if len(d.store.Kept.Answers) != 0 {
		t.Errorf("stored %v", d.store.Kept.Answers)
	}
}

func TestWhetherTheLastAnswerComparesIsSaid(t *testing.T) {
	answer := assessment.Answer{Question: "A1", State: assessment.Answered, Current: 2}
	change := func(do func(c *assessment.Catalogue, q *assessment.Question)) *followup.Side {
		side := yearBefore(t, answer)
		own := *side.Catalogue // what follows changes this one alone
		own.Dimensions = slices.Clone(own.Dimensions)
		own.Dimensions[0].Questions = slices.Clone(own.Dimensions[0].Questions)
		side.Catalogue = &own
		do(side.Catalogue, &side.Catalogue.Dimensions[0].Questions[0])
		side.Assessment.CatalogueVersion = side.Catalogue.Version
		return side
	}
	unread := yearBefore(t, answer)
	unread.Assessment.CatalogueVersion = "0.1"
	for want, side := range map[string]*followup.Side{
		"Fassung 1.0, damals 0.9": change(func(c *assessment.Catalogue, _ *assessment.Question) { c.Version = "0.9" }),
		"anders formuliert":       change(func(_ *assessment.Catalogue, q *assessment.Question) { q.Text = assessment.Text{"de": "alt"} }),
		"nicht verglichen":        change(func(_ *assessment.Catalogue, q *assessment.Question) { q.Meaning = 99 }),
		"hier nicht vorliegt":     unread,
	} {
		d := newDesk(t, kittest.NewStore(t), "A1")
		d.looksBack(side, nil)
		if got := d.shown.Last.Note; !strings.Contains(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	d := newDesk(t, kittest.NewStore(t), "A1")
	d.looksBack(change(func(_ *assessment.Catalogue, q *assessment.Question) { q.ID = "A99" }), nil)
	if got := d.shown.Last; !strings.Contains(got.Text, "gab es damals nicht") || got.Note != "" {
		t.Errorf("got %+v", got)
	}
}

func TestWithoutAnEarlierAssessmentNothingStandsThere(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	for _, err := range []error{nil, errors.New("disk gone")} {
		d.memory = memory{}
		d.looksBack(nil, err)
		if d.shown.Last != (Last{}) || d.shown.Trouble != "" {
			t.Errorf("got %+v, %q", d.shown.Last, d.shown.Trouble)
		}
	}
}

func TestTheLastAnswerIsSeenAndGoesWithItsQuestion(t *testing.T) {
	side := yearBefore(t, assessment.Answer{Question: "A1", State: assessment.Answered, Current: 2})
	s := &stage{Stage: kittest.New(t, kittest.Setting{}), store: kittest.NewStore(t)}
	s.session = s.store.Session(t)
	s.view = New(Deps{
		Context: t.Context(), Kit: s.Kit, Session: s.session, Navigate: s, Log: slog.New(slog.DiscardHandler),
		Report: Report{Changed: func(session.State) {}, Failed: func(string) {}},
		Before: func(context.Context, assessment.ID) (*followup.Side, error) { return side, nil },
	})
	s.Show(s.view.Content())
	s.MustSee("Antwort 2025")
	if s.view.answer.state.Current != None {
		t.Error("a level is chosen")
	}
	s.view.Show("A2")
	s.MustSee("Diese Frage blieb damals offen.")
}
