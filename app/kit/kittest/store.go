package kittest

import (
	"context"
	"maps"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// Store is a store of one assessment in memory that fails when it is told to.
type Store struct {
	Kept   assessment.Assessment
	Others []assessment.Assessment // that can be listed and loaded, such as of the year before
	Err    error                   // of everything but Load, which then changes nothing; nil: all goes well
	Writes int                     // that went well
}

// NewStore returns a store with the assessment of 2026 of a city with six
// posts. No question is answered.
func NewStore(tb testing.TB, entries ...assessment.Entry) *Store {
	tb.Helper()
	c := Catalogue(tb)
	return &Store{Kept: assessment.Assessment{
		ID: "lindenrade-2026", Year: 2026, CatalogueID: c.ID, CatalogueVersion: c.Version,
		Agency:    assessment.Agency{Name: "Wirtschaftsförderung Lindenrade", Kind: assessment.KindCity, FTE: 600},
		Answers:   map[assessment.QuestionID]assessment.Answer{},
		Inventory: assessment.NewInventory(entries...),
	}}
}

// Session begins to work on the assessment, as the window does.
func (s *Store) Session(tb testing.TB) *session.Session {
	tb.Helper()
	opened, err := session.Open(tb.Context(), s, Catalogue(tb), s.Kept.ID)
	if err != nil {
		tb.Fatal(err)
	}
	return opened
}

// Load implements session.Store.
func (s *Store) Load(_ context.Context, id assessment.ID) (assessment.Assessment, error) {
	for _, one := range append([]assessment.Assessment{s.Kept}, s.Others...) {
		if one.ID == id {
			one.Answers = maps.Clone(one.Answers)
			return one, nil
		}
	}
	return assessment.Assessment{}, assessment.ErrNotFound
}

// List returns the assessment and the others.
func (s *Store) List(context.Context) ([]assessment.Summary, error) {
	list := []assessment.Summary{{ID: s.Kept.ID, Agency: s.Kept.Agency.Name, Year: s.Kept.Year}}
	for _, other := range s.Others {
		list = append(list, assessment.Summary{ID: other.ID, Agency: other.Agency.Name, Year: other.Year})
	}
	return list, s.Err
}

// SaveAnswer implements session.Store.
func (s *Store) SaveAnswer(_ context.Context, _ assessment.ID, answer assessment.Answer) (time.Time, error) {
	return s.write(func(a *assessment.Assessment) { *a = a.With(answer) })
}

// SaveAll implements session.Store.
func (s *Store) SaveAll(_ context.Context, _ assessment.ID, answers []assessment.Answer, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	return s.write(func(a *assessment.Assessment) {
		a.Inventory = a.Inventory.Without(gone...).With(put...)
		for _, answer := range answers {
			*a = a.With(answer)
		}
	})
}

// SaveProfile implements session.Store.
func (s *Store) SaveProfile(_ context.Context, _ assessment.ID, agency assessment.Agency, year int) (time.Time, error) {
	return s.write(func(a *assessment.Assessment) { a.Agency, a.Year = agency, year })
}

// SavePosition implements session.Store. It does not count as a write.
func (s *Store) SavePosition(_ context.Context, _ assessment.ID, question assessment.QuestionID) error {
	if s.Err == nil {
		s.Kept.Position = question
	}
	return s.Err
}

// SaveStatus implements session.Store.
func (s *Store) SaveStatus(_ context.Context, _ assessment.ID, status assessment.Status) (time.Time, error) {
	return s.write(func(a *assessment.Assessment) { a.Status = status })
}

// SaveEntries implements session.Store.
func (s *Store) SaveEntries(_ context.Context, _ assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	return s.write(func(a *assessment.Assessment) { a.Inventory = a.Inventory.Without(gone...).With(put...) })
}

// write changes what is kept, a minute after the write before.
func (s *Store) write(change func(*assessment.Assessment)) (time.Time, error) {
	if s.Err != nil {
		return time.Time{}, s.Err
	}
	change(&s.Kept)
	s.Writes++
	return Noon().Add(time.Duration(s.Writes) * time.Minute), nil
}
