package followup

import "reifekompass/assessment"

// Tally adds up measures as they are stated.
type Tally struct {
	Measures int
	Phases   map[assessment.Phase]int // how many are in each; no phase counts as an idea

	// Sums in euros, missing where no measure states an amount.
	OneOff, Yearly, Funding assessment.Quantity
	// How many state a cost (one-off or yearly), an amount of funding, a voucher.
	Costed, Funded, Vouchers int
}

// NewTally adds up the measures.
func NewTally(measures []assessment.Measure) Tally {
	var t Tally
	for i := range measures {
		t.add(&measures[i])
	}
	return t
}

func (t *Tally) add(m *assessment.Measure) {
	if t.Phases == nil {
		t.Phases = map[assessment.Phase]int{}
	}
	t.Measures++
	t.Phases[assessment.Phases()[step(m.Phase)]]++
	t.OneOff, t.Yearly, t.Funding = plus(t.OneOff, m.Cost.OneOff), plus(t.Yearly, m.Cost.Yearly), plus(t.Funding, m.Cost.Funding)
	t.Costed += count(m.Cost.OneOff.Set || m.Cost.Yearly.Set)
	t.Funded += count(m.Cost.Funding.Set)
	t.Vouchers += count(m.Cost.Voucher != "")
}

// Done is how many measures are in operation or ended.
func (t Tally) Done() int {
	return t.Phases[assessment.PhaseOperation] + t.Phases[assessment.PhaseEnded]
}

func plus(a, b assessment.Quantity) assessment.Quantity {
	return assessment.Quantity{Set: a.Set || b.Set, Centi: a.Centi + b.Centi}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Fates counts what became of the measures.
func (f *FollowUp) Fates() map[Fate]int {
	counts := map[Fate]int{}
	for _, m := range f.Measures {
		counts[m.Fate()]++
	}
	return counts
}

// Spent adds up the measures that were done between the two assessments, as
// they are stated now.
func (f *FollowUp) Spent() Tally {
	var t Tally
	for _, m := range f.Measures {
		if m.Fate() == FateDone {
			t.add(m.Later)
		}
	}
	return t
}
