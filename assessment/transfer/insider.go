package transfer

// DOMAIN section 6, rule 4: with n members, the sum S of their values, and a
// coalition that knows its c own ones, the value of another member lies in
//
//	[max(lo, S - known - (n-c-1)·hi), min(hi, S - known - (n-c-1)·lo)].
//
// Band and classes bind it further: the value has a room [l, h], every other
// one has a room of its own, and the interval becomes
//
//	[max(l, h - up), min(h, l + down)]
//
// where up and down are what all values outside of the coalition can rise and
// fall within their rooms. Without band and classes both are the same. As
// nobody tells the members of a stratum apart, the interval of each is that
// of all rooms together. The rooms are some of all ways in which the values
// could be others without a difference in the cell, so that the true
// interval is never shorter than the one computed here.

// guarded reports whether every coalition is left with an interval that is
// long enough about every other member. Values are sorted and on the grid.
func (s shape) guarded(g grid, values []int64, strata []stratum) bool {
	all := s.slots(g, values, strata)
	free := s.free(all)
	seen := map[stratum]bool{}
	for i := range all {
		if of := all[i].of; !seen[of] {
			seen[of] = true
			if !guardedStratum(g, segments(all, of, free)) {
				return false
			}
		}
	}
	return true
}

// guardedStratum looks at all coalitions within one stratum, which are worse
// than those with members elsewhere: each member that joins leaves less room.
func guardedStratum(g grid, of []segment) bool {
	members := 0
	for i := range of {
		members += len(of[i].values)
	}
	if members <= Coalition {
		return false
	}
	var options [][]rest
	for i := range of {
		var rests []rest
		for taken := range min(Coalition, len(of[i].values)) + 1 {
			rests = append(rests, of[i].without(taken))
		}
		options = append(options, rests)
	}
	return everyCoalition(options, Coalition, nil, func(left []rest) bool { return g.enough(interval(of, left)) })
}

// everyCoalition reports whether all ways to take so many members from the
// segments pass.
func everyCoalition(options [][]rest, members int, left []rest, pass func([]rest) bool) bool {
	if len(options) == 0 {
		return members > 0 || pass(left)
	}
	for taken := range min(members, len(options[0])-1) + 1 {
		if !everyCoalition(options[1:], members-taken, append(left, options[0][taken]), pass) {
			return false
		}
	}
	return true
}

// interval is how long a coalition's interval about the others is at least.
func interval(of []segment, left []rest) int64 {
	var down, up int64
	for _, r := range left {
		down, up = down+r.down, up+r.up
	}
	low, high := int64(-1), int64(-1)
	widen := func(l, h int64) {
		if low < 0 || l < low {
			low = l
		}
		high = max(high, h)
	}
	for i, r := range left {
		if r.free > 0 {
			widen(of[i].wide.reach(down, up))
		}
		if r.size > r.free {
			widen(of[i].room.reach(down, up))
		}
		if r.size > 0 {
			widen(r.low, r.high)
		}
	}
	return high - low
}

// reach are the ends of the interval of a value in the room.
func (r room) reach(down, up int64) (low, high int64) {
	return max(r.low, r.high-up), min(r.high, r.low+down)
}
