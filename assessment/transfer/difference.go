package transfer

import (
	"maps"
	"slices"
)

// Earlier is a release that was given out: what stood in it, and of whom.
type Earlier struct {
	Cohort  *Cohort
	Release *Release
	Winners *Comparison // as it was asked for; nil: it was not
}

// groups are the groups of members that the release has numbers of.
func (e Earlier) groups() [][]MemberID {
	all := e.Cohort.ids()
	if e.Winners == nil || !slices.ContainsFunc(e.Release.Cells, func(c Cell) bool { return c.Winners != nil }) {
		return [][]MemberID{all}
	}
	won := slices.DeleteFunc(slices.Clone(all), func(id MemberID) bool { return !e.Winners.won(id) })
	return [][]MemberID{all, won}
}

// Two releases say nothing about few members if no sums or differences of
// them do. Every combination of releases, however long the chain, treats all
// members alike that took part in the same ones. Therefore each such pattern
// must be shared by MinRelease members: then no combination tells about
// fewer. That is stricter than "never by one or two" (rule 1), and the
// same number as for a release: what two releases differ by is itself a group
// that was released.

// patterns says for each member of any of the groups to which it belongs.
func patterns[K comparable](groups [][]K) map[K]stratum {
	found := map[K]stratum{}
	for i, members := range groups {
		for _, id := range members {
			found[id] = pad(found[id], i) + "1"
		}
	}
	for id, p := range found {
		found[id] = pad(p, len(groups))
	}
	return found
}

// pad says that the member belongs to none of the groups up to number n.
func pad(p stratum, n int) stratum {
	for len(p) < n {
		p += "0"
	}
	return p
}

// checkChain returns a *DifferenceError for the first pattern, by its members,
// that too few share.
func checkChain(of map[MemberID]stratum) error {
	sharing := map[stratum][]MemberID{}
	for _, id := range slices.Sorted(maps.Keys(of)) {
		sharing[of[id]] = append(sharing[of[id]], id)
	}
	var few []MemberID
	for _, members := range sharing {
		if len(members) < MinRelease && (few == nil || members[0] < few[0]) {
			few = members
		}
	}
	if few != nil {
		return &DifferenceError{Members: few, Min: MinRelease}
	}
	return nil
}
