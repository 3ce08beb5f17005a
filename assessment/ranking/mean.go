package ranking

import (
	"math/big"

	"reifekompass/assessment"
)

// Mean is the mean of the valid points of an applicant in a criterion.
type Mean struct {
	Number Number // in points, 0 to 5; unknown: nobody gave points
	Valid  int    // jurors who gave points
	Lowest assessment.Points
	Most   assessment.Points // Lowest to Most is what the jurors gave
}

// Means are the means of all applicants and criteria.
type Means struct {
	criteria int
	means    []Mean
}

// Of returns the mean of an applicant in a criterion.
func (m *Means) Of(applicant, criterion int) *Mean { return &m.means[applicant*m.criteria+criterion] }

// Means returns the mean of each applicant in each criterion over the jurors
// who gave points. Missing cells are never counted as 0.
func (r *Round) Means() *Means {
	m := &Means{criteria: len(r.Criteria), means: make([]Mean, r.Applicants*len(r.Criteria))}
	for a := range r.Applicants {
		for c := range r.Criteria {
			*m.Of(a, c) = r.mean(a, c)
		}
	}
	return m
}

func (r *Round) mean(applicant, criterion int) Mean {
	mean, sum := Mean{Lowest: assessment.MaxPoints}, int64(0)
	for j := range r.Jurors {
		cell := r.At(applicant, j, criterion)
		if cell.State != Given {
			continue
		}
		mean.Valid++
		sum += int64(cell.Points)
		mean.Lowest, mean.Most = min(mean.Lowest, cell.Points), max(mean.Most, cell.Points)
	}
	if mean.Valid == 0 {
		return Mean{}
	}
	mean.Number = number(sum, 2*int64(mean.Valid)) // points are halves
	return mean
}

// totals returns the weighted mean of the criterion means of each applicant,
// 0 to 5: criterion means first, then weights. Criteria without a mean are
// left out for that applicant, which is then not ready (see Standing).
func (r *Round) totals(m *Means) []Number {
	totals := make([]Number, r.Applicants)
	for a := range totals {
		totals[a] = r.total(m, a)
	}
	return totals
}

func (r *Round) total(m *Means, applicant int) Number {
	sum, weights := new(big.Rat), int64(0)
	for c := range r.Criteria {
		weight, mean := r.Criteria[c].Weight, m.Of(applicant, c)
		if weight > 0 && mean.Number.Known() {
			sum.Add(sum, new(big.Rat).Mul(big.NewRat(int64(weight), 1), mean.Number.ratio))
			weights += int64(weight)
		}
	}
	if weights == 0 {
		return Number{}
	}
	return exactly(sum.Quo(sum, big.NewRat(weights, 1)))
}

// JurorTotals returns the weighted mean of what each juror gave each
// applicant, 0 to 5, over the criteria in which the juror gave points; unknown
// for none. It is indexed by applicant, then juror.
func (r *Round) JurorTotals() [][]Number {
	totals := make([][]Number, r.Applicants)
	for a := range totals {
		totals[a] = make([]Number, r.Jurors)
		for j := range totals[a] {
			totals[a][j] = r.jurorTotal(a, j)
		}
	}
	return totals
}

func (r *Round) jurorTotal(applicant, juror int) Number {
	sum, weights := int64(0), int64(0)
	for c := range r.Criteria {
		cell, weight := r.At(applicant, juror, c), int64(r.Criteria[c].Weight)
		if cell.State == Given {
			sum += weight * int64(cell.Points)
			weights += weight
		}
	}
	return number(sum, 2*weights)
}
