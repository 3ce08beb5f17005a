package guide

import (
	"slices"
	"strconv"

	"reifekompass/assessment"
)

// yearsAhead is how far ahead target years are offered.
const yearsAhead = 10

func (c *composer) answered() Answer {
	a := c.answer(c.at)
	hints := a.Hints(max(c.year, c.from.Assessment.Year))
	shown := Answer{
		Current: None, Target: None,
		Goal: c.words.Say("guide.goal"), Both: c.words.Say("guide.both"),
		Unknown: a.State == assessment.Unknown, Excluded: a.State == assessment.NotApplicable,
		Reason: a.Reason, Evidence: int(a.Evidence),
		Internal: a.Internal, ForJury: a.ForJury, Discussion: a.Discussion,
		Message: c.message(a, hints),
	}
	if a.State == assessment.Answered {
		shown.Current = int(a.Current)
	}
	if a.Target.Set {
		shown.Target = int(a.Target.Level)
	}
	if year := a.Target.Year; year != 0 {
		shown.Goal = c.words.Say("guide.goal_year", "Year", year)
		shown.Both = c.words.Say("guide.both_year", "Year", year)
	}
	shown.YearMessage = c.yearMessage(a.Target, hints)
	shown.Years, shown.Year = c.years(a.Target)
	return shown
}

// message is the one line below the levels.
func (c *composer) message(a assessment.Answer, hints []assessment.Hint) Message {
	switch {
	case slices.Contains(hints, assessment.HintReasonMissing):
		return Message{Text: c.words.Say("guide.reason_missing"), Warn: true}
	case slices.Contains(hints, assessment.HintTargetBelowCurrent):
		return Message{Text: c.words.Say("guide.target_below"), Warn: true}
	case a.State == assessment.NotApplicable:
		return Message{Text: c.words.Say("guide.reason_given", "Reason", a.Reason)}
	case a.State == assessment.Unknown:
		return Message{Text: c.words.Say("guide.unknown_counts")}
	default:
		return Message{}
	}
}

// yearMessage is the one line below the target year.
func (c *composer) yearMessage(t assessment.Target, hints []assessment.Hint) Message {
	switch past := slices.Contains(hints, assessment.HintYearPast); {
	case past && t.Year < c.year:
		return Message{Text: c.words.Say("guide.year_past"), Warn: true}
	case past:
		return Message{Text: c.words.Say("guide.year_before", "Year", c.from.Assessment.Year), Warn: true}
	case t.Set && t.Year != 0 && c.carried:
		return Message{Text: c.words.Say("guide.year_carried", "Year", t.Year)}
	default:
		return Message{}
	}
}

// years lists what can be chosen as target year, and which of it is. A year
// that lies outside the usual ones is listed if it is the one.
func (c *composer) years(t assessment.Target) (list []Year, chosen int) {
	list = []Year{{Label: c.words.Say("guide.year_open")}}
	if t.Year != 0 && t.Year < c.from.Assessment.Year {
		list = append(list, Year{Label: strconv.Itoa(t.Year), Year: t.Year})
	}
	last := max(c.from.Assessment.Year+yearsAhead, t.Year)
	for year := c.from.Assessment.Year; year <= min(last, assessment.MaxYear); year++ {
		list = append(list, Year{Label: strconv.Itoa(year), Year: year})
	}
	chosen = slices.IndexFunc(list, func(y Year) bool { return y.Year == t.Year })
	if t.Set {
		list = append(list, Year{Label: c.words.Say("guide.no_target"), Clear: true})
	}
	return list, chosen
}
