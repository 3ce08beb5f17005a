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
