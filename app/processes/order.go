package processes

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/app/record"
	"reifekompass/assessment"
)

// arrange puts the rows in the order of before, or, without one, as the person
// sorts. A row stays selected as long as there are rows.
func (p *Presenter) arrange(before []assessment.ProcessID) {
	found := p.found()
	if by := p.kept.sort; by.Column == columnCode && by.Descending {
		slices.Reverse(found) // the inventory is in the order of the numbers
	}
	p.order = record.Arrange(found, before, p.compare)
	p.kept.row = p.selected.Keep(p.order, p.kept.row)
}

// found returns the processes that hold every word that is searched for, in
// the order of the inventory.
func (p *Presenter) found() []assessment.Process {
	wanted := strings.Fields(strings.ToLower(p.kept.search))
	say := p.now.wording
	return slices.DeleteFunc(p.now.assessment.Inventory.Processes(), func(q assessment.Process) bool {
		text := strings.ToLower(strings.Join([]string{string(q.ID), say.ProcessName(q), say.ProcessShort(q), q.Responsible}, " "))
		return slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(text, word) })
	})
}

// compare orders two processes by the column that is sorted by. Missing
// values come last, whichever way the others go.
func (p *Presenter) compare(a, b assessment.Process) int {
	by := p.kept.sort
	order, missing := p.compareBy(by.Column, a, b)
	if by.Descending && !missing {
		return -order
	}
	return order
}

// compareBy orders two processes by a column, and reports whether one of them
// has no value there.
func (p *Presenter) compareBy(column string, a, b assessment.Process) (order int, missing bool) {
	switch column {
	case columnCode:
		return 0, false
	case columnName:
		name := func(q assessment.Process) string { return strings.ToLower(p.now.wording.ProcessShort(q)) }
		return strings.Compare(name(a), name(b)), false
	case columnPotential:
		one, two := p.now.portfolio.Of(a.ID).P, p.now.portfolio.Of(b.ID).P
		if !one.Known() || !two.Known() {
			return known(one.Known(), two.Known()), true
		}
		return one.Compare(two), false
	default:
		one, two := assessment.ValueOf(a, column), assessment.ValueOf(b, column)
		if !one.Known || !two.Known {
			return known(one.Known, two.Known), true
		}
		return cmp.Compare(one.Number, two.Number), false
	}
}

// known puts the first before the second if it alone is known, and the other
// way round.
func known(one, two bool) int {
	switch {
	case one == two:
		return 0
	case one:
		return -1
	default:
		return 1
	}
}
