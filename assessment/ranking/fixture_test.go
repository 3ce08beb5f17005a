package ranking_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// fixture is the example of 13 applicants, 8 criteria and 5 jurors with two
// conflicts and one missing cell.
type fixture struct {
	Criteria   []string
	Weights    []float64
	Applicants []string
	Jurors     []string
	Conflicts  [][2]string
	Scores     map[string][]*float64
}

type figures struct {
	JurorTotals map[string]*float64  `json:"juror_totals"`
	Means       map[string][]float64 `json:"criterion_means"`
	Score       map[string]float64   `json:"weighted_score"`
	Order       []string
	Top         []string           `json:"top3"`
	Adjusted    map[string]float64 `json:"additive_adjusted"`
	Effects     map[string]float64 `json:"rater_effects"`
	Residual    float64            `json:"residual_ss"`
	Complete    []string           `json:"complete_applicants"`
	W           float64            `json:"kendall_W"`
	Chi2        float64            `json:"kendall_chi2"`
	P           float64            `json:"kendall_p"`
	ICC21       float64
	ICC2k       float64
	CI          []float64                                      `json:"icc21_ci"`
	Alpha       float64                                        `json:"alpha_interval_totals"`
	Alphas      map[string]struct{ Ordinal, Interval float64 } `json:"alpha_by_criterion"`
	Borda       map[string]float64                             `json:"borda_mean_share"`
	Copeland    map[string]float64
	Schulze     map[string]int       `json:"schulze_wins"`
	KeepsSet    map[string][]float64 `json:"weight_interval_keeps_top3"`
	KeepsLeader map[string][]float64 `json:"weight_interval_keeps_leader"`
	LeaveJuror  map[string][]string  `json:"leave_one_juror_out_top3"`
	AnyFirst    map[string]float64   `json:"smaa_uniform_p_first"`
	AnyTop      map[string]float64   `json:"smaa_uniform_p_top3"`
	AroundTop   map[string]float64   `json:"smaa_pm25pct_p_top3"`
}

func jury(tb testing.TB) (fixture, figures, *ranking.Round) {
	tb.Helper()
	f, want := vector[fixture, figures](tb, "35")
	criteria := make([]ranking.Criterion, len(f.Criteria))
	for c, name := range f.Criteria {
		criteria[c] = ranking.Criterion{ID: assessment.CriterionID(name), Weight: assessment.Weight(math.Round(1000 * f.Weights[c]))}
	}
	r := ranking.NewRound(len(f.Applicants), len(f.Jurors), criteria)
	r.Winners = 3
	for key, points := range f.Scores {
		applicant, juror, _ := strings.Cut(key, "|")
		a, j := slices.Index(f.Applicants, applicant), slices.Index(f.Jurors, juror)
		for c, value := range points {
			*r.At(a, j, c) = ranking.Cell{State: ranking.CannotJudge}
			if value != nil {
				*r.At(a, j, c) = ranking.Cell{State: ranking.Given, Points: assessment.Points(2 * *value)}
			}
		}
	}
	for _, pair := range f.Conflicts {
		r.Conflict(slices.Index(f.Applicants, pair[0]), slices.Index(f.Jurors, pair[1]))
	}
	return f, want, r
}

func (f *fixture) names(ids []int) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = f.Applicants[id]
	}
	return names
}

func TestJuryOfFiveDecides(t *testing.T) {
	f, want, r := jury(t)
	result := r.Rank()
	totals := r.JurorTotals()
	for a, name := range f.Applicants {
		near(t, "total "+name, 20*result.Place(a).Total.Float(), want.Score[name], 1e-9)
		for c := range f.Criteria {
			near(t, "mean "+name, result.Means.Of(a, c).Number.Float(), want.Means[name][c], 1e-9)
		}
		for j, juror := range f.Jurors {
			wanted := want.JurorTotals[name+"|"+juror]
			if totals[a][j].Known() != (wanted != nil) {
				t.Errorf("%s by %s: known %v", name, juror, totals[a][j].Known())
			} else if wanted != nil {
				near(t, name+" by "+juror, 20*totals[a][j].Float(), *wanted, 1e-9)
			}
		}
	}
	var order []int
	for _, p := range result.Places {
		order = append(order, p.Applicant)
	}
	if got := f.names(order); !slices.Equal(got, want.Order) {
		t.Errorf("order %v, want %v", got, want.Order)
	}
	sure, tied := result.Winners(3)
	if got := f.names(sure); !slices.Equal(got, want.Top) || len(tied) > 0 {
		t.Errorf("winners %v, tied %v", got, tied)
	}
}

func TestJuryOfFiveIsChecked(t *testing.T) {
	f, want, r := jury(t)
	result := r.Rank()
	for c, s := range r.Stability(result) {
		name := f.Criteria[c]
		allNear(t, "set "+name, []float64{s.Set.Low, s.Set.High}, want.KeepsSet[name], 1e-9)
		allNear(t, "leader "+name, []float64{s.Leader.Low, s.Leader.High}, want.KeepsLeader[name], 1e-9)
	}
	for _, left := range r.WithoutEachJuror(result) {
		sure, _ := left.Result.Winners(3)
		if got := f.names(sure); !slices.Equal(got, want.LeaveJuror[f.Jurors[left.Left]]) || !left.SetNow || !left.Leader {
			t.Errorf("without %s: %v", f.Jurors[left.Left], got)
		}
	}
	choice := ranking.Choose(r.Ballots(), r.Applicants)
	for a, name := range f.Applicants {
		near(t, "Borda "+name, choice.Borda[a].Float(), want.Borda[name], 1e-9)
		near(t, "Copeland "+name, choice.Copeland[a].Float(), want.Copeland[name], 0)
		if choice.Schulze[a] != want.Schulze[name] {
			t.Errorf("Schulze %s: %d, want %d", name, choice.Schulze[a], want.Schulze[name])
		}
	}
	scaled := r.Observations()
	for i := range scaled {
		scaled[i].Value *= 20
	}
	adjusted, err := ranking.Adjust(scaled, r.Applicants, r.Jurors)
	if err != nil {
		t.Fatal(err)
	}
	for a, name := range f.Applicants {
		near(t, "adjusted "+name, adjusted.Applicants[a], want.Adjusted[name], 1e-9)
	}
	for j, name := range f.Jurors {
		near(t, "effect "+name, adjusted.Jurors[j], want.Effects[name], 1e-9)
	}
	near(t, "residual", adjusted.Residual, want.Residual, 1e-6)
}

func TestJuryOfFiveAgrees(t *testing.T) {
	f, want, r := jury(t)
	ids, byJuror, byApplicant := r.Complete()
	if got := f.names(ids); !slices.Equal(got, want.Complete) {
		t.Errorf("complete %v", got)
	}
	w := ranking.Kendall(byJuror)
	allNear(t, "Kendall", []float64{w.W, w.ChiSquare, w.P}, []float64{want.W, want.Chi2, want.P}, 1e-9)
	icc := ranking.Intraclass(byApplicant)
	allNear(t, "ICC", []float64{icc.Single, icc.SingleMean}, []float64{want.ICC21, want.ICC2k}, 1e-9)
	allNear(t, "interval", []float64{icc.Low, icc.High}, want.CI, 1e-7)
	totals := make([][]float64, r.Jurors)
	for a, row := range r.JurorTotals() {
		_ = a
		for j, total := range row {
			value := math.NaN()
			if total.Known() {
				value = 20 * total.Float()
			}
			totals[j] = append(totals[j], value)
		}
	}
	near(t, "alpha of totals", alpha(t, totals, ranking.Distance), want.Alpha, 1e-9)
	for c, name := range f.Criteria {
		rows := r.PointsOf(c)
		near(t, "alpha "+name, alpha(t, rows, ranking.Ordinal), want.Alphas[name].Ordinal, 1e-9)
		near(t, "alpha "+name, alpha(t, rows, ranking.Distance), want.Alphas[name].Interval, 1e-9)
	}
}

func TestJuryOfFiveUnderOtherWeights(t *testing.T) {
	f, want, r := jury(t)
	s := r.Sampling(r.Rank())
	s.Runs, s.Seed = 100_000, 20181009
	anything := s.Sample()
	s.Weigh = ranking.Around(f.Weights, 0.25)
	around := s.Sample()
	for a, name := range f.Applicants {
		near(t, "first "+name, anything.First(a, 1), want.AnyFirst[name], 0.01)
		near(t, "first three "+name, anything.First(a, 3), want.AnyTop[name], 0.01)
		near(t, "first three around "+name, around.First(a, 3), want.AroundTop[name], 0.01)
	}
	s.Workers = 1
	if alone := s.Sample(); !slices.Equal(flat(alone.Ranks), flat(around.Ranks)) || !slices.Equal(flat(alone.Central), flat(around.Central)) {
		t.Error("the result depends on the number of cores")
	}
}

func flat(rows [][]float64) []float64 { return slices.Concat(rows...) }

func TestSetsOfThree(t *testing.T) {
	type set struct {
		Set      []string
		Mean     float64 `json:"mean_score"`
		Coverage float64
		Lowest   float64 `json:"lowest_member"`
	}
	_, want := vector[any, struct {
		Count      int   `json:"number_of_sets"`
		ByMean     []set `json:"best_by_mean"`
		ByCoverage []set `json:"best_by_coverage"`
		Pareto     []set `json:"pareto_sets"`
	}](t, "36")
	f, _, r := jury(t)
	got := r.Sets(r.Rank())
	if got.Looked != want.Count || !got.Whole() || len(got.Pareto) != len(want.Pareto) {
		t.Fatalf("%d sets, %d Pareto", got.Looked, len(got.Pareto))
	}
	for name, pair := range map[string]struct {
		got  []ranking.Set
		want []set
	}{"mean": {got.ByMean, want.ByMean}, "coverage": {got.ByCoverage, want.ByCoverage}, "Pareto": {got.Pareto, want.Pareto}} {
		for i, w := range pair.want {
			g := pair.got[i]
			if !slices.Equal(f.names(g.Members), w.Set) {
				t.Errorf("%s %d: %v, want %v", name, i, f.names(g.Members), w.Set)
			}
			allNear(t, name+" "+strconv.Itoa(i), []float64{20 * g.Mean, 20 * g.Coverage, 20 * g.Lowest}, []float64{w.Mean, w.Coverage, w.Lowest}, 1e-9)
		}
	}
	near(t, "bound of the mean", got.MostMean, got.ByMean[0].Mean, 1e-12)
	if got.MostCover < got.ByCoverage[0].Coverage {
		t.Error("a set covers more than is possible")
	}
}
