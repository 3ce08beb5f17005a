package jury

import (
	"math"
	"slices"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// Method is how weights are made in the what-if view.
type Method int

// The methods. MethodDirect is the zero value.
const (
	MethodDirect   Method = iota // points for each criterion
	MethodSwing                  // 100 for the swing that matters most, fewer for the others
	MethodCentroid               // only an order of the criteria
	MethodPairwise               // criteria in pairs (AHP)
	methods                      // how many there are
)

// equalStep is the step of a slider on which two criteria are alike; one step
// more is twice as important, eight steps more nine times.
const equalStep = 8

// tries are the weights that a person tries out, by each method on its own.
// They never touch the round.
type tries struct {
	method   Method
	values   [MethodCentroid + 1][]int // of the sliders; nil: as they are locked
	pairs    map[[2]int]int            // steps from −8 to 8 by which the first, smaller criterion matters more; nil: untouched
	opposite int                       // the criterion that the others are compared with
}

// moved reports whether anything was tried by the method that is chosen.
func (y *tries) moved() bool {
	if y.method == MethodPairwise {
		return len(y.pairs) > 0
	}
	return y.values[y.method] != nil
}

// reset puts the method that is chosen back to what is locked.
func (y *tries) reset() {
	if y.method == MethodPairwise {
		y.pairs = nil
		return
	}
	y.values[y.method] = nil
}

// set takes the step of a slider.
func (y *tries) set(t teller, slider, step int) {
	if y.method != MethodPairwise {
		y.values[y.method] = slices.Clone(t.steps(y))
		y.values[y.method][slider] = step
		return
	}
	other := t.others(y.opposite)[slider]
	if y.pairs == nil {
		y.pairs = map[[2]int]int{}
	}
	more := step - equalStep // by how much the other one matters more
	if other < y.opposite {
		y.pairs[[2]int{other, y.opposite}] = more
	} else {
		y.pairs[[2]int{y.opposite, other}] = -more
	}
}

// more is by how many steps a criterion matters more than another one.
func (y *tries) more(a, b int) int {
	if a > b {
		return -y.pairs[[2]int{b, a}]
	}
	return y.pairs[[2]int{a, b}]
}

// others are all criteria but one.
func (t teller) others(criterion int) []int {
	var list []int
	for c := range t.board.Ranking.Criteria {
		if c != criterion {
			list = append(list, c)
		}
	}
	return list
}

// steps are where the sliders of a method stand.
func (t teller) steps(y *tries) []int {
	if y.method == MethodPairwise {
		var list []int
		for _, c := range t.others(y.opposite) {
			list = append(list, equalStep+y.more(c, y.opposite))
		}
		return list
	}
	if y.values[y.method] != nil {
		return y.values[y.method]
	}
	return t.lockedSteps(y.method)
}

// lockedSteps are the steps that are nearest to the locked weights.
func (t teller) lockedSteps(method Method) []int {
	shares := t.board.Shares()
	steps, most := make([]int, len(shares)), slices.Max(append([]float64{0}, shares...))
	for c, share := range shares {
		switch method {
		case MethodSwing:
			steps[c] = int(math.Round(100 * share / max(most, 1e-9)))
		case MethodCentroid:
			steps[c] = len(shares) - 1
			for _, other := range shares {
				if other > share+1e-9 {
					steps[c]--
				}
			}
		default:
			steps[c] = int(100*share + 0.5)
		}
	}
	return steps
}

// weigh makes weights of what is tried, summing to 1. Without any it is
// ErrWeights. consistent is about pairs only.
func (t teller) weigh(y *tries) (shares []float64, consistent ranking.Consistency, err error) {
	steps := t.steps(y)
	switch y.method {
	case MethodCentroid:
		ranks := make([]int, len(steps))
		for c, step := range steps {
			ranks[c] = len(steps) - step
		}
		shares, err = ranking.Centroid(ranks)
	case MethodPairwise:
		return ranking.Pairwise(t.matrix(y))
	default:
		points := make([]float64, len(steps))
		for c, step := range steps {
			points[c] = float64(step)
		}
		shares, err = ranking.Direct(points)
	}
	return shares, ranking.Consistency{}, err
}

// matrix says how many times more each criterion matters than each other.
func (t teller) matrix(y *tries) [][]float64 {
	n := len(t.board.Ranking.Criteria)
	matrix := make([][]float64, n)
	for i := range matrix {
		matrix[i] = make([]float64, n)
		for j := range matrix[i] {
			if steps := y.more(i, j); steps >= 0 {
				matrix[i][j] = float64(1 + steps)
			} else {
				matrix[i][j] = 1 / float64(1-steps)
			}
		}
	}
	return matrix
}

// trial is what the order would be with other weights. The round itself is
// never touched: its weights are copied first. As long as nothing is moved,
// the exact locked weights hold, not their whole per cents.
func (t teller) trial(y *tries) Trial {
	trial := Trial{Moved: y.moved(), Method: y.method, Opposite: y.opposite, Head: []string{t.say("robust.rank_then"), t.say("applicant"), t.say("total"), t.say("robust.rank_now")}}
	shares, consistent, err := t.weigh(y)
	then, used := t.board.Result, t.board.Shares()
	if trial.Moved {
		used = make([]float64, len(t.board.Ranking.Criteria))
		copy(used, shares)
		then = t.board.Ranking.Weighted(weightsOf(used)).Rank()
	}
	trial.Sliders = t.sliders(y)
	for c, locked := range t.board.Shares() {
		of := &t.board.Call.Call.Criteria[c]
		trial.Weights = append(trial.Weights, TrialWeight{ID: string(of.ID), Title: t.in(of.Title), Now: t.percentage(used[c]), Locked: t.percentage(locked)})
	}
	trial.How = t.how(y, consistent)
	for i := range then.Places {
		p := &then.Places[i]
		now := t.board.Result.Place(p.Applicant)
		trial.Rows = append(trial.Rows, []string{t.rank(p), t.name(p.Applicant), t.totalOf(p), t.rank(now)})
	}
	trial.Finding = t.trialFinding(then, trial.Moved, err != nil)
	return trial
}

// weightsOf are shares as whole numbers that keep their proportions.
func weightsOf(shares []float64) []assessment.Weight {
	weights := make([]assessment.Weight, len(shares))
	for c, share := range shares {
		weights[c] = assessment.Weight(math.Round(share * 1e6))
	}
	return weights
}

// sliders are what a person moves by the method that is chosen.
func (t teller) sliders(y *tries) []TrialSlider {
	steps, locked := t.steps(y), []int(nil)
	if y.method != MethodPairwise {
		locked = t.lockedSteps(y.method)
	}
	list := make([]TrialSlider, len(steps))
	for i, step := range steps {
		criterion := i
		if y.method == MethodPairwise {
			criterion = t.others(y.opposite)[i]
		}
		list[i] = TrialSlider{Name: t.criterion(criterion), Value: step, Mark: kit.NoLevel, Max: t.mostSteps(y.method)}
		if locked != nil {
			list[i].Mark = locked[i]
		}
		for s := range list[i].Max + 1 {
			list[i].Labels = append(list[i].Labels, t.stepText(y, s))
		}
	}
	return list
}

func (t teller) mostSteps(method Method) int {
	switch method {
	case MethodCentroid:
		return len(t.board.Ranking.Criteria) - 1
	case MethodPairwise:
		return 2 * equalStep
	default:
		return 100
	}
}

// stepText is what a step of a slider means.
func (t teller) stepText(y *tries, step int) string {
	switch y.method {
	case MethodDirect:
		return t.perCent(step)
	case MethodSwing:
		return t.words.Integer(step)
	case MethodCentroid:
		return t.say("rank_of", "Rank", t.words.Integer(len(t.board.Ranking.Criteria)-step))
	default:
		id := string(t.board.Call.Call.Criteria[y.opposite].ID)
		switch more := step - equalStep; {
		case more > 0:
			return t.say("robust.pair_more", "Times", t.words.Integer(1+more))
		case more < 0:
			return t.say("robust.pair_less", "Times", t.words.Integer(1-more), "Other", id)
		default:
			return t.say("robust.pair_equal")
		}
	}
}

// how says what the method asks for, and how consistent the pairs are.
func (t teller) how(y *tries, consistent ranking.Consistency) string {
	switch y.method {
	case MethodSwing:
		return t.say("robust.how_swing")
	case MethodCentroid:
		return t.say("robust.how_centroid")
	case MethodPairwise:
		text := t.say("robust.how_pairwise")
		switch ratio := t.decimal(max(0, consistent.Ratio), 2); {
		case !y.moved():
			return text
		case consistent.Okay:
			return text + " " + t.say("robust.consistent", "Ratio", ratio)
		default:
			return text + " " + t.say("robust.inconsistent", "Ratio", ratio)
		}
	default:
		sum := 0
		for _, step := range t.steps(y) {
			sum += step
		}
		return t.say("robust.sum", "Sum", t.perCent(sum))
	}
}

func (t teller) trialFinding(then *ranking.Result, moved, nothing bool) string {
	wanted := t.board.Ranking.Winners
	switch {
	case !moved:
		return t.say("robust.trial_locked")
	case nothing:
		return t.say("robust.trial_nothing")
	case sameApplicants(t.board.Result, then, wanted):
		return t.words.Count("jury.robust.trial_same", wanted)
	default:
		sure, tied := then.Winners(wanted)
		return t.words.Count("jury.robust.trial_other", wanted, "Names", t.names(slices.Concat(sure, tied)))
	}
}

func (t teller) rank(p *ranking.Place) string {
	if p.Rank == 0 {
		return "–"
	}
	return t.words.Integer(p.Rank)
}

func (t teller) totalOf(p *ranking.Place) string {
	if p.Rank == 0 {
		return "–"
	}
	return t.number(p.Total, 2)
}

func sameApplicants(a, b *ranking.Result, n int) bool {
	for i := range a.Places {
		p := &a.Places[i]
		if in(p.Rank, n) != in(b.Place(p.Applicant).Rank, n) {
			return false
		}
	}
	return true
}

func in(rank, n int) bool { return rank > 0 && rank <= n }
