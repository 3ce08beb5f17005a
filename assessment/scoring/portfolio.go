package scoring

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
)

// TopCount is how many processes count as the top of the ranking.
const TopCount = 5

// Portfolio holds the potential of all processes of an inventory. It is never
// changed and may be shared by goroutines.
type Portfolio struct {
	// Potentials holds those that are ranked first, highest utility first;
	// among equal utilities the higher potential comes first, then the process
	// that comes first in the inventory, which is the one with the lower
	// id. Each has a rank of its own. Those that are not ranked follow: known
	// potentials, highest first, then unknown ones.
	Potentials []Potential
	Parameters Parameters
	Total      Score // sum of the known P; unknown if there is none
}

// NewPortfolio computes and ranks the potential of all processes. Without
// full-time equivalents (0) the time driver is missing.
func NewPortfolio(inv assessment.Inventory, fte assessment.CentiFTE, by Parameters) Portfolio {
	portfolio := Portfolio{Parameters: by}
	for _, p := range inv.Processes() {
		found := PotentialOf(p, fte, by)
		portfolio.Potentials = append(portfolio.Potentials, found)
		if found.P.Known() {
			portfolio.Total = plus(portfolio.Total, 1, found.P)
		}
	}
	slices.SortStableFunc(portfolio.Potentials, func(a, b Potential) int {
		return cmp.Or(b.Utility.Compare(a.Utility), b.P.Compare(a.P))
	})
	for i := range portfolio.Potentials {
		if portfolio.Potentials[i].Utility.Known() {
			portfolio.Potentials[i].Rank = i + 1
		}
	}
	return portfolio
}

// Of returns the potential of the process, one about which nothing is known
// if it is not in the portfolio.
func (p Portfolio) Of(id assessment.ProcessID) Potential {
	for _, found := range p.Potentials {
		if found.Process == id {
			return found
		}
	}
	return Potential{Process: id}
}

// Ranked returns the potentials that have a rank, in its order. The slice
// belongs to the portfolio and is only to be read.
func (p Portfolio) Ranked() []Potential {
	ranked := 0
	for ranked < len(p.Potentials) && p.Potentials[ranked].Rank > 0 {
		ranked++
	}
	return p.Potentials[:ranked:ranked]
}

// Top returns the first n of those that are ranked, fewer if there are not as
// many.
func (p Portfolio) Top(n int) []Potential {
	ranked := p.Ranked()
	return ranked[:max(0, min(n, len(ranked)))]
}

// TopShare returns the part of Total that the first n bear, in percent. It is
// unknown while there is no potential at all.
func (p Portfolio) TopShare(n int) Score {
	var sum Score
	for _, found := range p.Top(n) {
		sum = plus(sum, 100, found.P)
	}
	return quotient(sum, p.Total)
}

// Quadrant is a field of the portfolio of potential and effort.
type Quadrant string

// The quadrants.
const (
	QuadrantQuickWin Quadrant = "quick_win" // much potential, little effort
	QuadrantLarge    Quadrant = "large"     // much potential, much effort: a project
	QuadrantLater    Quadrant = "later"     // little of both: on the side
	QuadrantSkip     Quadrant = "skip"      // little potential, much effort: not worth it
)

// Quadrants lists the quadrants, the one to begin with first.
func Quadrants() []Quadrant {
	return []Quadrant{QuadrantQuickWin, QuadrantLarge, QuadrantLater, QuadrantSkip}
}

// Limits of the quadrants.
const (
	MuchPotential = 25                  // P from which a potential is large
	LittleEffort  = assessment.Level(2) // U up to which the effort is small
)

// QuadrantOf returns the field of a process. It reports false while potential
// or effort is not known, and where there is no potential, because nothing is
// to be done there.
func QuadrantOf(p assessment.Process, found Potential) (Quadrant, bool) {
	if !found.Gain() || !rated(p.Effort) {
		return "", false
	}
	large := found.P.Compare(NewScore(MuchPotential, 1)) >= 0
	easy := p.Effort.Level <= LittleEffort
	switch {
	case large && easy:
		return QuadrantQuickWin, true
	case large:
		return QuadrantLarge, true
	case easy:
		return QuadrantLater, true
	default:
		return QuadrantSkip, true
	}
}
