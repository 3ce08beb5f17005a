package transfer

import (
	"math/big"
	"slices"

	"reifekompass/assessment"
)

// Class is a part of the scale and how many members stand in it.
type Class struct {
	// Low and High are in points. Those of a question are the points of its
	// lowest and highest level; a class of an index ends below High, or at 100.
	Low, High int
	Members   int  // at least MinClass; 0 if Mostly
	Mostly    bool // more than 80 % of the members; it stands alone, without a number
}

// indexClasses is in how many equal classes an index is divided.
const indexClasses = 4

// baseClasses are the finest classes of a subject: the levels of a question,
// quarters of the scale of an index; of a process without and with a potential.
func (s Subject) baseClasses() []Class {
	var classes []Class
	if s.Process != "" {
		return []Class{{Low: 0, High: Gain}, {Low: Gain, High: scale}}
	}
	if s.Question != "" {
		for level := range assessment.MaxLevel + 1 {
			points := int(perLevel) * int(level)
			classes = append(classes, Class{Low: points, High: points})
		}
		return classes
	}
	const width = scale / indexClasses
	for low := 0; low < scale; low += width {
		classes = append(classes, Class{Low: low, High: low + width})
	}
	return classes
}

// ClassCount is in how many classes the scale of a subject is divided before
// any are merged.
func (s Subject) ClassCount() int { return len(s.baseClasses()) }

// counted are the base classes with their members. The last one whose low end
// is not above a value holds it.
func (s Subject) counted(values []*big.Rat) []Class {
	classes := s.baseClasses()
	for _, v := range values {
		i := len(classes) - 1
		for i > 0 && v.Cmp(big.NewRat(int64(classes[i].Low), 1)) < 0 {
			i--
		}
		classes[i].Members++
	}
	return classes
}

// most returns the class with more than 80 % of n members, without its number,
// or nil (rule 3).
func most(classes []Class, n int) []Class {
	for _, c := range classes {
		if c.Members >= mostOf(n) {
			return []Class{{Low: c.Low, High: c.High, Mostly: true}}
		}
	}
	return nil
}

// mostOf is the least number of n members that is more than 80 %.
func mostOf(n int) int { return 4*n/5 + 1 }

// merged joins neighbors until every class has at least MinClass members: the
// smallest class first, to its smaller neighbor, the lower one if they are
// equal (rule 3). Nobody is few as well: an empty class says something about
// everybody.
func merged(classes []Class) []Class {
	classes = slices.Clone(classes)
	for len(classes) > 1 {
		small := smallest(classes)
		if classes[small].Members >= MinClass {
			break
		}
		low := small - 1
		if small == 0 || (small+1 < len(classes) && classes[small+1].Members < classes[low].Members) {
			low = small
		}
		classes[low].High = classes[low+1].High
		classes[low].Members += classes[low+1].Members
		classes = slices.Delete(classes, low+1, low+2)
	}
	return classes
}

func smallest(classes []Class) int {
	small := 0
	for i := range classes {
		if classes[i].Members < classes[small].Members {
			small = i
		}
	}
	return small
}

// shownClasses are the classes of sorted values that may be shown, and why
// they are not the base classes; nil if nothing is left to show.
func (s Subject) shownClasses(values []*big.Rat) ([]Class, Reason) {
	base := s.counted(values)
	if one := most(base, len(values)); one != nil {
		return one, Predominant
	}
	joined := merged(base)
	if len(joined) == 1 {
		return nil, OneClass
	}
	if one := most(joined, len(values)); one != nil {
		return one, Predominant
	}
	if len(joined) < len(base) {
		return joined, SmallClass
	}
	return joined, NoReason
}
