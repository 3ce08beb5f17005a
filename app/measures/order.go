package measures

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/app/record"
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

// arrange puts the rows in the order of before, or, without one, as the person
// sorts. A row stays selected as long as there are rows.
func (p *Presenter) arrange(before []assessment.MeasureID) {
	measures, by := p.now.assessment.Inventory.Measures(), p.kept.sort
	if by.Column == columnCode && by.Descending {
		slices.Reverse(measures) // the inventory is in the order of the numbers
	}
	p.order = record.Arrange(measures, before, func(a, b assessment.Measure) int { return compare(a, b, by) })
	p.kept.row = p.selected.Keep(p.order, p.kept.row)
}

// compare orders two measures by an attribute. Missing values come last,
// whichever way the others go.
func compare(a, b assessment.Measure, by kit.GridSort) int {
	first, second := assessment.ValueOf(a, by.Column), assessment.ValueOf(b, by.Column)
	switch {
	case by.Column == columnCode:
		return 0
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
