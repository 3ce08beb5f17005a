package jury

import (
	"reifekompass/assessment/ranking"
)

// firm is the share of weightings from which on a place counts as stable.
const firm = 0.95

// finding is the sentence a mayor understands, and below it how firm it is.
// near is nil while it is being computed.
func (t teller) finding(near *ranking.Acceptability) (sentence, note string) {
	eligible, wanted := t.eligible(), t.board.Ranking.Winners
	sure, tied := t.board.Result.Winners(wanted)
	switch {
	case len(t.board.Applicants) == 0:
		return t.say("finding.nobody"), ""
	case eligible == 0:
		return t.undecided()
	case len(tied) > 0:
		return t.say("finding.tied", "Names", t.names(tied)), t.tiedNote(sure, tied)
	case eligible <= wanted:
		return t.words.Count("jury.finding.enough", eligible, "Names", t.names(sure)), t.words.Count("jury.finding.enough_note", wanted)
	default:
		return t.decided(near, sure)
	}
}

func (t teller) eligible() int {
	count := 0
	for _, p := range t.board.Result.Places {
		if p.Standing == ranking.Eligible {
			count++
		}
	}
	return count
}

// undecided says why nobody can win.
func (t teller) undecided() (sentence, note string) {
	if n := len(t.board.Jurors); n < ranking.MinJurors {
		return t.words.Count("jury.finding.few_jurors", n), t.say("finding.few_jurors_note")
	}
	for _, p := range t.board.Result.Places {
		if p.Standing == ranking.Below {
			return t.say("finding.below"), t.say("finding.below_note")
		}
	}
	return t.say("finding.not_ready"), t.say("finding.not_ready_note")
}

func (t teller) tiedNote(sure, tied []int) string {
	left := t.board.Ranking.Winners - len(sure)
	return t.words.Count("jury.finding.tied_note", left, "Total", t.number(t.board.Result.Place(tied[0]).Total, 2))
}

// decided says which places are firm and which are close.
func (t teller) decided(near *ranking.Acceptability, sure []int) (sentence, note string) {
	if near == nil {
		return t.words.Count("jury.finding.places", len(sure), "Names", t.names(sure)), t.say("finding.computing")
	}
	last, next := sure[len(sure)-1], t.board.Result.Places[len(sure)].Applicant
	var stable []string
	for i, a := range sure {
		if near.First(a, len(sure)) >= firm {
			stable = append(stable, t.words.Integer(i+1))
		}
	}
	switch {
	case len(stable) == len(sure):
		sentence = t.words.Count("jury.finding.firm", len(sure), "Names", t.names(sure))
	case len(stable) == 0:
		sentence = t.close(last, next)
	default:
		sentence = t.words.Count("jury.finding.firm_places", len(stable), "Places", t.list(stable)) + " " + t.close(last, next)
	}
	return sentence, t.often(near, last, next)
}

// close says how little lies between the last winner and the next.
func (t teller) close(last, next int) string {
	of := t.board.Result
	place := t.words.Integer(t.board.Ranking.Winners)
	if of.Place(last).Total.Compare(of.Place(next).Total) == 0 {
		return t.say("finding.by_rule", "Place", place, "First", t.short(last), "Next", t.short(next))
	}
	apart := of.Place(last).Total.Float() - of.Place(next).Total.Float()
	decimals := 2
	if apart < 0.005 {
		decimals = 4 // not 0,00: they are not equal
	}
	return t.say("finding.close", "Place", place, "First", t.short(last), "Next", t.short(next), "Points", t.decimal(apart, decimals))
}

func (t teller) often(near *ranking.Acceptability, last, next int) string {
	winners := t.board.Ranking.Winners
	return t.words.Count("jury.finding.often", winners,
		"First", t.short(last), "Share", t.hundred(near.First(last, winners)),
		"Next", t.short(next), "Other", t.hundred(near.First(next, winners)),
		"Runs", t.words.Integer(near.Runs), "Seed", t.seed(near.Seed))
}
