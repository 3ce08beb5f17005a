package ranking_test

import (
	"strconv"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// large is a round in which some cells are missing.
func large(applicants int) *ranking.Round {
	_, random := drawn(7)
	r := ranking.NewRound(applicants, 7, make([]ranking.Criterion, 11))
	r.Winners = 3
	for c := range r.Criteria {
		r.Criteria[c] = ranking.Criterion{ID: assessment.CriterionID("J" + strconv.Itoa(c+1)), Weight: assessment.Weight(500 + 100*c)}
	}
	for a := range applicants {
		for j := range r.Jurors {
			for c := range r.Criteria {
				*r.At(a, j, c) = ranking.Cell{State: ranking.Given, Points: assessment.Points(random.IntN(11))}
			}
		}
		r.Conflict(a, a%7)
	}
	return r
}

func BenchmarkRankAndCheck(b *testing.B) {
	for _, n := range []int{13, 50, 430} {
		r := large(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				result := r.Rank()
				r.Stability(result)
				ranking.Choose(r.Ballots(), r.Applicants)
			}
		})
	}
}

func BenchmarkSample(b *testing.B) {
	for _, n := range []int{13, 430} {
		r := large(n)
		s := r.Sampling(r.Rank())
		s.Runs = 100_000
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				s.Sample()
			}
		})
	}
}

func BenchmarkSets(b *testing.B) {
	for _, n := range []int{13, 50, 430} {
		r := large(n)
		result := r.Rank()
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				r.Sets(result)
			}
		})
	}
}
