package transfer

import (
	"math/big"
	"slices"
)

// sample is one cell before anything is decided: the values of a subject,
// ascending, and whose they are.
type sample struct {
	subject Subject
	exact   []*big.Rat
	members []MemberID
	grid    grid
	whole   []int64 // exact, on the grid
}

func (c *Cohort) sample(s Subject) *sample {
	type pair struct {
		value  *big.Rat
		member MemberID
	}
	var pairs []pair
	for i := range c.Members {
		if v := c.Members[i].Values[s]; v.Known() {
			pairs = append(pairs, pair{v.Rat(), c.Members[i].ID})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return a.value.Cmp(b.value) })
	found := &sample{subject: s}
	for _, p := range pairs {
		found.exact, found.members = append(found.exact, p.value), append(found.members, p.member)
	}
	found.grid, found.whole = gridOf(found.exact)
	return found
}

// guarded reports whether the sample in a shape tells no coalition too much,
// with members told apart as of says.
func (s *sample) guarded(as shape, of func(MemberID) stratum) bool {
	strata := make([]stratum, len(s.members))
	for i, id := range s.members {
		strata[i] = of(id)
	}
	return as.guarded(s.grid, s.whole, strata)
}

// means are the rounded means of the members that match and of all others,
// and how many the fewer of both are.
func (s *sample) means(match func(MemberID) bool) (of, others, fewer int) {
	var in, out []*big.Rat
	for i, id := range s.members {
		if match(id) {
			in = append(in, s.exact[i])
		} else {
			out = append(out, s.exact[i])
		}
	}
	if fewer = min(len(in), len(out)); fewer == 0 {
		return 0, 0, 0
	}
	return nearest(mean(in)), nearest(mean(out)), fewer
}

// shapeOf is the shape in which a release showed the sample. The classes of a
// cell whose numbers are the least ones are made anew.
func (s *sample) shapeOf(shown Cell) shape {
	as := shape{levels: s.subject.Question != "", band: shown.Band != nil, classes: shown.Classes}
	if shown.AtLeast && shown.Classes != nil {
		as.classes, _ = s.subject.shownClasses(s.exact)
	}
	return as
}
