package transfer

import (
	"math/rand/v2"
	"testing"
)

// The attacker of this file reads a cell of a question and knows the levels of
// three members. It tries every way in which the levels could be distributed,
// and shares no code with the check.

// distribution counts the members at each level.
type distribution [5]int

func (d distribution) sorted() []int {
	var all []int
	for level, n := range d {
		for range n {
			all = append(all, level)
		}
	}
	return all
}

// explains reports whether the cell could have been made of the distribution.
func (d distribution) explains(c Cell) bool {
	all, n := d.sorted(), c.Members
	sum := 0
	for _, level := range all {
		sum += level
	}
	if 5*((10*sum+n)/(2*n)) != c.Mean { // 25·sum/n to the nearest 5
		return false
	}
	if c.Band != nil {
		low, high := fourfold(all, 1), fourfold(all, 3)
		if low/20*5 != c.Band.Low || (high+19)/20*5 != c.Band.High {
			return false
		}
	}
	for _, class := range c.Classes {
		in := 0
		for level := class.Low / 25; level <= class.High/25; level++ {
			in += d[level]
		}
		if class.Mostly && 5*in <= 4*n || !class.Mostly && in != class.Members {
			return false
		}
	}
	return true
}

// fourfold is four times a quartile in points.
func fourfold(all []int, quarter int) int {
	at := (len(all) - 1) * quarter
	value := 4 * all[at/4]
	if at%4 > 0 {
		value += (at % 4) * (all[at/4+1] - all[at/4])
	}
	return 25 * value
}

// explanations are all distributions that explain a cell.
func explanations(c Cell) []distribution {
	return explanationsBy(c.Members, func(d distribution) bool { return d.explains(c) })
}

// explanationsBy are all distributions of n members that pass.
func explanationsBy(n int, pass func(distribution) bool) []distribution {
	var found []distribution
	for a := 0; a <= n; a++ {
		for b := 0; a+b <= n; b++ {
			for c := 0; a+b+c <= n; c++ {
				for d := 0; a+b+c+d <= n; d++ {
					if one := (distribution{a, b, c, d, n - a - b - c - d}); pass(one) {
						found = append(found, one)
					}
				}
			}
		}
	}
	return found
}

// shortest is the shortest interval, in levels, that any coalition of three of
// the members is left with.
func shortest(c Cell, members []int64) int {
	ways, best := explanations(c), 4
	seen := map[distribution]bool{}
	for i := range members {
		for j := range i {
			for k := range j {
				var coalition distribution
				for _, m := range []int{i, j, k} {
					coalition[members[m]]++
				}
				if !seen[coalition] {
					seen[coalition] = true
					best = min(best, hull(ways, coalition))
				}
			}
		}
	}
	return best
}

func hull(ways []distribution, coalition distribution) int {
	low, high := 4, 0
	for _, way := range ways {
		possible := true
		for level := range way {
			way[level] -= coalition[level]
			possible = possible && way[level] >= 0
		}
		for level, n := range way {
			if possible && n > 0 {
				low, high = min(low, level), max(high, level)
			}
		}
	}
	return high - low
}

// TestRule4NoCoalitionLearnsALevel tries all attacks on many cohorts.
func TestRule4NoCoalitionLearnsALevel(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	shown, whole := 0, 0
	const cohorts = 3000
	for range cohorts {
		n := 8 + r.IntN(6)
		values := someCohort(r, n, 4)
		cell, _ := released(t, question, levels(values...))
		if cell.Members == 0 {
			continue
		}
		shown++
		if cell.Band != nil && cell.Classes != nil {
			whole++
		}
		if got := shortest(cell, values); 25*got < MinInterval {
			t.Fatalf("levels %v: three members narrow another one down to %d levels by %+v", values, got, cell)
		}
	}
	if shown < cohorts/2 || whole < cohorts/8 {
		t.Errorf("%d cells of %d are shown, %d of them whole: the check withholds too much", shown, cohorts, whole)
	}
	t.Logf("%d cells of %d shown, %d of them whole", shown, cohorts, whole)
}

// TestTheAttackerSucceedsWithoutTheCheck makes sure that the attacker is one.
func TestTheAttackerSucceedsWithoutTheCheck(t *testing.T) {
	values := []int64{0, 0, 0, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4}
	cell := Cell{Subject: question, Members: 13, Mean: 65, Classes: []Class{{Low: 0, High: 50, Members: 3}, {Low: 75, High: 75, Members: 6}, {Low: 100, High: 100, Members: 4}}}
	if got := shortest(cell, values); got != 1 {
		t.Errorf("got %d levels, want 1: the three at level 0 know that all others have 3 or 4", got)
	}
}

func FuzzNoCoalitionLearnsALevel(f *testing.F) {
	f.Add([]byte{0, 0, 0, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4})
	f.Add([]byte{2, 2, 2, 2, 2, 2, 2, 2})
	f.Fuzz(func(t *testing.T, raw []byte) {
		if len(raw) < MinRelease || len(raw) > 13 {
			t.Skip()
		}
		var values []int64
		for _, b := range raw {
			values = append(values, int64(b%5))
		}
		cell, _ := released(t, question, levels(values...))
		if cell.Members == 0 {
			t.Skip()
		}
		if got := shortest(cell, values); 25*got < MinInterval {
			t.Fatalf("levels %v: three members narrow another one down to %d levels by %+v", values, got, cell)
		}
	})
}
