package ranking

import "math"

// scored is an applicant with its weighted total.
type scored struct {
	total     float64
	applicant int
}

// totals sorts weighted totals, again and again for the same number of
// applicants. Random weights need hundreds of thousands of sorts, and most of
// their time went into comparing.
type totals struct {
	unsorted, sorted []scored
	buckets          []int32 // where the next of each bucket goes
}

// perApplicant is how many buckets an applicant has: most are then alone.
const perApplicant = 4

func newTotals(n int) totals {
	return totals{unsorted: make([]scored, n), sorted: make([]scored, n), buckets: make([]int32, perApplicant*n+1)}
}

// set computes the totals: the sum of weight × value over the criteria.
func (t *totals) set(values [][]float64, weights []float64) {
	for i, of := range values {
		total := 0.0
		for c, w := range weights {
			total += w * of[c]
		}
		t.unsorted[i] = scored{total, i}
	}
}

// sort puts the highest total first. Buckets of equal width bring nearly all to
// their places; what shares a bucket is then put in order one by one. The
// place in the buckets never falls with the total, so the order is exact.
func (t *totals) sort() {
	low, high := t.span()
	if !(low < high) { // all are tied
		copy(t.sorted, t.unsorted)
		return
	}
	width, last := high-low, len(t.buckets)-2
	bucket := func(total float64) int { return int((high - total) / width * float64(last)) }
	clear(t.buckets)
	for _, s := range t.unsorted {
		t.buckets[bucket(s.total)+1]++
	}
	for b := 1; b < len(t.buckets); b++ {
		t.buckets[b] += t.buckets[b-1]
	}
	for _, s := range t.unsorted {
		b := bucket(s.total)
		t.sorted[t.buckets[b]] = s
		t.buckets[b]++
	}
	t.insert()
}

// span returns the lowest and the highest total.
func (t *totals) span() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, s := range t.unsorted {
		low, high = min(low, s.total), max(high, s.total)
	}
	return low, high
}

// insert sorts what is nearly sorted.
func (t *totals) insert() {
	for i := 1; i < len(t.sorted); i++ {
		s, at := t.sorted[i], i
		for at > 0 && t.sorted[at-1].total < s.total {
			t.sorted[at] = t.sorted[at-1]
			at--
		}
		t.sorted[at] = s
	}
}
