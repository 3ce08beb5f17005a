package meeting

import (
	"slices"
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// agreed is complete without a vote too many.
func agreed(p *Chair) {
	complete(p)
	p.Attend(2) // all are there again
}

func TestMotionsAreVotesAboutNoApplicant(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	p, s := newChair(t, m)
	agreed(p)
	p.AddMotion()
	p.AddMotion()
	p.Motion(0, "Schluss der Aussprache")
	p.MotionVote(0, 0, "3")
	p.MotionVote(0, 2, "1")
	if want := "Antrag: Gezählt sind 4 Stimmen, abstimmen durften 3."; p.Decide() || s.Decision.Missing != want {
		t.Errorf("%q, want %q", s.Decision.Missing, want)
	}
	p.MotionVote(0, 2, "")
	p.MotionVote(1, 0, "1")
	if p.Decide() || !strings.Contains(s.Decision.Missing, "der Wortlaut des Antrags") {
		t.Errorf("without words: %q", s.Decision.Missing)
	}
	p.RemoveMotion(1)
	p.AddMotion() // an empty one is none
	if !p.Decide() {
		t.Fatal(s.Decision.Missing)
	}
	if v := m.round.Decision.Votes[0]; v.Motion != "Schluss der Aussprache" || v.For != 3 || v.Abstain != 0 || v.Series != "" || v.Made.IsZero() {
		t.Errorf("%+v", m.round.Decision.Votes)
	}
	if len(s.Decision.Sitting.Motions) != 1 || len(m.round.Decision.Votes) != 3 {
		t.Errorf("%+v", s.Decision.Sitting.Motions)
	}
}

func TestTheLotIsDrawnWhereTheRuleLeavesIt(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	_, s := newChair(t, m)
	if len(s.Decision.Sitting.Tied) > 0 {
		t.Errorf("nothing is tied, but %+v", s.Decision.Sitting.Tied)
	}
	m.call.Call.Ties = []assessment.TieStep{{Kind: assessment.TieByLot}}
	for i := range m.round.Marks {
		m.round.Marks[i].Points = 6
	}
	p, s := newChair(t, m)
	tied := len(s.Decision.Sitting.Tied)
	if tied != 4 { // the fifth is not ready for a decision
		t.Fatalf("%d are tied: %+v", tied, s.Decision.Sitting.Tied)
	}
	agreed(p)
	for _, a := range []int{3, 0, 2, 4, 0} { // the last takes one back
		p.Draw(series(a))
	}
	p.Draw(series(0))
	if !p.Decide() {
		t.Fatal(s.Decision.Missing)
	}
	want := []string{series(3), series(2), series(4), series(0)}
	if !slices.Equal(m.round.Decision.Lots, want) || len(s.Decision.Sitting.Tied) != 0 || len(s.Decision.Sitting.Drawn) != 4 {
		t.Errorf("lots %v, still tied %+v", m.round.Decision.Lots, s.Decision.Sitting.Tied)
	}
	if s.Decision.Rows[1].Name != "Kreis Dornfeld" || s.Decision.Rows[1].Rank != "1" {
		t.Errorf("first is %+v", s.Decision.Rows[1])
	}
}

func TestMotionsAndLotsAreTypedInTheWindow(t *testing.T) {
	m := newMemory(assessment.RoundDecision)
	m.call.Call.Ties = []assessment.TieStep{{Kind: assessment.TieByLot}}
	for i := range m.round.Marks {
		m.round.Marks[i].Points = 6
	}
	s := newStage(t, m, kittest.Setting{})
	s.Press("Stadt Cornau gezogen")
	s.Press("Antrag hinzufügen") // and the focus goes there
	s.Write("Schluss")
	s.Tab()
	s.Write("3")
	s.Press("Antrag hinzufügen")
	s.Write("Vertagung")
	s.Tap("Antrag entfernen") // the first
	d := s.v.presenter.draft
	if len(d.Motions) != 1 || d.Motions[0].Text != "Vertagung" || !slices.Equal(d.Lots, []string{series(2)}) {
		t.Errorf("%+v, lots %v", d.Motions, d.Lots)
	}
	if got := s.v.form.sitting.motions.rows[0].text.Text(); got != "Vertagung" {
		t.Errorf("shows %q", got)
	}
	m.round.State = assessment.RoundLetters
	s.v.presenter.Refresh()
	s.MustNotSee("Antrag hinzufügen", "gezogen")
}
