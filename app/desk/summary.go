package desk

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/reports"
)

// Summaries lists the summaries for everybody that the own report of an
// assessment can stand beside, the newest first, and last the peer group of its
// feedback letter, if there is one (reports.OnlyCircle).
func (d *Desk) Summaries(ctx context.Context, id assessment.ID) ([]release.Offer, error) {
	if d.Released == nil {
		return d.besideCircle(ctx, id, nil)
	}
	a, err := d.Store.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	asked, err := d.catalogueFor(ctx, &a)
	if err != nil {
		return nil, err
	}
	offers, err := d.Released.Offers(ctx, asked, &a)
	if err != nil {
		return nil, err
	}
	return d.besideCircle(ctx, id, offers)
}

// beside puts what a report is made of beside the summary that was chosen, as
// reports.Options.Summary says. Errors are those of release.Reader; a choice
// that nobody made is none.
func (d *Desk) beside(ctx context.Context, in *reports.Input, chosen string) (reports.Beside, error) {
	if d.Released == nil || chosen == reports.NoSummary || chosen == reports.OnlyCircle {
		return reports.Beside{}, nil
	}
	if chosen == "" {
		offers, err := d.Released.Offers(ctx, in.Catalogue, &in.Assessment)
		if err != nil {
			return reports.Beside{}, err
		}
		if chosen = release.Usual(offers); chosen == "" {
			return reports.Beside{}, nil
		}
	}
	found, err := d.Released.Find(ctx, chosen)
	if err != nil {
		return reports.Beside{}, err
	}
	compared, err := release.Compare(in.Catalogue, &in.Assessment, &found.ReleaseFile)
	if err != nil {
		return reports.Beside{}, err
	}
	return reports.Beside{Compared: &compared, Confirmed: found.Confirmed}, nil
}
