package ranking

import "math"

// SetOf returns what a set of applicants is worth, such as the one that the
// jury chose: also one that is not among those that Sets looks at. Pareto and
// Alike stay unset. It is the zero Set without members, and for members that
// nobody gave points.
func (r *Round) SetOf(result *Result, members []int) Set {
	if len(members) == 0 {
		return Set{}
	}
	set := Set{Members: members, Lowest: math.Inf(1)}
	cover := make([]float64, len(r.Criteria))
	shares := r.others(-1)
	for _, a := range members {
		total := result.Place(a).Total
		if !total.Known() {
			return Set{}
		}
		set.Mean += total.Float() / float64(len(members))
		set.Lowest = min(set.Lowest, total.Float())
		for c := range cover {
			cover[c] = max(cover[c], shares[c]*result.Means.Of(a, c).Number.Float())
		}
	}
	set.Coverage = added(cover)
	return set
}
