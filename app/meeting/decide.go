package meeting

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
)

// decision is the decision as it is typed, in words. at is a row: 0 is the
// meeting itself.
func (t teller) decision(f *draft, at int, dirty bool) Decision {
	order := t.candidates()
	at = min(max(at, 0), len(order))
	s := Decision{
		Locked: t.locked(), Summary: t.summary(f), Saved: t.saved(), Dirty: dirty, At: at,
		Rows: []DecisionRow{{Name: t.say("sitting"), Note: t.say("sitting_note")}}, Sitting: t.sitting(f),
	}
	if names := t.outside(f); len(names) > 0 {
		s.Warn = t.count("not_eligible", len(names), "Names", t.list(names))
	}
	s.Readonly = s.Locked != ""
	s.Early = t.board.Round.State.Before(assessment.RoundDecision)
	for _, a := range order {
		s.Rows = append(s.Rows, t.decisionRow(f, a))
	}
	if at > 0 {
		s.About = t.about(f, order[at-1])
	}
	return s
}

// candidates are the applicants in the order of the ranking, without those who
// withdrew.
func (t teller) candidates() []int {
	var list []int
	for i := range t.board.Result.Places {
		if p := &t.board.Result.Places[i]; p.Standing != ranking.Withdrawn {
			list = append(list, p.Applicant)
		}
	}
	return list
}

// rowOf is the row of an applicant; 0, the meeting itself, for nobody.
func (t teller) rowOf(series string) int {
	return 1 + slices.Index(t.candidates(), t.board.Applicant(series))
}

// locked says why nothing can be changed now; empty: it can.
func (t teller) locked() string {
	switch state := t.board.Round.State; {
	case state.Before(assessment.RoundDecision):
		return t.say("not_yet", "State", t.words.Say("round.state.decision"))
	case state == assessment.RoundDecision:
		return ""
	default:
		return t.say("locked", "State", t.words.Say("round.state."+string(state)))
	}
}

func (t teller) summary(f *draft) string {
	text := t.count("chosen_of", t.board.Call.Call.Winners, "Chosen", t.words.Integer(len(f.Winners)))
	if n := len(f.Reserve); n > 0 {
		text = t.say("with_reserve", "Chosen", text, "Reserve", t.words.Integer(n))
	}
	return text
}

// saved says when the decision was put on record.
func (t teller) saved() string {
	for _, entry := range slices.Backward(t.board.Round.Log) {
		if entry.Kind == assessment.LogDecision {
			at := entry.At.In(t.zone)
			return t.say("on_record", "Day", t.words.Date(at), "Time", t.words.Clock(at))
		}
	}
	return t.say("not_on_record")
}

func (t teller) decisionRow(f *draft, a int) DecisionRow {
	p := t.board.Result.Place(a)
	row := DecisionRow{Rank: "–", Name: t.name(a), Note: t.standing(a)}
	if p.Rank > 0 {
		row.Rank = t.words.Integer(p.Rank)
	}
	switch fate, at := f.fate(t.board.Applicants[a].Series); fate {
	case FateWinner:
		row.Result = t.say("result_winner")
	case FateReserve:
		row.Result = t.say("result_reserve", "Number", t.words.Integer(at+1))
	case FateNone:
	}
	return row
}

func (t teller) sitting(f *draft) Sitting {
	s := Sitting{Place: f.Place, Day: f.Day, Minority: f.Minority, Winners: t.listed(f.Winners), Reserve: t.listed(f.Reserve)}
	_, ok := f.day(t.zone)
	s.DayWrong = !ok
	for j := range t.board.Jurors {
		s.Present = append(s.Present, Member{Name: t.board.Jurors[j].Name, There: slices.Contains(f.Present, t.board.Jurors[j].ID)})
	}
	s.Tied, s.Drawn = t.listed(t.tied(f)), t.listed(f.Lots)
	for _, m := range f.Motions {
		s.Motions = append(s.Motions, Motion{Text: m.Text, Votes: m.Votes, Wrong: t.wrongMotion(f, m)})
	}
	if first := t.proposal(); len(f.Winners) == 0 && len(first) > 0 {
		s.Proposal = t.count("proposal", len(first))
	}
	return s
}

// tied are the applicants that the lot has to tell apart and who were not drawn
// yet: those whose order neither points nor the rule decide, where the rule
// ends with the lot.
func (t teller) tied(f *draft) []string {
	lot := func(step assessment.TieStep) bool { return step.Kind == assessment.TieByLot }
	if !slices.ContainsFunc(t.board.Call.Call.Ties, lot) {
		return nil
	}
	var list []string
	for _, group := range t.board.Result.Open {
		for _, a := range group {
			if series := t.board.Applicants[a].Series; !slices.Contains(f.Lots, series) && !slices.Contains(list, series) {
				list = append(list, series)
			}
		}
	}
	return list
}

// proposal are the first of the ranking, as many as there are places. Where a
// tie about the last place is open the rules propose nobody for it.
func (t teller) proposal() []string {
	var list []string
	for i := range t.board.Result.Places {
		p := &t.board.Result.Places[i]
		if p.Rank > 0 && t.ahead(p.Rank) <= t.board.Call.Call.Winners {
			list = append(list, t.board.Applicants[p.Applicant].Series)
		}
	}
	return list
}

// ahead counts the applicants with a rank or a better one.
func (t teller) ahead(rank int) int {
	count := 0
	for i := range t.board.Result.Places {
		if p := &t.board.Result.Places[i]; p.Rank > 0 && p.Rank <= rank {
			count++
		}
	}
	return count
}

func (t teller) listed(series []string) []Listed {
	list := make([]Listed, len(series))
	for i, one := range series {
		list[i] = Listed{Series: one, Name: t.called(one), Number: t.words.Integer(i + 1)}
	}
	return list
}

func (t teller) about(f *draft, a int) About {
	series := t.board.Applicants[a].Series
	s := About{
		Series: series, Name: t.name(a), Standing: t.standing(a), Votes: f.Votes[series], Texts: f.Texts[series],
		Voters: t.count("voters", t.board.Voters(a, f.Present)), Wrong: t.wrongVotes(f, series), Caution: t.caution(f, series),
	}
	s.Fate, _ = f.fate(series)
	return s
}
