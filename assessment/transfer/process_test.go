package transfer

import (
	"math/rand/v2"
	"slices"
	"testing"

	"reifekompass/assessment/scoring"
)

// The attacker of this file reads the cell of a process, as linear_test.go
// does. It knows who has the process, and that a potential in the lower class
// is exactly 0.

// somePotentials are sorted points of so many: those without a gap have 0.
func somePotentials(r *rand.Rand, n int) []int64 {
	values := someCohort(r, n, 1000)
	zeros := r.IntN(n + 1)
	for i := range values {
		if i < zeros && r.IntN(3) > 0 {
			values[i] = 0
		}
		if values[i] < 10*Gain {
			values[i] = 0
		}
	}
	slices.Sort(values)
	return values
}

func tenths(values []int64) ([]scoring.Score, []float64) {
	var scores []scoring.Score
	var floats []float64
	for _, v := range values {
		scores, floats = append(scores, scoring.NewScore(v, 10)), append(floats, float64(v)/10)
	}
	return scores, floats
}

// knowing is the cell with what the attacker knows about its lower class.
func knowing(c Cell) Cell {
	c.Classes = slices.Clone(c.Classes)
	for i := range c.Classes {
		if c.Classes[i].High == Gain {
			c.Classes[i].High = 0
		}
	}
	return c
}

func TestRule4NoCoalitionLearnsAPotential(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 4))
	shown, classes, tried := 0, 0, tries(32)
	for range tried {
		n := 8 + r.IntN(6)
		scores, sorted := tenths(somePotentials(r, n))
		// with as many without it the number is said, which tells the most
		release, _, err := Build(freeze(t, "r", process, havingOf(scores, n)), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		cell := release.Cells[0]
		if cell.Members == 0 {
			continue
		}
		shown++
		if cell.Classes != nil {
			classes++
		}
		for _, who := range coalitions(r, n) {
			known := [3]float64{sorted[who[0]], sorted[who[1]], sorted[who[2]]}
			if got := narrowed(t, knowing(cell), known); got < MinInterval-1e-6 {
				t.Errorf("values %v: who knows %v narrows another one down to %v by %+v", sorted, known, got, cell)
			}
		}
	}
	if shown < tried/4 || classes < tried/10 {
		t.Errorf("%d cells of %d are shown, %d of them with classes", shown, tried, classes)
	}
	t.Logf("%d cells of %d shown, %d with classes", shown, tried, classes)
}

// TestTheAttackerOfAPotentialSucceedsWithoutTheCheck: who gains and who does
// not is told by the classes, and the three who gain know the rest.
func TestTheAttackerOfAPotentialSucceedsWithoutTheCheck(t *testing.T) {
	cell := Cell{Subject: process, Members: 9, Mean: 25, Classes: []Class{{High: Gain, Members: 6}, {Low: Gain, High: 100, Members: 3}}}
	if got := narrowed(t, knowing(cell), [3]float64{70, 75, 80}); got > 0 {
		t.Errorf("got %v: the six others have nothing to gain", got)
	}
}

// groups are two releases of one cohort in which so many, and then so many
// more, have a process.
func groups(t *testing.T, values []int64, first int) (before, now Cell) {
	t.Helper()
	scores, _ := tenths(values)
	late := slices.Concat(scores[:first], make([]scoring.Score, len(scores)-first))
	former := freeze(t, "1", process, havingOf(late, len(values)))
	r, _, err := Build(former, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	again, _, err := Build(freeze(t, "2", process, havingOf(scores, len(values))), []Earlier{{Cohort: former, Release: r}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.Cells[0], again.Cells[0]
}

// loosest is how long the interval of one member is at most, for who knows two
// means, who has the process in each, and what three of them said.
func loosest(t *testing.T, cells [2]Cell, values []int64, coalition [3]int, member int) float64 {
	t.Helper()
	p := program{n: len(values)}
	one := func(i int) []float64 {
		row := make([]float64, p.n)
		row[i] = 1
		return row
	}
	for i := range p.n {
		p.demand(one(i), -1, 100)
	}
	for _, i := range coalition {
		p.demand(one(i), 0, float64(values[i])/10)
	}
	for _, c := range cells {
		sum := make([]float64, p.n)
		for i := range c.Members {
			sum[i] = 1
		}
		p.demand(sum, 1, float64(c.Members)*(float64(c.Mean)-2.5))
		p.demand(sum, -1, float64(c.Members)*(float64(c.Mean)+2.5))
	}
	high, possible := p.most(t, one(member))
	row := one(member)
	row[member] = -1
	low, also := p.most(t, row)
	if !possible || !also {
		t.Fatal("the truth is not possible")
	}
	return high + low
}

// TestRule1NoCoalitionLearnsFromThoseWhoTookUpAProcess: the cohort is the same,
// and more of it have the process in the second release.
func TestRule1NoCoalitionLearnsFromThoseWhoTookUpAProcess(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 6))
	shown, tried := 0, tries(40)
	for range tried {
		first, more := 8+r.IntN(4), 8+r.IntN(4)
		values := slices.Concat(somePotentials(r, first), somePotentials(r, more))
		before, now := groups(t, values, first)
		if before.Members == 0 || now.Members == 0 {
			continue
		}
		shown++
		n := len(values)
		for _, c := range [][3]int{{0, 1, 2}, {first - 3, first - 2, first - 1}, {first, first + 1, first + 2}, {n - 3, n - 2, n - 1}} {
			for _, other := range []int{3, first - 4, first + 3, n - 4} {
				if got := loosest(t, [2]Cell{before, now}, values, c, other); got < MinInterval-1e-6 {
					t.Errorf("values %v, %d of them before: %v narrow %d down to %v by %+v and %+v", values, first, c, other, got, before, now)
				}
			}
		}
	}
	if shown < tried/5 {
		t.Errorf("in %d of %d cases both are shown", shown, tried)
	}
	t.Logf("in %d of %d cases both are shown", shown, tried)
}

// TestWithoutTheCheckTheNextOneTellsOfItself: that one more took up a process
// is withheld, and the attack on it would have succeeded.
func TestWithoutTheCheckTheNextOneTellsOfItself(t *testing.T) {
	values := []int64{0, 0, 100, 200, 300, 400, 500, 600, 700, 1000}
	before, now := groups(t, values, 9)
	if before.Members != 9 || now.Members != 0 {
		t.Errorf("got %+v and %+v", before, now)
	}
	lie := Cell{Members: 10, Mean: 40}
	if got := loosest(t, [2]Cell{before, lie}, values, [3]int{0, 1, 2}, 9); got >= 60 {
		t.Errorf("got %v, want less than the whole scale", got)
	}
}

// TestTheNumberOfThoseWithAProcessTellsOfNobody: three who know of themselves
// whether they have it cannot tell of any other one.
func TestTheNumberOfThoseWithAProcessTellsOfNobody(t *testing.T) {
	for all := MinRelease + Coalition + 1; all < 60; all++ {
		type reading struct {
			members int
			atLeast bool
		}
		possible := map[reading][]int{} // numbers by what is read of them
		for n := MinRelease; n <= all; n++ {
			c := Cell{Members: n}
			if c.veil(all); c.Members > n || c.Members < MinRelease || (c.Members < n && !c.AtLeast) {
				t.Fatalf("%d of %d: got %+v", n, all, c)
			}
			read := reading{c.Members, c.AtLeast}
			possible[read] = append(possible[read], n)
		}
		for read, numbers := range possible {
			for having := range Coalition + 1 {
				others, unknown := all-Coalition, map[bool]bool{}
				for _, n := range numbers {
					left := n - having // of the others have it
					if left < 0 || left > others {
						continue // the coalition knows better
					}
					unknown[true] = unknown[true] || left > 0
					unknown[false] = unknown[false] || left < others
				}
				if unknown[true] && !unknown[false] || unknown[false] && !unknown[true] {
					t.Errorf("%+v of %d: three, of whom %d have it, know of all others", read, all, having)
				}
			}
		}
	}
}
