package processes

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/assessment"
)

// arrange returns the rows that are shown: in the order of before, where that
// is known, with what is new at the end; otherwise as the person sorts.
func (p *Presenter) arrange(before []assessment.ProcessID) []assessment.ProcessID {
	found := p.found()
	switch {
	case before != nil:
		slices.SortStableFunc(found, func(a, b assessment.Process) int {
			return cmp.Compare(place(before, a.ID), place(before, b.ID))
		})
	case p.kept.sort.Column == columnCode:
		if p.kept.sort.Descending {
			slices.Reverse(found) // the inventory is in the order of the numbers
		}
	default:
		slices.SortStableFunc(found, p.compare)
	}
	ids := make([]assessment.ProcessID, len(found))
	for i, q := range found {
		ids[i] = q.ID
	}
	return ids
}

// place returns where an id stands, behind all others if it is new.
func place(ids []assessment.ProcessID, id assessment.ProcessID) int {
	if at := slices.Index(ids, id); at >= 0 {
		return at
	}
	return len(ids)
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

// keepSelected keeps a row selected as long as there are rows: where the row
// is gone, the one that takes its place.
func (p *Presenter) keepSelected() {
	if at := slices.Index(p.order, assessment.ProcessID(p.kept.row)); at >= 0 {
		p.at = at
		return
	}
	p.kept.row = ""
	if n := len(p.order); n > 0 {
		p.at = min(p.at, n-1)
		p.kept.row = string(p.order[p.at])
	}
}
