package wording

import (
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
)

// FewWinners says why winners cannot be shown beside the others in any value:
// one of the two groups is too small. Empty: both are large enough.
func FewWinners(words *translations.Translator, members []release.Candidate) string {
	won := 0
	for i := range members {
		if members[i].Winner {
			won++
		}
	}
	others := len(members) - won
	if min(won, others) >= transfer.MinRelease {
		return ""
	}
	return words.Say("release.few_winners", "Min", words.Integer(transfer.MinRelease), "Winners", words.Integer(won), "Others", words.Integer(others))
}

// WinnersShown says in how many values winners would be shown beside the
// others, or why in none. It is empty if nobody asked for that.
func WinnersShown(words *translations.Translator, p *release.Plan) string {
	if !p.Compare {
		return ""
	}
	if few := FewWinners(words, p.Members); few != "" {
		return few
	}
	shown := 0
	for i := range p.Release.Cells {
		if p.Release.Cells[i].Winners != nil {
			shown++
		}
	}
	return words.Say("release.winners_shown", "Shown", words.Integer(shown), "All", words.Integer(len(p.Release.Cells)))
}
