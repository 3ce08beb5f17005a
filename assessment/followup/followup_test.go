package followup

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func TestChangeAndProgressCountFromTheEarlierAssessment(t *testing.T) {
	c := asks(2)
	// A: levels 1 and 1 with target 3 are 25 points and aim at 75; 2 and 3 are
	// 62.5: 37.5 gained, 37.5 of 50 points gone. B: 2 and 2 are 50, 1 and 2
	// are 37.5; there was no target.
	f := New(
		side(c, nil, aiming(3, levels("A", 1, 1)...), levels("B", 2, 2)),
		side(c, nil, levels("A", 2, 3), levels("B", 1, 2)),
	)
	for i, want := range []struct{ before, after, target, change, progress scoring.Score }{
		{points(25), scoring.NewScore(125, 2), points(75), scoring.NewScore(75, 2), points(75)},
		{points(50), scoring.NewScore(75, 2), scoring.Score{}, scoring.NewScore(-25, 2), scoring.Score{}},
	} {
		d := f.Dimensions[i]
		wantScore(t, "before", d.Before, want.before)
		wantScore(t, "after", d.After, want.after)
		wantScore(t, "target", d.Target, want.target)
		wantScore(t, "change", d.Change(), want.change)
		wantScore(t, "progress", d.Progress(), want.progress)
	}
	// The total is the mean of both: 37.5 and 50, aiming at (75 + 50)/2 = 62.5,
	// so 12.5 of 25 points are gone.
	wantScore(t, "total", f.Total.Change(), scoring.NewScore(25, 2))
	wantScore(t, "progress of the total", f.Total.Progress(), points(50))
	wantScore(t, "comparability", f.Comparability, points(100))
}

func TestProgressIsNegativeWhereAValueFell(t *testing.T) {
	c := asks(1)
	f := New(side(c, nil, aiming(4, levels("A", 2)...)), side(c, nil, levels("A", 1)))
	// 50 to 25 on the way to 100: -25 of 50.
	wantScore(t, "progress", f.Dimensions[0].Progress(), points(-50))
	if got := f.Questions[0]; got.Steps() != -1 || got.Target != assessment.Rated(4) {
		t.Errorf("got %+v", got)
	}
}

func TestOnlyCommonQuestionsAreCompared(t *testing.T) {
	before, after := asks(4), asks(4)
	after.Dimensions[0].Questions[3].Meaning = 2 // A4 asks something else now
	f := New(
		side(before, nil, levels("A", 1, 1, 1, 4), levels("B", 1, 1, 1, 1)),
		side(after, nil, levels("A", 2, 2, 2, 0), levels("B", 1, 1)),
	)
	a, b := f.Dimensions[0], f.Dimensions[1]
	wantScore(t, "A without A4", a.Change(), points(25))
	wantScore(t, "shared of A", a.Shared, points(75))
	// Two of four questions are less than 70 %: nothing is said about B, and
	// nothing about the total.
	if b.Change().Known() || b.Common != 2 || b.Asked != 4 || f.Total.Change().Known() {
		t.Errorf("got %+v and total %+v, want both unknown", b, f.Total)
	}
	// Common: A1 A2 A3 B1 B2. Answered before: 8, after: 6, A4 twice.
	wantScore(t, "comparability", f.Comparability, scoring.NewScore(500, 9))
}

func TestWhatDoesNotApplyAtOneTimeIsLeftOut(t *testing.T) {
	c := asks(3)
	out := []assessment.Answer{{Question: "A3", State: assessment.NotApplicable, Reason: "no land"}}
	for name, f := range map[string]FollowUp{
		"then": New(side(c, nil, levels("A", 1, 2), out, levels("B", 1, 1, 1)), side(c, nil, levels("A", 2, 2, 4), levels("B", 1, 1, 1))),
		"now":  New(side(c, nil, levels("A", 1, 2, 4), levels("B", 1, 1, 1)), side(c, nil, levels("A", 2, 2), out, levels("B", 1, 1, 1))),
	} {
		d := f.Dimensions[0]
		wantScore(t, name, d.Change(), scoring.NewScore(25, 2)) // 37.5 to 50
		wantScore(t, name+": shared", d.Shared, points(100))
		if d.Asked != 2 || !f.Total.Change().Known() {
			t.Errorf("%s: got %+v, total %v", name, d, f.Total.Change())
		}
	}
}

func TestBothSidesAreWeighedAsTheLaterOneIs(t *testing.T) {
	before, after := asks(2), asks(2)
	before.Dimensions[0].Questions[0].Weight = 9 * unit
	before.Dimensions[1].Weight = 9 * unit
	same := [][]assessment.Answer{levels("A", 0, 4), levels("B", 4, 4)}
	f := New(side(before, nil, same...), side(after, nil, same...))
	wantScore(t, "total", f.Total.Change(), points(0))
	wantScore(t, "A then", f.Dimensions[0].Before, points(50))
}

func TestAgencyOfAnotherKindIsComparedByWhatItIsAskedNow(t *testing.T) {
	c := asks(2)
	c.Dimensions[1].Questions[1].Kinds = []assessment.Kind{assessment.KindCity}
	then := side(c, nil, levels("A", 1, 1), levels("B", 1, 1))
	now := side(c, nil, levels("A", 2, 2), levels("B", 2))
	then.Assessment.Agency.Kind, now.Assessment.Agency.Kind = assessment.KindCity, assessment.KindDistrict
	f := New(then, now)
	wantScore(t, "total", f.Total.Change(), points(25))
	if f.Dimensions[1].Asked != 1 {
		t.Errorf("asked %d, want 1", f.Dimensions[1].Asked)
	}
}

func TestProcessesMatchByTemplateOrOwnName(t *testing.T) {
	c := asks(1)
	of := func(id assessment.ProcessID, name string, now, target assessment.Level) assessment.Process {
		return assessment.Process{ID: id, Name: name, Maturity: assessment.Maturity{Current: assessment.Rated(now), Target: assessment.Rated(target)}}
	}
	f := New(
		side(c, assessment.NewInventory(of("P04", "Exposé", 1, 3), of("X01", "Messe", 2, 2), of("X02", "Breitband", 1, 2))),
		side(c, assessment.NewInventory(of("P04", "Anders genannt", 2, 4), of("X01", "Breit-Band", 2, 2), of("X03", "Neu", 1, 1))),
	)
	type pair struct{ then, now assessment.ProcessID }
	var got []pair
	for _, p := range f.Processes {
		var one pair
		if p.Earlier != nil {
			one.then = p.Earlier.ID
		}
		if p.Later != nil {
			one.now = p.Later.ID
		}
		got = append(got, one)
	}
	want := []pair{{"P04", "P04"}, {"X02", "X01"}, {"", "X03"}, {"X01", ""}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(pair{})); diff != "" {
		t.Error(diff)
	}
	level := f.Processes[0].Level() // 1 to 2 on the way to 3
	wantScore(t, "progress", level.Progress(), points(50))
	wantScore(t, "of a new one", f.Processes[2].Level().Change(), scoring.Score{})
}

func TestSameAgencyHasNameAndNoOtherPlace(t *testing.T) {
	at := func(name string, ags assessment.AGS) assessment.Agency {
		return assessment.Agency{Name: name, AGS: ags, Kind: assessment.KindCity}
	}
	for _, c := range []struct {
		name        string
		a, b        assessment.Agency
		same, place bool
	}{
		{"all the same", at("WF Lindenrade", "05999001"), at("wf lindenrade", "05999001"), true, true},
		{"key not given", at("WF Lindenrade", ""), at("WF Lindenrade", "05999001"), true, false},
		{"other place", at("Wirtschaftsförderung", "05999001"), at("Wirtschaftsförderung", "05999002"), false, false},
		{"renamed", at("WF Lindenrade", "05999001"), at("Lindenrade GmbH", "05999001"), false, true},
		{"nothing known", at("", ""), at("", ""), false, false},
	} {
		if SameAgency(c.a, c.b) != c.same || SamePlace(c.a, c.b) != c.place {
			t.Errorf("%s: got %v and %v", c.name, SameAgency(c.a, c.b), SamePlace(c.a, c.b))
		}
	}
}
