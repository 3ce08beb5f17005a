package scoring

import "reifekompass/assessment"

// measure adds the hints to one measure.
func (f *finder) measure(m assessment.Measure) {
	if p := m.Period; p.Start != 0 && p.End != 0 && p.End < p.Start {
		f.at(HintMeasureDates, m.Ref(), "end", nil)
	}
	if c := m.Cost; c.OneOff.Set && c.Funding.Set && c.Funding.Centi > c.OneOff.Centi {
		f.at(HintFundingOver, m.Ref(), "funding", values{"Funding": c.Funding, "Cost": c.OneOff})
	}
	f.expectation(m)
}

// expectation adds a hint if the expected level is above none of the levels
// the measure is meant to raise. Once a measure runs, today's level may be its
// own work.
func (f *finder) expectation(m assessment.Measure) {
	expected := m.Subject.Expected
	if m.Phase == assessment.PhaseOperation || m.Phase == assessment.PhaseEnded || !rated(expected) {
		return
	}
	lowest, names := assessment.MaxLevel+1, []string(nil)
	if p, there := f.of.Inventory.Process(m.Subject.Process); there && rated(p.Current) {
		lowest, names = p.Current.Level, append(names, string(p.ID))
	}
	if level, known := f.level(m.Subject.Question); known {
		lowest, names = min(lowest, level), append(names, string(m.Subject.Question))
	}
	if len(names) > 0 && expected.Level <= lowest {
		f.at(HintExpectedLow, m.Ref(), "expected",
			values{"Level": levelValue(lowest), "Expected": levelValue(expected.Level)}).Names = names
	}
}
