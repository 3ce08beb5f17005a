package desk

import (
	"context"
	"sync"

	"reifekompass/assessment"
	"reifekompass/reports"
)

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
	input, err := s.desk.submitted(ctx, s.store, &assessment.Applicant{Received: of})
	if err == nil {
		s.known.Store(of.Print, input)
	}
	return input, err
}
