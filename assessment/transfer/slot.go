package transfer

// slot is the place of one value in the sorted cell, and the room that the
// value has there: as long as every value stays within its room and their sum
// stays as it is, nobody who reads the cell sees a difference.
type slot struct {
	value int64
	of    stratum
	room  room
	wide  room // without the classes, which leave some of the bound free
	bound bool // a member of a class that stands alone
}

// room is where a value may lie, both ends included.
type room struct{ low, high int64 }

// stratum is what tells members apart whatever is done to their values, such
// as being a winner, which is public.
type stratum string

// cut is the part of both.
func (r room) cut(other room) room {
	return room{low: max(r.low, other.low), high: min(r.high, other.high)}
}

// shape is what is shown of a cell beside its mean.
type shape struct {
	levels  bool // of a question; else of an index
	band    bool
	classes []Class // nil: not shown
}

// slots returns the places of sorted values on a grid under a shape.
func (s shape) slots(g grid, values []int64, strata []stratum) []slot {
	all := make([]slot, len(values))
	for i := range all {
		all[i] = slot{value: values[i], of: strata[i], wide: room{low: 0, high: g.point(scale)}}
	}
	if s.band {
		bindBand(all)
	}
	for i := range all {
		all[i].room = all[i].wide
	}
	s.bindClasses(g, all)
	return all
}

// bindBand keeps both quartiles where they are: the values they are made of
// stay, and each other one stays on its side of them.
func bindBand(all []slot) {
	lower, upper := neighbors(len(all), 1), neighbors(len(all), 3)
	for i := range all {
		switch v := all[i].value; {
		case i < lower[0]:
			all[i].wide.high = all[lower[0]].value
		case i <= lower[1] || (i >= upper[0] && i <= upper[1]):
			all[i].wide = room{low: v, high: v}
		case i < upper[0]:
			all[i].wide = room{low: all[lower[1]].value, high: all[upper[0]].value}
		default:
			all[i].wide.low = all[upper[1]].value
		}
	}
}

// neighbors are the places of the one or two values a quartile is made of.
func neighbors(n, quarter int) [2]int {
	index, fourths := place(n, quarter)
	if fourths == 0 {
		return [2]int{index, index}
	}
	return [2]int{index, index + 1}
}

// bindClasses keeps each value in its class, by the numbers of members. Where
// one class stands alone, without a number, only its own members are bound.
func (s shape) bindClasses(g grid, all []slot) {
	i := 0
	for _, c := range s.classes {
		if c.Mostly {
			s.bindMost(g, c, all)
			return
		}
		for range c.Members {
			all[i].room = all[i].wide.cut(s.roomIn(g, c, all[i].value))
			i++
		}
	}
}

func (s shape) bindMost(g grid, c Class, all []slot) {
	r := s.roomOf(g, c)
	for i := range all {
		if v := all[i].value; v >= r.low && v <= r.high {
			all[i].bound, all[i].room = true, all[i].wide.cut(s.roomIn(g, c, v))
		}
	}
}

// free is how many members of a class that stands alone could leave it, and it
// would still have more than 80 %.
func (s shape) free(all []slot) int {
	bound := 0
	for i := range all {
		if all[i].bound {
			bound++
		}
	}
	return max(0, bound-mostOf(len(all)))
}

// roomIn is the room of one value of a class. In the lower class of a process
// it stays where it is: almost all of them are exactly 0, and everybody knows
// why.
func (s shape) roomIn(g grid, c Class, value int64) room {
	if c.High == Gain {
		return room{low: value, high: value}
	}
	return s.roomOf(g, c)
}

// roomOf is where the values of a class can lie. The high end belongs to it if
// it is a level, or the end of the scale.
func (s shape) roomOf(g grid, c Class) room {
	return g.inside(room{low: g.point(c.Low), high: g.point(c.High)}, !s.levels && c.High < scale)
}
