package ranking_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// drawn is a round that is drawn: some cells are open, some conflicted.
func drawn(seed uint64) (*ranking.Round, *rand.Rand) {
	random := rand.New(rand.NewPCG(seed, 6))
	r := ranking.NewRound(1+random.IntN(9), 1+random.IntN(6), make([]ranking.Criterion, 1+random.IntN(5)))
	for c := range r.Criteria {
		r.Criteria[c] = ranking.Criterion{ID: assessment.CriterionID(rune('A' + c)), Weight: assessment.Weight(random.IntN(4) * 250), Threshold: assessment.Points(random.IntN(3))}
	}
	r.Winners = 1 + random.IntN(3)
	r.Ties = []assessment.TieStep{{Kind: assessment.TieByCriterion, Criterion: "A"}, {Kind: assessment.TieByLowest}}
	for a := range r.Applicants {
		for j := range r.Jurors {
			fill(r, random, a, j)
		}
	}
	return r, random
}

func fill(r *ranking.Round, random *rand.Rand, a, j int) {
	if random.IntN(12) == 0 {
		r.Conflict(a, j)
		return
	}
	for c := range r.Criteria {
		switch random.IntN(15) {
		case 0:
			*r.At(a, j, c) = ranking.Cell{}
		case 1:
			*r.At(a, j, c) = ranking.Cell{State: ranking.CannotJudge}
		default:
			*r.At(a, j, c) = ranking.Cell{State: ranking.Given, Points: assessment.Points(random.IntN(int(assessment.MaxPoints) + 1))}
		}
	}
}

func ranks(result *ranking.Result, applicants int) []int {
	list := make([]int, applicants)
	for a := range list {
		list[a] = result.Place(a).Rank
	}
	return list
}

func FuzzOrderOfJurorsChangesNothing(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		r, random := drawn(seed)
		turned := r.Clone()
		for to, from := range random.Perm(r.Jurors) {
			for a := range r.Applicants {
				for c := range r.Criteria {
					*turned.At(a, to, c) = *r.At(a, from, c)
				}
			}
		}
		before, after := r.Rank(), turned.Rank()
		if !slices.Equal(ranks(before, r.Applicants), ranks(after, r.Applicants)) {
			t.Errorf("%v became %v", ranks(before, r.Applicants), ranks(after, r.Applicants))
		}
		x, y := ranking.Choose(r.Ballots(), r.Applicants), ranking.Choose(turned.Ballots(), r.Applicants)
		if !slices.Equal(x.Schulze, y.Schulze) || x.Condorcet != y.Condorcet {
			t.Error("the cross-check changed")
		}
	})
}

func FuzzAnotherApplicantNeverChangesAValue(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		r, random := drawn(seed)
		more := ranking.NewRound(r.Applicants+1, r.Jurors, r.Criteria)
		copy(more.Cells, r.Cells)
		for j := range r.Jurors {
			fill(more, random, r.Applicants, j)
		}
		before, after := r.Rank(), more.Rank()
		for a := range r.Applicants {
			if before.Place(a).Total.Compare(after.Place(a).Total) != 0 {
				t.Errorf("applicant %d: %s became %s", a, before.Place(a).Total.Round(6), after.Place(a).Total.Round(6))
			}
		}
	})
}

func FuzzMorePointsNeverLowerTheRank(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		r, random := drawn(seed)
		a, j, c := random.IntN(r.Applicants), random.IntN(r.Jurors), random.IntN(len(r.Criteria))
		before := r.Rank()
		better := r.Clone()
		cell := better.At(a, j, c)
		if cell.State != ranking.Given || cell.Points == assessment.MaxPoints {
			return
		}
		cell.Points++
		after := better.Rank()
		was, is := before.Place(a), after.Place(a)
		if was.Standing == ranking.Eligible && (is.Standing != ranking.Eligible || is.Rank > was.Rank) {
			t.Errorf("rank %d became %d", was.Rank, is.Rank)
		}
	})
}

func FuzzVotingRulesRespectACondorcetWinner(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		r, _ := drawn(seed)
		choice := ranking.Choose(r.Ballots(), r.Applicants)
		w := choice.Condorcet
		if w < 0 {
			return
		}
		for a := range r.Applicants {
			if a != w && (choice.Schulze[a] >= choice.Schulze[w] || choice.Copeland[a].Compare(choice.Copeland[w]) >= 0) {
				t.Errorf("%d beats everybody, and %d is not behind", w, a)
			}
		}
		for _, cycle := range choice.Cycles {
			if slices.Contains(cycle, w) {
				t.Errorf("the winner %d stands in the cycle %v", w, cycle)
			}
		}
	})
}

func FuzzChecksNeverFail(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		r, _ := drawn(seed)
		result := r.Rank()
		for _, s := range r.Stability(result) {
			if s.Known && (s.Set.Low > s.Share || s.Set.High < s.Share || s.Order.Low > s.Order.High) {
				t.Errorf("share %v, set %v, order %v", s.Share, s.Set, s.Order)
			}
		}
		r.WithoutEachJuror(result)
		r.WithoutEachCriterion(result)
		r.Disagreements(result)
		if sets := r.Sets(result); sets != nil && (len(sets.Pareto) == 0 || sets.ByMean[0].Mean > sets.MostMean+1e-9) {
			t.Errorf("sets %+v", sets)
		}
		sampling := r.Sampling(result)
		sampling.Runs = 50
		for a, row := range sampling.Sample().Ranks {
			sum := 0.0
			for _, share := range row {
				sum += share
			}
			if sum < 1-1e-5 || sum > 1+1e-9 {
				t.Errorf("applicant %d takes %v ranks", a, sum)
			}
		}
		_, byJuror, byApplicant := r.Complete()
		ranking.Kendall(byJuror)
		ranking.Intraclass(byApplicant)
	})
}
