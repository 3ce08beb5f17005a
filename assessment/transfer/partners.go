package transfer

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Topic is something to learn: a process of the catalogue, or a dimension.
// Exactly one of both is set.
type Topic struct {
	Process   assessment.ProcessID
	Dimension assessment.DimensionID
}

// Topics lists the processes of a catalogue and then its dimensions, each in
// the order of the catalogue.
func Topics(c *assessment.Catalogue) []Topic {
	var topics []Topic
	for i := range c.Processes {
		topics = append(topics, Topic{Process: c.Processes[i].ID})
	}
	for i := range c.Dimensions {
		topics = append(topics, Topic{Dimension: c.Dimensions[i].ID})
	}
	return topics
}

// StandingOf returns how far an agency is: the processes whose level it says,
// the dimensions that can be shown.
func StandingOf(processes []assessment.Process, r scoring.Result) map[Topic]scoring.Score {
	standing := map[Topic]scoring.Score{}
	for i := range processes {
		if now := processes[i].Current; now.Set {
			standing[Topic{Process: processes[i].ID}] = LevelScore(now.Level)
		}
	}
	for _, d := range r.Dimensions {
		if d.Index.Known() {
			standing[Topic{Dimension: d.ID}] = d.Index
		}
	}
	return standing
}

// Learner is an agency that looks for others to learn from, and may be one of
// those others.
type Learner struct {
	ID      MemberID
	Trait   Trait
	Regions []string // economic regions, by name; an agency may belong to several
	Named   Consent  // to be named as a partner, with what it is ahead in and what it could learn itself
	// Standing is how far it is in each topic, in points from 0 to 100; a level
	// of a process is 25. No entry, or an unknown one: not known, no match.
	Standing map[Topic]scoring.Score
}

// Match is what one agency could learn in one topic, and from whom.
type Match struct {
	Learner  MemberID
	Topic    Topic
	Partners []Partner // up to MaxPartners; at least one
}

// Partner is an agency that is ahead in a topic. What both have in common is
// said by Alike and Neighbor, of which at least one holds.
type Partner struct {
	ID       MemberID
	Alike    bool    // the same kind, and at most one size class apart
	Neighbor bool    // in the same economic region
	InReturn []Topic // what it could learn in turn, up to MaxInReturn; nil: nothing
}

// The numbers of matching, in points of 100 or as counts.
const (
	Ahead       = 50 // two levels: how far ahead a partner is (DOMAIN section 8, report 4: who can learn from whom)
	AheadReturn = 25 // one level: how far ahead the learner is where it gives in return
	MaxPartners = 3
	MaxInReturn = 3
)

// MatchPartners returns for each agency and topic who could help it, in the order of
// both lists; a topic without a partner is left out. Partners consented to be
// named, are at least Ahead points further, and are alike or in the same
// region. First come those who can learn something in return, then those
// who are both alike and near, then by id: it is an exchange on equal terms, so
// that how far ahead somebody is does not count. A match is for its learner;
// who publishes it needs the consent of the learner as well.
func MatchPartners(all []Learner, topics []Topic) []Match {
	standing := make([][]point, len(all))
	for i := range all {
		standing[i] = pointsOf(all[i].Standing, topics)
	}
	var matches []Match
	for i := range all {
		candidates := candidatesOf(i, all, topics, standing)
		for t, topic := range topics {
			partners := chosen(candidates, func(c candidate) bool { return standing[c.at][t].ahead(standing[i][t], Ahead) })
			if partners != nil {
				matches = append(matches, Match{Learner: all[i].ID, Topic: topic, Partners: partners})
			}
		}
	}
	return matches
}

// candidate is a partner for any topic, and its place in the list.
type candidate struct {
	Partner
	at int
}

// candidatesOf are all that could be partners of one, the best first.
func candidatesOf(i int, all []Learner, topics []Topic, standing [][]point) []candidate {
	var found []candidate
	for j := range all {
		if i == j || !all[j].Named.Given() {
			continue
		}
		alike, neighbor := alike(all[i].Trait, all[j].Trait), shareRegion(all[i].Regions, all[j].Regions)
		if !alike && !neighbor {
			continue
		}
		p := Partner{ID: all[j].ID, Alike: alike, Neighbor: neighbor}
		for t, topic := range topics {
			if len(p.InReturn) < MaxInReturn && standing[i][t].ahead(standing[j][t], AheadReturn) {
				p.InReturn = append(p.InReturn, topic)
			}
		}
		found = append(found, candidate{Partner: p, at: j})
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.order(), b.order()), cmp.Compare(a.ID, b.ID))
	})
	return found
}

// order is smaller for who comes first.
func (p Partner) order() int {
	order := 0
	if p.InReturn == nil {
		order += 2
	}
	if !p.Alike || !p.Neighbor {
		order++
	}
	return order
}

func chosen(candidates []candidate, fits func(candidate) bool) []Partner {
	var partners []Partner
	for _, c := range candidates {
		if fits(c) {
			partners = append(partners, c.Partner)
		}
		if len(partners) == MaxPartners {
			break
		}
	}
	return partners
}

// alike reports whether two agencies are of the same kind and work for areas
// of about the same size. What is not known is like nothing.
func alike(a, b Trait) bool {
	sizes := assessment.SizeClasses()
	one, other := slices.Index(sizes, a.Size), slices.Index(sizes, b.Size)
	return a.Kind != "" && a.Kind == b.Kind && one >= 0 && other >= 0 && max(one-other, other-one) <= 1
}

func shareRegion(a, b []string) bool {
	return slices.ContainsFunc(a, func(region string) bool { return region != "" && slices.Contains(b, region) })
}

// point is a standing, with its nearest float for quick comparisons.
type point struct {
	exact scoring.Score
	near  float64
}

func pointsOf(standing map[Topic]scoring.Score, topics []Topic) []point {
	all := make([]point, len(topics))
	for t, topic := range topics {
		if s := standing[topic]; s.Known() {
			all[t] = point{exact: s, near: s.Float()}
		}
	}
	return all
}

// ahead reports whether p is at least so many points further than other.
// Exact numbers decide where floats are too close to tell.
func (p point) ahead(other point, points int) bool {
	if !p.exact.Known() || !other.exact.Known() {
		return false
	}
	const close = 1e-6
	if d := p.near - other.near - float64(points); d > close || d < -close {
		return d > 0
	}
	return p.exact.Minus(other.exact).Compare(scoring.NewScore(int64(points), 1)) >= 0
}
