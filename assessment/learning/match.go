package learning

import (
	"reifekompass/assessment/transfer"
)

// Match is what one participant could learn in one topic, and from whom. All
// partners consented to be named.
type Match struct {
	transfer.Match

	// Public says that the learner consented as well: it may be published.
	// Otherwise it is for the learner alone.
	Public bool
}

// match finds the partners of all participants.
func (p *Picture) match() {
	if p.Catalogue == nil {
		return
	}
	learners, named := make([]transfer.Learner, len(p.Participants)), map[transfer.MemberID]bool{}
	for i := range p.Participants {
		of := &p.Participants[i]
		learners[i] = transfer.Learner{
			ID: of.ID(), Trait: transfer.TraitOf(of.Agency), Regions: of.Regions, Named: of.Named(), Standing: of.Standing,
		}
		named[of.ID()] = learners[i].Named.Given()
	}
	for _, m := range transfer.MatchPartners(learners, transfer.Topics(p.Catalogue)) {
		p.Matches = append(p.Matches, Match{Match: m, Public: named[m.Learner]})
	}
}

// MatchesOf returns what a participant could learn, in the order of the
// catalogue.
func (p *Picture) MatchesOf(id transfer.MemberID) []Match {
	var own []Match
	for _, m := range p.Matches {
		if m.Learner == id {
			own = append(own, m)
		}
	}
	return own
}

// PublicMatches returns what may be published.
func (p *Picture) PublicMatches() []Match {
	var public []Match
	for _, m := range p.Matches {
		if m.Public {
			public = append(public, m)
		}
	}
	return public
}

// Helped is a participant that another one could help in a topic.
type Helped struct {
	Learner transfer.MemberID
	Topic   transfer.Topic
}

// HelpedBy returns whom a participant could help, in the order of the matches.
func (p *Picture) HelpedBy(id transfer.MemberID) []Helped {
	var helped []Helped
	for _, m := range p.Matches {
		for _, partner := range m.Partners {
			if partner.ID == id {
				helped = append(helped, Helped{Learner: m.Learner, Topic: m.Topic})
			}
		}
	}
	return helped
}
