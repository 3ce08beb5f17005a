package transfer

import (
	"cmp"
	"maps"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Gain is from how many points on a member counts as having something to gain
// in a process. Below it the potential is none that anybody would notice.
const Gain = 1

// ProcessSubjects lists the process templates of a catalogue, in its order.
// They go into a cohort after Subjects, and are released by the same rules.
func ProcessSubjects(c *assessment.Catalogue) []Subject {
	var subjects []Subject
	for i := range c.Processes {
		subjects = append(subjects, Subject{Process: c.Processes[i].ID})
	}
	return subjects
}

// PotentialsOf returns the digitalisation potential, in points from 0 to 100,
// of every process template that the assessment says enough about (DOMAIN
// section 4). Own processes have no others to be put together with, and are
// left out. Only potentials by the same parameters can be compared.
func PotentialsOf(c *assessment.Catalogue, a *assessment.Assessment, by assessment.Parameters) Values {
	values := Values{}
	portfolio := scoring.NewPortfolio(a.Inventory, a.Agency.FTE, by)
	for _, s := range ProcessSubjects(c) {
		values.set(s, portfolio.Of(s.Process).P)
	}
	return values
}

// With returns both values; those of other win.
func (v Values) With(other Values) Values {
	all := maps.Clone(v)
	if all == nil {
		all = Values{}
	}
	maps.Copy(all, other)
	return all
}

// Promise is what a release says about one process: how many members know its
// potential, how many of these have something to gain, and how much it is on
// the average of all who know it.
type Promise struct {
	Process assessment.ProcessID
	Known   int   // members who know it, at least MinRelease
	Gaining Count // of Known, those with a potential of Gain points or more
	AtLeast bool  // both numbers are the least ones; see Cell
	Mean    int   // points, a multiple of Step
}

// Promises returns the processes that a release shows, the highest mean first,
// then the one with more members who gain, then in the order of the release.
func (r *Release) Promises() []Promise {
	var all []Promise
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Subject.Process != "" && c.Members > 0 {
			all = append(all, Promise{Process: c.Subject.Process, Known: c.Members, Gaining: c.gaining(), AtLeast: c.AtLeast, Mean: c.Mean})
		}
	}
	slices.SortStableFunc(all, func(a, b Promise) int {
		return cmp.Or(cmp.Compare(b.Mean, a.Mean), cmp.Compare(b.Gaining.rank(), a.Gaining.rank()))
	})
	return all
}

// gaining counts the members of a process in its upper class, as far as the
// release shows the classes.
func (c *Cell) gaining() Count {
	for _, class := range c.Classes {
		if class.Low >= Gain {
			return Count{Members: class.Members, Mostly: class.Mostly}
		}
	}
	return Count{}
}
