package scoring

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestIndexIsTheWeightedMeanOfLevels(t *testing.T) {
	c := catalogueOf(dimensionOf("A", unit, question("A1", 1000), question("A2", 500), question("A3", 1500)))
	r := Evaluate(c, answersOf(levels("A", 4, 1, 2)...))
	// 25 · (1·4 + 0.5·1 + 1.5·2) / 3 = 62.5
	wantScore(t, "index", only(t, r).Index, NewScore(125, 2))
	wantScore(t, "total", r.Total, NewScore(125, 2))
}

func TestTotalWeighsDimensionsNotQuestions(t *testing.T) {
	a, b := plain("A", 2), plain("B", 8)
	b.Weight = 3000
	answers := append(levels("A", 4, 4), levels("B", 0, 0, 0, 0, 0, 0, 0, 0)...)
	wantScore(t, "total", Evaluate(catalogueOf(a, b), answersOf(answers...)).Total, NewScore(25, 1))
}

func TestAnsweringEverythingGivesEveryFigure(t *testing.T) {
	c := catalogueOf(plain("A", 4))
	c.Dimensions[0].Questions[2].Core = true
	answers := []assessment.Answer{aiming("A1", 1, 3), at("A2", 2), aiming("A3", 0, 0), aiming("A4", 3, 4)}
	answers[0].Evidence, answers[1].Evidence = assessment.Document, assessment.Document
	answers[3].Discussion = true
	got := only(t, Evaluate(c, answersOf(answers...)))
	want := Dimension{
		ID:         "A",
		Index:      NewScore(75, 2),    // 25·6/4
		Target:     NewScore(225, 4),   // 25·(3+2+0+4)/4
		Gap:        NewScore(75, 4),    // 56.25 - 37.5
		Coverage:   NewScore(100, 1),   //
		Attainment: NewScore(100*4, 7), // 1 - (2+0+1)/(3+0+4)
		Bounds:     Bounds{NewScore(75, 2), NewScore(75, 2)},
		Bottleneck: Bottleneck{Known: true, Level: 0, Questions: []assessment.QuestionID{"A3"}},
		Counts: Counts{
			Questions: 4, Answered: 4, Settled: 4, Discussion: 1,
			Evidence: [4]int{assessment.NoEvidence: 2, assessment.Document: 2},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFiguresOfTheDesignPicture works an example of realistic size: the
// result screen of the design with 54 of 56 questions answered.
func TestFiguresOfTheDesignPicture(t *testing.T) {
	sums := []struct {
		id                               string
		questions, current, target, open int
		index                            string
		goal                             string
	}{
		{"A", 6, 11, 17, 0, "45.8", "70.8"},
		{"B", 8, 9, 21, 0, "28.1", "65.6"},
		{"C", 7, 14, 21, 0, "50.0", "75.0"},
		{"D", 6, 10, 16, 0, "41.7", "66.7"},
		{"E", 8, 19, 25, 0, "59.4", "78.1"},
		{"F", 6, 9, 15, 0, "37.5", "62.5"},
		{"G", 7, 18, 21, 0, "64.3", "75.0"},
		{"H", 4, 5, 7, 2, "", ""},
		{"I", 4, 7, 13, 0, "43.8", "81.3"},
	}
	c, a := catalogueOf(), answersOf()
	for _, s := range sums {
		c.Dimensions = append(c.Dimensions, plain(s.id, s.questions))
		current := spread(s.current, s.questions-s.open)
		target := spread(s.target, s.questions-s.open)
		for i := range current {
			id := fmt.Sprint(s.id, i+1)
			a.Answers[assessment.QuestionID(id)] = aiming(id, current[i], target[i])
		}
	}
	r := Evaluate(c, a)
	for i, s := range sums {
		wantRounded(t, s.id+" index", r.Dimensions[i].Index, s.index)
		wantRounded(t, s.id+" target", r.Dimensions[i].Target, s.goal)
	}
	h, _ := r.Dimension("H")
	wantRounded(t, "H at least", h.Bounds.Low, "31.3")
	wantRounded(t, "H at most", h.Bounds.High, "81.3")
	wantRounded(t, "total", r.Total, "")
	wantRounded(t, "total target", r.TotalTarget, "")
	// 44.6428...; the picture says 44.7, the mean of already rounded figures.
	wantRounded(t, "at least", r.Bounds.Low, "44.6")
	wantRounded(t, "at most", r.Bounds.High, "50.2")
	wantRounded(t, "coverage", r.Coverage, "96.4")
	wantRounded(t, "attainment", r.Attainment, "65.4")
}

// spread shares a sum out over n levels as evenly as possible.
func spread(sum, n int) []assessment.Level {
	shares := make([]assessment.Level, n)
	for i := range shares {
		shares[i] = assessment.Level((sum + i) / n)
	}
	return shares
}

func TestDimensionIsShownFromSeventyPercentCoverage(t *testing.T) {
	for _, c := range []struct {
		answered  int
		shown     bool
		low, high Score
	}{
		{0, false, NewScore(0, 1), NewScore(100, 1)},
		{6, false, NewScore(30, 1), NewScore(70, 1)},
		{7, true, NewScore(35, 1), NewScore(65, 1)},
		{10, true, NewScore(50, 1), NewScore(50, 1)},
	} {
		a := answersOf(levels("A", 2, 2, 2, 2, 2, 2, 2, 2, 2, 2)[:c.answered]...)
		r := Evaluate(catalogueOf(plain("A", 10)), a)
		d := only(t, r)
		if d.Index.Known() != c.shown || r.Total.Known() != c.shown {
			t.Errorf("%d of 10: got shown %v, total %v, want %v", c.answered, d.Index.Known(), r.Total.Known(), c.shown)
		}
		wantScore(t, "coverage", d.Coverage, NewScore(int64(10*c.answered), 1))
		wantScore(t, "low", d.Bounds.Low, c.low)
		wantScore(t, "high", d.Bounds.High, c.high)
	}
}

func TestCoverageCountsWeightNotQuestions(t *testing.T) {
	c := catalogueOf(dimensionOf("A", unit, question("A1", 7000), question("A2", 1500), question("A3", 1500)))
	d := only(t, Evaluate(c, answersOf(at("A1", 3))))
	wantScore(t, "coverage", d.Coverage, NewScore(70, 1))
	wantScore(t, "index", d.Index, NewScore(75, 1))
}

func TestTotalNeedsEveryDimensionThatApplies(t *testing.T) {
	c := catalogueOf(plain("A", 2), plain("B", 2))
	half := answersOf(append(levels("A", 4, 4), at("B1", 0))...)
	r := Evaluate(c, half)
	if r.Total.Known() || r.TotalTarget.Known() {
		t.Errorf("got %v, want unknown", r.Total)
	}
	wantScore(t, "low", r.Bounds.Low, NewScore(50, 1))
	wantScore(t, "high", r.Bounds.High, NewScore(75, 1))

	left := answersOf(append(levels("A", 4, 4), notApplicable("B1", "no land"), notApplicable("B2", "no land"))...)
	r = Evaluate(c, left)
	b, _ := r.Dimension("B")
	if !b.Excluded || b.Index.Known() || b.Coverage.Known() || b.Bounds.Low.Known() || b.Bounds.High.Known() {
		t.Errorf("got %+v, want excluded without figures", b)
	}
	wantScore(t, "total", r.Total, NewScore(100, 1))
	wantScore(t, "coverage", r.Coverage, NewScore(100, 1))
}

func TestMissingIsNeverZero(t *testing.T) {
	c := catalogueOf(plain("A", 4))
	want := only(t, Evaluate(c, answersOf(levels("A", 3, 3, 3)...)))
	for name, missing := range map[string]assessment.Answer{
		"unknown":                       unknown("A4"),
		"not applicable without reason": notApplicable("A4", ""),
		"open with a target":            {Question: "A4", Target: assessment.Target{Set: true, Level: 4}},
		"level outside the model":       at("A4", 5),
		"negative level":                at("A4", -1),
		"state outside the model":       {Question: "A4", State: 9, Current: 1},
	} {
		a := answersOf(append(levels("A", 3, 3, 3), missing)...)
		got := only(t, Evaluate(c, a))
		wantScore(t, name+": index", got.Index, want.Index)
		wantScore(t, name+": coverage", got.Coverage, NewScore(75, 1))
		wantScore(t, name+": low", got.Bounds.Low, want.Bounds.Low)
		wantScore(t, name+": high", got.Bounds.High, want.Bounds.High)
		if got.Target.Known() || got.Attainment.Known() {
			t.Errorf("%s: target %v, attainment %v, want unknown", name, got.Target, got.Attainment)
		}
	}
}

func TestCountsTellTheStatesApart(t *testing.T) {
	a := answersOf(at("A1", 0), unknown("A2"), notApplicable("A3", "no land"), notApplicable("A4", ""))
	marked := assessment.Answer{Question: "A5", Discussion: true}
	a.Answers["A5"] = marked
	odd := at("A6", 2)
	odd.Evidence = 7
	a.Answers["A6"] = odd
	a.Answers["Z9"] = at("Z9", 4) // not in the catalogue
	r := Evaluate(catalogueOf(plain("A", 7)), a)
	want := Counts{
		Questions: 7, Answered: 2, Unknown: 1, NotApplicable: 1, Open: 3,
		Settled: 4, Discussion: 1, Evidence: [4]int{2},
	}
	if diff := cmp.Diff(want, r.Counts); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want, only(t, r).Counts); diff != "" {
		t.Error(diff)
	}
}

func TestManyExcludedIsStrictlyAboveTwentyPercentOfTheWeight(t *testing.T) {
	five := plain("A", 5)
	heavy := plain("A", 5)
	heavy.Questions[0].Weight = 1001
	for _, c := range []struct {
		name string
		d    assessment.Dimension
		want bool
	}{{"exactly 20 %", five, false}, {"just above", heavy, true}} {
		a := answersOf(append(levels("A", 0, 2, 2, 2, 2), notApplicable("A1", "no land"))...)
		got := only(t, Evaluate(catalogueOf(c.d), a))
		if got.ManyExcluded != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got.ManyExcluded, c.want)
		}
		wantScore(t, c.name+": index", got.Index, NewScore(50, 1))
	}
}

func TestTargetNotStatedStaysAsToday(t *testing.T) {
	c := catalogueOf(plain("A", 4), plain("B", 2))
	a := answersOf(append(levels("B", 2, 2), aiming("A1", 1, 3), at("A2", 2), at("A3", 2), at("A4", 3))...)
	r := Evaluate(c, a)
	dimension, _ := r.Dimension("A")
	wantScore(t, "target", dimension.Target, NewScore(125, 2)) // 25·(3+2+2+3)/4
	wantScore(t, "gap", dimension.Gap, NewScore(25, 2))
	wantScore(t, "attainment", dimension.Attainment, NewScore(100, 3)) // only A1
	untouched, _ := r.Dimension("B")
	if untouched.Target.Known() || untouched.Gap.Known() || untouched.Attainment.Known() {
		t.Errorf("got %+v, want no target", untouched)
	}
	wantScore(t, "total target", r.TotalTarget, NewScore(225, 4)) // (62.5 + 50)/2
	wantScore(t, "attainment over all", r.Attainment, NewScore(100, 3))
}

func TestWithoutAnyTargetThereIsNoTotalTarget(t *testing.T) {
	r := Evaluate(catalogueOf(plain("A", 2)), answersOf(levels("A", 1, 2)...))
	if !r.Total.Known() || r.TotalTarget.Known() || r.Attainment.Known() || len(r.Gaps) != 0 {
		t.Errorf("got total %v, target %v, attainment %v", r.Total, r.TotalTarget, r.Attainment)
	}
}

func TestTargetBelowCurrentIsNoGapAndNoExtraAttainment(t *testing.T) {
	r := Evaluate(catalogueOf(plain("A", 2)), answersOf(aiming("A1", 4, 2), aiming("A2", 1, 2)))
	d := only(t, r)
	wantScore(t, "target", d.Target, NewScore(50, 1))
	wantScore(t, "gap", d.Gap, NewScore(0, 1))
	wantScore(t, "attainment", d.Attainment, NewScore(75, 1)) // 1 - 1/4
	if len(r.Gaps) != 1 || r.Gaps[0].Question != "A2" {
		t.Errorf("got %+v, want A2 only", r.Gaps)
	}
}

func TestTargetsOfLevelZeroAreNoTarget(t *testing.T) {
	d := only(t, Evaluate(catalogueOf(plain("A", 1)), answersOf(aiming("A1", 0, 0))))
	if d.Attainment.Known() {
		t.Errorf("got attainment %v, want unknown", d.Attainment)
	}
	wantScore(t, "index", d.Index, NewScore(0, 1))
}

func TestGapsComeBySizeTimesWeightThenCoreThenCatalogueOrder(t *testing.T) {
	c := catalogueOf(
		dimensionOf("A", unit, question("A1", unit), question("A2", unit), question("A3", 3*unit), question("A4", unit)),
		dimensionOf("B", unit, coreQuestion("B1"), question("B2", unit), question("B3", unit)),
	)
	r := Evaluate(c, answersOf(
		aiming("A1", 1, 2), aiming("A2", 0, 2), aiming("A3", 2, 3), aiming("A4", 3, 3),
		aiming("B1", 0, 2), aiming("B2", 1, 3), aiming("B3", 4, 1),
	))
	want := []Gap{
		{Question: "A3", Dimension: "A", Current: 2, Target: 3, Size: 1},
		{Question: "B1", Dimension: "B", Current: 0, Target: 2, Size: 2, Core: true},
		{Question: "A2", Dimension: "A", Current: 0, Target: 2, Size: 2},
		{Question: "B2", Dimension: "B", Current: 1, Target: 3, Size: 2},
		{Question: "A1", Dimension: "A", Current: 1, Target: 2, Size: 1},
	}
	if diff := cmp.Diff(want, r.Gaps); diff != "" {
		t.Error(diff)
	}
}

func TestBottleneckNamesWhatSetsItAndWhatIsMissing(t *testing.T) {
	c := catalogueOf(
		dimensionOf("A", unit, coreQuestion("A1"), coreQuestion("A2"), question("A3", unit), coreQuestion("A4")),
		dimensionOf("B", unit, coreQuestion("B1"), coreQuestion("B2"), coreQuestion("B3")),
	)
	r := Evaluate(c, answersOf(
		at("A1", 3), at("A2", 1), at("A3", 0),
		at("B1", 1), unknown("B2"), notApplicable("B3", "no land"),
	))
	want := Bottleneck{
		Known: true, Level: 1,
		Questions: []assessment.QuestionID{"A2", "B1"},
		Missing:   []assessment.QuestionID{"A4", "B2"},
	}
	if diff := cmp.Diff(want, r.Bottleneck); diff != "" {
		t.Error(diff)
	}
	b, _ := r.Dimension("B")
	want = Bottleneck{Known: true, Level: 1, Questions: []assessment.QuestionID{"B1"}, Missing: []assessment.QuestionID{"B2"}}
	if diff := cmp.Diff(want, b.Bottleneck); diff != "" {
		t.Error(diff)
	}
}

func TestBottleneckIsUnknownWithoutAnAnsweredCoreQuestion(t *testing.T) {
	c := catalogueOf(dimensionOf("A", unit, coreQuestion("A1"), question("A2", unit)))
	want := Bottleneck{Missing: []assessment.QuestionID{"A1"}}
	if diff := cmp.Diff(want, Evaluate(c, answersOf(at("A2", 2))).Bottleneck); diff != "" {
		t.Error(diff)
	}
}

func TestOnlyQuestionsAskedOfTheKindCount(t *testing.T) {
	d := plain("A", 3)
	d.Questions[2].Kinds = []assessment.Kind{assessment.KindDistrict}
	c := catalogueOf(d)
	a := answersOf(levels("A", 2, 2, 4)...)
	a.Agency.Kind = assessment.KindCity
	city := Evaluate(c, a)
	wantScore(t, "city", city.Total, NewScore(50, 1))
	if city.Counts.Questions != 2 {
		t.Errorf("got %d questions, want 2", city.Counts.Questions)
	}
	a.Agency.Kind = assessment.KindDistrict
	wantScore(t, "district", Evaluate(c, a).Total, NewScore(200, 3))
}

func TestResultKnowsItsDimensionsById(t *testing.T) {
	r := Evaluate(catalogueOf(plain("A", 1), plain("B", 1)), answersOf(at("B1", 4)))
	if d, ok := r.Dimension("B"); !ok || d.ID != "B" {
		t.Errorf("got %q, %v, want B", d.ID, ok)
	}
	if _, ok := r.Dimension("X"); ok {
		t.Error("found a dimension that does not exist")
	}
}
