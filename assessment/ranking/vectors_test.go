package ranking_test

import (
	"encoding/json"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// vector reads a published example with its exact figures.
func vector[In, Out any](tb testing.TB, name string) (in In, want Out) {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", name+"_*.json"))
	if err != nil || len(files) != 1 {
		tb.Fatalf("%s: %v, %v", name, files, err)
	}
	raw, err := os.ReadFile(files[0])
	if err != nil {
		tb.Fatal(err)
	}
	var file struct {
		Input    In  `json:"input"`
		Expected Out `json:"expected"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	return file.Input, file.Expected
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func allNear(t *testing.T, what string, got, want []float64, tolerance float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %v, want %v", what, got, want)
	}
	for i := range want {
		near(t, what+" "+strconv.Itoa(i), got[i], want[i], tolerance)
	}
}

func TestPairwiseComparisons(t *testing.T) {
	in, want := vector[struct{ Matrix [][]float64 }, struct {
		Weights []float64
		Ratio   float64 `json:"cr_saaty2005"`
	}](t, "01")
	weights, c, err := ranking.Pairwise(in.Matrix)
	if err != nil {
		t.Fatal(err)
	}
	allNear(t, "weight", weights, want.Weights, 0.0006)
	near(t, "ratio", c.Ratio, want.Ratio, 0.0006)
	near(t, "lambda", c.Lambda, 7.176629039330342, 1e-9)
	if !c.Okay {
		t.Error("called inconsistent")
	}
}

func TestRankOrderCentroid(t *testing.T) {
	_, want := vector[any, map[string][]float64](t, "05")
	for n, weights := range want {
		ranks := make([]int, len(weights))
		for i := range ranks {
			ranks[i] = i + 1
		}
		got, err := ranking.Centroid(ranks)
		if err != nil {
			t.Fatal(err)
		}
		allNear(t, n, got, weights, 6e-5)
	}
}

func TestKendallWithTies(t *testing.T) {
	in, want := vector[struct{ Raters [][]float64 }, struct {
		W           float64
		Uncorrected float64 `json:"W_uncorrected"`
		Chi2        float64
		DF          int
		P           float64
	}](t, "08")
	got := ranking.Kendall(in.Raters)
	near(t, "W", got.W, want.W, 1e-7)
	near(t, "uncorrected", got.Uncorrected, want.Uncorrected, 1e-7)
	near(t, "chi2", got.ChiSquare, want.Chi2, 1e-7)
	near(t, "p", got.P, want.P, 1e-7)
	if got.Freedom != want.DF {
		t.Errorf("df %d", got.Freedom)
	}
}

func TestFriedman(t *testing.T) {
	in, want := vector[struct{ Raters [][]float64 }, struct{ Chi2, P float64 }](t, "09")
	got := ranking.Kendall(in.Raters)
	near(t, "chi2", got.ChiSquare, want.Chi2, 6e-4)
	near(t, "p", got.P, want.P, 6e-4)
	near(t, "W", got.W, 0.2532467532467532, 1e-12)
}

func TestIntraclassCorrelation(t *testing.T) {
	in, want := vector[struct {
		Rows [][]float64 `json:"scores_subjects_by_raters"`
	}, struct {
		JMS, ICC11, ICC21, ICC2k, ICC31, ICC1k, ICC3k float64
		CI                                            []float64 `json:"ICC21_CI"`
	}](t, "12")
	got := ranking.Intraclass(in.Rows)
	allNear(t, "ICC", []float64{got.Jurors, got.OneWay, got.Single, got.SingleMean, got.Consistent, got.OneWayMean, got.ConsistentMean},
		[]float64{want.JMS, want.ICC11, want.ICC21, want.ICC2k, want.ICC31, want.ICC1k, want.ICC3k}, 2e-6)
	allNear(t, "interval", []float64{got.Low, got.High}, want.CI, 2e-6)
}

// holes reads rows in which null stands for a missing value.
func holes(rows [][]*float64) [][]float64 {
	all := make([][]float64, len(rows))
	for i, row := range rows {
		for _, value := range row {
			if value == nil {
				all[i] = append(all[i], math.NaN())
			} else {
				all[i] = append(all[i], *value)
			}
		}
	}
	return all
}

func alpha(t *testing.T, rows [][]float64, metric ranking.Metric) float64 {
	t.Helper()
	value, known := ranking.Alpha(rows, metric)
	if !known {
		t.Error("alpha is not known")
	}
	return value
}

func TestKrippendorffAlpha(t *testing.T) {
	in, want := vector[struct{ Raters [][]*float64 }, struct{ Nominal, Interval float64 }](t, "14")
	rows := holes(in.Raters)
	near(t, "nominal", alpha(t, rows, ranking.Nominal), want.Nominal, 1e-6)
	near(t, "interval", alpha(t, rows, ranking.Distance), want.Interval, 1e-6)
	near(t, "ordinal", alpha(t, rows, ranking.Ordinal), 0.8067214199413153, 1e-9)
}

func TestFleissKappa(t *testing.T) {
	in, want := vector[struct{ Counts [][]int }, struct{ Kappa float64 }](t, "16")
	got, known := ranking.Kappa(in.Counts)
	near(t, "kappa", got, want.Kappa, 1e-6)
	if !known {
		t.Error("not known")
	}
}

func TestVotingRules(t *testing.T) {
	in, want := vector[struct {
		Candidates []string
		Ballots    [][2]json.RawMessage
	}, struct {
		Borda, Copeland map[string]float64
		Winner          string `json:"condorcet_winner"`
	}](t, "17")
	var ballots []ranking.Ballot
	for _, pair := range in.Ballots {
		b := ranking.Ballot{Ranks: make([]int, len(in.Candidates))}
		var order []string
		if err := json.Unmarshal(pair[0], &b.Count); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(pair[1], &order); err != nil {
			t.Fatal(err)
		}
		for i, name := range order {
			b.Ranks[slices.Index(in.Candidates, name)] = i + 1
		}
		ballots = append(ballots, b)
	}
	got := ranking.Choose(ballots, len(in.Candidates))
	for i, name := range in.Candidates {
		near(t, "Borda "+name, got.Points[i].Float(), want.Borda[name], 0)
		near(t, "Copeland "+name, got.Copeland[i].Float(), want.Copeland[name], 0)
	}
	if in.Candidates[got.Condorcet] != want.Winner || len(got.Cycles) != 0 {
		t.Errorf("winner %d, cycles %v", got.Condorcet, got.Cycles)
	}
}

func TestAcceptabilityWithUncertainValues(t *testing.T) {
	in, want := vector[struct {
		Alternatives []string
		Criteria     []string
		Direction    []float64
		Efficacy     [][2]float64            `json:"efficacy_lognormal_mu_sigma"`
		Gaussian     map[string][][2]float64 `json:"gaussian_mean_sd"`
		Scales       [][2]float64
	}, struct {
		Ranks      [][]float64 `json:"rank_acceptability"`
		Central    [][]float64 `json:"central_weights"`
		Confidence []float64   `json:"confidence_factor"`
	}](t, "21")
	values := make([][]float64, len(in.Alternatives))
	for i := range values {
		values[i] = make([]float64, len(in.Criteria))
	}
	s := ranking.Sampling{Values: values, Weigh: ranking.AnyWeights(), Runs: 100_000, Seed: 20181009, Draw: func(random *rand.Rand, into [][]float64) {
		for i := range into {
			for c, name := range in.Criteria {
				var drawn float64
				if c == 0 {
					drawn = math.Exp(in.Efficacy[i][0] + in.Efficacy[i][1]*random.NormFloat64())
				} else {
					drawn = in.Gaussian[name][i][0] + in.Gaussian[name][i][1]*random.NormFloat64()
				}
				value := (drawn - in.Scales[c][0]) / (in.Scales[c][1] - in.Scales[c][0])
				if in.Direction[c] < 0 {
					value = 1 - value
				}
				into[i][c] = value
			}
		}
	}}
	got := s.Sample()
	for i := range want.Ranks {
		allNear(t, "ranks "+in.Alternatives[i], got.Ranks[i], want.Ranks[i], 0.02)
		allNear(t, "central "+in.Alternatives[i], got.Central[i], want.Central[i], 0.02)
	}
	allNear(t, "confidence", s.Confidence(got), want.Confidence, 0.03)
}

func TestAcceptabilityAgainstExactAreas(t *testing.T) {
	type expected struct {
		Ranks   [][]float64 `json:"rank_acceptability"`
		Central [][]float64 `json:"central_weights"`
	}
	in, want := vector[struct{ Matrix [][]float64 }, struct {
		A expected `json:"case_a"`
		B expected `json:"case_b"`
	}](t, "22")
	for name, c := range map[string]struct {
		weigh ranking.Weigher
		want  expected
	}{"any": {ranking.AnyWeights(), want.A}, "descending": {ranking.Descending([]int{0, 1, 2}), want.B}} {
		got := ranking.Sampling{Values: in.Matrix, Weigh: c.weigh, Runs: 200_000, Seed: 1}.Sample()
		for i := range c.want.Ranks {
			allNear(t, name, got.Ranks[i], c.want.Ranks[i], 0.01)
			if (got.Central[i] == nil) != (c.want.Central[i] == nil) {
				t.Errorf("%s %d: central %v", name, i, got.Central[i])
			} else if got.Central[i] != nil {
				allNear(t, name+" central", got.Central[i], c.want.Central[i], 0.01)
			}
		}
	}
}

func observations(t *testing.T, rows [][3]any) (all []ranking.Observation, names, jurors []string) {
	t.Helper()
	index := func(list *[]string, name string) int {
		if i := slices.Index(*list, name); i >= 0 {
			return i
		}
		*list = append(*list, name)
		return len(*list) - 1
	}
	for _, row := range rows {
		applicant, _ := row[0].(string)
		juror, _ := row[1].(string)
		value, _ := row[2].(float64)
		all = append(all, ranking.Observation{Applicant: index(&names, applicant), Juror: index(&jurors, juror), Value: value})
	}
	return all, names, jurors
}

func TestAdditiveRaterModel(t *testing.T) {
	type in struct{ Observations [][3]any }
	for _, name := range []string{"24", "33"} {
		given, want := vector[in, struct {
			Adjusted, Additive map[string]float64
			Effects            map[string]float64 `json:"rater_effects"`
			Residual           *float64           `json:"error_ss"`
		}](t, name)
		all, applicants, jurors := observations(t, given.Observations)
		got, err := ranking.Adjust(all, len(applicants), len(jurors))
		if err != nil {
			t.Fatal(err)
		}
		if want.Additive == nil {
			want.Additive = want.Adjusted
		}
		for i, applicant := range applicants {
			near(t, name+" "+applicant, got.Applicants[i], want.Additive[applicant], 1e-6)
		}
		for j, juror := range jurors {
			near(t, name+" "+juror, got.Jurors[j], want.Effects[juror], 1e-6)
		}
		if want.Residual != nil {
			near(t, name+" residual", got.Residual, *want.Residual, 1e-6)
		}
		if !got.Matters {
			t.Error("the gaps do not matter")
		}
	}
}

func TestThresholdsAndTieRule(t *testing.T) {
	in, _ := vector[struct {
		Scores map[string][]float64
	}, any](t, "29")
	names := slices.Sorted(maps.Keys(in.Scores))
	order := func(weights []assessment.Weight, ties ...assessment.CriterionID) string {
		criteria := []ranking.Criterion{{ID: "excellence"}, {ID: "impact"}, {ID: "implementation"}}
		r := ranking.NewRound(len(names), 3, criteria)
		for c := range criteria {
			criteria[c].Weight, criteria[c].Threshold = weights[c], 6
		}
		for _, id := range ties {
			r.Ties = append(r.Ties, assessment.TieStep{Kind: assessment.TieByCriterion, Criterion: id})
		}
		for a, name := range names {
			for j := range 3 {
				for c, points := range in.Scores[name] {
					*r.At(a, j, c) = ranking.Cell{State: ranking.Given, Points: assessment.Points(2 * points)}
				}
			}
		}
		r.Total = 7 // ours is the weighted mean: 3.5, between the totals of P2 and P5, as 10 of 15 is
		var line []string
		for _, p := range r.Rank().Places {
			if p.Standing == ranking.Eligible {
				line = append(line, names[p.Applicant])
			}
		}
		return strings.Join(line, " ")
	}
	if got := order([]assessment.Weight{1000, 1000, 1000}, "excellence", "impact"); got != "P4 P3 P5" {
		t.Errorf("RIA %s", got)
	}
	if got := order([]assessment.Weight{1000, 1500, 1000}, "impact", "excellence"); got != "P3 P4 P5" {
		t.Errorf("IA %s", got)
	}
}

func TestWeightStabilityIntervals(t *testing.T) {
	in, want := vector[struct {
		Matrix  [][]float64
		Weights []float64
	}, struct{ Intervals map[string][]float64 }](t, "31")
	criteria := make([]ranking.Criterion, 3)
	for c := range criteria {
		criteria[c].Weight = assessment.Weight(math.Round(1000 * in.Weights[c]))
	}
	r := ranking.NewRound(3, 3, criteria)
	for a, row := range in.Matrix {
		for j := range 3 {
			for c, value := range row {
				*r.At(a, j, c) = ranking.Cell{State: ranking.Given, Points: assessment.Points(value)}
			}
		}
	}
	r.Winners = 1
	for c, s := range r.Stability(r.Rank()) {
		name := "c" + strconv.Itoa(c+1)
		allNear(t, name+" leader", []float64{s.Leader.Low, s.Leader.High}, want.Intervals[name+"_leader"], 1e-9)
		allNear(t, name+" order", []float64{s.Order.Low, s.Order.High}, want.Intervals[name+"_full_order"], 1e-9)
		near(t, name+" share", s.Share, in.Weights[c], 1e-12)
	}
}
