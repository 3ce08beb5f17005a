package scoring

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestCommonQuestionsShareIdAndMeaningAndAreAnsweredInBoth(t *testing.T) {
	older, newer := plain("A", 6), plain("A", 6)
	newer.Questions[1].Meaning = 2 // A2 asks something else now
	newer.Questions[0], newer.Questions[5] = newer.Questions[5], newer.Questions[0]
	ca, cb := catalogueOf(older), catalogueOf(newer)
	a := answersOf(at("A1", 1), at("A2", 1), at("A3", 1), unknown("A4"), at("A6", 0))
	b := answersOf(at("A1", 4), at("A2", 4), notApplicable("A3", "no land"), at("A4", 4), at("A6", 4))

	want := []assessment.QuestionID{"A1", "A6"}
	if diff := cmp.Diff(want, CommonQuestions(a, b, ca, cb)); diff != "" {
		t.Error(diff)
	}
	// a: A1 A2 A3 A6; b: A1 A2' A4 A6; common A1 A6 of six.
	wantScore(t, "comparability", Comparability(a, b, ca, cb), NewScore(100, 3))
	wantScore(t, "the other way round", Comparability(b, a, cb, ca), NewScore(100, 3))
}

func TestComparabilityHasTwoEnds(t *testing.T) {
	c := catalogueOf(plain("A", 2))
	full := answersOf(levels("A", 1, 2)...)
	wantScore(t, "with itself", Comparability(full, full, c, c), NewScore(100, 1))
	wantScore(t, "with nothing", Comparability(full, answersOf(), c, c), NewScore(0, 1))
	if got := Comparability(answersOf(), answersOf(), c, c); got.Known() {
		t.Errorf("nothing with nothing: got %v, want unknown", got)
	}
}

func TestComparabilityLeavesOutQuestionsNotAskedOfTheKind(t *testing.T) {
	d := plain("A", 2)
	d.Questions[1].Kinds = []assessment.Kind{assessment.KindDistrict}
	c := catalogueOf(d)
	district, city := answersOf(levels("A", 1, 1)...), answersOf(levels("A", 1, 1)...)
	district.Agency.Kind, city.Agency.Kind = assessment.KindDistrict, assessment.KindCity
	wantScore(t, "district and city", Comparability(district, city, c, c), NewScore(50, 1))
}

func TestComparedResultsRestOnCommonQuestionsAlone(t *testing.T) {
	c := catalogueOf(plain("A", 3), plain("B", 1))
	before, after := answersOf(levels("A", 0, 2, 2)...), answersOf(append(levels("A", 4, 4), at("B1", 4))...)
	common := CommonQuestions(before, after, c, c)
	for _, each := range []struct {
		a    *assessment.Assessment
		want Score
	}{{before, NewScore(25, 1)}, {after, NewScore(100, 1)}} {
		r := EvaluateOnly(c, each.a, common)
		wantScore(t, "total", r.Total, each.want)
		wantScore(t, "coverage", r.Coverage, NewScore(100, 1))
		if d := only(t, r); d.ID != "A" || d.Counts.Questions != 2 {
			t.Errorf("got %+v, want A with two questions", d)
		}
	}
	if got := len(c.Dimensions[0].Questions); got != 3 || c.Dimensions[0].Questions[2].ID != "A3" {
		t.Error("the catalogue was changed")
	}
}

func TestEvaluatingAllQuestionsIsEvaluate(t *testing.T) {
	c := catalogueOf(plain("A", 3), plain("B", 2))
	a := answersOf(aiming("A1", 1, 2), unknown("A2"), at("B1", 3))
	if diff := cmp.Diff(Evaluate(c, a), EvaluateOnly(c, a, c.Order())); diff != "" {
		t.Error(diff)
	}
}

func TestProgressCountsFromTheBaseline(t *testing.T) {
	points := func(n int64) Score { return NewScore(n, 1) }
	for _, c := range []struct {
		name                      string
		baseline, current, target Score
		want                      Score
	}{
		{"half way", points(20), points(40), points(60), points(50)},
		{"arrived", points(20), points(60), points(60), points(100)},
		{"beyond", points(20), points(80), points(60), points(150)},
		{"backwards", points(40), points(30), points(60), points(-50)},
		{"no way to go", points(40), points(10), points(40), points(100)},
		{"downwards on purpose", points(60), points(50), points(40), points(50)},
		{"a third", points(0), points(1), points(3), NewScore(100, 3)},
		{"no baseline", Score{}, points(1), points(3), Score{}},
		{"not evaluable now", points(1), Score{}, points(3), Score{}},
		{"no target", points(1), points(1), Score{}, Score{}},
	} {
		wantScore(t, c.name, Progress(c.baseline, c.current, c.target), c.want)
	}
}
