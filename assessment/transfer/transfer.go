// Package transfer computes what agencies may learn about each other: the
// peer group of one agency in the closed circle, and the release that
// everybody may read, by DOMAIN section 6. Everything is pure and exact; the
// same input gives the same output.
//
// What a release protects is the single agency: whoever reads it, even three
// agencies that put their own values together, must be left with an interval
// of at least 40 of 100 points for the value of any other one. That is
// checked with the exact sum of every cell taken as known, which is the most
// that other cells and other releases could tell about it; and again within
// every group of members that other numbers could tell apart: the winners,
// and those who took part in the same releases.
//
// Cells are checked one by one. An index and its questions say something about
// each other; MinLinked and MinQuestions are what that takes, found by
// attacks on all cells of a dimension at once. They are not proven to be
// enough, while the rest is. Who has a process is public at worst; what that
// means for its cell, and for the number in it, is said in presence.go.
//
// It does not count what somebody may conclude from the choice of what is
// withheld or merged; therefore a release says that, but not why. The why
// is in the log, which stays with the office. The package words nothing:
// groups, reasons and errors are values.
package transfer

// The numbers of the rules.
const (
	// MinPeers is from how many members on a group is shown in the closed
	// circle, the own one included, and how many others must stand outside.
	MinPeers = 5
	// MinRelease is from how many members on a group is released (rule 1), and
	// how many must share the pattern of releases they took part in.
	MinRelease = 8
	// Step is what released numbers are rounded to, in points of 100 (rule 2).
	Step = 5
	// MinClass is the least number of members in a class that is shown (rule 3).
	MinClass = 3
	// Coalition is how many members are taken to put their values together
	// (rule 4).
	Coalition = 3
	// MinInterval is the shortest interval, in points of 100, that a coalition
	// may be left with about any other member (rule 4).
	MinInterval = 40
	// MinLinked is the same for an index that would have to change with the
	// answers to its questions.
	MinLinked = 55
	// MinQuestions is from how many questions on these are released beside the
	// index that is made of them; of fewer, one could be told from the others.
	MinQuestions = 4
)

// scale is the highest value of a subject, in points; the lowest is 0.
const scale = 100
