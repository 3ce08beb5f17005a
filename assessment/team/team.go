// Package team is the use case "fill in together": shares of an assessment go
// to colleagues, come back, and are compared question by question. It keeps
// what everybody said, proposes what nobody contradicts, and leaves the rest
// to a person. It looks at no clock to decide who is right: what was given out
// is the base of every comparison.
//
// It knows neither window, paper nor database, and changes no answer itself:
// session does.
package team

import (
	"reifekompass/assessment"
)

// Standing is how far people agree about a question.
type Standing int

// The standings.
const (
	Silent  Standing = iota // no contribution says anything to it
	Agreed                  // everybody says what the assessment says
	Offered                 // a share brings something new and nobody contradicts
	Differs                 // a person has to settle it
	Settled                 // a person has settled it, and nobody said anything since
)

// Voice is what one contribution says to one question.
type Voice struct {
	Filled string // names the contribution
	Role   string // of the person, never a name
	Staff  bool   // an opinion, not a share of the work
	Answer assessment.Answer
}

// Question is what all say to one question.
type Question struct {
	ID       assessment.QuestionID
	Own      assessment.Answer // what the assessment says
	Voices   []Voice           // by role, then by contribution
	Standing Standing
	// Proposal is the answer that puts together what is not contradicted: what
	// shares changed, and the comments of everybody with their roles. Where
	// nothing is new it is Own.
	Proposal assessment.Answer
	Spread   Spread
}

// Team is the whole comparison.
type Team struct {
	Questions     []Question // those with a voice, in the order of the catalogue
	Contributions int
	Staff         int    // of them, opinions
	Roles         []Role // of the others, by name
}

// Of returns what is said to a question; one without a voice is Silent.
func (t *Team) Of(id assessment.QuestionID) Question {
	for _, q := range t.Questions {
		if q.ID == id {
			return q
		}
	}
	return Question{ID: id}
}

// Count returns how many questions have the standing.
func (t *Team) Count(standing Standing) int {
	n := 0
	for i := range t.Questions {
		if t.Questions[i].Standing == standing {
			n++
		}
	}
	return n
}

// Material is what a comparison is made of.
type Material struct {
	Catalogue     *assessment.Catalogue // what is asked of the agency
	Assessment    *assessment.Assessment
	Packages      []assessment.WorkPackage
	Contributions []assessment.Contribution
	Settlements   []assessment.Settlement
}

// Compare puts together what everybody said. The order of packages,
// contributions and settlements does not matter. Answers to questions that are
// not asked, and contributions without a known package, are left out.
func Compare(m Material) Team {
	c := newComparison(m)
	t := Team{Contributions: len(c.contributions)}
	for _, contribution := range c.contributions { // in the order of their roles
		t.add(contribution.Part)
	}
	for _, id := range m.Catalogue.Order() {
		if q := c.question(id); len(q.Voices) > 0 {
			t.Questions = append(t.Questions, q)
		}
	}
	return t
}

// add counts a contribution.
func (t *Team) add(part assessment.Part) {
	if part.Staff {
		t.Staff++
		return
	}
	if n := len(t.Roles); n > 0 && t.Roles[n-1].Name == part.Role {
		t.Roles[n-1].Count++
		return
	}
	t.Roles = append(t.Roles, Role{Name: part.Role, Count: 1})
}
