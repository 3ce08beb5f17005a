package measures

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// proposed are the proposals in words.
func (c composer) proposed() Proposals {
	var p Proposals
	for _, one := range c.proposals() {
		p.Rows = append(p.Rows, c.proposal(one))
	}
	if len(p.Rows) == 0 {
		p.None = c.words.Say("measures.no_proposals")
		if c.result.Counts.Answered == 0 && len(c.assessment.Inventory.Processes()) == 0 {
			p.None = c.words.Say("measures.no_proposals_yet")
		}
	}
	return p
}

func (c composer) proposal(one scoring.Proposal) Proposal {
	measure := c.wording.Proposed(one, &c.assessment)
	shown := Proposal{
		Question: one.Question, Process: one.Process, Code: string(one.Question) + string(one.Process), // one of them is empty
		Title: measure.Title, Text: measure.Description,
		From: int(one.From), To: int(one.To), Levels: c.levels(one.From, one.To),
	}
	switch {
	case one.Utility.Known():
		shown.Why = c.words.Say("measures.why_process", "Utility", c.words.Decimal(one.Utility.Round(1)))
	case one.Core:
		shown.Why = c.words.Say("measures.why_core")
	default:
		shown.Why = c.words.Say("measures.why_gap")
	}
	return shown
}

// state of a level: what a measure starts from.
type standing struct {
	known bool
	level assessment.Level
}

func (c composer) ofQuestion(id assessment.QuestionID) standing {
	answer := c.assessment.Answer(id)
	return standing{known: answer.State == assessment.Answered, level: answer.Current}
}

func (c composer) ofProcess(id assessment.ProcessID) standing {
	process, _ := c.assessment.Inventory.Process(id)
	return standing{known: process.Current.Set, level: process.Current.Level}
}
