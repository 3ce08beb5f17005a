package wording

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Proposed is the measure that a proposal would make: named by the question
// or process it is about, described by what the catalogue recommends at the
// level of today or by what drives the potential of the process, with the
// target as the expected level. It is an idea and has no id yet. The
// assessment is the one the proposal was made for.
func (w *Wording) Proposed(p scoring.Proposal, a *assessment.Assessment) assessment.Measure {
	m := assessment.Measure{
		Phase:   assessment.PhaseIdea,
		Subject: assessment.Subject{Question: p.Question, Process: p.Process, Expected: assessment.Rated(p.To)},
	}
	if p.Question != "" {
		m.Title, m.Description = w.proposedForQuestion(p)
		return m
	}
	process, _ := a.Inventory.Process(p.Process)
	m.Title = w.words.Say("inventory.proposed.process", "Name", w.ProcessShort(process))
	driven := w.Driven(process, scoring.PotentialOf(process, a.Agency.FTE, w.catalogue.Model()))
	if driven != "" {
		m.Description = w.words.Say("measures.proposed_process", "What", driven)
	}
	return m
}

func (w *Wording) proposedForQuestion(p scoring.Proposal) (title, description string) {
	question, known := w.catalogue.Question(p.Question)
	if !known {
		return string(p.Question), ""
	}
	title = either(question.Short.In(w.Language()), question.Title.In(w.Language()))
	return title, question.Choices[min(max(p.From, 0), assessment.MaxLevel)].Next.In(w.Language())
}
