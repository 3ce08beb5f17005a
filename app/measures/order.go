package measures

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// Sort sorts by a column; the same column again turns the order around. Sums
// of money begin with the largest.
func (p *Presenter) Sort(column string) {
	attribute, _ := assessment.AttributeOf(assessment.EntryMeasure, column)
	descending := attribute.Form == assessment.FormNumber
	if p.kept.sort.Column == column {
		descending = !p.kept.sort.Descending
	}
	p.kept.sort = kit.GridSort{Column: column, Descending: descending}
	p.Refresh()
}

// arrange returns the rows: in the order of before, where that is known, with
// what is new at the end; otherwise as the person sorts.
func (p *Presenter) arrange(before []assessment.MeasureID) []assessment.MeasureID {
	measures := p.now.assessment.Inventory.Measures()
	switch by := p.kept.sort; {
	case before != nil:
		slices.SortStableFunc(measures, func(a, b assessment.Measure) int {
			return cmp.Compare(place(before, a.ID), place(before, b.ID))
		})
	case by.Column == columnCode:
		if by.Descending {
			slices.Reverse(measures) // the inventory is in the order of the numbers
		}
	default:
		slices.SortStableFunc(measures, func(a, b assessment.Measure) int { return compare(a, b, by) })
	}
	ids := make([]assessment.MeasureID, len(measures))
	for i, m := range measures {
		ids[i] = m.ID
	}
	return ids
}

// place returns where an id stands, behind all others if it is new.
func place(ids []assessment.MeasureID, id assessment.MeasureID) int {
	if at := slices.Index(ids, id); at >= 0 {
		return at
	}
	return len(ids)
}

// compare orders two measures by an attribute. Missing values come last,
// whichever way the others go.
func compare(a, b assessment.Measure, by kit.GridSort) int {
	first, second := assessment.ValueOf(a, by.Column), assessment.ValueOf(b, by.Column)
	switch {
	case first.Known != second.Known:
		return map[bool]int{true: -1, false: 1}[first.Known]
	case by.Descending:
		first, second = second, first
	}
	// Choices come in an order that means something.
	attribute, _ := assessment.AttributeOf(assessment.EntryMeasure, by.Column)
	return cmp.Or(
		cmp.Compare(first.Number, second.Number),
		cmp.Compare(slices.Index(attribute.Choices, first.Text), slices.Index(attribute.Choices, second.Text)),
		strings.Compare(strings.ToLower(first.Text), strings.ToLower(second.Text)),
	)
}
