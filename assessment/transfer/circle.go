package transfer

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Circle is what one agency is told about its peer group in the closed circle
// (DOMAIN section 6). The zero Circle says nothing.
type Circle struct {
	Basis   Basis
	Trait   Trait // the parts that Basis speaks of; those of the agency itself
	Members int   // of the group, the agency included
	// Values are the dimensions that may be shown. A dimension that too few of
	// the group, or of those outside of it, have an index of is not there.
	Values map[assessment.DimensionID]CircleValue
}

// CircleValue is what a peer group has in a dimension.
type CircleValue struct {
	Mean int  // points, a multiple of Step
	Half Band // the middle half
}

// Says reports whether there is a value to stand beside.
func (c *Circle) Says() bool { return len(c.Values) > 0 }

// CircleOf returns the circle of one agency. Traits and every list of indexes
// are about the same agencies in the same order; own is the place of the agency.
// Without a group that may be shown it is the zero Circle.
func CircleOf(own int, traits []Trait, indexes map[assessment.DimensionID][]scoring.Score) Circle {
	group := Peers(own, traits)
	if group.Basis == NoPeers {
		return Circle{}
	}
	c := Circle{Basis: group.Basis, Trait: group.Trait, Members: len(group.Members), Values: map[assessment.DimensionID]CircleValue{}}
	for id, values := range indexes {
		if b := Compare(own, group, values); b.Members > 0 {
			c.Values[id] = CircleValue{Mean: b.Mean, Half: b.Band}
		}
	}
	return c
}
