package transfer

import (
	"maps"
	"slices"
)

// Release is what everybody may read about a cohort. It names no member.
type Release struct {
	ID      string // that of the cohort
	Members int    // of the cohort, at least MinRelease
	Cells   []Cell // one for each subject of the cohort, in its order
}

// Cell is what a release says about one subject. Everything is in points from
// 0 to 100.
type Cell struct {
	Subject Subject
	Members int     // with a value, at least MinRelease; 0: the cell is withheld, and nothing else counts
	Mean    int     // a multiple of Step
	Band    *Band   // nil: withheld
	Classes []Class // lowest first; nil: withheld
	Winners *Means  // nil: not asked for, or withheld
	// AtLeast says of a process that Members, and those of its classes, are at
	// least so many: the exact number would tell about the few that do not have
	// it. It is false of everything else.
	AtLeast bool
}

// Means are those of the winners and of all others, multiples of Step.
type Means struct{ Winners, Others int }

// Comparison asks for winners against others.
type Comparison struct {
	// Consents has an entry for every winner of the programme, also for one
	// that did not consent: its entry is the zero Consent.
	Consents map[MemberID]Consent
}

// check returns a *ConsentError unless every winner consented and is in the
// cohort.
func (c *Comparison) check(cohort *Cohort) error {
	if c == nil {
		return nil
	}
	var without []MemberID
	for _, id := range slices.Sorted(maps.Keys(c.Consents)) {
		if !c.Consents[id].Given() || cohort.member(id) == nil {
			without = append(without, id)
		}
	}
	if without != nil {
		return &ConsentError{Winners: true, Members: without}
	}
	return nil
}

func (c *Comparison) won(id MemberID) bool {
	_, won := c.Consents[id]
	return won
}

// Build returns the release of a frozen cohort by all rules of DOMAIN section
// 6, and the log of what was withheld or merged, in the order of the subjects.
// Earlier are all releases before it; winners may be nil. It returns a
// *DifferenceError if this and earlier releases together would tell about few
// members, a *ConsentError if a winner did not consent. Nothing is changed.
func Build(c *Cohort, earlier []Earlier, winners *Comparison) (*Release, []Entry, error) {
	if err := winners.check(c); err != nil {
		return nil, nil, err
	}
	groups := [][]MemberID{c.ids()}
	for _, e := range earlier {
		groups = append(groups, e.groups()...)
	}
	b := builder{cohort: c, earlier: earlier, winners: winners, pattern: patterns(groups), past: newPast(c, earlier)}
	if err := checkChain(b.pattern); err != nil {
		return nil, nil, err
	}
	r := &Release{ID: c.ID, Members: len(c.Members)}
	for _, s := range c.Subjects {
		r.Cells = append(r.Cells, b.cell(s))
	}
	return r, b.log, nil
}

// Cell returns the cell of a subject, false if it is not in the release. A
// withheld one is.
func (r *Release) Cell(s Subject) (Cell, bool) {
	for i := range r.Cells {
		if r.Cells[i].Subject == s {
			return r.Cells[i], true
		}
	}
	return Cell{}, false
}
