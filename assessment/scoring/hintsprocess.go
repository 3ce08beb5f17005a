package scoring

import (
	"math/big"
	"strings"

	"reifekompass/assessment"
)

// sharedFrom is the level from which a process runs in a shared digital
// system, and a question says so (DOMAIN, section 3).
const sharedFrom assessment.Level = 3

// process adds the hints to one process.
func (f *finder) process(p assessment.Process) {
	ref := p.Ref()
	if f.busiest.process == p.ID {
		f.add(Hint{
			ID: assessment.HintID(HintHoursOver), Kind: HintHoursOver, Entry: ref, Attribute: "minutes",
			Values: f.busiest.values,
		})
	}
	if first := f.byName[f.nameOf(p)]; first != "" && first != p.ID {
		f.at(HintSameName, ref, "name", nil).Names = []string{string(first)}
	}
	f.volume(p)
	f.maturity(p)
}

// volume adds the hints to the numbers of a process.
func (f *finder) volume(p assessment.Process) {
	minutes := p.Minutes.Quantity
	if !minutes.Set || minutes.Centi <= 0 {
		return
	}
	if p.Cases.Set && p.Cases.Centi == 0 {
		f.at(HintCasesZero, p.Ref(), "cases", values{"Minutes": minutes})
	}
	const minutesPerDay = 24 * 60
	if days := p.LeadDays.Quantity; days.Set && days.Centi*minutesPerDay < minutes.Centi {
		f.at(HintLeadShort, p.Ref(), "lead_days", values{"Days": days, "Minutes": minutes})
	}
}

// maturity adds the hints to the levels of a process.
func (f *finder) maturity(p assessment.Process) {
	if !rated(p.Current) {
		return
	}
	current := p.Current.Level
	if breaks := p.MediaBreaks.Quantity; current == assessment.MaxLevel && breaks.Centi > 0 && breaks.Set {
		f.at(HintLevelBreaks, p.Ref(), "media_breaks", values{"Breaks": breaks})
	}
	if current >= sharedFrom && p.Systems == "" {
		f.at(HintNoSystem, p.Ref(), "systems", values{"Level": levelValue(current)})
	}
	if rated(p.Target) && p.Target.Level < current {
		f.at(HintTargetBelow, p.Ref(), "target", values{"Current": levelValue(current), "Target": levelValue(p.Target.Level)})
	}
}

// nameOf is the name by which processes are compared, "" for none: the own
// one, or the German title of the template.
func (f *finder) nameOf(p assessment.Process) string {
	name := p.Name
	if name == "" {
		template, _ := f.asked.Process(p.ID)
		name = template.Title[assessment.German]
	}
	return strings.ToLower(assessment.CleanLine(name))
}

// names returns the first process of each name.
func (f *finder) names() map[string]assessment.ProcessID {
	first := map[string]assessment.ProcessID{}
	for _, p := range f.of.Inventory.Processes() {
		name := f.nameOf(p)
		if _, taken := first[name]; name != "" && !taken {
			first[name] = p.ID
		}
	}
	return first
}

// busiest is the process that takes the most hours where all together take
// too many, and the numbers of the sentence.
type busiest struct {
	process assessment.ProcessID // empty: not too many
	values  values
}

// tooMuch compares the hours of all processes with 110 % of those that all
// full-time equivalents have.
func (f *finder) tooMuch() busiest {
	all, most, who := new(big.Rat), new(big.Rat), assessment.ProcessID("")
	for _, p := range f.of.Inventory.Processes() {
		taken := hours(p)
		if !taken.Known() {
			continue
		}
		all.Add(all, taken.rat())
		if taken.rat().Cmp(most) > 0 {
			most, who = taken.rat(), p.ID
		}
	}
	available := big.NewRat(int64(f.of.Agency.FTE)*f.asked.Model().HoursPerFTE, 100)
	if available.Sign() <= 0 || all.Cmp(new(big.Rat).Mul(available, big.NewRat(110, 100))) <= 0 {
		return busiest{}
	}
	percent := new(big.Rat).Quo(all, available)
	return busiest{process: who, values: values{
		"Hours": rounded(all), "Available": rounded(available), "Percent": rounded(percent.Mul(percent, big.NewRat(100, 1))),
	}}
}

// rounded is a number in hundredths, halves away from zero.
func rounded(ratio *big.Rat) assessment.Quantity {
	doubled := new(big.Int).Mul(ratio.Num(), big.NewInt(200))
	doubled.Add(doubled, ratio.Denom())
	return assessment.Hundredths(doubled.Quo(doubled, new(big.Int).Lsh(ratio.Denom(), 1)).Int64())
}
