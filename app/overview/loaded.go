package overview

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// askRelease says what release was loaded and leads to the comparison with it.
func (p *Presenter) askRelease(l *assessment.LoadedOffer) Question {
	say := p.words.Say
	key := "overview.release.loaded"
	if l.Known {
		key = "overview.release.known"
	}
	lines := []string{say(key, "Title", l.Title, "Office", l.Office, "Year", l.Year, "Members", p.words.Integer(l.Members))}
	if !l.Confirmed {
		lines = append(lines, say("overview.release.unconfirmed"))
	}
	q := Question{Title: say("overview.release.title"), Lines: lines, Later: say("overview.release.later")}
	if len(l.Where) == 0 {
		q.Lines = append(q.Lines, say("overview.release.nowhere"))
		return q
	}
	q.Groups = p.places("overview.release.compare", l.Where, func(id assessment.ID) {
		p.deps.Navigate.Go(kit.Route{Area: kit.Result, Assessment: string(id), File: l.ID})
	})
	return q
}

// companies leads to where answers of companies are taken in, or asks where
// that is.
func (p *Presenter) companies(c *assessment.CompaniesOffer, path string) {
	lead := func(id assessment.ID) {
		p.deps.Navigate.Go(kit.Route{Area: kit.Companies, Assessment: string(id), File: path})
	}
	if len(c.Where) == 1 {
		lead(c.Where[0].ID)
		return
	}
	say := p.words.Say
	q := Question{
		Title: say("overview.companies.title"), Lines: []string{p.words.Count("overview.companies.text", c.Answers)}, Later: say("overview.companies.later"),
	}
	if len(c.Where) > 0 {
		q.Lines = append(q.Lines, say("overview.companies.which"))
		q.Groups = p.places("overview.companies.read", c.Where, lead)
	} else {
		q.Lines = append(q.Lines, say("overview.companies.nowhere"))
		q.Groups = []OfferGroup{{Offers: []Offer{{
			Title: say("overview.companies.begin"), Text: say("overview.companies.begin_text"),
			Do: func() { p.deps.Navigate.Go(kit.Route{Area: kit.Profile}) },
		}}}}
	}
	p.screen.Ask(q)
}

// places offers assessments to go on with, below a heading that says how they
// are to be chosen where there are several. Where there are more than are
// offered it says what to do about the others.
func (p *Presenter) places(key string, where []assessment.Summary, lead func(assessment.ID)) []OfferGroup {
	group := OfferGroup{Heading: p.words.Count(key, len(where)), Offers: p.offers(where, lead)}
	if more := len(where) - len(group.Offers); more > 0 {
		group.Heading = p.words.Count(key+"_more", more)
	}
	return []OfferGroup{group}
}
