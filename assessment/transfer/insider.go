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
			if !guardedStratum(segments(all, of, free), s.enough(g)) {
				return false
			}
		}
	}
	return true
}

// guardedStratum looks at all coalitions within one stratum, which are worse
// than those with members elsewhere: each member that joins leaves less room.
func guardedStratum(of []segment, enough func(interval) bool) bool {
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
	return everyCoalition(options, Coalition, nil, func(left []rest) bool { return enough(intervalOf(of, left)) })
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

// interval is how long the interval of any other member is at least.
type interval struct {
	all     int64
	swapped int64 // the part of it that comes from members trading places
}

// enough says which intervals are long enough. Where members trade places
// they take their answers to all questions with them, so that no other cell
// tells a difference. Where values of an index change they do not, and what
// the questions say binds them further, by less the more questions there are;
// therefore an index needs more.
func (s shape) enough(g grid) func(interval) bool {
	least := MinInterval
	if !s.levels {
		least = MinLinked
	}
	return func(i interval) bool {
		return i.swapped >= g.point(MinInterval)+g.margin || i.all >= g.point(least)+g.margin
	}
}

func intervalOf(of []segment, left []rest) interval {
	var down, up int64
	for _, r := range left {
		down, up = down+r.down, up+r.up
	}
	all, swapped := nothing(), nothing()
	for i, r := range left {
		if r.free > 0 {
			all = all.with(of[i].wide.reach(down, up))
		}
		if r.size > r.free {
			all = all.with(of[i].room.reach(down, up))
		}
		if r.size > 0 {
			swapped = swapped.with(room{low: r.low, high: r.high})
		}
	}
	all = all.with(swapped)
	return interval{all: all.high - all.low, swapped: swapped.high - swapped.low}
}

// reach are the ends of the interval of a value in the room.
func (r room) reach(down, up int64) room {
	return room{low: max(r.low, r.high-up), high: min(r.high, r.low+down)}
}
