package release

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

// Preview computes what would be published, without keeping anything. An
// *Error says why nothing can be; there is no plan then.
func (o *Office) Preview(ctx context.Context, call assessment.CallID, choice Choice) (*Plan, error) {
	earlier, err := o.Store.FrozenReleases(ctx)
	if err != nil {
		return nil, err
	}
	g, err := o.group(ctx, call, choice.Same, earlier)
	if err != nil {
		return nil, err
	}
	p := &Plan{Group: g, Title: assessment.CleanLine(choice.Title), Compare: choice.Winners, Earlier: len(earlier), without: map[string]bool{}}
	if len(earlier) > 0 {
		p.last = earlier[len(earlier)-1].ID
	}
	p.choose(choice.Without)
	if err := p.freeze(); err != nil {
		return nil, err
	}
	before, err := thaw(earlier)
	if err != nil {
		return nil, err
	}
	if err := p.build(before); err != nil {
		return nil, err
	}
	return p, nil
}

// choose takes the candidates that nothing speaks against.
func (p *Plan) choose(without []string) {
	for _, series := range without {
		p.without[series] = true
	}
	for i := range p.Group.Candidates {
		c := p.Group.Candidates[i]
		if c.Obstacle == "" && !p.without[c.Series] {
			p.Members = append(p.Members, c)
		}
	}
}

func (p *Plan) freeze() error {
	if err := p.checkFictional(); err != nil {
		return err
	}
	members := make([]transfer.Member, len(p.Members))
	for i := range p.Members {
		c := &p.Members[i]
		members[i] = transfer.Member{ID: c.Member, Edition: c.Series, Consent: c.Cohort, Values: c.values}
	}
	var err error
	subjects := append(transfer.Subjects(p.Group.Catalogue), transfer.ProcessSubjects(p.Group.Catalogue)...)
	p.cohort, err = transfer.Freeze(planned, subjects, members)
	return p.named(err)
}

// planned is the id of a release that has none yet.
const planned = "planned"

// checkFictional keeps invented agencies out of a release of real ones.
func (p *Plan) checkFictional() error {
	var invented []string
	for i := range p.Members {
		if p.Members[i].Fictional {
			invented = append(invented, p.Members[i].Agency)
		}
	}
	if n := len(invented); n > 0 && n < len(p.Members) {
		return &Error{Why: WhyMixed, Names: invented}
	}
	p.fictional = len(invented) > 0
	return nil
}

func (p *Plan) build(earlier []transfer.Earlier) error {
	winners, err := p.comparison()
	if err != nil {
		return err
	}
	if p.Release, p.Log, err = transfer.Build(p.cohort, earlier, winners); err != nil {
		return p.named(err)
	}
	p.Print, err = p.print()
	return err
}

// comparison asks for winners against others, of every winner the jury chose.
func (p *Plan) comparison() (*transfer.Comparison, error) {
	if !p.Compare {
		return nil, nil //nolint:nilnil // nil asks for nothing
	}
	if !p.Group.Decided {
		return nil, &Error{Why: WhyUndecided}
	}
	asked := &transfer.Comparison{Consents: map[transfer.MemberID]transfer.Consent{}}
	for _, series := range p.Group.Lost {
		asked.Consents[transfer.MemberID("series "+series)] = transfer.Consent{}
	}
	for i := range p.Group.Candidates {
		if c := &p.Group.Candidates[i]; c.Winner {
			asked.Consents[c.Member] = c.Winners
		}
	}
	return asked, nil
}

// print names what a preview shows, and of whom.
func (p *Plan) print() (assessment.Fingerprint, error) {
	type member struct{ ID, Series, Print string }
	members := make([]member, len(p.Members))
	for i := range p.Members {
		c := &p.Members[i]
		members[i] = member{string(c.Member), c.Series, c.Print.String()}
	}
	raw, err := json.Marshal(struct {
		Members []member
		Cells   []transfer.Cell
		Log     []transfer.Entry
		Compare bool
		Last    string
	}{members, p.Release.Cells, p.Log, p.Compare, p.last})
	return sha256.Sum256(raw), err
}

// named turns an error of package transfer into one that names agencies.
func (p *Plan) named(err error) error {
	if err == nil {
		return nil
	}
	if size, ok := errors.AsType[*transfer.SizeError](err); ok {
		return &Error{Why: WhyFew, Got: size.Got, Min: size.Min, Err: err}
	}
	if consent, ok := errors.AsType[*transfer.ConsentError](err); ok {
		return &Error{Why: WhyWinners, Names: p.namesOf(consent.Members), Err: err}
	}
	if differs, ok := errors.AsType[*transfer.DifferenceError](err); ok {
		return &Error{Why: WhyDiffers, Names: p.namesOf(differs.Members), Got: len(differs.Members), Min: differs.Min, Err: err}
	}
	if member, ok := errors.AsType[*transfer.MemberError](err); ok {
		why := WhyTwice
		if member.Subject != nil {
			why = WhyValues
		}
		return &Error{Why: why, Names: p.namesOf([]transfer.MemberID{member.Member}), Err: err}
	}
	return err
}

// namesOf are the names of members of this or an earlier release, or of
// applicants. Whose name nobody knows is left out.
func (p *Plan) namesOf(ids []transfer.MemberID) []string {
	var names []string
	for _, id := range ids {
		at := slices.IndexFunc(p.Group.Candidates, func(c Candidate) bool { return c.Member == id })
		switch {
		case at >= 0:
			names = append(names, p.Group.Candidates[at].Agency)
		case p.Group.Names[id] != "":
			names = append(names, p.Group.Names[id])
		}
	}
	return names
}
