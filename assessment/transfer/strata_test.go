package transfer

import (
	"math/rand/v2"
	"testing"
)

// The attacker of this file reads several numbers about two groups of eight
// that can be told apart, because one of them took part in one release only, or
// has won. It tries every way in which the levels could be distributed in both.

// pair is the distributions of both groups.
type pair [2]distribution

func (p pair) both() distribution {
	var sum distribution
	for level := range sum {
		sum[level] = p[0][level] + p[1][level]
	}
	return sum
}

func (d distribution) sum() int {
	sum := 0
	for level, n := range d {
		sum += level * n
	}
	return sum
}

// pairs are all that explain what was read: of the first group alone, of the
// second alone, and of both.
func pairs(first, second, both func(distribution) bool) []pair {
	var found []pair
	one, other := explanationsBy(8, first), explanationsBy(8, second)
	for _, a := range one {
		for _, b := range other {
			if p := (pair{a, b}); both(p.both()) {
				found = append(found, p)
			}
		}
	}
	return found
}

// shortestOf is the shortest interval, in levels, that three of the members
// are left with; members 0 to 7 are the first group.
func shortestOf(ways []pair, members []int64) int {
	best := 4
	seen := map[pair]bool{}
	for i := range members {
		for j := range i {
			for k := range j {
				var coalition pair
				for _, m := range []int{i, j, k} {
					coalition[m/8][members[m]]++
				}
				if seen[coalition] {
					continue
				}
				seen[coalition] = true
				for group := range coalition {
					best = min(best, hullOf(ways, coalition, group))
				}
			}
		}
	}
	return best
}

func hullOf(ways []pair, coalition pair, group int) int {
	low, high := 4, 0
	for _, way := range ways {
		possible := true
		for g := range way {
			for level := range way[g] {
				way[g][level] -= coalition[g][level]
				possible = possible && way[g][level] >= 0
			}
		}
		for level, n := range way[group] {
			if possible && n > 0 {
				low, high = min(low, level), max(high, level)
			}
		}
	}
	return high - low
}

// twoGroups are the levels of two groups of eight.
func twoGroups(r *rand.Rand) []int64 {
	if r.IntN(2) == 0 {
		return someCohort(r, 16, 4)
	}
	return append(someCohort(r, 8, 4), someCohort(r, 8, 4)...)
}

func anything(distribution) bool { return true }

// TestRule1NoCoalitionLearnsFromTwoReleases: eight members are in one release
// and not in the other, in either order.
func TestRule1NoCoalitionLearnsFromTwoReleases(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 4))
	shown := 0
	const cohorts = 60
	for i := range cohorts {
		values := twoGroups(r)
		members := membersOf(question, levels(values...))
		cohorts := []*Cohort{freeze(t, "few", question, members[:8]), freeze(t, "all", question, members)}
		first, second := cohorts[i%2], cohorts[1-i%2]
		before, _, err := Build(first, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		now, _, err := Build(second, []Earlier{{Cohort: first, Release: before}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		few, all := before.Cells[0], now.Cells[0]
		if i%2 == 1 {
			few, all = all, few
		}
		if few.Members == 0 || all.Members == 0 {
			continue // one of them alone is what the other tests attack
		}
		shown++
		ways := pairs(func(d distribution) bool { return d.explains(few) }, anything, func(d distribution) bool { return d.explains(all) })
		if got := shortestOf(ways, values); 25*got < MinInterval {
			t.Errorf("levels %v: three members narrow another one down to %d levels by %+v and %+v", values, got, few, all)
		}
	}
	if shown < cohorts/5 {
		t.Errorf("in %d of %d cases both are shown", shown, cohorts)
	}
	t.Logf("in %d of %d cases both are shown", shown, cohorts)
}

// TestRule5NoCoalitionLearnsFromWinners: eight have won.
func TestRule5NoCoalitionLearnsFromWinners(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	shown := 0
	const cohorts = 600
	for range cohorts {
		values := twoGroups(r)
		release, _, err := Build(freeze(t, "r", question, membersOf(question, levels(values...))), nil, &Comparison{Consents: consents(numbers(0, 8)...)})
		if err != nil {
			t.Fatal(err)
		}
		cell := release.Cells[0]
		if cell.Winners == nil {
			continue
		}
		shown++
		mean := func(want int) func(distribution) bool {
			return func(d distribution) bool { return 5*((10*d.sum()+8)/16) == want }
		}
		ways := pairs(mean(cell.Winners.Winners), mean(cell.Winners.Others), func(d distribution) bool { return d.explains(cell) })
		if got := shortestOf(ways, values); 25*got < MinInterval {
			t.Errorf("levels %v: three members narrow another one down to %d levels by %+v %+v", values, got, cell, cell.Winners)
		}
	}
	if shown < 10 { // eight are few: three of them know much
		t.Errorf("%d of %d comparisons are shown", shown, cohorts)
	}
	t.Logf("%d of %d comparisons are shown", shown, cohorts)
}
