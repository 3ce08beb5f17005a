package ranking

import (
	"slices"

	"reifekompass/assessment"
)

// Standing is whether an applicant can win.
type Standing uint8

// The standings. Eligible is the zero value.
const (
	Eligible  Standing = iota
	Below              // a threshold is missed
	NotReady           // fewer than MinJurors valid jurors in a criterion that decides
	Withdrawn          // the applicant has withdrawn
)

// Miss is a threshold that an applicant missed.
type Miss struct {
	Criterion int // position; -1: the total
	Threshold assessment.Points
	Mean      Number
}

// Place is what the round says of an applicant.
type Place struct {
	Applicant int
	Standing  Standing
	Rank      int    // from 1 among the eligible, equal for ties that the rule leaves open; 0: not ranked
	Total     Number // weighted mean of the criterion means, 0 to 5; unknown: no points at all
	Missed    []Miss // of Below
	Thin      []int  // criteria with fewer than MinJurors valid jurors, of NotReady
	ByRule    int    // step of the tie rule from 1 that put it before the next; 0: none was needed
}

// Result is the outcome of a round.
type Result struct {
	Means  *Means
	Places []Place // the eligible by rank, then the others by total
	Open   [][]int // groups of applicants that neither points nor the tie rule tell apart
	byID   []int   // position in Places of each applicant
}

// Place returns the place of an applicant.
func (r *Result) Place(applicant int) *Place { return &r.Places[r.byID[applicant]] }

// Winners returns the applicants of the first n ranks, and those who are tied
// for the last of them and cannot be told apart. Both are empty when nobody is
// eligible.
func (r *Result) Winners(n int) (sure, tied []int) {
	var first []Place
	for _, p := range r.Places {
		if p.Rank > 0 && p.Rank <= n {
			first = append(first, p)
		}
	}
	if len(first) <= n {
		return applicants(first), nil
	}
	edge := first[len(first)-1].Rank
	for _, p := range first {
		if p.Rank < edge {
			sure = append(sure, p.Applicant)
		} else {
			tied = append(tied, p.Applicant)
		}
	}
	return sure, tied
}

func applicants(places []Place) []int {
	ids := make([]int, len(places))
	for i, p := range places {
		ids[i] = p.Applicant
	}
	return ids
}

// Rank applies the rules of the round.
func (r *Round) Rank() *Result {
	means := r.Means()
	totals := r.totals(means)
	result := &Result{Means: means, Places: make([]Place, r.Applicants), byID: make([]int, r.Applicants)}
	for a := range result.Places {
		result.Places[a] = r.place(means, totals, a)
	}
	order := r.order(means)
	slices.SortStableFunc(result.Places, func(a, b Place) int {
		by, _ := order(&a, &b)
		return by
	})
	for i := range result.Places {
		result.byID[result.Places[i].Applicant] = i
	}
	result.number(order)
	return result
}

func (r *Round) place(m *Means, totals []Number, applicant int) Place {
	p := Place{Applicant: applicant, Total: totals[applicant]}
	p.Missed, p.Thin = r.missed(m, applicant, p.Total), r.thin(m, applicant)
	switch {
	case r.withdrawn(applicant):
		p.Standing = Withdrawn
	case len(p.Thin) > 0 || !p.Total.Known():
		p.Standing = NotReady
	case len(p.Missed) > 0:
		p.Standing = Below
	}
	return p
}

// missed lists the thresholds that an applicant misses: those of criteria on
// the unweighted mean, that of the total on the weighted one.
func (r *Round) missed(m *Means, applicant int, total Number) []Miss {
	var missed []Miss
	check := func(criterion int, threshold assessment.Points, mean Number) {
		if threshold > 0 && mean.Known() && mean.Compare(number(int64(threshold), 2)) < 0 {
			missed = append(missed, Miss{Criterion: criterion, Threshold: threshold, Mean: mean})
		}
	}
	for c := range r.Criteria {
		check(c, r.Criteria[c].Threshold, m.Of(applicant, c).Number)
	}
	check(-1, r.Total, total)
	return missed
}

// thin lists the criteria that decide, by weight or threshold, and in which
// too few jurors gave points.
func (r *Round) thin(m *Means, applicant int) []int {
	var thin []int
	for c := range r.Criteria {
		decides := r.decides(c) || r.Criteria[c].Threshold > 0 && r.applied(c)
		if decides && m.Of(applicant, c).Valid < r.needed() {
			thin = append(thin, c)
		}
	}
	return thin
}

// comparison puts two places in order. step is the step of the tie rule that
// decided, from 1; 0 for the points themselves, and for places that are equal.
type comparison func(a, b *Place) (order, step int)

func (r *Round) order(m *Means) comparison {
	return func(a, b *Place) (int, int) {
		if a.Standing != b.Standing {
			return int(a.Standing) - int(b.Standing), 0
		}
		if by := b.Total.Compare(a.Total); by != 0 || a.Standing != Eligible {
			return by, 0
		}
		for i, step := range r.Ties {
			if by := r.tie(step, m, a.Applicant, b.Applicant); by != 0 {
				return by, i + 1
			}
		}
		return 0, 0
	}
}

// tie tries a step of the tie rule; 0: it does not tell them apart.
func (r *Round) tie(step assessment.TieStep, m *Means, a, b int) int {
	switch step.Kind {
	case assessment.TieByCriterion:
		c := slices.IndexFunc(r.Criteria, func(c Criterion) bool { return c.ID == step.Criterion })
		if c < 0 {
			return 0
		}
		return m.Of(b, c).Number.Compare(m.Of(a, c).Number)
	case assessment.TieByLowest:
		return r.lowest(m, b).Compare(r.lowest(m, a))
	case assessment.TieByVote:
		return of(r.Votes, b) - of(r.Votes, a)
	case assessment.TieByLot:
		return of(r.Lots, a) - of(r.Lots, b)
	default:
		return 0
	}
}

func of(list []int, i int) int {
	if list == nil {
		return 0
	}
	return list[i]
}

// lowest is the mean in the applicant's own weakest criterion that decides.
func (r *Round) lowest(m *Means, applicant int) Number {
	var lowest Number
	for c := range r.Criteria {
		mean := m.Of(applicant, c).Number
		if r.decides(c) && mean.Known() && (!lowest.Known() || mean.Compare(lowest) < 0) {
			lowest = mean
		}
	}
	return lowest
}

// number gives ranks to the eligible and notes what is left open.
func (r *Result) number(order comparison) {
	for i := range r.Places {
		p := &r.Places[i]
		if p.Standing != Eligible {
			return
		}
		p.Rank = i + 1
		if i == 0 {
			continue
		}
		before := &r.Places[i-1]
		by, step := order(before, p)
		before.ByRule = step
		if by == 0 {
			p.Rank = before.Rank
			r.leaveOpen(before, p)
		}
	}
}

func (r *Result) leaveOpen(before, p *Place) {
	if n := len(r.Open); n > 0 && r.Open[n-1][0] == r.Places[before.Rank-1].Applicant {
		r.Open[n-1] = append(r.Open[n-1], p.Applicant)
		return
	}
	r.Open = append(r.Open, []int{before.Applicant, p.Applicant})
}
