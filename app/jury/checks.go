package jury

import (
	"context"
	"errors"
	"math"

	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

// mostDots is how many sets are drawn; of more only the best are.
const mostDots = 3000

// checks is everything that is computed beside the ranking.
type checks struct {
	near, anything *ranking.Acceptability
	stability      []ranking.Stability
	low, high      []int // who leads just beyond the ends of each interval; -1: nobody else
	sets           *ranking.Sets
	cloud          []ranking.Set
	jurors         []ranking.LeftOut
	criteria       []ranking.LeftOut
	choice         *ranking.Choice
	order          ranking.Concordance
	level          ranking.Correlation
	complete       int // applicants that order and level are about
	alpha          float64
	alphaKnown     bool
	kappa          float64 // of single marks
	kappaKnown     bool
	adjusted       *ranking.Adjustment
	refused        error // why there is no adjustment
}

// newChecks computes. It takes seconds for hundreds of applicants, and stops
// between its parts when ctx ends.
func newChecks(ctx context.Context, b *round.Board) (*checks, error) {
	c, r := &checks{}, b.Ranking
	c.stability = r.Stability(b.Result)
	c.takeovers(b)
	c.jurors, c.criteria = r.WithoutEachJuror(b.Result), r.WithoutEachCriterion(b.Result)
	c.choice = ranking.Choose(r.Ballots(), r.Applicants)
	complete, byJuror, byApplicant := r.Complete()
	c.complete, c.order, c.level = len(complete), ranking.Kendall(byJuror), ranking.Intraclass(byApplicant)
	c.alpha, c.alphaKnown = ranking.Alpha(totals(r), ranking.Distance)
	c.kappa, c.kappaKnown = ranking.Kappa(classes(r))
	c.adjusted, c.refused = ranking.Adjust(r.Observations(), r.Applicants, r.Jurors)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	c.sets, c.cloud = r.Sets(b.Result), r.Cloud(b.Result, mostDots)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	c.near, c.anything = b.Acceptability()
	return c, nil
}

// classes counts for every cell in which all jurors gave points how many gave
// how many.
func classes(r *ranking.Round) [][]int {
	var counts [][]int
	for a := range r.Applicants {
		for c := range r.Criteria {
			row, given := make([]int, assessment.MaxPoints+1), 0
			for j := range r.Jurors {
				if cell := r.At(a, j, c); cell.State == ranking.Given {
					row[cell.Points]++
					given++
				}
			}
			if given == r.Jurors && given > 1 {
				counts = append(counts, row)
			}
		}
	}
	return counts
}

// totals are the totals of the jurors, a row each, NaN where there is none.
func totals(r *ranking.Round) [][]float64 {
	byApplicant, rows := r.JurorTotals(), make([][]float64, r.Jurors)
	for j := range rows {
		rows[j] = make([]float64, r.Applicants)
		for a := range rows[j] {
			rows[j][a] = math.NaN()
			if n := byApplicant[a][j]; n.Known() {
				rows[j][a] = n.Float()
			}
		}
	}
	return rows
}

// beyond is how far behind the end of an interval its new leader is looked
// for, as a share of all weights.
const beyond = 1e-6

func (c *checks) takeovers(b *round.Board) {
	c.low, c.high = make([]int, len(c.stability)), make([]int, len(c.stability))
	for i, s := range c.stability {
		c.low[i], c.high[i] = -1, -1
		if s.Known && s.Leader.Low > beyond {
			c.low[i] = leaderAt(b, i, s.Leader.Low-beyond)
		}
		if s.Known && s.Leader.High < 1-beyond {
			c.high[i] = leaderAt(b, i, s.Leader.High+beyond)
		}
	}
}

// leaderAt is who would be first if a criterion had a share of all weights,
// while the others keep their proportions; -1: nobody.
func leaderAt(b *round.Board, criterion int, share float64) int {
	weights, shares := make([]assessment.Weight, len(b.Ranking.Criteria)), b.Shares()
	rest := 1 - shares[criterion]
	for c := range weights {
		part := share
		if c != criterion {
			part = 0
			if rest > 0 {
				part = shares[c] / rest * (1 - share)
			}
		}
		weights[c] = assessment.Weight(math.Round(part * 1e9))
	}
	return first(b.Ranking.Weighted(weights).Rank())
}

// first is who leads; -1: nobody.
func first(result *ranking.Result) int {
	if len(result.Places) == 0 || result.Places[0].Rank != 1 {
		return -1
	}
	return result.Places[0].Applicant
}

// notConnected reports whether jurors cannot be compared with each other.
func (c *checks) notConnected() bool { return errors.Is(c.refused, ranking.ErrNotConnected) }
