package desk

import (
	"context"
	"slices"
	"strings"

	"reifekompass/assessment"
)

// lookedAt is how many assessments are looked into for a call: the newest. An
// agency has a handful; an office that keeps hundreds need not wait for them.
const lookedAt = 40

// offer says what can be done with a call here. Samples are offered only where
// there is nothing else, so that nobody hands one over by mistake. What cannot
// be read is left out: the list says what is wrong with it, and it must not
// keep anybody from opening a call.
func (o *Opener) offer(ctx context.Context, record assessment.CallRecord) (assessment.CallOffer, error) {
	offer := assessment.CallOffer{Record: record, Late: record.Call.Late(o.Desk.Clock())}
	list, err := o.Store.List(ctx)
	if err != nil {
		return offer, err
	}
	sample := func(s assessment.Summary) bool { return s.Fictional }
	if own := slices.DeleteFunc(slices.Clone(list), sample); len(own) > 0 {
		list = own
	}
	for _, s := range list[:min(len(list), lookedAt)] {
		if err := ctx.Err(); err != nil {
			return offer, err
		}
		if a, err := o.Desk.Store.Load(ctx, s.ID); err == nil && a.Part == nil {
			consider(&offer, &a, s)
		}
	}
	return offer, nil
}

// consider adds an assessment to what is offered.
func consider(offer *assessment.CallOffer, a *assessment.Assessment, s assessment.Summary) {
	call := &offer.Record.Call
	switch {
	case a.Call == call.ID:
		offer.Answering = append(offer.Answering, s)
	case a.Call == "" && a.Status != assessment.Submitted && a.CatalogueID == call.CatalogueID:
		offer.Free = append(offer.Free, s)
	}
	named := func(other assessment.Agency) bool { return strings.EqualFold(other.Name, a.Agency.Name) }
	if !a.Agency.Fictional && !slices.ContainsFunc(offer.Former, named) {
		offer.Former = append(offer.Former, a.Agency)
	}
}
