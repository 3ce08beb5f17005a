package scoring

import (
	"testing"

	"reifekompass/assessment"
)

// euros are one-off cost, yearly cost and funding of a measure.
type euros [3]int64

const nothingStated = -1

func costing(id string, from, to assessment.Month, money euros) assessment.Measure {
	var stated [3]assessment.Quantity
	for i, n := range money {
		if n != nothingStated {
			stated[i] = assessment.Whole(n)
		}
	}
	return assessment.Measure{
		ID: assessment.MeasureID(id), Period: assessment.Period{Start: from, End: to},
		Cost: assessment.Cost{OneOff: stated[0], Yearly: stated[1], Funding: stated[2]},
	}
}

// roadmap holds the measures of the picture of the roadmap page (own report,
// page 6), all but M5, whose figures there are not spread evenly.
func roadmap() []assessment.Measure {
	return []assessment.Measure{
		costing("M1", assessment.MonthOf(2027, 1), assessment.MonthOf(2027, 11), euros{38_000, 8_400, nothingStated}),
		costing("M2", assessment.MonthOf(2027, 3), assessment.MonthOf(2027, 8), euros{6_500, 3_000, nothingStated}),
		costing("M3", assessment.MonthOf(2027, 4), assessment.MonthOf(2028, 3), euros{24_000, 6_000, nothingStated}),
		costing("M4", assessment.MonthOf(2027, 1), assessment.MonthOf(2027, 6), euros{nothingStated, nothingStated, nothingStated}),
		costing("M6", assessment.MonthOf(2027, 7), assessment.MonthOf(2028, 6), euros{9_000, nothingStated, 4_000}),
		costing("M7", assessment.MonthOf(2028, 1), assessment.MonthOf(2028, 12), euros{4_000, nothingStated, nothingStated}),
	}
}

func TestBudgetHasTheFiguresOfTheRoadmapPage(t *testing.T) {
	b := NewBudget(roadmap())
	if len(b.Years) != 2 || b.Years[0].Year != 2027 || b.Years[1].Year != 2028 {
		t.Fatalf("got %v, want 2027 and 2028", b.Years)
	}
	first, second := b.PerMeasure(2027), b.PerMeasure(2028)
	for id, want := range map[assessment.MeasureID][2]int64{
		"M1": {38_700, 8_400}, "M2": {7_500, 3_000}, "M3": {18_000, 10_500}, "M4": {0, 0}, "M6": {4_500, 4_500}, "M7": {0, 4_000},
	} {
		wantScore(t, string(id)+" 2027", first[id].Cost, NewScore(want[0], 1))
		wantScore(t, string(id)+" 2028", second[id].Cost, NewScore(want[1], 1))
	}
	wantScore(t, "2027", b.Years[0].Cost, NewScore(72_700-4_000, 1))
	wantScore(t, "2028", b.Years[1].Cost, NewScore(45_200-14_800, 1))
	wantScore(t, "total", b.Total.Cost, NewScore(117_900-18_800, 1))
	if b.Yearly != assessment.Whole(22_200-4_800) || b.OneOff != assessment.Whole(81_500) || b.Funding != assessment.Whole(4_000) {
		t.Errorf("got %v, %v and %v, want the sums as stated", b.OneOff, b.Yearly, b.Funding)
	}
}

func TestOwnMoneyIsCostWithoutFunding(t *testing.T) {
	b := NewBudget([]assessment.Measure{
		costing("M1", assessment.MonthOf(2026, 11), assessment.MonthOf(2027, 1), euros{900, 1200, 300}),
	})
	for i, want := range [][3]int64{{600, 200, 400}, {300 + 1100, 100, 1300}} {
		wantScore(t, "cost", b.Years[i].Cost, NewScore(want[0], 1))
		wantScore(t, "funding", b.Years[i].Funding, NewScore(want[1], 1))
		wantScore(t, "own", b.Years[i].Own, NewScore(want[2], 1))
	}
	wantScore(t, "own in total", b.Total.Own, NewScore(1700, 1))
}

func TestMeasureWithOneMonthCostsEverythingThen(t *testing.T) {
	start, end := assessment.MonthOf(2026, 11), assessment.MonthOf(2026, 12)
	for name, m := range map[string]assessment.Measure{
		"no end":           costing("M1", start, 0, euros{100, 1200, 40}),
		"no start":         costing("M1", 0, start, euros{100, 1200, 40}),
		"end before start": costing("M1", start, start-7, euros{100, 1200, 40}),
	} {
		b := NewBudget([]assessment.Measure{m, costing("M2", end, end, euros{0, 0, 0})})
		if len(b.Years) != 1 {
			t.Fatalf("%s: got %v, want 2026", name, b.Years)
		}
		wantScore(t, name, b.Years[0].Cost, NewScore(200, 1)) // December is a twelfth of 1200
		wantScore(t, name, b.Years[0].Funding, NewScore(40, 1))
	}
}

func TestUndatedMeasuresAreInNoYear(t *testing.T) {
	b := NewBudget([]assessment.Measure{
		costing("M1", 0, 0, euros{500, 50, 5}), costing("M2", assessment.MonthOf(2027, 3), 0, euros{100, nothingStated, nothingStated}),
	})
	wantIDs(t, "undated", b.Undated, "M1")
	wantScore(t, "2027", b.Total.Cost, NewScore(100, 1))
	if _, there := b.PerMeasure(2027)["M1"]; there || b.OneOff != assessment.Whole(600) {
		t.Errorf("got %v, want M1 in the sum and in no year", b.OneOff)
	}
	none := NewBudget([]assessment.Measure{costing("M1", 0, 0, euros{nothingStated, nothingStated, nothingStated})})
	if none.Years != nil || none.Total.Cost.Known() || none.OneOff.Set || none.Yearly.Set || none.Funding.Set {
		t.Errorf("got %+v, want nothing known", none)
	}
}

func TestYearsWithoutCostAreThereToo(t *testing.T) {
	b := NewBudget([]assessment.Measure{
		costing("M1", assessment.MonthOf(2026, 5), 0, euros{100, nothingStated, nothingStated}),
		costing("M2", assessment.MonthOf(2028, 5), 0, euros{100, nothingStated, nothingStated}),
	})
	if len(b.Years) != 3 {
		t.Fatalf("got %v, want three years", b.Years)
	}
	wantScore(t, "2027", b.Years[1].Cost, NewScore(0, 1))
}
