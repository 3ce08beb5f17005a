package scoring

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
)

// EndingMonths is how far ahead a contract counts as one that ends soon.
const EndingMonths = 18

// Landscape is what the systems of an inventory add up to (DOMAIN, section
// 1.4). Its slices belong to the caller.
type Landscape struct {
	Systems    int // all, whatever their state
	Interfaces int // all, also those whose mode is not known
	Automatic  int
	Files      int
	Manual     int
	Share      Score // automatic ones of all whose mode is known, in percent; unknown if there are none

	// WithoutSystem lists the processes that use no system, in the order of
	// the inventory. One about which no number and no level is recorded is left
	// out: nobody has dealt with it yet.
	WithoutSystem []assessment.ProcessID

	// Ending lists the systems whose contract ends within EndingMonths or has
	// ended already, the earliest end first; Ended those of them whose
	// contract has ended. Planned systems with an end in the past are left out.
	Ending, Ended []assessment.SystemID

	NoAgreement []assessment.SystemID // known to lack a data processing agreement, inventory order
	YearlyCost  assessment.Quantity   // sum in euros of all that state one; missing if none does
	CostKnown   int                   // how many state one
}

// NewLandscape sums up the systems of the inventory as seen in the month now.
func NewLandscape(inv assessment.Inventory, now assessment.Month) Landscape {
	var l Landscape
	for _, i := range inv.Interfaces() {
		l.addInterface(i.Mode)
	}
	l.Share = NewScore(int64(100*l.Automatic), int64(l.Automatic+l.Files+l.Manual))
	for _, p := range inv.Processes() {
		if p.Systems == "" && recorded(p) {
			l.WithoutSystem = append(l.WithoutSystem, p.ID)
		}
	}
	systems := inv.Systems()
	for _, s := range systems {
		l.addSystem(s)
	}
	l.addContracts(systems, now)
	return l
}

func (l *Landscape) addInterface(mode assessment.Mode) {
	l.Interfaces++
	switch mode {
	case assessment.ModeAutomatic:
		l.Automatic++
	case assessment.ModeFile:
		l.Files++
	case assessment.ModeManual:
		l.Manual++
	}
}

func (l *Landscape) addSystem(s assessment.System) {
	l.Systems++
	if s.Contract.DataProcessing == assessment.AgreementMissing {
		l.NoAgreement = append(l.NoAgreement, s.ID)
	}
	if cost := s.Contract.YearlyCost; cost.Set {
		l.CostKnown++
		l.YearlyCost = added(l.YearlyCost, cost)
	}
}

func (l *Landscape) addContracts(systems []assessment.System, now assessment.Month) {
	slices.SortStableFunc(systems, func(a, b assessment.System) int { return cmp.Compare(a.Contract.End, b.Contract.End) })
	for _, s := range systems {
		end := s.Contract.End
		ended := end < now
		if end == 0 || end > now+EndingMonths || (ended && s.Status == assessment.SystemPlanned) {
			continue
		}
		l.Ending = append(l.Ending, s.ID)
		if ended {
			l.Ended = append(l.Ended, s.ID)
		}
	}
}

// recorded reports whether any number or level of the process is given.
func recorded(p assessment.Process) bool {
	return p.Volume != assessment.Volume{} || p.Maturity != assessment.Maturity{} || p.Appraisal != assessment.Appraisal{} ||
		p.OZG.Level.Set
}

// added is the sum of two quantities of which at least one is there.
func added(a, b assessment.Quantity) assessment.Quantity {
	return assessment.Quantity{Set: a.Set || b.Set, Centi: a.Centi + b.Centi}
}
