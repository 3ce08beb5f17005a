package ranking

// Cloud returns every possible set of winners, for a picture of all of them;
// nil if there are more than most. Pareto is not said of them: see Sets.
func (r *Round) Cloud(result *Result, most int) []Set {
	var from []int
	for _, p := range result.Places {
		if p.Standing == Eligible {
			from = append(from, p.Applicant)
		}
	}
	size := max(1, r.Winners)
	if len(from) < size || choose(len(from), size) > float64(most) {
		return nil
	}
	var all []Set
	e := &enumeration{sets: &Sets{}, size: size, each: func(s Set) { all = append(all, s) }}
	e.prepare(r, result, from)
	e.walk(0, 0, make([]float64, len(r.Criteria)))
	return all
}
