package ranking

import (
	"cmp"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
)

// Weigher draws weights that sum to 1 into a slice.
type Weigher func(random *rand.Rand, into []float64)

// AnyWeights draws uniformly from all weights (Rubin 1981: spacings of
// exponential numbers).
func AnyWeights() Weigher {
	return func(random *rand.Rand, into []float64) {
		for i := range into {
			into[i] = random.ExpFloat64()
		}
		normalise(into)
	}
}

// Around draws each weight uniformly between (1−share) and (1+share) times the
// given one, then scales them to sum to 1. share is from 0 to 1.
func Around(weights []float64, share float64) Weigher {
	return func(random *rand.Rand, into []float64) {
		for i := range into {
			into[i] = weights[i] * (1 - share + 2*share*random.Float64())
		}
		normalise(into)
	}
}

// Descending draws uniformly from all weights that fall from criterion to
// criterion in the given order.
func Descending(order []int) Weigher {
	anything := AnyWeights()
	return func(random *rand.Rand, into []float64) {
		anything(random, into)
		sorted := slices.Clone(into)
		slices.SortFunc(sorted, func(a, b float64) int { return cmp.Compare(b, a) })
		for k, c := range order {
			into[c] = sorted[k]
		}
	}
}

func normalise(weights []float64) {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	for i := range weights {
		weights[i] /= sum
	}
}

// Sampling says what is drawn.
type Sampling struct {
	Values [][]float64 // of each applicant in each criterion; higher is better
	Weigh  Weigher
	Runs   int
	Seed   uint64 // printed, so that everybody can draw the same
	// Draw draws the values too, where they are not certain; nil: Values hold.
	Draw func(random *rand.Rand, into [][]float64)
	// Workers is how many cores share the work; 0: all. The result does not
	// depend on it.
	Workers int
}

// Acceptability says how often applicants take which rank when weights are
// drawn (SMAA-2, Lahdelma & Salminen 2001).
type Acceptability struct {
	Ranks   [][]float64 // [applicant][rank from 0]: share of the runs; ties share the ranks they take
	Central [][]float64 // mean weights with which an applicant is first; nil: it never is
	Runs    int
	Seed    uint64
}

// First returns in which share of the runs an applicant is among the first n.
func (a *Acceptability) First(applicant, n int) float64 {
	sum := 0.0
	for _, share := range a.Ranks[applicant][:min(n, len(a.Ranks[applicant]))] {
		sum += share
	}
	return sum
}

// batch is how many runs have random numbers of their own, so that the result
// is the same for any number of cores.
const batch = 1000

// unit is a whole rank; ties share it without a remainder up to sixteen.
const unit = 720_720

// Sample draws.
func (s Sampling) Sample() *Acceptability {
	n := len(s.Values)
	batches := (s.Runs + batch - 1) / batch
	workers := min(max(1, cmp.Or(s.Workers, runtime.GOMAXPROCS(0))), max(1, batches))
	firsts := make([]first, batches)
	counts := make([][]int64, workers)
	var group sync.WaitGroup
	for w := range workers {
		counts[w] = make([]int64, n*n)
		group.Go(func() {
			d := newDrawer(&s, counts[w])
			for b := w; b < batches; b += workers {
				firsts[b] = d.batch(b, min(batch, s.Runs-b*batch))
			}
		})
	}
	group.Wait()
	return s.summed(counts, firsts)
}

// first sums the weights with which each applicant is first.
type first struct {
	weights []float64 // [applicant × criterion]
	times   []int
}

func (s *Sampling) summed(counts [][]int64, firsts []first) *Acceptability {
	n := len(s.Values)
	a := &Acceptability{Ranks: make([][]float64, n), Central: make([][]float64, n), Runs: s.Runs, Seed: s.Seed}
	for i := range a.Ranks {
		a.Ranks[i] = make([]float64, n)
		for rank := range a.Ranks[i] {
			sum := int64(0)
			for _, count := range counts {
				sum += count[i*n+rank]
			}
			a.Ranks[i][rank] = float64(sum) / unit / float64(max(1, s.Runs))
		}
		a.Central[i] = central(firsts, i, s.criteria())
	}
	return a
}

func (s *Sampling) criteria() int {
	if len(s.Values) == 0 {
		return 0
	}
	return len(s.Values[0])
}

// central sums in the order of the batches: floats depend on it.
func central(firsts []first, applicant, criteria int) []float64 {
	sum, times := make([]float64, criteria), 0
	for _, f := range firsts {
		times += f.times[applicant]
		for c := range sum {
			sum[c] += f.weights[applicant*criteria+c]
		}
	}
	if times == 0 {
		return nil
	}
	for c := range sum {
		sum[c] /= float64(times)
	}
	return sum
}

// drawer draws on one core.
type drawer struct {
	s       *Sampling
	counts  []int64   // [applicant × rank] in parts of unit
	whole   []uint16  // as counts, of this batch: ranks taken alone
	shares  [][]int64 // [applicant][rank]: how much more than at the rank before, of this batch
	values  [][]float64
	weights []float64
	totals  totals
}

func newDrawer(s *Sampling, counts []int64) *drawer {
	n := len(s.Values)
	d := &drawer{
		s: s, counts: counts, whole: make([]uint16, n*n), shares: make([][]int64, n),
		values: s.Values, weights: make([]float64, s.criteria()), totals: newTotals(n),
	}
	for a := range d.shares {
		d.shares[a] = make([]int64, n+1)
	}
	if s.Draw != nil {
		d.values = make([][]float64, n)
		for i := range d.values {
			d.values[i] = slices.Clone(s.Values[i])
		}
	}
	return d
}

func (d *drawer) batch(number, runs int) first {
	random := rand.New(rand.NewPCG(d.s.Seed, uint64(number))) //nolint:gosec // chance, not secrets
	f := first{weights: make([]float64, len(d.values)*len(d.weights)), times: make([]int, len(d.values))}
	for range runs {
		d.s.Weigh(random, d.weights)
		if d.s.Draw != nil {
			d.s.Draw(random, d.values)
		}
		d.totals.set(d.values, d.weights)
		d.totals.sort()
		d.count(&f)
	}
	d.settle()
	return f
}

func (d *drawer) count(f *first) {
	sorted := d.totals.sorted
	n := len(sorted)
	for from := 0; from < n; {
		to := from + 1
		for to < n && sorted[to].total == sorted[from].total {
			to++
		}
		if to == from+1 {
			d.whole[sorted[from].applicant*n+from]++
		} else {
			d.share(sorted[from:to], from)
		}
		for _, tied := range sorted[from:to] {
			if from > 0 {
				break
			}
			f.add(tied.applicant, d.weights)
		}
		from = to
	}
}

// share gives those who are tied their shares of the ranks they take: more from
// the first of these on, less again after the last. Many may be tied below the
// thresholds, and each rank of each of them would be many squared.
func (d *drawer) share(tied []scored, from int) {
	each := unit / int64(len(tied))
	for _, t := range tied {
		ranks := d.shares[t.applicant]
		ranks[from] += each
		ranks[from+len(tied)] -= each
	}
}

// settle moves the ranks of a batch to the counts. Whole ones are counted
// apart, in as little memory as can be, since every run writes all over it; no
// batch is longer than a uint16 counts.
func (d *drawer) settle() {
	n := len(d.values)
	for a, shares := range d.shares {
		share := int64(0)
		for rank := range n {
			share += shares[rank]
			d.counts[a*n+rank] += unit*int64(d.whole[a*n+rank]) + share
		}
		clear(shares)
	}
	clear(d.whole)
}

func (f *first) add(applicant int, weights []float64) {
	f.times[applicant]++
	for c, w := range weights {
		f.weights[applicant*len(weights)+c] += w
	}
}

// Confidence returns how likely each applicant is first with its own central
// weights when the values are drawn; NaN-free: 0 for one that is never first.
// Where values are certain it is 1 for those who are ever first.
func (s Sampling) Confidence(a *Acceptability) []float64 {
	confidence := make([]float64, len(s.Values))
	for i, weights := range a.Central {
		if weights == nil {
			continue
		}
		fixed := s
		fixed.Weigh = func(_ *rand.Rand, into []float64) { copy(into, weights) }
		confidence[i] = fixed.Sample().Ranks[i][0]
	}
	return confidence
}

// Sampling returns what is drawn to see how other weights change the round:
// the means of those who are eligible by the locked weights, any weights. An
// applicant who is not eligible has no chance; its row is never first, as its
// values are below every point.
func (r *Round) Sampling(result *Result) Sampling {
	s := Sampling{Weigh: AnyWeights(), Values: make([][]float64, r.Applicants)}
	for a := range s.Values {
		s.Values[a] = make([]float64, len(r.Criteria))
		for c := range s.Values[a] {
			s.Values[a][c] = -1
			if result.Place(a).Standing != Eligible {
				continue
			}
			s.Values[a][c] = 0 // a criterion that decides nothing is alike for all
			if r.decides(c) {
				s.Values[a][c] = result.Means.Of(a, c).Number.Float()
			}
		}
	}
	return s
}
