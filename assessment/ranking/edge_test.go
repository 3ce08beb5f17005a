package ranking_test

import (
	"errors"
	"slices"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// even is a round in which every juror gives every applicant its points in
// every criterion.
func even(jurors int, points ...assessment.Points) *ranking.Round {
	r := ranking.NewRound(len(points), jurors, []ranking.Criterion{{ID: "A", Weight: 1000}, {ID: "B", Weight: 500}})
	for a, p := range points {
		for j := range jurors {
			for c := range r.Criteria {
				*r.At(a, j, c) = ranking.Cell{State: ranking.Given, Points: p}
			}
		}
	}
	r.Winners = 2
	return r
}

func standings(r *ranking.Round) []ranking.Standing {
	result := r.Rank()
	list := make([]ranking.Standing, r.Applicants)
	for a := range list {
		list[a] = result.Place(a).Standing
	}
	return list
}

func TestFewerThanThreeJurorsDoNotDecide(t *testing.T) {
	for jurors := range 3 {
		r := even(jurors, 8, 6)
		if got := standings(r); !slices.Equal(got, []ranking.Standing{ranking.NotReady, ranking.NotReady}) {
			t.Errorf("%d jurors: %v", jurors, got)
		}
		if sure, tied := r.Rank().Winners(2); len(sure)+len(tied) != 0 {
			t.Errorf("%d jurors chose %v, %v", jurors, sure, tied)
		}
	}
	r := even(3, 8, 6, 4)
	*r.At(1, 2, 0) = ranking.Cell{State: ranking.CannotJudge}
	if got := standings(r); !slices.Equal(got, []ranking.Standing{ranking.Eligible, ranking.NotReady, ranking.Eligible}) {
		t.Errorf("one cell is missing: %v", got)
	}
	if p := r.Rank().Place(1); !slices.Equal(p.Thin, []int{0}) || p.Total.Round(2) != "3.00" {
		t.Errorf("thin %v, total %s", p.Thin, p.Total.Round(2))
	}
}

func TestAllEqualIsLeftOpen(t *testing.T) {
	r := even(3, 6, 6, 6)
	r.Ties = []assessment.TieStep{{Kind: assessment.TieByCriterion, Criterion: "A"}, {Kind: assessment.TieByVote}}
	result := r.Rank()
	if len(result.Open) != 1 || len(result.Open[0]) != 3 {
		t.Errorf("open %v", result.Open)
	}
	if sure, tied := result.Winners(2); len(sure) != 0 || len(tied) != 3 {
		t.Errorf("sure %v, tied %v", sure, tied)
	}
	r.Votes = []int{1, 4, 2}
	result = r.Rank()
	if got := ranks(result, 3); !slices.Equal(got, []int{3, 1, 2}) || len(result.Open) != 0 {
		t.Errorf("ranks %v, open %v", got, result.Open)
	}
	if step := result.Place(1).ByRule; step != 2 {
		t.Errorf("decided by step %d", step)
	}
	choice := ranking.Choose(r.Ballots(), 3)
	if choice.Condorcet != -1 || len(choice.Cycles) != 0 || choice.Copeland[0].Float() != 1 {
		t.Errorf("%+v", choice)
	}
}

func TestLotDecidesLast(t *testing.T) {
	r := even(3, 6, 6)
	r.Ties = []assessment.TieStep{{Kind: assessment.TieByLot}}
	r.Lots = []int{2, 1}
	if got := ranks(r.Rank(), 2); !slices.Equal(got, []int{2, 1}) {
		t.Errorf("ranks %v", got)
	}
}

func TestNobodyAboveTheThreshold(t *testing.T) {
	r := even(3, 6, 5)
	r.Total = 7
	result := r.Rank()
	if got := standings(r); got[0] != ranking.Below || got[1] != ranking.Below {
		t.Errorf("standings %v", got)
	}
	if miss := result.Place(0).Missed; len(miss) != 1 || miss[0].Criterion != -1 {
		t.Errorf("missed %v", miss)
	}
	if r.Sets(result) != nil || len(result.Open) != 0 || r.Stability(result)[0].Known {
		t.Error("something is said of nobody")
	}
	r.Total, r.Criteria[1].Threshold = 0, 6
	if got := standings(r); got[0] != ranking.Eligible || got[1] != ranking.Below {
		t.Errorf("the threshold itself is not enough: %v", got)
	}
}

func TestAllConflicted(t *testing.T) {
	r := even(3, 6, 5)
	for j := range 3 {
		r.Conflict(0, j)
	}
	result := r.Rank()
	if p := result.Place(0); p.Standing != ranking.NotReady || p.Total.Known() || p.Total.Round(1) != "" {
		t.Errorf("%+v", p)
	}
	if p := result.Place(1); p.Rank != 1 {
		t.Errorf("rank %d", p.Rank)
	}
	if choice := ranking.Choose(r.Ballots(), 2); choice.Borda[0].Known() || choice.Copeland[1].Float() != 0 {
		t.Errorf("%+v", choice)
	}
}

func TestWithdrawnIsNotRanked(t *testing.T) {
	r := even(3, 8, 6, 4)
	r.Withdrawn = []bool{true, false, false}
	result := r.Rank()
	if got := ranks(result, 3); !slices.Equal(got, []int{0, 1, 2}) || result.Place(0).Standing != ranking.Withdrawn {
		t.Errorf("ranks %v", got)
	}
}

func TestCriterionThatIsNotAppliedDecidesNothing(t *testing.T) {
	r := even(3, 8, 6)
	for a := range 2 {
		for j := range 3 {
			*r.At(a, j, 1) = ranking.Cell{State: ranking.NotApplicable}
		}
	}
	r.Criteria[1].Threshold = 10
	result := r.Rank()
	if got := ranks(result, 2); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("ranks %v", got)
	}
	if s := r.Stability(result); s[0].Share != 1 || s[1].Known {
		t.Errorf("%+v", s)
	}
}

func TestVotingCycleIsReported(t *testing.T) {
	ballots := []ranking.Ballot{{1, []int{1, 2, 3, 4}}, {1, []int{3, 1, 2, 4}}, {1, []int{2, 3, 1, 4}}}
	choice := ranking.Choose(ballots, 4)
	if choice.Condorcet != -1 || len(choice.Cycles) != 1 || !slices.Equal(choice.Cycles[0], []int{0, 1, 2}) {
		t.Errorf("winner %d, cycles %v", choice.Condorcet, choice.Cycles)
	}
	if !slices.Equal(choice.Schulze, []int{1, 1, 1, 0}) {
		t.Errorf("Schulze %v", choice.Schulze)
	}
}

// TestSchulzeExample is the example of 45 voters in Schulze, A new monotonic,
// clone-independent single-winner election method, 2011: order E A C B D.
func TestSchulzeExample(t *testing.T) {
	var ballots []ranking.Ballot
	for order, count := range map[string]int{"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8} {
		b := ranking.Ballot{Count: count, Ranks: make([]int, 5)}
		for i, who := range order {
			b.Ranks[who-'A'] = i + 1
		}
		ballots = append(ballots, b)
	}
	if got := ranking.Choose(ballots, 5).Schulze; !slices.Equal(got, []int{3, 1, 2, 0, 4}) {
		t.Errorf("wins %v", got)
	}
}

func TestUnconnectedJurorsAreNotAdjusted(t *testing.T) {
	apart := []ranking.Observation{{0, 0, 3}, {1, 0, 4}, {2, 1, 2}, {3, 1, 5}}
	if _, err := ranking.Adjust(apart, 4, 2); !errors.Is(err, ranking.ErrNotConnected) {
		t.Errorf("error %v", err)
	}
	if _, err := ranking.Adjust(nil, 4, 2); !errors.Is(err, ranking.ErrNotConnected) {
		t.Errorf("error %v", err)
	}
	joined := append(slices.Clone(apart), ranking.Observation{0, 1, 2})
	a, err := ranking.Adjust(joined, 5, 3) // an applicant nobody judged, a juror who judged nobody
	if err != nil || a.Judged[4] || a.Jurors[2] != 0 || !a.Matters {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestNothingVariesIsNotKnown(t *testing.T) {
	flat := [][]float64{{3, 3, 3}, {3, 3, 3}}
	if ranking.Kendall(flat).Known || ranking.Intraclass(flat).Known {
		t.Error("agreement is known although nothing varies")
	}
	if _, known := ranking.Alpha(flat, ranking.Ordinal); known {
		t.Error("alpha is known although nothing varies")
	}
	if ranking.Kendall(nil).Known || ranking.Intraclass([][]float64{{1, 2}}).Known {
		t.Error("agreement of nobody")
	}
	perfect := ranking.Intraclass([][]float64{{1, 1}, {4, 4}})
	if perfect.Single != 1 || perfect.Low != 1 || perfect.High != 1 {
		t.Errorf("perfect agreement: %+v", perfect)
	}
}

func TestWeightsThatAreNone(t *testing.T) {
	for _, points := range [][]float64{{}, {0, 0}, {-1, 2}} {
		if _, err := ranking.Direct(points); !errors.Is(err, ranking.ErrWeights) {
			t.Errorf("%v: %v", points, err)
		}
	}
	if got, _ := ranking.Direct([]float64{100, 50, 50}); !slices.Equal(got, []float64{0.5, 0.25, 0.25}) {
		t.Errorf("swing %v", got)
	}
	if got, _ := ranking.Centroid([]int{1, 2, 2}); got[1] != got[2] || got[0] <= got[1] {
		t.Errorf("tied ranks %v", got)
	}
	if _, _, err := ranking.Pairwise([][]float64{{1, 10}, {0.1, 1}}); !errors.Is(err, ranking.ErrWeights) {
		t.Errorf("off the scale: %v", err)
	}
	_, c, err := ranking.Pairwise([][]float64{{1, 9, 1. / 9}, {0, 1, 9}, {0, 0, 1}})
	if err != nil || c.Okay {
		t.Errorf("a contradiction is called consistent: %+v, %v", c, err)
	}
}

func TestDisagreementsAreSortedByTheirEffect(t *testing.T) {
	r := even(3, 8, 7, 6, 2)
	r.At(2, 0, 0).Points, r.At(2, 1, 0).Points = 10, 2 // may lead or fall
	r.At(3, 0, 1).Points = 6                           // last in any case
	list := r.Disagreements(r.Rank())
	if len(list) != 2 || list[0].Applicant != 2 || list[0].Ranks == 0 || list[1].Ranks != 0 {
		t.Errorf("%+v", list)
	}
}

func TestTooManySetsAreBounded(t *testing.T) {
	points := make([]assessment.Points, 400)
	for i := range points {
		points[i] = assessment.Points(i % 11)
	}
	r := even(3, points...)
	r.Winners = 4 // a thousand million sets
	sets := r.Sets(r.Rank())
	if sets.Whole() || sets.Looked == 0 || sets.Count < 1e9 {
		t.Errorf("%d of %v sets", sets.Looked, sets.Count)
	}
	if n := len(sets.Pareto); n != 10 || sets.Pareto[9].Alike == 0 {
		t.Errorf("%d equal sets are listed, %d more counted", n, sets.Pareto[n-1].Alike)
	}
	if best := sets.ByMean[0].Mean; best != 5 || sets.MostMean != 5 || sets.MostCover != 5 {
		t.Errorf("best %v, bounds %v and %v", best, sets.MostMean, sets.MostCover)
	}
}
