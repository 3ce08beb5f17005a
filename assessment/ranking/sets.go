package ranking

import (
	"cmp"
	"math"
	"slices"
)

// Set is a possible set of winners.
type Set struct {
	Members  []int   // applicants
	Mean     float64 // mean of the totals of the members, 0 to 5
	Coverage float64 // weighted sum of the best member in each criterion, 0 to 5
	Lowest   float64 // lowest total of a member
	Pareto   bool    // no other set has more of one and not less of the other
	Alike    int     // further sets with the same mean and coverage that Pareto does not list
}

// Sets are all possible sets of winners, by mean value against coverage: the
// jury may choose members for different strengths.
type Sets struct {
	Count      float64 // how many there are; exact up to 2⁵³
	Looked     int     // how many of them were looked at
	ByMean     []Set   // best first
	ByCoverage []Set   // best first
	Pareto     []Set   // by mean, best first; of sets that are alike in both only the first ten
	MostMean   float64 // no set can have more
	MostCover  float64 // no set can have more
}

// Whole reports whether every set was looked at. Otherwise the lists are only
// the best among those of the strongest applicants, and MostMean and MostCover
// say what the others cannot exceed.
func (s *Sets) Whole() bool { return float64(s.Looked) == s.Count }

// maxSets is how many sets are looked at: about a second of work.
const maxSets = 20_000_000

// keptSets is how many of the best sets are kept in each list.
const keptSets = 10

// Sets looks at all sets of as many eligible applicants as the round chooses
// winners. It is nil if there are fewer eligible ones.
func (r *Round) Sets(result *Result) *Sets {
	var from []int
	for _, p := range result.Places {
		if p.Standing == Eligible {
			from = append(from, p.Applicant)
		}
	}
	size := max(1, r.Winners)
	if len(from) < size {
		return nil
	}
	e := &enumeration{sets: &Sets{Count: choose(len(from), size)}, size: size}
	for choose(len(from), size) > maxSets {
		from = from[:len(from)-1] // they stand by rank: the weakest goes
	}
	e.prepare(r, result, from)
	e.best(r, result)
	e.walk(0, 0, make([]float64, len(r.Criteria)))
	e.finish()
	return e.sets
}

func choose(n, k int) float64 {
	count := 1.0
	for i := range k {
		count = count * float64(n-i) / float64(i+1)
	}
	return math.Round(count)
}

// enumeration walks through the sets.
type enumeration struct {
	sets   *Sets
	size   int
	ids    []int
	totals []float64
	values [][]float64 // weighted, of each applicant in each criterion
	chosen []int       // positions in ids
	each   func(Set)   // takes every set; nil: the best are kept
	beaten int         // which of the Pareto sets was the last to beat another one
}

func (e *enumeration) prepare(r *Round, result *Result, from []int) {
	shares := r.others(-1)
	e.ids = from
	for _, a := range from {
		e.totals = append(e.totals, result.Place(a).Total.Float())
		values := make([]float64, len(r.Criteria))
		for c := range values {
			values[c] = shares[c] * result.Means.Of(a, c).Number.Float()
		}
		e.values = append(e.values, values)
	}
}

// best are bounds that hold for all sets, also those that are not looked at.
func (e *enumeration) best(r *Round, result *Result) {
	shares, sum, count := r.others(-1), 0.0, 0
	cover := make([]float64, len(r.Criteria))
	for _, p := range result.Places {
		if p.Standing != Eligible {
			continue
		}
		if count < e.size {
			sum += p.Total.Float()
			count++
		}
		for c := range cover {
			cover[c] = max(cover[c], shares[c]*result.Means.Of(p.Applicant, c).Number.Float())
		}
	}
	e.sets.MostMean, e.sets.MostCover = sum/float64(count), added(cover)
}

func added(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum
}

// walk adds the applicants from a position on, one after the other. cover is
// the best of those chosen so far in each criterion.
func (e *enumeration) walk(from int, sum float64, cover []float64) {
	left := e.size - len(e.chosen)
	if left == 1 {
		e.fill(from, sum, cover)
		return
	}
	next := make([]float64, len(cover))
	for i := from; i <= len(e.ids)-left; i++ {
		for c, best := range cover {
			next[c] = max(best, e.values[i][c])
		}
		e.chosen = append(e.chosen, i)
		e.walk(i+1, sum+e.totals[i], next)
		e.chosen = e.chosen[:len(e.chosen)-1]
	}
}

// fill looks at each set that an applicant from a position on completes. Of
// millions of sets this is all the work.
func (e *enumeration) fill(from int, sum float64, cover []float64) {
	last := len(e.chosen)
	e.chosen = append(e.chosen, 0)
	for i := from; i < len(e.ids); i++ {
		coverage := 0.0
		for c, value := range e.values[i][:len(cover)] {
			coverage += max(value, cover[c])
		}
		e.chosen[last] = i
		e.look((sum+e.totals[i])/float64(e.size), coverage)
	}
	e.chosen = e.chosen[:last]
}

func (e *enumeration) look(mean, coverage float64) {
	s := e.sets
	s.Looked++
	if e.each != nil {
		e.each(e.set(mean, coverage))
		return
	}
	byMean, byCoverage := fits(s.ByMean, mean, Set.mean), fits(s.ByCoverage, coverage, Set.coverage)
	pareto := e.pareto(mean, coverage)
	if !byMean && !byCoverage && !pareto {
		return
	}
	set := e.set(mean, coverage)
	if byMean {
		s.ByMean = keep(s.ByMean, set, Set.mean)
	}
	if byCoverage {
		s.ByCoverage = keep(s.ByCoverage, set, Set.coverage)
	}
	if pareto {
		s.Pareto = slices.DeleteFunc(s.Pareto, func(o Set) bool { return set.beats(o.Mean, o.Coverage) })
		s.Pareto = append(s.Pareto, set)
	}
}

// pareto reports whether a set belongs to the best: no other beats it, and not
// too many are alike.
func (e *enumeration) pareto(mean, coverage float64) bool {
	if e.beaten < len(e.sets.Pareto) && e.sets.Pareto[e.beaten].beats(mean, coverage) {
		return false
	}
	alike, last := 0, 0
	for i := range e.sets.Pareto {
		o := &e.sets.Pareto[i]
		if o.beats(mean, coverage) {
			e.beaten = i
			return false
		}
		if math.Abs(o.Mean-mean) <= same && math.Abs(o.Coverage-coverage) <= same {
			alike++
			last = i
		}
	}
	if alike >= keptSets {
		e.sets.Pareto[last].Alike++
		return false
	}
	return true
}

func (e *enumeration) set(mean, coverage float64) Set {
	set := Set{Mean: mean, Coverage: coverage, Lowest: math.Inf(1)}
	for _, i := range e.chosen {
		set.Members = append(set.Members, e.ids[i])
		set.Lowest = min(set.Lowest, e.totals[i])
	}
	slices.Sort(set.Members)
	return set
}

// same is how close two sums of the same numbers in another order are.
const same = 1e-12

// beats reports whether a set has more of one and not less of the other.
func (s *Set) beats(mean, coverage float64) bool {
	return s.Mean >= mean-same && s.Coverage >= coverage-same && (s.Mean > mean+same || s.Coverage > coverage+same)
}

func (s Set) mean() float64     { return s.Mean }
func (s Set) coverage() float64 { return s.Coverage }

func fits(list []Set, value float64, by func(Set) float64) bool {
	return len(list) < keptSets || value > by(list[len(list)-1])
}

// keep puts a set into a list, best first; of equal ones the earlier stays.
func keep(list []Set, set Set, by func(Set) float64) []Set {
	at, _ := slices.BinarySearchFunc(list, set, func(a, b Set) int {
		if by(a) >= by(b) {
			return -1
		}
		return 1
	})
	list = slices.Insert(list, at, set)
	return list[:min(len(list), keptSets)]
}

func (e *enumeration) finish() {
	s := e.sets
	slices.SortFunc(s.Pareto, func(a, b Set) int { return cmp.Or(cmp.Compare(b.Mean, a.Mean), cmp.Compare(b.Coverage, a.Coverage)) })
	for _, list := range [][]Set{s.ByMean, s.ByCoverage, s.Pareto} {
		for i := range list {
			list[i].Pareto = !slices.ContainsFunc(s.Pareto, func(o Set) bool { return o.beats(list[i].Mean, list[i].Coverage) })
		}
	}
}
