package scoring

import (
	"maps"

	"reifekompass/assessment"
)

// After returns a copy of the assessment as it is expected to be once the
// measures are done for which on reports true, all if on is nil: the level of
// the question a measure improves rises to at least the expected one, that of
// its process likewise. A level never falls, an open question stays open, and
// a measure that has ended says nothing more: what it brought is in the levels
// of today. Evaluate of the copy is the expected profile.
func After(a *assessment.Assessment, on func(assessment.MeasureID) bool) assessment.Assessment {
	changed := *a
	changed.Answers = maps.Clone(a.Answers)
	for _, m := range a.Inventory.Measures() {
		if m.Phase == assessment.PhaseEnded || !rated(m.Subject.Expected) || (on != nil && !on(m.ID)) {
			continue
		}
		raiseAnswer(changed.Answers, m.Subject)
		changed.Inventory = raiseProcess(changed.Inventory, m.Subject)
	}
	return changed
}

func raiseAnswer(answers map[assessment.QuestionID]assessment.Answer, by assessment.Subject) {
	answer, there := answers[by.Question]
	if !there || answer.State != assessment.Answered {
		return
	}
	answer.Current = max(answer.Current, by.Expected.Level)
	answers[by.Question] = answer
}

func raiseProcess(inv assessment.Inventory, by assessment.Subject) assessment.Inventory {
	p, there := inv.Process(by.Process)
	if !there || !p.Current.Set || p.Current.Level >= by.Expected.Level {
		return inv
	}
	p.Current.Level = by.Expected.Level
	return inv.With(p)
}
