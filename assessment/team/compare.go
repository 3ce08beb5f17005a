package team

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
)

// comparison is the material, made ready to be looked up.
type comparison struct {
	own           *assessment.Assessment
	packages      map[string]assessment.WorkPackage
	contributions []assessment.Contribution // with a known package, by role and name
	seen          map[assessment.QuestionID]int
}

func newComparison(m Material) *comparison {
	c := &comparison{
		own:      m.Assessment,
		packages: make(map[string]assessment.WorkPackage, len(m.Packages)),
		seen:     make(map[assessment.QuestionID]int, len(m.Settlements)),
	}
	for _, p := range m.Packages {
		c.packages[p.Part.Package] = p
	}
	for _, s := range m.Settlements {
		c.seen[s.Question] = max(c.seen[s.Question], s.Seen)
	}
	for _, contribution := range m.Contributions {
		if _, known := c.packages[contribution.Part.Package]; known {
			c.contributions = append(c.contributions, contribution)
		}
	}
	slices.SortFunc(c.contributions, func(a, b assessment.Contribution) int {
		return cmp.Or(cmp.Compare(a.Part.Role, b.Part.Role), cmp.Compare(a.Part.Filled, b.Part.Filled))
	})
	return c
}

func (c *comparison) question(id assessment.QuestionID) Question {
	q := Question{ID: id, Own: c.own.Answer(id)}
	merge := merging{own: q.Own}
	for _, contribution := range c.contributions {
		said, any := contribution.Answers[id]
		said.Question = id
		base := c.base(contribution.Part.Package, id)
		if !any || !contribution.Part.Asks(id) || said == base && contribution.Part.Staff && said.State == assessment.Open {
			continue
		}
		voice := Voice{Filled: contribution.Part.Filled, Role: contribution.Part.Role, Staff: contribution.Part.Staff, Answer: said}
		if voice.Staff || said != base {
			q.Voices = append(q.Voices, voice)
			merge.hear(voice, base)
		}
	}
	q.Proposal = merge.proposal()
	q.Spread = spreadOf(q.Own, q.Voices)
	q.Standing = c.standing(&q, &merge)
	return q
}

// base is what was given out with the package; open where it was given out
// without answers.
func (c *comparison) base(pack string, id assessment.QuestionID) assessment.Answer {
	base := c.packages[pack].Base[id]
	base.Question = id
	return base
}

func (c *comparison) standing(q *Question, merge *merging) Standing {
	switch {
	case len(q.Voices) == 0:
		return Silent
	case !merge.contradicted() && q.Proposal == q.Own:
		return Agreed
	case c.seen[q.ID] >= len(q.Voices):
		return Settled
	case merge.contradicted():
		return Differs
	default:
		return Offered
	}
}
