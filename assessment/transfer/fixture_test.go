package transfer

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"reifekompass/assessment/scoring"
)

var (
	question = Subject{Dimension: "A", Question: "A1"}
	index    = Subject{Dimension: "A"}
	process  = Subject{Process: "P01"}
	agreed   = Consent{On: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), Text: "v1"}
)

func points(values ...int64) []scoring.Score {
	var scores []scoring.Score
	for _, v := range values {
		scores = append(scores, scoring.NewScore(v, 1))
	}
	return scores
}

func levels(values ...int64) []scoring.Score {
	var scores []scoring.Score
	for _, v := range values {
		scores = append(scores, scoring.NewScore(25*v, 1))
	}
	return scores
}

// member is number i with one value.
func member(i int, s Subject, value scoring.Score) Member {
	return Member{ID: MemberID(fmt.Sprintf("m%03d", i)), Edition: "1", Consent: agreed, Values: Values{s: value}}
}

func membersOf(s Subject, values []scoring.Score) []Member {
	var members []Member
	for i, v := range values {
		members = append(members, member(i, s, v))
	}
	return members
}

// havingOf are members with a value, and after them so many without one.
func havingOf(values []scoring.Score, without int) []Member {
	return membersOf(process, append(slices.Clone(values), make([]scoring.Score, without)...))
}

func freeze(tb testing.TB, id string, s Subject, members []Member) *Cohort {
	tb.Helper()
	c, err := Freeze(id, []Subject{s}, members)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// released is the only cell of a release of the values, and its log.
func released(tb testing.TB, s Subject, values []scoring.Score) (Cell, []Entry) {
	tb.Helper()
	r, log, err := Build(freeze(tb, "r", s, membersOf(s, values)), nil, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return r.Cells[0], log
}

// tries is how often something is tried: as COHORTS says for a long run.
func tries(usual int) int {
	if n, err := strconv.Atoi(os.Getenv("COHORTS")); err == nil {
		return n
	}
	return usual
}

// shapesOfCohorts are ways in which values of a cohort lie, from 0 to most.
func shapesOfCohorts() []func(r *rand.Rand, n int, most int64) []int64 {
	fill := func(n int, value func(i int) int64) []int64 {
		values := make([]int64, n)
		for i := range values {
			values[i] = value(i)
		}
		return values
	}
	return []func(r *rand.Rand, n int, most int64) []int64{
		func(r *rand.Rand, n int, most int64) []int64 { // anything
			return fill(n, func(int) int64 { return r.Int64N(most + 1) })
		},
		func(_ *rand.Rand, n int, _ int64) []int64 { return make([]int64, n) },
		func(_ *rand.Rand, n int, most int64) []int64 { return fill(n, func(int) int64 { return most }) },
		func(r *rand.Rand, n int, most int64) []int64 { // two heaps
			return fill(n, func(int) int64 { return most * r.Int64N(2) })
		},
		func(r *rand.Rand, n int, most int64) []int64 { // one outlier
			base, away := r.Int64N(most+1), r.Int64N(most+1)
			return fill(n, func(i int) int64 {
				if i == 0 {
					return away
				}
				return base
			})
		},
		func(r *rand.Rand, n int, most int64) []int64 { // a narrow heap
			base := r.Int64N(most)
			return fill(n, func(int) int64 { return base + r.Int64N(1+max(1, most/10)) - most/20 }) // may leave the scale
		},
		func(r *rand.Rand, n int, most int64) []int64 { // a heap near the middle
			return fill(n, func(int) int64 { return (r.Int64N(most+1) + r.Int64N(most+1) + r.Int64N(most+1)) / 3 })
		},
		func(r *rand.Rand, n int, most int64) []int64 { // a few far from the others
			few := 1 + r.IntN(4)
			return fill(n, func(i int) int64 {
				if i < few {
					return most - r.Int64N(most/4+1)
				}
				return r.Int64N(most/4 + 1)
			})
		},
	}
}

// someCohort returns values from 0 to most.
func someCohort(r *rand.Rand, n int, most int64) []int64 {
	all := shapesOfCohorts()
	values := all[r.IntN(len(all))](r, n, most)
	turned := r.IntN(2) == 0
	for i := range values {
		values[i] = min(max(values[i], 0), most)
		if turned {
			values[i] = most - values[i]
		}
	}
	return values
}
