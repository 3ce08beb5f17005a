package desk

import (
	"context"
	"sync"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/reports"
)

// Payloads keeps what was sealed in the submissions that arrived.
type Payloads interface {
	ReceivedPayload(ctx context.Context, print assessment.Fingerprint) ([]byte, error)
}

// Submitted reads what applicants handed over, and computes what it says. What
// was read is kept: a submission that was taken in never changes. It may be
// used by any goroutine.
type Submitted struct {
	desk  *Desk
	store Payloads
	known sync.Map // of reports.Input by fingerprint
}

// NewSubmitted returns a reader that keeps nothing yet.
func NewSubmitted(d *Desk, store Payloads) *Submitted { return &Submitted{desk: d, store: store} }

// Submitted returns what an applicant handed over, as a report is made of it.
func (s *Submitted) Submitted(ctx context.Context, of assessment.Received) (reports.Input, error) {
	if known, ok := s.known.Load(of.Print); ok {
		return known.(reports.Input), nil //nolint:forcetypeassert // nothing else is put there
	}
	payload, err := s.store.ReceivedPayload(ctx, of.Print)
	if err != nil {
		return reports.Input{}, err
	}
	opened, err := exchange.OpenPayload(payload)
	if err != nil {
		return reports.Input{}, err
	}
	a := opened.Assessment
	a.Call = opened.Call
	input, err := s.desk.evaluate(ctx, a)
	if err == nil {
		s.known.Store(of.Print, input)
	}
	return input, err
}
