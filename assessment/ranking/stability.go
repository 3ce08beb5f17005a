package ranking

// Interval is a range of the weight of one criterion, as a share of all
// weights from 0 to 1.
type Interval struct{ Low, High float64 }

// Everywhere reports whether no weight of the criterion changes anything.
func (i Interval) Everywhere() bool { return i.Low <= 0 && i.High >= 1 }

// Stability says how far the weight of one criterion can move, while the
// others keep their proportions, without changing a result.
type Stability struct {
	Criterion int
	Share     float64 // of the weight now
	Known     bool    // false: too little is known to tell
	Leader    Interval
	Set       Interval // the winning set, in any order
	Order     Interval // the whole order
}

// Stability returns the weight stability interval of each criterion for the
// leader, the winning set and the whole order. Looked at are those who are
// eligible by the weights of the round. Where an interval ends, two applicants
// are equal.
func (r *Round) Stability(result *Result) []Stability {
	var eligible []int
	for _, p := range result.Places {
		if p.Standing == Eligible {
			eligible = append(eligible, p.Applicant)
		}
	}
	all := make([]Stability, len(r.Criteria))
	for c := range all {
		all[c] = r.stability(result.Means, eligible, c)
	}
	return all
}

func (r *Round) stability(m *Means, eligible []int, criterion int) Stability {
	s := Stability{Criterion: criterion, Share: r.share(criterion)}
	lines, known := r.lines(m, eligible, criterion)
	if s.Known = known && len(eligible) > 0; !s.Known {
		return s
	}
	s.Leader = s.keeps(lines[:1], lines[1:])
	winners := min(max(r.Winners, 1), len(lines))
	s.Set = s.keeps(lines[:winners], lines[winners:])
	s.Order = Interval{0, 1}
	for i := 1; i < len(lines); i++ {
		s.Order = s.Order.and(s.ahead(lines[i-1], lines[i]))
	}
	return s
}

// share is the share of a criterion of all weights that have a say.
func (r *Round) share(criterion int) float64 {
	sum := 0.0
	for c := range r.Criteria {
		if r.applied(c) {
			sum += float64(r.Criteria[c].Weight)
		}
	}
	if sum == 0 || !r.applied(criterion) {
		return 0
	}
	return float64(r.Criteria[criterion].Weight) / sum
}

// line is the total of an applicant over the share of one weight: Rest at
// share 0, Here at share 1.
type line struct{ here, rest float64 }

// lines returns the line of each eligible applicant; false if a mean is
// missing that they need.
func (r *Round) lines(m *Means, eligible []int, criterion int) ([]line, bool) {
	others := r.others(criterion)
	lines := make([]line, len(eligible))
	for i, a := range eligible {
		here := m.Of(a, criterion).Number
		if !here.Known() {
			return nil, false
		}
		lines[i].here = here.Float()
		for c, share := range others {
			if share > 0 && !m.Of(a, c).Number.Known() {
				return nil, false
			}
			lines[i].rest += share * m.Of(a, c).Number.Float()
		}
	}
	return lines, true
}

// others are the shares of the other criteria among themselves. If they have
// no weight they are taken as equally important.
func (r *Round) others(criterion int) []float64 {
	shares, sum, count := make([]float64, len(r.Criteria)), 0.0, 0.0
	for c := range r.Criteria {
		if c != criterion && r.applied(c) {
			shares[c] = float64(r.Criteria[c].Weight)
			sum += shares[c]
			count++
		}
	}
	for c := range shares {
		switch {
		case sum > 0:
			shares[c] /= sum
		case c != criterion && r.applied(c):
			shares[c] = 1 / count
		}
	}
	return shares
}

// keeps is where each of the first is ahead of each of the others.
func (s *Stability) keeps(first, others []line) Interval {
	interval := Interval{0, 1}
	for _, a := range first {
		for _, b := range others {
			interval = interval.and(s.ahead(a, b))
		}
	}
	return interval
}

// ahead is where a is not behind b, around the share of now.
func (s *Stability) ahead(a, b line) Interval {
	here, rest := a.here-b.here, a.rest-b.rest
	slope := here - rest
	if slope == 0 {
		return Interval{0, 1}
	}
	equal := -rest / slope // rest + t·slope = 0
	if slope > 0 {
		return Interval{min(equal, s.Share), 1}
	}
	return Interval{0, max(equal, s.Share)}
}

func (i Interval) and(other Interval) Interval {
	return Interval{max(i.Low, other.Low, 0), min(i.High, other.High, 1)}
}

// LeftOut is what would be without one juror or one criterion.
type LeftOut struct {
	Left   int // the juror or criterion
	Result *Result
	SetNow bool // the winning set is the same
	Leader bool // the leader is the same
}

// WithoutEachJuror ranks the round once without each juror. An applicant needs
// one juror fewer then.
func (r *Round) WithoutEachJuror(now *Result) []LeftOut {
	all := make([]LeftOut, r.Jurors)
	for j := range all {
		all[j] = r.leftOut(now, r.WithoutJuror(j), j)
	}
	return all
}

// WithoutEachCriterion ranks the round once without each criterion, its weight
// and its threshold.
func (r *Round) WithoutEachCriterion(now *Result) []LeftOut {
	all := make([]LeftOut, len(r.Criteria))
	for c := range all {
		all[c] = r.leftOut(now, r.WithoutCriterion(c), c)
	}
	return all
}

func (r *Round) leftOut(now *Result, less *Round, left int) LeftOut {
	result := less.Rank()
	return LeftOut{
		Left: left, Result: result,
		SetNow: sameSet(now.first(r.Winners), result.first(r.Winners)), Leader: sameSet(now.first(1), result.first(1)),
	}
}

// first are the applicants of the first n ranks, with those who are tied for
// the last of them.
func (r *Result) first(n int) map[int]bool {
	set := map[int]bool{}
	for _, p := range r.Places {
		if p.Rank > 0 && p.Rank <= n {
			set[p.Applicant] = true
		}
	}
	return set
}

func sameSet(a, b map[int]bool) bool {
	for i := range a {
		if !b[i] {
			return false
		}
	}
	return len(a) == len(b)
}
