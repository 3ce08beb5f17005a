package release

import (
	"cmp"
	"context"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

// Obstacle is why a candidate cannot be a member.
type Obstacle string

// The obstacles. The empty Obstacle is none.
const (
	NoConsent  Obstacle = "no_consent" // did not agree
	Withdrawn  Obstacle = "withdrawn"  // withdrew the application
	Unknown    Obstacle = "unknown"    // the office has to say which agency it is
	Unreadable Obstacle = "unreadable" // the submission cannot be read any more
)

// Candidate is an applicant that could be a member of a release: the revision
// of its submission that counts.
type Candidate struct {
	assessment.Received

	Member    transfer.MemberID // names the agency over all releases; what it would be as a new one while Obstacle is Unknown
	Perhaps   []transfer.MemberID
	Kind      assessment.Kind
	Fictional bool
	Winner    bool
	Cohort    transfer.Consent // to be part of a release
	Winners   transfer.Consent // to winners against others
	Obstacle  Obstacle

	said       bool
	assessment assessment.Assessment
	values     transfer.Values
}

// Group are the applicants of a call, as members of a release.
type Group struct {
	Call       assessment.CallRecord
	Catalogue  *assessment.Catalogue        // as the call asks it
	Candidates []Candidate                  // by name
	Decided    bool                         // the jury chose winners
	Lost       []string                     // series of winners that no submission counts of
	Names      map[transfer.MemberID]string // of all members of earlier releases
}

// Candidates returns the applicants of a call. same is Choice.Same; nil: the
// office has said nothing yet.
func (o *Office) Candidates(ctx context.Context, call assessment.CallID, same map[string]transfer.MemberID) (Group, error) {
	earlier, err := o.Store.FrozenReleases(ctx)
	if err != nil {
		return Group{}, err
	}
	return o.group(ctx, call, same, earlier)
}

func (o *Office) group(ctx context.Context, call assessment.CallID, same map[string]transfer.MemberID, earlier []assessment.FrozenRelease) (Group, error) {
	g := Group{}
	var err error
	if g.Call, err = o.Store.Call(ctx, call); err != nil {
		return g, err
	}
	if g.Call.Status != assessment.CallLocked {
		return g, &Error{Why: WhyDraft}
	}
	asked, err := catalogue.Parse(string(call), g.Call.Catalogue)
	if err != nil {
		return g, err
	}
	g.Catalogue = g.Call.Call.Catalogue(asked)
	round, err := o.roundOf(ctx, call)
	if err != nil {
		return g, err
	}
	received, err := o.Store.Received(ctx, call)
	if err != nil {
		return g, err
	}
	known := register(earlier)
	g.Names, g.Decided = known.names(), len(round.Decision.Winners) > 0
	for i := range received {
		if received[i].Standing != assessment.StandingCurrent {
			continue
		}
		one, err := o.candidate(ctx, &g, &round, received[i])
		if err != nil {
			return g, err
		}
		known.tell(&one, same)
		g.Candidates = append(g.Candidates, one)
	}
	slices.SortFunc(g.Candidates, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(a.Agency, b.Agency), cmp.Compare(a.Series, b.Series))
	})
	g.Lost = slices.DeleteFunc(slices.Clone(round.Decision.Winners), func(series string) bool { return g.bySeries(series) >= 0 })
	return g, known.check(&g, same)
}

// bySeries returns the place of a candidate, -1 if there is none.
func (g *Group) bySeries(series string) int {
	return slices.IndexFunc(g.Candidates, func(c Candidate) bool { return c.Series == series })
}

// candidate reads a submission. One that cannot be read is no reason to show
// nobody.
func (o *Office) candidate(ctx context.Context, g *Group, round *assessment.Round, r assessment.Received) (Candidate, error) {
	c := Candidate{Received: r, Winner: slices.Contains(round.Decision.Winners, r.Series)}
	payload, err := o.Store.ReceivedPayload(ctx, r.Print)
	if err != nil {
		return c, err
	}
	s, err := exchange.OpenPayload(payload)
	if err != nil {
		c.Obstacle = Unreadable
		return c, nil //nolint:nilerr // told by the obstacle
	}
	a := &s.Assessment
	c.assessment, c.Kind, c.Fictional = *a, a.Agency.Kind, a.Agency.Fictional
	c.values = transfer.ValuesOf(g.Catalogue, a, scoring.Evaluate(g.Catalogue, a)).With(transfer.PotentialsOf(g.Catalogue, a, g.Catalogue.Model()))
	c.Cohort, c.Winners = consents(&s)
	switch {
	case round.Withdrawn[r.Series] != "":
		c.Obstacle = Withdrawn
	case !c.Cohort.Given():
		c.Obstacle = NoConsent
	}
	return c, nil
}
