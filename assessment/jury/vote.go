package jury

import (
	"slices"

	"reifekompass/assessment"
)

// Voters counts who may vote about an applicant: the members who were there
// and have no conflict with it. Where nobody was noted as there, all members
// were.
func (b *Board) Voters(applicant int, present []assessment.JurorID) int {
	count := 0
	for j := range b.Jurors {
		absent := len(present) > 0 && !slices.Contains(present, b.Jurors[j].ID)
		if d, said := b.Declaration(applicant, j); !absent && (!said || !d.Conflicted()) {
			count++
		}
	}
	return count
}

// checkVotes refuses a vote of more people than may vote: somebody with a
// conflict would have been counted.
func (b *Board) checkVotes(d *assessment.Decision) error {
	for _, vote := range d.Votes {
		cast := vote.For + vote.Against + vote.Abstain
		if vote.For < 0 || vote.Against < 0 || vote.Abstain < 0 || cast > assessment.MaxJurors {
			return &Error{Why: WhyPoints, Series: vote.Series}
		}
		if a := b.Applicant(vote.Series); vote.Motion == "" && a >= 0 && cast > b.Voters(a, d.Present) {
			return &Error{Why: WhyVotes, Series: vote.Series}
		}
	}
	return nil
}
