package followup

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
)

// Measure is a measure at both times. One of the two is nil if it was not
// recorded then.
type Measure struct {
	Earlier, Later *assessment.Measure
	// Expected is the level that was expected in the earlier assessment; of a
	// measure that is new, in the later one.
	Expected assessment.Rating
	// Start and Reached are the levels of what the measure improves, before and
	// now: of its process, or else of its question. Missing where it is not
	// answered in both.
	Start, Reached assessment.Rating
}

// Fate is what became of a measure.
type Fate string

// What can become of a measure.
const (
	FateDone    Fate = "done"    // in operation or ended now, and was not then
	FateFurther Fate = "further" // in a later phase
	FateSame    Fate = "same"    // in the same phase
	FateBack    Fate = "back"    // in an earlier phase
	FateNew     Fate = "new"     // not recorded then
	FateGone    Fate = "gone"    // recorded then, not now
)

// Fates lists what can become of a measure in the order it is told.
func Fates() []Fate {
	return []Fate{FateDone, FateFurther, FateSame, FateBack, FateNew, FateGone}
}

// Fate returns what became of the measure.
func (m Measure) Fate() Fate {
	switch {
	case m.Earlier == nil:
		return FateNew
	case m.Later == nil:
		return FateGone
	}
	then, now := step(m.Earlier.Phase), step(m.Later.Phase)
	switch {
	case now >= doneStep() && then < doneStep():
		return FateDone
	case now > then:
		return FateFurther
	case now < then:
		return FateBack
	default:
		return FateSame
	}
}

// Last is the measure as it stands now, or as it stood then if it is gone.
func (m Measure) Last() *assessment.Measure { return cmp.Or(m.Later, m.Earlier) }

// Short is how many levels are missing to what was expected: 0 if it was
// reached, below 0 if more was. It is false where a level is missing.
func (m Measure) Short() (levels int, known bool) {
	if !m.Expected.Set || !m.Reached.Set {
		return 0, false
	}
	return int(m.Expected.Level) - int(m.Reached.Level), true
}

// step is the place of a phase; no phase is an idea.
func step(p assessment.Phase) int { return max(0, slices.Index(assessment.Phases(), p)) }

func doneStep() int { return step(assessment.PhaseOperation) }

// measures matches the measures in three rounds, the surest first: the same id
// and title, the same title, the same id for the same subject. An id alone says
// nothing, since every year begins with M01. The order is that of the later
// inventory; what is gone follows.
func (f *FollowUp) measures() []Measure {
	before, now := f.Earlier.Assessment.Inventory.Measures(), f.Later.Assessment.Inventory.Measures()
	partner := match(before, now)
	var list []Measure
	for i := range now {
		m := Measure{Later: &now[i]}
		if at := partner[i]; at >= 0 {
			m.Earlier = &before[at]
		}
		list = append(list, m)
	}
	for i := range before {
		if !slices.Contains(partner, i) {
			list = append(list, Measure{Earlier: &before[i]})
		}
	}
	for i := range list {
		f.rate(&list[i])
	}
	return list
}

// match returns for each measure of now which one of before it is, -1 for none.
func match(before, now []assessment.Measure) []int {
	partner := make([]int, len(now))
	for i := range partner {
		partner[i] = -1
	}
	for _, same := range []func(a, b *assessment.Measure) bool{sameNamed, sameTitle, sameSubject} {
		for i := range now {
			if partner[i] < 0 {
				partner[i] = free(before, &now[i], partner, same)
			}
		}
	}
	return partner
}

func free(before []assessment.Measure, now *assessment.Measure, taken []int, same func(a, b *assessment.Measure) bool) int {
	for i := range before {
		if same(&before[i], now) && !slices.Contains(taken, i) {
			return i
		}
	}
	return -1
}

func sameTitle(a, b *assessment.Measure) bool {
	title := folded(a.Title)
	return title != "" && title == folded(b.Title)
}

func sameNamed(a, b *assessment.Measure) bool { return a.ID == b.ID && sameTitle(a, b) }

func sameSubject(a, b *assessment.Measure) bool {
	return a.ID == b.ID && a.Subject.Question == b.Subject.Question && a.Subject.Process == b.Subject.Process &&
		(a.Subject.Question != "" || a.Subject.Process != "")
}

// rate fills in what was expected and what was reached.
func (f *FollowUp) rate(m *Measure) {
	subject := cmp.Or(m.Earlier, m.Later).Subject
	m.Expected = subject.Expected
	if p, found := f.process(subject.Process); found {
		m.Start, m.Reached = p.Earlier.Current, p.Later.Current
		return
	}
	if q, common := f.Question(subject.Question); common {
		m.Start, m.Reached = assessment.Rated(q.Before), assessment.Rated(q.After)
	}
}

// process returns the process that had the id, or has it, if it has a level at
// both times.
func (f *FollowUp) process(id assessment.ProcessID) (Process, bool) {
	for _, p := range f.Processes {
		if p.Earlier == nil || p.Later == nil || p.Earlier.ID != id && p.Later.ID != id {
			continue
		}
		return p, p.Earlier.Current.Set && p.Later.Current.Set
	}
	return Process{}, false
}
