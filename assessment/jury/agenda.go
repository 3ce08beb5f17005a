package jury

import (
	"math"
	"slices"
)

// Item is one applicant on the agenda of the meeting.
type Item struct {
	Applicant int
	Outside   []int // jurors with a conflict, who leave the room
	Leave     []int // of them those who leave now
	Return    []int // jurors who come back before it
}

// Agenda orders the applicants who have not withdrawn so that jurors with a
// conflict leave the room as few times as possible, and come back as few times
// as possible after that: applicants with the same jurors outside follow each
// other, by name. Up to mostExact different sets of jurors outside the order is
// the best there is; of more it is found step by step, always the set for
// which the fewest people have to get up.
func (b *Board) Agenda() []Item {
	groups := grouped(b.present())
	order := stepwise(groups)
	if len(groups) <= mostExact {
		order = exact(groups)
	}
	var items []Item
	outside := []int(nil)
	for _, g := range order {
		for _, item := range groups[g] {
			item.Leave, item.Return = without(item.Outside, outside), without(outside, item.Outside)
			outside = item.Outside
			items = append(items, item)
		}
	}
	return items
}

// mostExact is of how many sets the best order is found: 12 take some
// milliseconds, each more doubles that.
const mostExact = 12

// grouped puts the applicants with the same jurors outside together.
func grouped(items []Item) [][]Item {
	var groups [][]Item
	for _, item := range items {
		at := slices.IndexFunc(groups, func(g []Item) bool { return slices.Equal(g[0].Outside, item.Outside) })
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], item)
	}
	return groups
}

func (b *Board) present() []Item {
	var items []Item
	for a := range b.Applicants {
		if b.Applicants[a].Withdrawn != "" {
			continue
		}
		item := Item{Applicant: a}
		for j := range b.Jurors {
			if d, said := b.Declaration(a, j); said && d.Conflicted() {
				item.Outside = append(item.Outside, j)
			}
		}
		items = append(items, item)
	}
	return items
}

// stepwise orders groups by the fewest moves from the one before.
func stepwise(groups [][]Item) []int {
	var order, left []int
	for g := range groups {
		left = append(left, g)
	}
	outside := []int(nil)
	for len(left) > 0 {
		best := 0
		for i := range left {
			if moves(outside, groups[left[i]][0].Outside) < moves(outside, groups[left[best]][0].Outside) {
				best = i
			}
		}
		outside = groups[left[best]][0].Outside
		order = append(order, left[best])
		left = slices.Delete(left, best, best+1)
	}
	return order
}

// exact is the order of the groups with the least cost. For every set of groups
// and every one of it that comes last it keeps the least cost of the ones
// before (Held and Karp, A dynamic programming approach to sequencing problems,
// 1962). Of equal orders it is always the same one.
func exact(groups [][]Item) []int {
	n := len(groups)
	if n == 0 {
		return nil
	}
	least, before := make([]int, n<<n), make([]int, n<<n) // at set*n + last
	for i := range least {
		least[i] = math.MaxInt
	}
	for g := range groups {
		least[(1<<g)*n+g] = cost(nil, groups[g][0].Outside)
	}
	for set := 1; set < 1<<n; set++ {
		for last := range n {
			so := least[set*n+last]
			for next := 0; so < math.MaxInt && next < n; next++ {
				to := (set|1<<next)*n + next
				if all := so + cost(groups[last][0].Outside, groups[next][0].Outside); set&(1<<next) == 0 && all < least[to] {
					least[to], before[to] = all, last
				}
			}
		}
	}
	return backward(least, before, n)
}

// backward reads the best order from its end.
func backward(least, before []int, n int) []int {
	set, last := 1<<n-1, 0
	for g := range n {
		if least[set*n+g] < least[set*n+last] {
			last = g
		}
	}
	order := make([]int, n)
	for i := n - 1; i >= 0; i-- {
		order[i] = last
		set, last = set&^(1<<last), before[set*n+last]
	}
	return order
}

// cost counts who leaves, and far behind that who comes back.
func cost(from, to []int) int {
	const back = 1000 // more than all jurors can come back in one step
	return back*len(without(to, from)) + len(without(from, to))
}

// moves counts who has to get up between two sets of jurors outside.
func moves(from, to []int) int { return len(without(from, to)) + len(without(to, from)) }

func without(list, other []int) []int {
	var rest []int
	for _, j := range list {
		if !slices.Contains(other, j) {
			rest = append(rest, j)
		}
	}
	return rest
}
