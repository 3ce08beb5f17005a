package session_test

import (
	"context"
	"errors"
	"maps"
	"sync/atomic"
	"time"

	"reifekompass/assessment"
)

var start = time.Date(2026, 3, 14, 14, 3, 12, 0, time.UTC)

// ticking is a clock that moves on by a second whenever it is asked.
func ticking() func() time.Time {
	var ticks atomic.Int64
	return func() time.Time { return start.Add(time.Duration(ticks.Add(1)) * time.Second) }
}

// memory is a store without a disk. It passes the same contract as the real
// one; fail makes every later save fail.
type memory struct {
	kept  map[assessment.ID]assessment.Assessment
	clock func() time.Time
	fail  error
	saves int
}

func newMemory() *memory {
	return &memory{kept: map[assessment.ID]assessment.Assessment{}, clock: ticking()}
}

func (m *memory) Create(_ context.Context, a assessment.Assessment) (assessment.ID, error) {
	if _, taken := m.kept[a.ID]; taken {
		return "", assessment.ErrExists
	}
	if err := a.Check(); err != nil {
		return "", err
	}
	m.put(a)
	return a.ID, nil
}

func (m *memory) put(a assessment.Assessment) {
	answers := make(map[assessment.QuestionID]assessment.Answer, len(a.Answers))
	maps.Copy(answers, a.Answers)
	a.Answers = answers
	m.kept[a.ID] = a
}

func (m *memory) Load(_ context.Context, id assessment.ID) (assessment.Assessment, error) {
	a, ok := m.kept[id]
	if !ok {
		return a, assessment.ErrNotFound
	}
	a.Answers = maps.Clone(a.Answers)
	return a, nil
}

// change applies a change that was checked before.
func (m *memory) change(id assessment.ID, wrong error, apply func(*assessment.Assessment)) error {
	if wrong != nil {
		return wrong
	}
	if m.fail != nil {
		return m.fail
	}
	a, ok := m.kept[id]
	if !ok {
		return assessment.ErrNotFound
	}
	m.saves++
	apply(&a)
	m.put(a)
	return nil
}

func (m *memory) touch(id assessment.ID, wrong error, apply func(*assessment.Assessment)) (time.Time, error) {
	at := m.clock()
	err := m.change(id, wrong, func(a *assessment.Assessment) {
		apply(a)
		a.Changed = at
	})
	if err != nil {
		return time.Time{}, err
	}
	return at, nil
}

func (m *memory) SaveAnswer(_ context.Context, id assessment.ID, answer assessment.Answer) (time.Time, error) {
	return m.touch(id, answer.Check(), func(a *assessment.Assessment) { a.Answers[answer.Question] = answer })
}

func (m *memory) SaveProfile(_ context.Context, id assessment.ID, agency assessment.Agency, year int) (time.Time, error) {
	profile := assessment.Assessment{Agency: agency, Year: year}
	return m.touch(id, profile.Check(), func(a *assessment.Assessment) { a.Agency, a.Year = agency, year })
}

func (m *memory) SaveStatus(_ context.Context, id assessment.ID, status assessment.Status) (time.Time, error) {
	return m.touch(id, status.Check(), func(a *assessment.Assessment) { a.Status = status })
}

func (m *memory) SavePosition(_ context.Context, id assessment.ID, question assessment.QuestionID) error {
	return m.change(id, nil, func(a *assessment.Assessment) { a.Position = question })
}

func (m *memory) SaveAll(_ context.Context, id assessment.ID, answers []assessment.Answer, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	inventory := m.kept[id].Inventory.Without(gone...).With(put...)
	wrong := inventory.Check()
	for _, answer := range answers {
		wrong = errors.Join(wrong, answer.Check())
	}
	return m.touch(id, wrong, func(a *assessment.Assessment) {
		a.Inventory = inventory
		for _, answer := range answers {
			a.Answers[answer.Question] = answer
		}
	})
}

func (m *memory) SaveEntries(_ context.Context, id assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	inventory := m.kept[id].Inventory.Without(gone...).With(put...)
	return m.touch(id, inventory.Check(), func(a *assessment.Assessment) { a.Inventory = inventory })
}
