package ranking

import "slices"

// Ballot is how one or several jurors put the applicants in order.
type Ballot struct {
	Count int   // how many jurors say so
	Ranks []int // of each applicant from 1, equal for ties; 0: not judged
}

// Ballots returns the order of each juror by the juror's own totals.
// Applicants that a juror did not judge are not on the ballot.
func (r *Round) Ballots() []Ballot {
	totals := r.JurorTotals()
	ballots := make([]Ballot, r.Jurors)
	for j := range ballots {
		ballots[j] = Ballot{Count: 1, Ranks: make([]int, r.Applicants)}
		for a := range r.Applicants {
			if r.withdrawn(a) || !totals[a][j].Known() {
				continue
			}
			rank := 1
			for b := range r.Applicants {
				if !r.withdrawn(b) && totals[b][j].Known() && totals[b][j].Compare(totals[a][j]) > 0 {
					rank++
				}
			}
			ballots[j].Ranks[a] = rank
		}
	}
	return ballots
}

// Choice is what the orders of the jurors say without any points: the
// cross-check by the rules of voting.
type Choice struct {
	Prefer [][]int // how many jurors put the first before the second

	Borda    []Number // mean share of the others that jurors put behind, ties half; unknown: on no ballot
	Points   []Number // sum of the others that are put behind, ties half
	Copeland []Number // pairs won, ties half; pairs that nobody compares do not count
	Schulze  []int    // how many others are beaten along the strongest paths

	Condorcet int     // wins every pair; -1: nobody does
	Cycles    [][]int // groups in which everybody beats somebody who beats them
}

// Choose counts ballots about n applicants.
func Choose(ballots []Ballot, n int) *Choice {
	c := &Choice{Prefer: square(n), Condorcet: -1, Schulze: make([]int, n)}
	for _, b := range ballots {
		for x := range n {
			for y := range n {
				if b.Ranks[x] > 0 && b.Ranks[y] > 0 && b.Ranks[x] < b.Ranks[y] {
					c.Prefer[x][y] += b.Count
				}
			}
		}
	}
	for x := range n {
		c.Borda, c.Points = append(c.Borda, borda(ballots, x, true)), append(c.Points, borda(ballots, x, false))
		c.Copeland = append(c.Copeland, c.copeland(ballots, x))
		if c.beatsAll(x) {
			c.Condorcet = x
		}
	}
	c.schulze()
	c.Cycles = c.cycles()
	return c
}

func square(n int) [][]int {
	rows := make([][]int, n)
	for i := range rows {
		rows[i] = make([]int, n)
	}
	return rows
}

// borda sums for an applicant the others that are put behind, ties half: as a
// mean share of them over the ballots, or as points.
func borda(ballots []Ballot, x int, shared bool) Number {
	sum, count := zero(), 0
	for _, b := range ballots {
		if b.Ranks[x] == 0 || b.Count == 0 {
			continue
		}
		halves, others := behind(b, x)
		if shared && others == 0 {
			continue
		}
		count += b.Count
		share := number(int64(b.Count*halves), 2)
		if shared {
			share = number(int64(b.Count*halves), int64(2*others))
		}
		sum = sum.plus(share)
	}
	if count == 0 {
		return Number{}
	}
	if shared {
		return sum.over(count)
	}
	return sum
}

// behind counts the others on a ballot, and those behind an applicant in
// halves: two for each, one for a tie.
func behind(b Ballot, x int) (halves, others int) {
	for y, rank := range b.Ranks {
		switch {
		case y == x || rank == 0:
			continue
		case rank > b.Ranks[x]:
			halves += 2
		case rank == b.Ranks[x]:
			halves++
		}
		others++
	}
	return halves, others
}

func (c *Choice) copeland(ballots []Ballot, x int) Number {
	halves := 0
	for y := range c.Prefer {
		switch {
		case y == x || !compared(ballots, x, y):
		case c.Prefer[x][y] > c.Prefer[y][x]:
			halves += 2
		case c.Prefer[x][y] == c.Prefer[y][x]:
			halves++
		}
	}
	return number(int64(halves), 2)
}

func compared(ballots []Ballot, x, y int) bool {
	return slices.ContainsFunc(ballots, func(b Ballot) bool { return b.Count > 0 && b.Ranks[x] > 0 && b.Ranks[y] > 0 })
}

func (c *Choice) beatsAll(x int) bool {
	for y := range c.Prefer {
		if y != x && c.Prefer[x][y] <= c.Prefer[y][x] {
			return false
		}
	}
	return true
}

// schulze finds the strongest paths, where a path is as strong as the fewest
// jurors who win one of its steps (Schulze 2011, winning votes).
func (c *Choice) schulze() {
	path := square(len(c.Prefer))
	c.pairs(func(x, y int) {
		if c.Prefer[x][y] > c.Prefer[y][x] {
			path[x][y] = c.Prefer[x][y]
		}
	})
	for by := range path {
		c.pairs(func(x, y int) { path[x][y] = max(path[x][y], min(path[x][by], path[by][y])) })
	}
	c.pairs(func(x, y int) {
		if path[x][y] > path[y][x] {
			c.Schulze[x]++
		}
	})
}

// pairs does something with every pair of two applicants, in both orders.
func (c *Choice) pairs(do func(x, y int)) {
	for x := range c.Prefer {
		for y := range c.Prefer {
			if x != y {
				do(x, y)
			}
		}
	}
}

// cycles are the groups of more than one in which everybody reaches everybody
// along pairs that are won.
func (c *Choice) cycles() [][]int {
	reach := c.reach()
	var cycles [][]int
	for x := range reach {
		if !reach[x][x] || slices.ContainsFunc(cycles, func(g []int) bool { return slices.Contains(g, x) }) {
			continue
		}
		var group []int
		for y := range reach {
			if reach[x][y] && reach[y][x] {
				group = append(group, y)
			}
		}
		cycles = append(cycles, group)
	}
	return cycles
}

// reach says who reaches whom along pairs that are won; oneself only in a
// cycle.
func (c *Choice) reach() [][]bool {
	reach := make([][]bool, len(c.Prefer))
	for x := range reach {
		reach[x] = make([]bool, len(c.Prefer))
	}
	c.pairs(func(x, y int) { reach[x][y] = c.Prefer[x][y] > c.Prefer[y][x] })
	for by := range reach {
		for x := range reach {
			if !reach[x][by] {
				continue
			}
			for y := range reach {
				reach[x][y] = reach[x][y] || reach[by][y]
			}
		}
	}
	return reach
}
