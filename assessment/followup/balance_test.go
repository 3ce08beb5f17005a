package followup

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// member is an agency that went from one level to another in every question.
func member(name string, from, to assessment.Level, winner bool) Member {
	c := asks(2)
	then, now := side(c, nil, levels("A", from, from), levels("B", from, from)), side(c, nil, levels("A", to, to), levels("B", to, to))
	return Member{Name: name, Earlier: &then, Later: &now, Winner: winner, Consents: winner}
}

// pilot is three winners that gain 25, 50 and 0 points, and five others that
// gain 25, 0, 0, 0 and -25.
func pilot() []Member {
	return []Member{
		member("a", 1, 2, true), member("b", 1, 3, true), member("c", 2, 2, true),
		member("d", 1, 2, false), member("e", 1, 1, false), member("f", 0, 0, false), member("g", 3, 3, false), member("h", 2, 1, false),
	}
}

func TestEffectIsTheChangeOfWinnersBesideThatOfTheOthers(t *testing.T) {
	e := NewBalance(pilot()).Effect
	if e.State != EffectInternal || !e.Small || !e.Overlap {
		t.Errorf("got %s, small %v, overlap %v", e.State, e.Small, e.Overlap)
	}
	wantScore(t, "winners", e.Winners.Change, points(25)) // (25 + 50 + 0)/3
	wantScore(t, "lowest winner", e.Winners.Low, points(0))
	wantScore(t, "highest winner", e.Winners.High, points(50))
	wantScore(t, "others", e.Others.Change, points(0)) // (25 + 0 + 0 + 0 - 25)/5
	wantScore(t, "difference", e.Difference, points(25))
	if e.Winners.Counted != 3 || e.Others.Counted != 5 || len(e.Dimensions) != 2 {
		t.Errorf("got %+v, %+v, %d dimensions", e.Winners, e.Others, len(e.Dimensions))
	}
	wantScore(t, "in A", e.Dimensions[0].Difference, points(25))
}

func TestEffectIsTold(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func([]Member) []Member
		want   EffectState
	}{
		{"with all there", func(all []Member) []Member { return all }, EffectInternal},
		{"not before there are winners", func(all []Member) []Member { return all[3:] }, EffectNone},
		{"not if one winner did not agree", func(all []Member) []Member { all[1].Consents = false; return all }, EffectConsent},
		{"not if a winner who is gone did not agree", func(all []Member) []Member {
			return append(all, Member{Name: "z", Winner: true})
		}, EffectConsent},
		{"not with two winners", func(all []Member) []Member { all[0].Earlier = nil; return all }, EffectFewWinners},
		{"not with four others", func(all []Member) []Member { all[7].Later = nil; return all }, EffectFewOthers},
		{"not with an assessment that cannot be compared", func(all []Member) []Member {
			all[4].Later.Assessment.Answers = nil
			return all
		}, EffectFewOthers},
	} {
		e := NewBalance(c.change(pilot())).Effect
		if e.State != c.want {
			t.Errorf("%s: got %s, want %s", c.name, e.State, c.want)
		}
		if told := e.Difference.Known() || e.Winners.Change.Known(); told != (c.want == EffectInternal) {
			t.Errorf("%s: a figure is told: %v", c.name, told)
		}
	}
}

func TestEffectOfAnUnsharedDimensionIsNotTold(t *testing.T) {
	all := pilot()
	for _, answer := range []assessment.QuestionID{"B1", "B2"} {
		all[0].Later.Assessment.Answers[answer] = assessment.Answer{Question: answer, State: assessment.NotApplicable, Reason: "no land"}
	}
	e := NewBalance(all).Effect
	if e.State != EffectInternal || len(e.Dimensions) != 1 || e.Dimensions[0].ID != "A" {
		t.Errorf("got %s with %+v", e.State, e.Dimensions)
	}
}

func TestLargeAndApartGroupsHaveNoCaveat(t *testing.T) {
	var all []Member
	for i := range 8 {
		all = append(all, member(fmt.Sprint("w", i), 1, 3, true), member(fmt.Sprint("o", i), 1, 2, false))
	}
	if e := NewBalance(all).Effect; e.Small || e.Overlap {
		t.Errorf("got small %v, overlap %v", e.Small, e.Overlap)
	}
}

func TestBalanceAddsUpPerModuleAndAgency(t *testing.T) {
	measure := func(id string, module assessment.Module, p assessment.Phase, cost assessment.Cost) assessment.Measure {
		return assessment.Measure{ID: assessment.MeasureID(id), Title: id, Module: module, Phase: p, Cost: cost}
	}
	costs := func(once, yearly, funding int64) assessment.Cost {
		return assessment.Cost{OneOff: assessment.Whole(once), Yearly: assessment.Whole(yearly), Funding: assessment.Whole(funding)}
	}
	c := asks(1)
	first := side(c, assessment.NewInventory(
		measure("M01", assessment.ModuleCoach, assessment.PhaseEnded, costs(1000, 0, 400)),
		measure("M02", assessment.ModuleInform, assessment.PhaseIdea, assessment.Cost{}),
	))
	second := side(c, assessment.NewInventory(
		measure("M01", assessment.ModuleCoach, assessment.PhaseOperation, costs(500, 120, 0)),
		measure("M02", "", "", assessment.Cost{Voucher: "InnoScheck"}),
	))
	b := NewBalance([]Member{{Name: "x", Later: &first}, {Name: "y", Later: &second}, {Name: "gone"}})
	want := []ModuleBalance{
		{Module: assessment.ModuleInform, Tally: Tally{Measures: 1, Phases: map[assessment.Phase]int{"idea": 1}}},
		{Module: assessment.ModuleCoach, Tally: Tally{
			Measures: 2, Phases: map[assessment.Phase]int{"ended": 1, "operation": 1}, Costed: 2, Funded: 2,
			OneOff: assessment.Whole(1500), Yearly: assessment.Whole(120), Funding: assessment.Whole(400),
		}},
		{Tally: Tally{Measures: 1, Phases: map[assessment.Phase]int{"idea": 1}, Vouchers: 1}},
	}
	if diff := cmp.Diff(want, b.Modules); diff != "" {
		t.Error(diff)
	}
	if len(b.Agencies) != 2 || b.Agencies[0].OneOff != assessment.Whole(1000) || b.All.Measures != 4 || b.All.Done() != 2 {
		t.Errorf("got %+v", b)
	}
	if b.Effect.State != EffectNone || b.Agencies[0].FollowUp != nil {
		t.Errorf("something is compared with nothing: %+v", b.Effect)
	}
	wantScore(t, "no difference", b.Effect.Difference, scoring.Score{})
}
