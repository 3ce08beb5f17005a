package followup

import "reifekompass/assessment"

// Member is an agency of a programme.
type Member struct {
	Name    string
	Later   *Side // nil: it took no part in the later call
	Earlier *Side // nil: it took no part in the earlier call, or none is looked at
	Winner  bool  // chosen in the earlier call
	// Consents reports whether the agency agreed that winners are shown beside
	// the others. It counts for winners only.
	Consents bool
}

// Balance is what a programme adds up to. It is made for the office.
type Balance struct {
	All      Tally
	Modules  []ModuleBalance // in their order, those without a module last; only those with measures
	Agencies []AgencyBalance // in the order of the members; those of the later call
	Effect   Effect
}

// ModuleBalance are the measures of one module.
type ModuleBalance struct {
	Module assessment.Module // empty: none was stated
	Tally
}

// AgencyBalance is one agency with its measures and its change.
type AgencyBalance struct {
	Name string
	Tally
	FollowUp *FollowUp // nil: there is no earlier assessment
}

// NewBalance adds up a programme. Measures are those of the later assessments.
func NewBalance(members []Member) Balance {
	var b Balance
	var measures []assessment.Measure
	followUps := make([]*FollowUp, len(members))
	for i, m := range members {
		if m.Later == nil {
			continue
		}
		mine := m.Later.Assessment.Inventory.Measures()
		measures = append(measures, mine...)
		if m.Earlier != nil {
			f := New(*m.Earlier, *m.Later)
			followUps[i] = &f
		}
		b.Agencies = append(b.Agencies, AgencyBalance{Name: m.Name, Tally: NewTally(mine), FollowUp: followUps[i]})
	}
	b.All, b.Modules = NewTally(measures), byModule(measures)
	b.Effect = newEffect(members, followUps)
	return b
}

func byModule(measures []assessment.Measure) []ModuleBalance {
	var list []ModuleBalance
	for _, module := range append(assessment.Modules(), "") {
		of := ModuleBalance{Module: module}
		for i := range measures {
			if measures[i].Module == module {
				of.add(&measures[i])
			}
		}
		if of.Measures > 0 {
			list = append(list, of)
		}
	}
	return list
}
