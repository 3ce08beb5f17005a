package transfer

import "reifekompass/assessment"

// Solution is a way to run a process that others could take over.
type Solution struct {
	Owner   MemberID
	Process assessment.ProcessID // a template of the catalogue; own processes have no others
	Level   assessment.Level     // that the process reaches by it
}

// Holder is an agency with its processes.
type Holder struct {
	ID        MemberID
	Processes []assessment.Process
}

// Reach is the measured transferability of a solution: how many others have
// the same process with a gap that it closes. It is for the office and the
// owner of the solution.
type Reach struct {
	Closes  int // others whose target the solution reaches
	Narrows int // others whom it takes further, but not to their target
	// Cases is the sum of the yearly cases of those whose gap it closes, as far
	// as they are known, rounded to two digits. It is missing where fewer than
	// MinRelease are known: the cases of one agency are its own.
	Cases   assessment.Quantity
	Counted int // of Closes, those whose cases are known
}

// ReachOf measures a solution among agencies. A process without a current or a
// target level has no gap that is known.
func ReachOf(s Solution, all []Holder) Reach {
	var r Reach
	var centi int64
	for i := range all {
		p, has := processOf(all[i].Processes, s.Process)
		if !has || all[i].ID == s.Owner || !p.Current.Set || !p.Target.Set || p.Target.Level <= p.Current.Level || s.Level <= p.Current.Level {
			continue
		}
		if s.Level < p.Target.Level {
			r.Narrows++
			continue
		}
		r.Closes++
		if p.Cases.Set {
			r.Counted++
			centi += p.Cases.Centi
		}
	}
	if r.Counted >= MinRelease {
		r.Cases = assessment.Whole(twoDigits((centi + 50) / 100))
	}
	return r
}

func processOf(all []assessment.Process, id assessment.ProcessID) (assessment.Process, bool) {
	for i := range all {
		if all[i].ID == id {
			return all[i], true
		}
	}
	return assessment.Process{}, false
}

// twoDigits rounds a number that is not negative to two digits, halves up.
func twoDigits(n int64) int64 {
	unit := int64(1)
	for n/unit >= 100 {
		unit *= 10
	}
	return (n + unit/2) / unit * unit
}
