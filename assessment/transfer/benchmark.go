package transfer

import (
	"math/big"
	"slices"

	"reifekompass/assessment/scoring"
)

// Benchmark is one value of an agency beside those of its peer group.
type Benchmark struct {
	Own     scoring.Score // exact; unknown: the agency has none
	Members int           // of the group with a value, the agency included; 0: the group is not shown
	Mean    int           // points, a multiple of Step; counts only if Members > 0
	Band    Band          // counts only if Members > 0
}

// Compare returns the value of the agency (own) beside its group. Values has
// one value for every agency of the list that the group was taken from, in
// points from 0 to 100. The group is not shown where too few of it, or of
// those outside of it, have a value. Beyond DOMAIN section 6, mean and band
// are rounded as in a release: with five members, the exact quartiles are the
// values of two of them.
func Compare(own int, group PeerGroup, values []scoring.Score) Benchmark {
	b := Benchmark{}
	if own >= 0 && own < len(values) {
		b.Own = values[own]
	}
	all := 0
	for _, v := range values {
		if v.Known() {
			all++
		}
	}
	if sorted := sortedOf(group, values); Showable(len(sorted), all) {
		b.Members, b.Mean, b.Band = len(sorted), nearest(mean(sorted)), bandOf(sorted)
	}
	return b
}

func sortedOf(group PeerGroup, values []scoring.Score) []*big.Rat {
	var sorted []*big.Rat
	for _, i := range group.Members {
		if i < len(values) && values[i].Known() {
			sorted = append(sorted, values[i].Rat())
		}
	}
	slices.SortFunc(sorted, (*big.Rat).Cmp)
	return sorted
}
