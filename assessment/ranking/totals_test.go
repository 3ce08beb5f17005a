package ranking

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestTotalsAreSortedLikeByComparing holds the sort against the one of the
// library, for totals that lie evenly, in one heap, far apart, and tied.
func TestTotalsAreSortedLikeByComparing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	shapes := map[string]func(i int) float64{
		"even":       func(int) float64 { return 5 * random.Float64() },
		"one far":    func(i int) float64 { return random.Float64()*1e-9 - 1e6*float64(max(0, 1-i)) },
		"tied":       func(int) float64 { return float64(random.IntN(3)) },
		"equal":      func(int) float64 { return 2.5 },
		"descending": func(i int) float64 { return -float64(i) },
		"ascending":  func(i int) float64 { return float64(i) },
		"huge":       func(int) float64 { return (random.Float64() - 0.5) * math.MaxFloat64 },
		"tiny":       func(int) float64 { return random.Float64() * math.SmallestNonzeroFloat64 * 9 },
	}
	for name, shape := range shapes {
		for _, n := range []int{0, 1, 2, 3, 13, 430} {
			sorted := newTotals(n)
			for i := range sorted.unsorted {
				sorted.unsorted[i] = scored{shape(i), i}
			}
			want := slices.Clone(sorted.unsorted)
			slices.SortStableFunc(want, func(a, b scored) int { return cmp.Compare(b.total, a.total) })
			sorted.sort()
			if !slices.Equal(sorted.sorted, want) {
				t.Errorf("%s, %d: got %v, want %v", name, n, sorted.sorted, want)
			}
		}
	}
}

// TestTiedApplicantsShareTheRanksTheyTake counts the same draws one by one.
// Equal rows are tied in every run, rows of nothing but −1 at the end.
func TestTiedApplicantsShareTheRanksTheyTake(t *testing.T) {
	none := []float64{-1, -1, -1}
	s := Sampling{
		Values: [][]float64{{3, 1, 2}, none, {1, 3, 2}, {3, 1, 2}, none, {2, 2, 2}, none, {3, 1, 2}},
		Weigh:  AnyWeights(), Runs: 2*batch + 1, Seed: 4,
	}
	got, want := s.Sample(), sampledOneByOne(&s)
	for a := range want {
		for rank := range want[a] {
			if math.Abs(got.Ranks[a][rank]-want[a][rank]) > 1e-9 {
				t.Errorf("applicant %d, rank %d: got %v, want %v", a, rank, got.Ranks[a][rank], want[a][rank])
			}
		}
	}
}

// sampledOneByOne gives each applicant of each run its share of the ranks
// between those who are above it and those who are below.
func sampledOneByOne(s *Sampling) [][]float64 {
	shares := make([][]float64, len(s.Values))
	for a := range shares {
		shares[a] = make([]float64, len(s.Values))
	}
	weights, totals := make([]float64, s.criteria()), newTotals(len(s.Values))
	var random *rand.Rand
	for run := range s.Runs {
		if run%batch == 0 {
			random = rand.New(rand.NewPCG(s.Seed, uint64(run/batch)))
		}
		s.Weigh(random, weights)
		totals.set(s.Values, weights)
		for _, one := range totals.unsorted {
			above, tied := around(totals.unsorted, one.total)
			for rank := above; rank < above+tied; rank++ {
				shares[one.applicant][rank] += 1 / float64(tied) / float64(s.Runs)
			}
		}
	}
	return shares
}

func around(all []scored, total float64) (above, tied int) {
	for _, other := range all {
		switch {
		case other.total > total:
			above++
		case other.total == total:
			tied++
		}
	}
	return above, tied
}
