package release

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

// Over the years an agency is told by its name and the key of its place, and
// by the key that signed its submissions. None of them alone is enough: two
// agencies can share an installation, and a new computer signs with a new key.
// Where they agree, it is the same agency; where none of them was ever seen,
// it is a new one. Where they contradict each other, a person of the office
// says which agency it is, and until then it is no member. An agency that were
// taken for another one would hide that two releases differ by it.

// person is an agency as earlier releases know it.
type person struct {
	name    string
	ags     assessment.AGS
	signers map[assessment.SignerID]bool
}

// people are the members of all earlier releases.
type people map[transfer.MemberID]person

func register(earlier []assessment.FrozenRelease) people {
	found := people{}
	for i := range earlier {
		for j := range earlier[i].Members {
			m := &earlier[i].Members[j]
			id := transfer.MemberID(m.Member)
			p, known := found[id]
			if !known {
				p.signers = map[assessment.SignerID]bool{}
			}
			p.name, p.ags = m.Agency, m.AGS // as it was called last
			p.signers[m.Signer] = true
			found[id] = p
		}
	}
	return found
}

func (p people) names() map[transfer.MemberID]string {
	names := map[transfer.MemberID]string{}
	for id, of := range p {
		names[id] = of.name
	}
	return names
}

// newMember names an agency that was never a member before.
func newMember(r *assessment.Received) transfer.MemberID {
	sum := sha256.Sum256([]byte("member/1\x00" + string(r.AGS) + "\x00" + assessment.FoldName(r.Agency)))
	return transfer.MemberID(hex.EncodeToString(sum[:16]))
}

// tell finds out which agency a candidate is, or that the office has to say.
func (p people) tell(c *Candidate, same map[string]transfer.MemberID) {
	c.Member = newMember(&c.Received)
	if said, ok := same[c.Series]; ok {
		c.Member, c.said = said, true
		return
	}
	if known, here := p[c.Member]; here && known.signers[c.Signer] {
		return
	}
	c.Perhaps = p.perhaps(c)
	if len(c.Perhaps) > 0 && c.Obstacle == "" {
		c.Obstacle = Unknown
	}
}

// perhaps are the earlier members that something speaks for.
func (p people) perhaps(c *Candidate) []transfer.MemberID {
	var found []transfer.MemberID
	for _, id := range slices.Sorted(maps.Keys(p)) {
		of := p[id]
		if id == c.Member || of.signers[c.Signer] || (c.AGS != "" && of.ags == c.AGS) {
			found = append(found, id)
		}
	}
	return found
}

// check returns an *Error for a decision about a series that is not here, or
// for a member that is neither known nor what the series would be as a new one.
func (p people) check(g *Group, same map[string]transfer.MemberID) error {
	for series, said := range same {
		at := g.bySeries(series)
		if at < 0 {
			return &Error{Why: WhyWho}
		}
		if _, known := p[said]; !known && said != newMember(&g.Candidates[at].Received) {
			return &Error{Why: WhyWho, Names: []string{g.Candidates[at].Agency}}
		}
	}
	return nil
}
