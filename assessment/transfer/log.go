package transfer

// Part is what of a cell the log speaks of.
type Part int

// The parts of a cell.
const (
	WholeCell Part = iota
	TheBand
	TheClasses
	TheWinners // the comparison of winners and others
	TheMembers // how many have a process: only the least number is said
)

// Reason is why something is not shown as it could be.
type Reason int

// The reasons.
const (
	NoReason    Reason = iota
	TooFew             // fewer than MinRelease members have a value (rule 1)
	Difference         // with an earlier release it would tell about few members (rule 1)
	SmallClass         // classes were merged until each has MinClass members (rule 3)
	Predominant        // one class has more than 80 %: shown alone, without a number (rule 3)
	OneClass           // all classes would have been merged into one (rule 3)
	Linked             // the index is made of so few questions that they would tell of each other
	Insider            // a coalition would learn too much (rule 4)
	FewWithout         // those without a process are few: the least number of the others is said (rule 3)
)

// Entry is one line of the log: what was withheld or merged, and why. It is
// for the office; a release does not say why.
type Entry struct {
	Subject Subject
	Part    Part
	Reason  Reason
}

// Withheld reports whether the part is not shown at all.
func (e Entry) Withheld() bool {
	return e.Reason != SmallClass && e.Reason != Predominant && e.Reason != FewWithout
}
