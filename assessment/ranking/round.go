// Package ranking decides about applicants by what jurors said, and says how
// robust that is (DOMAIN, section 5). What decides is the weighted sum of the
// criterion means with thresholds and the tie rule of the call; everything
// else is a check beside it.
//
// It is pure: it knows neither window, paper nor database. Points are counted
// in halves and means are fractions, so that ties are real.
package ranking

import (
	"reifekompass/assessment"
)

// State is why a cell holds points or none. The states are told apart, because
// none of them is 0 and none is guessed.
type State uint8

// The states of a cell. Open is the zero value.
const (
	Open          State = iota // the juror has said nothing yet
	Given                      // there are points
	Conflicted                 // the juror has a conflict with the applicant
	CannotJudge                // the juror cannot judge it, and says why
	NotApplicable              // the criterion is not applied in this round
)

// Cell is what a juror said of an applicant in a criterion.
type Cell struct {
	State  State
	Points assessment.Points // of Given: 0 to assessment.MaxPoints; 0 otherwise
}

// Criterion is a criterion as it decides.
type Criterion struct {
	ID        assessment.CriterionID
	Weight    assessment.Weight // only proportions count; 0: shown, does not decide
	Threshold assessment.Points // least unweighted mean; 0: none
}

// MinJurors is how many valid jurors an applicant needs in every criterion
// that decides: with fewer the round is not ready to decide about it (DOMAIN,
// section 5).
const MinJurors = 3

// Round is everything that decides. Applicants, jurors and criteria are known
// by their position.
type Round struct {
	Applicants int
	Jurors     int
	Criteria   []Criterion
	Cells      []Cell // see At

	Withdrawn []bool            // per applicant; nil: nobody
	Total     assessment.Points // least weighted total that may win; 0: none
	Ties      []assessment.TieStep
	Votes     []int // of the jury for each applicant, for assessment.TieByVote; nil: not voted yet
	Lots      []int // drawn order of each applicant from 1, for assessment.TieByLot; nil: not drawn yet
	Winners   int   // size of the set that is chosen

	spared int // jurors who were left out to see what changes
}

// needed is how many valid jurors an applicant needs.
func (r *Round) needed() int { return max(1, MinJurors-r.spared) }

// NewRound returns a round in which every cell is open.
func NewRound(applicants, jurors int, criteria []Criterion) *Round {
	return &Round{
		Applicants: applicants, Jurors: jurors, Criteria: criteria,
		Cells: make([]Cell, applicants*jurors*len(criteria)),
	}
}

// At returns the cell of an applicant, a juror and a criterion, to be read or
// changed.
func (r *Round) At(applicant, juror, criterion int) *Cell {
	return &r.Cells[(applicant*r.Jurors+juror)*len(r.Criteria)+criterion]
}

// Conflict marks a juror as conflicted with an applicant, in all criteria.
func (r *Round) Conflict(applicant, juror int) {
	for c := range r.Criteria {
		*r.At(applicant, juror, c) = Cell{State: Conflicted}
	}
}

// Clone returns a round that shares nothing that changes with the receiver.
func (r *Round) Clone() *Round {
	clone := *r
	clone.Criteria = append([]Criterion(nil), r.Criteria...)
	clone.Cells = append([]Cell(nil), r.Cells...)
	clone.Withdrawn = append([]bool(nil), r.Withdrawn...)
	return &clone
}

// WithoutJuror returns the round as it would be without a juror.
func (r *Round) WithoutJuror(juror int) *Round {
	less := *r
	less.Jurors--
	less.spared++
	less.Cells = make([]Cell, 0, r.Applicants*less.Jurors*len(r.Criteria))
	for a := range r.Applicants {
		for j := range r.Jurors {
			if j != juror {
				at := (a*r.Jurors + j) * len(r.Criteria)
				less.Cells = append(less.Cells, r.Cells[at:at+len(r.Criteria)]...)
			}
		}
	}
	return &less
}

// WithoutCriterion returns the round as it would be if a criterion decided
// nothing: its weight and its threshold are 0.
func (r *Round) WithoutCriterion(criterion int) *Round {
	less := *r
	less.Criteria = append([]Criterion(nil), r.Criteria...)
	less.Criteria[criterion].Weight, less.Criteria[criterion].Threshold = 0, 0
	return &less
}

// Weighted returns the round with other weights, one per criterion.
func (r *Round) Weighted(weights []assessment.Weight) *Round {
	other := *r
	other.Criteria = append([]Criterion(nil), r.Criteria...)
	for c := range other.Criteria {
		other.Criteria[c].Weight = weights[c]
	}
	return &other
}

// applied reports whether a criterion is applied in the round at all.
func (r *Round) applied(criterion int) bool {
	for a := range r.Applicants {
		for j := range r.Jurors {
			if r.At(a, j, criterion).State != NotApplicable {
				return true
			}
		}
	}
	return false
}

// decides reports whether a criterion has a say.
func (r *Round) decides(criterion int) bool {
	return r.Criteria[criterion].Weight > 0 && r.applied(criterion)
}

func (r *Round) withdrawn(applicant int) bool { return r.Withdrawn != nil && r.Withdrawn[applicant] }
