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
	// as they are known. It is rounded to two digits, and never more finely than
	// the most of one agency: two sums, such as those of two solutions for one
	// process, may differ by a single agency, and must not tell its cases. It is
	// missing where fewer than MinRelease are known, and where 0 would be left:
	// the cases of one agency are its own.
	Cases   assessment.Quantity
	Counted int // of Closes, those whose cases are known
}

// ReachOf measures a solution among agencies. A process without a current or a
// target level has no gap that is known.
func ReachOf(s Solution, all []Holder) Reach {
	var r Reach
	var centi, most int64
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
			centi, most = centi+p.Cases.Centi, max(most, p.Cases.Centi)
		}
	}
	if sum := coarse((centi+50)/100, (most+99)/100); r.Counted >= MinRelease && sum > 0 {
		r.Cases = assessment.Whole(sum)
	}
	return r
}

// coarse rounds a sum to two digits, and to a step of 1, 2 or 5 times a power
// of ten that is not below the most that one adds to it.
func coarse(sum, most int64) int64 {
	for unit := int64(1); ; unit *= 10 {
		for _, step := range []int64{unit, 2 * unit, 5 * unit} {
			if step >= most {
				return twoDigits((sum + step/2) / step * step)
			}
		}
	}
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
