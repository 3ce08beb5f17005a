package desk

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/learning"
)

// LearningStore is where calls and what arrived for them are kept.
type LearningStore interface {
	Payloads
	learning.Store
}

// Learning returns the use case of who can learn what from whom.
func (d *Desk) Learning(store LearningStore) *learning.Office {
	return &learning.Office{Store: store, Reader: NewSubmitted(d, store), Places: d.Places, Clock: d.Clock}
}

// Handed implements learning.Reader.
func (s *Submitted) Handed(ctx context.Context, of assessment.Received) (learning.Submission, error) {
	in, err := s.Submitted(ctx, of)
	return learning.Submission{Catalogue: in.Catalogue, Assessment: in.Assessment, Result: in.Result, Place: in.Place}, err
}
