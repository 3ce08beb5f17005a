package transfer

import (
	"math"
	"slices"
)

// segment is the part of a stratum whose values have the same room. The
// values are those of the cell on its grid.
type segment struct {
	room   room
	wide   room // as in a slot
	bound  bool
	free   int     // so many may have the wide room instead
	values []int64 // ascending
}

// segments are those of one stratum. The members that are free are spread
// evenly over the segments that gain by it.
func segments(all []slot, of stratum, free int) []segment {
	var found []segment
	for i := range all {
		if all[i].of != of {
			continue
		}
		at := slices.IndexFunc(found, func(s segment) bool {
			return s.room == all[i].room && s.wide == all[i].wide && s.bound == all[i].bound
		})
		if at < 0 {
			at = len(found)
			found = append(found, segment{room: all[i].room, wide: all[i].wide, bound: all[i].bound})
		}
		found[at].values = append(found[at].values, all[i].value)
	}
	for given := true; given; {
		given = false
		for i := range found {
			if s := &found[i]; free > 0 && s.bound && s.room != s.wide && s.free < len(s.values) {
				s.free, free, given = s.free+1, free-1, true
			}
		}
	}
	return found
}

// nothing is a room that holds no value.
func nothing() room { return room{low: math.MaxInt64, high: -1} }

// with is the smallest room that holds both.
func (r room) with(other room) room {
	return room{low: min(r.low, other.low), high: max(r.high, other.high)}
}

// rest is what is left of a segment without the members of a coalition.
type rest struct {
	size, free int
	down, up   int64 // by how much all values together can fall, and rise
	low, high  int64 // the lowest and the highest value itself, at worst
}

// without leaves out so many members, each time those that hurt most: down and
// high without the highest values, up and low without the lowest.
func (s *segment) without(members int) rest {
	size := len(s.values) - members
	if size == 0 {
		return rest{}
	}
	r := rest{size: size, free: min(s.free, size), low: s.values[members], high: s.values[size-1]}
	for i := range size {
		r.down += s.values[i] - s.room.low
		r.up += s.room.high - s.values[members+i]
	}
	r.down += int64(r.free) * (s.room.low - s.wide.low)
	r.up += int64(r.free) * (s.wide.high - s.room.high)
	return r
}
