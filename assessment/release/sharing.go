package release

import (
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/transfer"
)

// consents are those that a submission gives, on the day it was made.
func consents(s *assessment.Submission) (cohort, winners transfer.Consent) {
	sharing := s.Assessment.Inventory.Sharing()
	given := func(said assessment.YesNo) transfer.Consent {
		if said != assessment.Yes {
			return transfer.Consent{}
		}
		return transfer.Consent{On: s.Made, Text: assessment.SharingWording}
	}
	return given(sharing.Cohort), given(sharing.Winners)
}

// Solutions returns what applicants released of their good solutions, in the
// order of the candidates. That needs no consent but that for the text; who
// withdrew is left out, and so are invented agencies beside real ones.
func (p *Plan) Solutions() []exchange.ReleasedSolution {
	var found []exchange.ReleasedSolution
	for i := range p.Group.Candidates {
		c := &p.Group.Candidates[i]
		if c.Obstacle == Withdrawn || c.Obstacle == Unreadable || c.Fictional != p.fictional || p.without[c.Series] {
			continue
		}
		for _, s := range c.assessment.Inventory.Solutions() {
			if released, some := s.Released(); some {
				found = append(found, p.released(c, &released))
			}
		}
	}
	return found
}

func (p *Plan) released(c *Candidate, s *assessment.Solution) exchange.ReleasedSolution {
	found := exchange.ReleasedSolution{
		Title: s.Title, Agency: c.Agency, Text: s.Text, Prerequisites: s.Prerequisites, Effort: s.Effort, ContactRole: s.ContactRole,
	}
	if _, asked := p.Group.Catalogue.Question(s.Question); asked {
		found.Question = s.Question
	}
	if process, there := c.assessment.Inventory.Process(s.Process); there {
		found.ProcessTitle = process.Name
		if _, template := p.Group.Catalogue.Process(process.ID); template {
			found.Process = string(process.ID)
		}
	}
	if system, there := c.assessment.Inventory.System(s.System); there {
		found.System = system.Product
	}
	return found
}
