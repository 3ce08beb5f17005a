// Package jury is the use case "run a round": jurors declare conflicts, read
// alone, hand in ballots, discuss and decide (DOMAIN, section 5). What is
// locked stays locked, every step back needs a reason, and everything is
// logged in a chain that shows whether a line was changed.
//
// It knows neither window, paper nor database.
package jury

import (
	"cmp"
	"encoding/binary"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// Board is a round together with what is computed of it. It is made anew after
// every change and never changed itself.
type Board struct {
	Call       assessment.CallRecord
	Round      assessment.Round
	Applicants []assessment.Applicant // the submissions that count, by name; positions are those of Ranking
	Jurors     []assessment.Juror     // those who have not left; positions are those of Ranking
	Ranking    *ranking.Round
	Result     *ranking.Result

	applicant map[string]int
	juror     map[assessment.JurorID]int
	marks     map[place]*assessment.Mark
}

type place struct {
	juror     assessment.JurorID
	series    string
	criterion assessment.CriterionID
}

// NewBoard computes a round. received are all submissions of the call; those
// that count take part.
func NewBoard(call assessment.CallRecord, round assessment.Round, received []assessment.Received) *Board {
	b := &Board{Call: call, Round: round, applicant: map[string]int{}, juror: map[assessment.JurorID]int{}, marks: map[place]*assessment.Mark{}}
	for _, r := range received {
		if r.Standing == assessment.StandingCurrent {
			b.Applicants = append(b.Applicants, assessment.Applicant{Received: r, Withdrawn: round.Withdrawn[r.Series]})
		}
	}
	slices.SortStableFunc(b.Applicants, func(a, o assessment.Applicant) int {
		return cmp.Or(cmp.Compare(a.Agency, o.Agency), cmp.Compare(a.Series, o.Series))
	})
	for i := range b.Applicants {
		b.applicant[b.Applicants[i].Series] = i
	}
	for _, j := range round.Jurors {
		if !j.Left {
			b.juror[j.ID] = len(b.Jurors)
			b.Jurors = append(b.Jurors, j)
		}
	}
	b.Ranking = b.ranked()
	b.Result = b.Ranking.Rank()
	return b
}

func (b *Board) ranked() *ranking.Round {
	call := &b.Call.Call
	criteria := make([]ranking.Criterion, len(call.Criteria))
	for c := range criteria {
		of := &call.Criteria[c]
		criteria[c] = ranking.Criterion{ID: of.ID, Weight: of.Weight, Threshold: of.Threshold}
	}
	r := ranking.NewRound(len(b.Applicants), len(b.Jurors), criteria)
	r.Total, r.Ties, r.Winners = call.Total, call.Ties, call.Winners
	r.Withdrawn = make([]bool, len(b.Applicants))
	for a := range b.Applicants {
		r.Withdrawn[a] = b.Applicants[a].Withdrawn != ""
	}
	b.fill(r)
	b.decided(r)
	return r
}

// fill puts marks, conflicts and criteria that are not applied into the cells.
func (b *Board) fill(r *ranking.Round) {
	for i := range b.Round.Marks {
		mark := &b.Round.Marks[i]
		b.marks[place{mark.Juror, mark.Series, mark.Criterion}] = mark
		a, known := b.applicant[mark.Series]
		j, member := b.juror[mark.Juror]
		c := b.Criterion(mark.Criterion)
		if !known || !member || c < 0 {
			continue
		}
		cell := ranking.Cell{State: ranking.CannotJudge}
		if mark.State == assessment.MarkGiven {
			cell = ranking.Cell{State: ranking.Given, Points: mark.Points}
		}
		*r.At(a, j, c) = cell
	}
	for _, d := range b.Round.Declared {
		a, known := b.applicant[d.Series]
		if j, member := b.juror[d.Juror]; known && member && d.Conflicted() {
			r.Conflict(a, j)
		}
	}
	for _, id := range b.Round.Excluded {
		b.exclude(r, b.Criterion(id))
	}
}

func (b *Board) exclude(r *ranking.Round, criterion int) {
	if criterion < 0 {
		return
	}
	for a := range b.Applicants {
		for j := range b.Jurors {
			*r.At(a, j, criterion) = ranking.Cell{State: ranking.NotApplicable}
		}
	}
}

// decided tells the tie rule what the jury voted and drew.
func (b *Board) decided(r *ranking.Round) {
	for _, vote := range b.Round.Decision.Votes {
		if a, known := b.applicant[vote.Series]; known {
			if r.Votes == nil {
				r.Votes = make([]int, len(b.Applicants))
			}
			r.Votes[a] = vote.For
		}
	}
	if len(b.Round.Decision.Lots) == 0 {
		return
	}
	r.Lots = make([]int, len(b.Applicants))
	for a := range r.Lots {
		r.Lots[a] = len(r.Lots) // behind those who were drawn
	}
	for i, series := range b.Round.Decision.Lots {
		if a, known := b.applicant[series]; known {
			r.Lots[a] = i
		}
	}
}

// Criterion returns the position of a criterion, -1 if the call has none such.
func (b *Board) Criterion(id assessment.CriterionID) int {
	return slices.IndexFunc(b.Call.Call.Criteria, func(c assessment.CallCriterion) bool { return c.ID == id })
}

// Applicant returns the position of an applicant, -1 if it does not take part.
func (b *Board) Applicant(series string) int {
	if a, known := b.applicant[series]; known {
		return a
	}
	return -1
}

// Juror returns the position of a juror, -1 for one who is not a member now.
func (b *Board) Juror(id assessment.JurorID) int {
	if j, known := b.juror[id]; known {
		return j
	}
	return -1
}

// Mark returns what a juror says of an applicant in a criterion, by their
// positions; nil: nothing.
func (b *Board) Mark(applicant, juror, criterion int) *assessment.Mark {
	return b.marks[place{b.Jurors[juror].ID, b.Applicants[applicant].Series, b.Call.Call.Criteria[criterion].ID}]
}

// Declaration returns what a juror said about a conflict with an applicant, by
// their positions; false: nothing yet.
func (b *Board) Declaration(applicant, juror int) (assessment.Declaration, bool) {
	for _, d := range b.Round.Declared {
		if d.Juror == b.Jurors[juror].ID && d.Series == b.Applicants[applicant].Series {
			return d, true
		}
	}
	return assessment.Declaration{}, false
}

// Seed is where the random numbers of all checks begin. It comes from the
// fingerprint of the call, so that nobody can choose it and everybody can draw
// the same.
func (b *Board) Seed() uint64 { return uint64(binary.BigEndian.Uint32(b.Call.Print[:4])) }

// Runs is how many weightings are drawn.
const Runs = 100_000

// NearShare is how far the locked weights are varied in the narrower check.
const NearShare = 0.25

// Acceptability draws weights: within ±25 % of the locked ones, and any.
func (b *Board) Acceptability() (near, anything *ranking.Acceptability) {
	s := b.Ranking.Sampling(b.Result)
	s.Runs, s.Seed = Runs, b.Seed()
	anything = s.Sample()
	s.Weigh = ranking.Around(b.Shares(), NearShare)
	return s.Sample(), anything
}

// Shares are the weights of the criteria that are applied, summing to 1.
func (b *Board) Shares() []float64 {
	shares, sum := make([]float64, len(b.Ranking.Criteria)), 0.0
	for c := range shares {
		if !slices.Contains(b.Round.Excluded, b.Ranking.Criteria[c].ID) {
			shares[c] = float64(b.Ranking.Criteria[c].Weight)
			sum += shares[c]
		}
	}
	for c := range shares {
		if sum > 0 {
			shares[c] /= sum
		}
	}
	return shares
}
