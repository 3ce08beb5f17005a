package desk

import (
	"context"
	"errors"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/session"
)

// CatalogueOf returns the catalogue by which an assessment is asked and
// scored: that of its call, with the weights of the call, otherwise the
// shipped one; of a part only the questions that are asked. It is an
// *assessment.CatalogueError if the assessment needs a catalogue that is not
// here.
func (d *Desk) CatalogueOf(ctx context.Context, id assessment.ID) (*assessment.Catalogue, error) {
	a, err := d.Store.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	return d.catalogueFor(ctx, &a)
}

// Open opens the session of an assessment that a store keeps.
func (d *Desk) Open(ctx context.Context, store session.Store, id assessment.ID) (*session.Session, error) {
	asked, err := d.CatalogueOf(ctx, id)
	if err != nil {
		return nil, err
	}
	return session.Open(ctx, store, asked, id)
}

func (d *Desk) catalogueFor(ctx context.Context, a *assessment.Assessment) (*assessment.Catalogue, error) {
	asked, err := d.called(ctx, a.Call)
	if err != nil {
		return nil, err
	}
	if asked.ID != a.CatalogueID {
		return nil, &assessment.CatalogueError{Got: a.CatalogueID, Want: asked.ID}
	}
	return asked.Shared(a.Part), nil
}

// called returns the catalogue of a call, the shipped one for none and for a
// call that is not here.
func (d *Desk) called(ctx context.Context, id assessment.CallID) (*assessment.Catalogue, error) {
	if id == "" {
		return d.Catalogue, nil
	}
	if known, ok := d.calls.Load(id); ok {
		return known.(*assessment.Catalogue), nil //nolint:forcetypeassert // nothing else is put there
	}
	record, err := d.Store.Call(ctx, id)
	if errors.Is(err, assessment.ErrNotFound) {
		return d.Catalogue, nil
	}
	if err != nil {
		return nil, err
	}
	asked, err := catalogue.Parse(string(record.Call.ID), record.Catalogue)
	if err != nil {
		return nil, err
	}
	asked = record.Call.Catalogue(asked)
	asked.CallPrint = record.Print
	if record.Status == assessment.CallLocked { // a draft changes
		d.calls.Store(id, asked)
	}
	return asked, nil
}
