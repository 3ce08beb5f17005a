package scoring

import (
	"math/big"

	"reifekompass/assessment"
)

// Budget is what measures cost in each calendar year, in euros and without
// staff. All amounts are exact.
type Budget struct {
	Years []YearBudget // every year from the first start to the last end, in order; nil if no measure is dated
	Total YearBudget   // sum of Years; its Year is 0, its amounts are unknown if no measure is dated

	// OneOff, Yearly and Funding are sums over all measures, also undated ones,
	// as they are stated; missing where no measure states one.
	OneOff, Yearly, Funding assessment.Quantity

	Undated []assessment.MeasureID // neither start nor end given; in no year

	shares []measureBudget
}

// YearBudget is a year of a budget. Cost and Funding are 0 where nothing falls
// into the year, and never unknown.
type YearBudget struct {
	Year    int
	Cost    Score
	Funding Score
	Own     Score // Cost - Funding; below 0 if more is funded than the measure costs
}

// measureBudget is what a measure contributes.
type measureBudget struct {
	id    assessment.MeasureID
	years []YearBudget // as Budget.Years
}

// NewBudget spreads one-off cost and funding evenly over the months from start
// to end, and a twelfth of the yearly cost over each month after the end until
// December of the last year, which is the one of the latest start or end. A
// measure without an end happens in the month of its start, and the other way
// round; so does one that ends before it starts. What is not stated costs
// nothing. A measure that has ended counts like any other.
func NewBudget(measures []assessment.Measure) Budget {
	var b Budget
	first, last := assessment.Month(0), assessment.Month(0)
	for _, m := range measures {
		b.OneOff, b.Yearly, b.Funding = added(b.OneOff, m.Cost.OneOff), added(b.Yearly, m.Cost.Yearly), added(b.Funding, m.Cost.Funding)
		from, to := span(m.Period)
		if from == 0 {
			b.Undated = append(b.Undated, m.ID)
			continue
		}
		if first == 0 || from < first {
			first = from
		}
		last = max(last, to)
	}
	if first != 0 {
		b.addYears(measures, first.Year(), last.Year())
	}
	return b
}

// span is the first and last month of a period, 0 and 0 for none.
func span(p assessment.Period) (from, to assessment.Month) {
	from = p.Start
	if from == 0 {
		from = p.End
	}
	return from, max(from, p.End)
}

// PerMeasure returns what each dated measure contributes to the year. The map
// belongs to the caller.
func (b Budget) PerMeasure(year int) map[assessment.MeasureID]YearBudget {
	found := map[assessment.MeasureID]YearBudget{}
	for _, share := range b.shares {
		for _, y := range share.years {
			if y.Year == year {
				found[share.id] = y
			}
		}
	}
	return found
}

func (b *Budget) addYears(measures []assessment.Measure, first, last int) {
	b.Years = noCost(first, last)
	b.Total = nothing(0)
	for _, m := range measures {
		from, to := span(m.Period)
		if from == 0 {
			continue
		}
		share := measureBudget{id: m.ID, years: noCost(first, last)}
		for i := range share.years {
			share.years[i] = inYear(m.Cost, from, to, share.years[i].Year)
			b.Years[i] = b.Years[i].plus(share.years[i])
			b.Total = b.Total.plus(share.years[i])
		}
		b.shares = append(b.shares, share)
	}
}

func noCost(first, last int) []YearBudget {
	years := make([]YearBudget, 0, last-first+1)
	for year := first; year <= last; year++ {
		years = append(years, nothing(year))
	}
	return years
}

func nothing(year int) YearBudget {
	zero := NewScore(0, 1)
	return YearBudget{Year: year, Cost: zero, Funding: zero, Own: zero}
}

// plus adds another budget; the year stays.
func (y YearBudget) plus(other YearBudget) YearBudget {
	y.Cost, y.Funding = sum(y.Cost, other.Cost), sum(y.Funding, other.Funding)
	y.Own = y.Cost.Minus(y.Funding)
	return y
}

func sum(a, b Score) Score { return fraction(new(big.Rat).Add(a.rat(), b.rat())) }

// inYear is what a measure from one month to another costs in the year.
func inYear(c assessment.Cost, from, to assessment.Month, year int) YearBudget {
	january, december := assessment.MonthOf(year, 1), assessment.MonthOf(year, 12)
	during := int64(max(0, min(to, december)-max(from, january)+1))
	after := int64(max(0, december-max(to+1, january)+1))
	months := int64(to - from + 1)
	running := nothing(year)
	running.Cost, running.Funding = partOf(c.OneOff, during, months), partOf(c.Funding, during, months)
	return running.plus(YearBudget{Cost: partOf(c.Yearly, after, 12), Funding: NewScore(0, 1)})
}

// partOf is part/whole of a quantity, 0 of a missing one.
func partOf(q assessment.Quantity, part, whole int64) Score {
	if !q.Set {
		return NewScore(0, 1)
	}
	share := big.NewRat(part, whole)
	return fraction(share.Mul(share, big.NewRat(q.Centi, 100)))
}
