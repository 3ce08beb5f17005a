package overview

import (
	"context"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// mostOffered is how many assessments of a kind are offered for a call. Who
// has more opens one and chooses the call there.
const mostOffered = 4

// askCall asks what is to be done with a call that was opened.
func (p *Presenter) askCall(o *assessment.CallOffer) Question {
	call, say := &o.Record.Call, p.words.Say
	in := p.deps.Kit.Clock().Location()
	q := Question{
		Title: call.Title, Later: say("overview.call.later"), Print: o.Record.Print.String(),
		Lines: []string{say("overview.call.from", "Office", call.Office, "Deadline", wording.Moment(p.words, call.Deadline, in)), p.callState(o)},
	}
	if o.Late {
		q.Lines = append(q.Lines, say("overview.call.late"))
	}
	for _, group := range []OfferGroup{
		{say("overview.call.continue"), p.answering(o)},
		{say("overview.call.begin"), p.beginning(o)},
		{say("overview.call.attach"), p.free(o)},
	} {
		if len(group.Offers) > 0 {
			q.Groups = append(q.Groups, group)
		}
	}
	return q
}

// callState says whether the call is new here.
func (p *Presenter) callState(o *assessment.CallOffer) string {
	switch {
	case o.Record.Own:
		return p.words.Say("overview.call.own")
	case o.Known:
		return p.words.Say("overview.call.known")
	default:
		return p.words.Say("overview.call.taken")
	}
}

// answering offers to go on with what answers the call already.
func (p *Presenter) answering(o *assessment.CallOffer) []Offer {
	return p.offers(o.Answering, p.goOn)
}

// beginning offers a new assessment: for each agency that is known here, and
// for any other.
func (p *Presenter) beginning(o *assessment.CallOffer) []Offer {
	call, say := &o.Record.Call, p.words.Say
	var offers []Offer
	for _, agency := range o.Former[:min(len(o.Former), mostOffered)] {
		offers = append(offers, Offer{
			Title: say("overview.call.begin_for", "Agency", agency.Name), Text: say("overview.call.begin_for_text", "Year", call.Year),
			Do: func() { p.begin(agency, call.ID) },
		})
	}
	key := "overview.call.begin_first"
	if len(offers) > 0 {
		key = "overview.call.begin_other"
	}
	return append(offers, Offer{Title: say(key), Text: say(key+"_text", "Year", call.Year), Do: func() { p.deps.BeginFor(call) }})
}

// free offers to answer the call with an assessment that is here.
func (p *Presenter) free(o *assessment.CallOffer) []Offer {
	call := o.Record.Call.ID
	return p.offers(o.Free, func(id assessment.ID) { p.attach(id, call) })
}

func (p *Presenter) offers(list []assessment.Summary, do func(assessment.ID)) []Offer {
	tell := newTeller(p.words, p.deps.Catalogue, p.deps.Kit.Clock())
	var offers []Offer
	for _, s := range list[:min(len(list), mostOffered)] {
		row := tell.row(s)
		offers = append(offers, Offer{
			Title: p.words.Say("overview.call.row", "Agency", row.Agency, "Document", tell.titled(row)),
			Text:  p.words.Say("overview.call.row_text", "Progress", row.Progress, "Status", row.Status, "Changed", row.Changed),
			Do:    func() { do(s.ID) },
		})
	}
	return offers
}

func (p *Presenter) begin(agency assessment.Agency, call assessment.CallID) {
	p.background("overview.call.beginning", func(ctx context.Context) (func(), error) {
		id, err := p.deps.Opener.Begin(ctx, agency, call)
		if err != nil {
			return nil, err
		}
		return func() { p.lead(kit.Profile, id, p.words.Say("overview.call.begun")) }, nil
	})
}

func (p *Presenter) attach(id assessment.ID, call assessment.CallID) {
	p.background("overview.call.attaching", func(ctx context.Context) (func(), error) {
		if err := p.deps.Opener.Attach(ctx, id, call); err != nil {
			return nil, err
		}
		return func() { p.lead(kit.Submit, id, p.words.Say("overview.call.attached")) }, nil
	})
}
