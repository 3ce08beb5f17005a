package ranking

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
)

// Disagreement is a cell in which jurors are far apart: what the jury should
// talk about.
type Disagreement struct {
	Applicant, Criterion int
	Lowest, Most         assessment.Points
	Ranks                int    // how many ranks the applicant would move if all said Most instead of Lowest
	Weight               Number // by how much its total would change, in points
}

// wide is from where on jurors are far apart: two points.
const wide assessment.Points = 4

// Disagreements lists the cells in which jurors differ by two points or more,
// the ones with the greatest effect on the ranking first.
func (r *Round) Disagreements(result *Result) []Disagreement {
	var all []Disagreement
	for a := range r.Applicants {
		if r.withdrawn(a) {
			continue
		}
		for c := range r.Criteria {
			mean := result.Means.Of(a, c)
			if mean.Valid > 1 && mean.Most-mean.Lowest >= wide {
				all = append(all, r.disagreement(result, a, c, mean))
			}
		}
	}
	slices.SortStableFunc(all, func(x, y Disagreement) int {
		return cmp.Or(cmp.Compare(y.Ranks, x.Ranks), y.Weight.Compare(x.Weight), cmp.Compare(y.Most-y.Lowest, x.Most-x.Lowest))
	})
	return all
}

func (r *Round) disagreement(result *Result, applicant, criterion int, mean *Mean) Disagreement {
	d := Disagreement{Applicant: applicant, Criterion: criterion, Lowest: mean.Lowest, Most: mean.Most}
	weights := int64(0)
	for c := range r.Criteria {
		if result.Means.Of(applicant, c).Number.Known() {
			weights += int64(r.Criteria[c].Weight)
		}
	}
	d.Weight = number(int64(r.Criteria[criterion].Weight)*int64(mean.Most-mean.Lowest), 2*weights)
	if now := result.Place(applicant); d.Weight.Known() && now.Total.Known() {
		low, high := r.spread(criterion, mean, weights, now.Total)
		d.Ranks = ahead(result, applicant, low) - ahead(result, applicant, high)
	}
	return d
}

// spread is the total of the applicant if all jurors gave the lowest or the
// most of what one of them gave.
func (r *Round) spread(criterion int, mean *Mean, weights int64, total Number) (low, high float64) {
	share := float64(r.Criteria[criterion].Weight) / float64(weights)
	move := func(to assessment.Points) float64 {
		return total.Float() + share*(float64(to)/2-mean.Number.Float())
	}
	return move(mean.Lowest), move(mean.Most)
}

// ahead counts the other eligible applicants whose total is more.
func ahead(result *Result, applicant int, total float64) int {
	count := 0
	for i := range result.Places {
		p := &result.Places[i]
		if p.Applicant != applicant && p.Standing == Eligible && p.Total.Float() > total+same {
			count++
		}
	}
	return count
}
