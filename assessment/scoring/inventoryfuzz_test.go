package scoring

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// quantity is missing, small, with a fraction, or out of every range.
func (s *source) quantity() assessment.Quantity {
	switch s.next() % 8 {
	case 0:
		return assessment.Quantity{}
	case 1:
		return assessment.Hundredths(int64(s.signed()) * 1_000_000_007)
	case 2:
		return assessment.Hundredths(int64(s.signed()))
	default:
		return assessment.Whole(int64(s.next() % 12 * (1 + s.next()%40)))
	}
}

func (s *source) figure() assessment.Figure { return figure(s.quantity()) }

func (s *source) rating() assessment.Rating {
	return assessment.Rating{Set: s.next()%6 != 0, Level: assessment.Level(s.mostly(5))}
}

func (s *source) process(i int) assessment.Process {
	return assessment.Process{
		ID:        assessment.ProcessID(fmt.Sprintf("P%02d", i+1)),
		Volume:    assessment.Volume{Cases: s.figure(), Minutes: s.figure(), LeadDays: s.figure(), MediaBreaks: s.figure(), Units: s.figure()},
		Maturity:  assessment.Maturity{Current: s.rating(), Target: s.rating()},
		Appraisal: assessment.Appraisal{Benefit: s.rating(), Effort: s.rating(), Transferability: s.rating()},
		Systems:   assessment.NewRefs([]string{"", "S01", "S02"}[s.next()%3]),
		OZG:       assessment.OZG{Model: assessment.OZGModels()[s.next()%2], Level: s.quantity()},
	}
}

func (s *source) fte() assessment.CentiFTE { return assessment.CentiFTE(s.mostly(200) * 10) }

func (s *source) parameters() Parameters {
	if s.next()%3 != 0 {
		return DefaultParameters()
	}
	return Parameters{
		HoursPerFTE: int64(1 + s.next()*10), FullShare: s.weight(), Time: s.weight(), Breaks: s.weight(), Units: s.weight(),
		Benefit: s.weight(), Potential: s.weight(), Transferability: s.weight(), Ease: s.weight(),
	}
}

func (s *source) measure(i int) assessment.Measure {
	return assessment.Measure{
		ID: assessment.MeasureID(fmt.Sprintf("M%02d", i+1)),
		Subject: assessment.Subject{
			Question: assessment.QuestionID(fmt.Sprint("A", s.next()%5)), Process: assessment.ProcessID(fmt.Sprintf("P%02d", s.next()%12)),
			Expected: s.rating(),
		},
		Phase:  append(assessment.Phases(), "")[s.next()%6],
		Period: assessment.Period{Start: s.month(), End: s.month()},
		Cost:   assessment.Cost{OneOff: s.quantity(), Yearly: s.quantity(), Funding: s.quantity()},
	}
}

func (s *source) month() assessment.Month {
	if s.next()%4 == 0 {
		return 0
	}
	return assessment.MonthOf(2024+s.next()%8, 1+s.next()%12)
}

func (s *source) inventory() assessment.Inventory {
	var entries []assessment.Entry
	for i := range s.next() % 12 {
		entries = append(entries, s.process(i))
	}
	for i := range s.next() % 6 {
		entries = append(entries, s.measure(i))
	}
	if s.next()%2 == 0 {
		entries = append(entries, assessment.System{ID: "S01"})
	}
	return assessment.NewInventory(entries...)
}

func FuzzPotentialStaysInRangeAndAddsUp(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		got := PotentialOf(s.process(0), s.fte(), s.parameters())
		wantInRange(t, "P", got.P)
		wantInRange(t, "utility", got.Utility)
		wantInRange(t, "coverage", got.Coverage)
		sum := Score{}
		for i, part := range got.Parts {
			wantInRange(t, fmt.Sprint("points ", i), part.Points)
			if part.Share.Known() && (part.Share.Compare(NewScore(0, 1)) < 0 || part.Share.Compare(NewScore(1, 1)) > 0) {
				t.Errorf("share %d: got %v, want 0 to 1", i, part.Share)
			}
			if part.Points.Known() {
				sum = plus(sum, 1, part.Points)
			}
		}
		wantScore(t, "sum of the points", sum, got.P)
		if ranked := got.Gain() && len(got.Missing) == 0; ranked != got.Utility.Known() {
			t.Errorf("got utility %v with %v missing of P %v", got.Utility, got.Missing, got.P)
		}
	})
}

func FuzzWithoutGapThereIsNoPotential(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		p := s.process(0)
		p.Target.Level = min(p.Target.Level, p.Current.Level)
		if got := PotentialOf(p, s.fte(), s.parameters()); got.P.Known() && !got.P.Equal(NewScore(0, 1)) {
			t.Errorf("got %v, want 0", got.P)
		}
	})
}

func FuzzMoreBreaksOrCasesNeverLowerThePotential(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		p, fte, by := s.process(0), s.fte(), s.parameters()
		p.MediaBreaks.Set, p.Cases.Set = true, true
		before := PotentialOf(p, fte, by)
		breaks, cases := p, p
		breaks.MediaBreaks.Centi += int64(s.next())
		cases.Cases.Centi += int64(s.next())
		for what, changed := range map[string]assessment.Process{"breaks": breaks, "cases": cases} {
			after := PotentialOf(changed, fte, by)
			if after.P.Compare(before.P) < 0 {
				t.Errorf("more %s: got %v, want at least %v", what, after.P, before.P)
			}
		}
	})
}

func FuzzAnotherProcessNeverChangesAPotential(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		inv, fte, by := s.inventory(), s.fte(), s.parameters()
		alone := map[assessment.ProcessID]Potential{}
		for _, p := range inv.Processes() {
			alone[p.ID] = PotentialOf(p, fte, by)
		}
		together := NewPortfolio(inv.With(s.process(3)), fte, by)
		for id, want := range alone {
			got := together.Of(id)
			if id == "P04" {
				continue // replaced by the other one
			}
			got.Rank = 0
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: -alone +together\n%s", id, diff)
			}
		}
		for i, found := range together.Ranked() {
			if found.Rank != i+1 || (i > 0 && together.Potentials[i-1].Utility.Compare(found.Utility) < 0) {
				t.Errorf("%s: got rank %d out of order", found.Process, found.Rank)
			}
		}
	})
}

func FuzzStabilityCountsFiveInEveryRun(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		inv := s.inventory()
		p := NewPortfolio(inv, s.fte(), s.parameters())
		got := p.Stability(inv, 20, uint64(s.next()))
		sum := NewScore(0, 1)
		for id, share := range got.Share {
			wantInRange(t, string(id), share)
			sum = plus(sum, 1, share)
		}
		wantScore(t, "places", sum, NewScore(int64(100*min(TopCount, len(p.Ranked()))), 1))
	})
}

func FuzzHintsNameWhatIsThere(f *testing.F) {
	kinds := HintKinds()
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		c, a := s.example()
		a.Inventory, a.Agency.FTE = s.inventory(), s.fte()
		hints := Hints(c, a)
		if diff := cmp.Diff(hints, Hints(c, a)); diff != "" {
			t.Errorf("twice the same: -first +second\n%s", diff)
		}
		seen := map[assessment.HintID]bool{}
		for _, h := range hints {
			_, there := a.Inventory.Find(h.Entry)
			_, attribute := assessment.AttributeOf(h.Entry.Kind, h.Attribute)
			_, asked := c.Question(h.Question)
			if seen[h.ID] || (there && attribute) == asked || !slices.Contains(kinds, h.Kind) {
				t.Errorf("got %+v, want one place that is there", h)
			}
			seen[h.ID] = true
		}
	})
}

func FuzzMeasuresNeverLowerALevel(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		_, a := s.example()
		a.Inventory = s.inventory()
		before := currents(*a)
		after := After(a, func(id assessment.MeasureID) bool { return id != "M02" })
		for id, level := range currents(after) {
			if old, there := before[id]; !there || level < old {
				t.Errorf("%s: got %d, want at least what it was", id, level)
			}
		}
		if diff := cmp.Diff(before, currents(*a)); diff != "" {
			t.Errorf("the assessment itself changed: -before +after\n%s", diff)
		}
	})
}

func FuzzBudgetSpendsEveryEuroOnce(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		var measures []assessment.Measure
		oneOff, funding := NewScore(0, 1), NewScore(0, 1)
		for i := range s.next() % 8 {
			m := s.measure(i)
			m.Cost.Yearly = assessment.Quantity{}
			measures = append(measures, m)
			if m.Period != (assessment.Period{}) {
				oneOff, funding = sum(oneOff, NewScore(m.Cost.OneOff.Centi, 100)), sum(funding, NewScore(m.Cost.Funding.Centi, 100))
			}
		}
		b := NewBudget(measures)
		years := nothing(0)
		for _, y := range b.Years {
			share := nothing(0)
			for _, one := range b.PerMeasure(y.Year) {
				share = share.plus(one)
			}
			wantScore(t, "sum over measures", share.Own, y.Own)
			years = years.plus(y)
		}
		wantScore(t, "one-off", years.Cost, oneOff)
		wantScore(t, "funding", years.Funding, funding)
		if len(b.Years) > 0 {
			wantScore(t, "total", b.Total.Own, years.Own)
		}
	})
}
