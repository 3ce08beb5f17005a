package transfer

import (
	"math"
	"math/rand/v2"
	"testing"

	"reifekompass/assessment/scoring"
)

// The attacker of this file reads a cell of an index and knows the values of
// three members. For every way in which these three can stand among the
// others, a linear program finds how low and how high another one can be.

// program collects constraints on the steps between sorted values: value j is
// the sum of steps 0 to j, and no step is negative.
type program struct {
	n    int
	rows [][]float64 // over the steps
	kind []int       // -1: at most, 0: equal, 1: at least
	to   []float64
}

func (p *program) demand(row []float64, kind int, to float64) {
	p.rows, p.kind, p.to = append(p.rows, row), append(p.kind, kind), append(p.to, to)
}

// value is the row of value j, as often as says.
func (p *program) value(j int, often float64) []float64 {
	row := make([]float64, p.n)
	for i := range j + 1 {
		row[i] = often
	}
	return row
}

func plus(a, b []float64) []float64 {
	sum := make([]float64, len(a))
	for i := range a {
		sum[i] = a[i] + b[i]
	}
	return sum
}

// readings are what the cell can say about sorted values: where one class
// stands alone, it may begin at several places.
func readings(c Cell) []program {
	if len(c.Classes) == 0 || !c.Classes[0].Mostly {
		p := reading(c)
		first := 0
		for _, class := range c.Classes {
			p.within(class, first, class.Members)
			first += class.Members
		}
		return []program{p}
	}
	var all []program
	most := 4*c.Members/5 + 1
	for first := range c.Members - most + 1 {
		p := reading(c)
		p.within(c.Classes[0], first, most)
		all = append(all, p)
	}
	return all
}

func (p *program) within(class Class, first, members int) {
	p.demand(p.value(first, 1), 1, float64(class.Low))
	p.demand(p.value(first+members-1, 1), -1, float64(class.High))
}

// reading is what mean and band say.
func reading(c Cell) program {
	p := program{n: c.Members}
	p.demand(p.value(p.n-1, 1), -1, 100)
	sum := make([]float64, p.n)
	for j := range p.n {
		sum = plus(sum, p.value(j, 1))
	}
	p.demand(sum, 1, float64(p.n)*(float64(c.Mean)-2.5))
	p.demand(sum, -1, float64(p.n)*(float64(c.Mean)+2.5))
	if c.Band != nil {
		for quarter, low := range map[int]int{1: c.Band.Low, 3: c.Band.High - 5} {
			row := p.quartile(quarter)
			p.demand(row, 1, float64(low))
			p.demand(row, -1, float64(low+5))
		}
	}
	return p
}

func (p *program) quartile(quarter int) []float64 {
	at := (p.n - 1) * quarter
	if at%4 == 0 {
		return p.value(at/4, 1)
	}
	part := float64(at%4) / 4
	return plus(p.value(at/4, 1-part), p.value(at/4+1, part))
}

// most is the highest sum of steps by the row, false if there is none.
func (p *program) most(tb testing.TB, row []float64) (float64, bool) {
	tb.Helper()
	t := newTableau(p)
	if !t.feasible() {
		return 0, false
	}
	return t.maximize(row), true
}

// narrowed is how long the interval of another member is for three who know
// their values, ascending.
func narrowed(tb testing.TB, c Cell, known [3]float64) float64 {
	tb.Helper()
	low, high := math.Inf(1), math.Inf(-1)
	for i := range c.Members {
		for j := i + 1; j < c.Members; j++ {
			for k := j + 1; k < c.Members; k++ {
				for _, p := range readings(c) {
					for m, at := range []int{i, j, k} {
						p.demand(p.value(at, 1), 0, known[m])
					}
					first, last := others(c.Members, i, j, k)
					if top, possible := p.most(tb, p.value(last, 1)); possible {
						high = math.Max(high, top)
					}
					if bottom, possible := p.most(tb, p.value(first, -1)); possible {
						low = math.Min(low, -bottom)
					}
				}
			}
		}
	}
	return high - low
}

// others are the first and the last place that are none of three.
func others(n, i, j, k int) (first, last int) {
	taken := map[int]bool{i: true, j: true, k: true}
	for first = 0; taken[first]; first++ {
	}
	for last = n - 1; taken[last]; last-- {
	}
	return first, last
}

// TestRule4NoCoalitionLearnsAnIndex tries the coalitions of the lowest and the
// highest values, and others by chance.
func TestRule4NoCoalitionLearnsAnIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 4))
	shown, tried := 0, tries(24)
	for range tried {
		n := 8 + r.IntN(6)
		cell, sorted := someIndex(t, r, n)
		if cell.Members == 0 {
			continue
		}
		shown++
		for _, who := range coalitions(r, n) {
			known := [3]float64{sorted[who[0]], sorted[who[1]], sorted[who[2]]}
			if got := narrowed(t, cell, known); got < MinInterval-1e-6 {
				t.Errorf("values %v: who knows %v narrows another one down to %v by %+v", sorted, known, got, cell)
			}
		}
	}
	if shown < tried/3 {
		t.Errorf("%d cells of %d are shown", shown, tried)
	}
	t.Logf("%d cells of %d shown", shown, tried)
}

// someIndex is a cell of values with one decimal, which it returns ascending.
func someIndex(t *testing.T, r *rand.Rand, n int) (Cell, []float64) {
	t.Helper()
	values := someCohort(r, n, 1000)
	var scores []scoring.Score
	for _, v := range values {
		scores = append(scores, scoring.NewScore(v, 10))
	}
	cell, _ := released(t, index, scores)
	var sorted []float64
	for _, v := range freeze(t, "r", index, membersOf(index, scores)).sample(index).exact {
		f, _ := v.Float64()
		sorted = append(sorted, f)
	}
	return cell, sorted
}

func coalitions(r *rand.Rand, n int) [][3]int {
	all := [][3]int{{0, 1, 2}, {0, 1, n - 1}, {0, n - 2, n - 1}, {n - 3, n - 2, n - 1}}
	i := r.IntN(n - 2)
	j := i + 1 + r.IntN(n-i-2)
	return append(all, [3]int{i, j, j + 1 + r.IntN(n-j-1)})
}

// TestTheLinearAttackerSucceedsWithoutTheCheck: the three lowest learn from a
// high band that all others are above it.
func TestTheLinearAttackerSucceedsWithoutTheCheck(t *testing.T) {
	cell := Cell{Subject: index, Members: 9, Mean: 65, Band: &Band{Low: 75, High: 95}}
	if got := narrowed(t, cell, [3]float64{0, 10, 76}); got > 35 {
		t.Errorf("got %v, want less: the band is that of the others", got)
	}
}
