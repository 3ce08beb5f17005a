package desk

import (
	"context"
	"errors"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/handover"
	"reifekompass/reports"
)

// Applying says for a report which call the assessment answers and which
// revision of it was handed over last. A call that is not here is none.
func (d *Desk) Applying(ctx context.Context, a *assessment.Assessment) (reports.Applying, error) {
	if a.Call == "" {
		return reports.Applying{}, nil
	}
	record, err := d.Store.Call(ctx, a.Call)
	if errors.Is(err, assessment.ErrNotFound) {
		return reports.Applying{}, nil
	}
	if err != nil {
		return reports.Applying{}, err
	}
	applying := reports.Applying{Call: record.Call, Print: record.Print}
	all, err := d.Store.Handovers(ctx, a.ID)
	for _, h := range all {
		if h.Call == a.Call {
			applying.Last = h
		}
	}
	if err != nil || applying.Last.Revision == 0 {
		return applying, err
	}
	applying.Changed, err = changedSince(a, &applying.Last)
	return applying, err
}

// changedSince compares an assessment with a revision of it. One that has
// become too long to be handed over has changed.
func changedSince(a *assessment.Assessment, h *assessment.Handover) (bool, error) {
	content, err := handover.Content(a)
	if _, tooLong := errors.AsType[*exchange.ProblemError](err); tooLong {
		return true, nil
	}
	return content != h.Content, err
}
