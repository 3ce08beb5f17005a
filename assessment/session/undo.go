package session

import (
	"context"

	"reifekompass/assessment"
)

// Place says what a change concerned: a question, or an entry of the
// inventory. The zero Place is nothing.
type Place struct {
	Question assessment.QuestionID
	Entry    assessment.EntryRef // of the first entry, where several changed
}

// change is something that was done and can be undone: answers, a change of
// the inventory, or both.
type change struct {
	answers []turn
	swaps   []swap
}

// turn is one answer before and after a change.
type turn struct{ before, after assessment.Answer }

// swap is one entry before and after a change; nil where it is not there.
type swap struct{ before, after assessment.Entry }

func (w swap) ref() assessment.EntryRef {
	if w.after != nil {
		return w.after.Ref()
	}
	return w.before.Ref()
}

// back is the change that takes this one back.
func (c change) back() change {
	reverse := change{}
	for _, t := range c.answers {
		reverse.answers = append(reverse.answers, turn{before: t.after, after: t.before})
	}
	for _, w := range c.swaps {
		reverse.swaps = append(reverse.swaps, swap{before: w.after, after: w.before})
	}
	return reverse
}

func (c change) place() Place {
	place := Place{}
	if len(c.answers) > 0 {
		place.Question = c.answers[0].after.Question
	}
	if len(c.swaps) > 0 {
		place.Entry = c.swaps[0].ref()
	}
	return place
}

// do stores a change, remembers it, and returns the state with it.
func (s *Session) do(ctx context.Context, c change) (State, error) {
	changed, err := s.apply(ctx, c)
	if err != nil {
		return s.state, err
	}
	s.undo, s.redo = append(s.undo, c), nil
	return s.show(changed), nil
}

// apply stores a change and returns the assessment with it.
func (s *Session) apply(ctx context.Context, c change) (assessment.Assessment, error) {
	switch {
	case len(c.answers) == 0:
		return s.storeSwaps(ctx, c.swaps)
	case len(c.answers) == 1 && len(c.swaps) == 0:
		return s.storeAnswer(ctx, c.answers[0].after)
	default:
		return s.storeAll(ctx, c)
	}
}

func (s *Session) storeAll(ctx context.Context, c change) (assessment.Assessment, error) {
	answers := make([]assessment.Answer, 0, len(c.answers))
	for _, t := range c.answers {
		answers = append(answers, t.after)
	}
	put, gone := sides(c.swaps)
	at, err := s.store.SaveAll(ctx, s.state.Assessment.ID, answers, put, gone)
	if err != nil {
		return assessment.Assessment{}, err
	}
	changed := s.state.Assessment
	for _, answer := range answers {
		changed = changed.With(answer)
	}
	changed.Inventory, changed.Changed = changed.Inventory.Without(gone...).With(put...), at
	return changed, nil
}

// sides are the entries that swaps put into the inventory and take out of it.
func sides(swaps []swap) (put []assessment.Entry, gone []assessment.EntryRef) {
	for _, w := range swaps {
		if w.after != nil {
			put = append(put, w.after)
		} else {
			gone = append(gone, w.ref())
		}
	}
	return put, gone
}

func (s *Session) storeAnswer(ctx context.Context, answer assessment.Answer) (assessment.Assessment, error) {
	at, err := s.store.SaveAnswer(ctx, s.state.Assessment.ID, answer)
	if err != nil {
		return assessment.Assessment{}, err
	}
	changed := s.state.Assessment.With(answer)
	changed.Changed = at
	return changed, nil
}

func (s *Session) storeSwaps(ctx context.Context, swaps []swap) (assessment.Assessment, error) {
	put, gone := sides(swaps)
	at, err := s.store.SaveEntries(ctx, s.state.Assessment.ID, put, gone)
	if err != nil {
		return assessment.Assessment{}, err
	}
	changed := s.state.Assessment
	changed.Inventory, changed.Changed = changed.Inventory.Without(gone...).With(put...), at
	return changed, nil
}

// Undo puts back what was there before the last change of this session, by
// storing it like any other, and returns what is concerned, the zero Place if
// there is nothing to undo.
func (s *Session) Undo(ctx context.Context) (State, Place, error) {
	if len(s.undo) == 0 {
		return s.state, Place{}, nil
	}
	last := s.undo[len(s.undo)-1]
	changed, err := s.apply(ctx, last.back())
	if err != nil {
		return s.state, last.place(), err
	}
	s.undo, s.redo = s.undo[:len(s.undo)-1], append(s.redo, last)
	return s.show(changed), last.place(), nil
}

// Redo stores again what was undone last and returns what is concerned, the
// zero Place if there is nothing to redo.
func (s *Session) Redo(ctx context.Context) (State, Place, error) {
	if len(s.redo) == 0 {
		return s.state, Place{}, nil
	}
	last := s.redo[len(s.redo)-1]
	changed, err := s.apply(ctx, last)
	if err != nil {
		return s.state, last.place(), err
	}
	s.redo, s.undo = s.redo[:len(s.redo)-1], append(s.undo, last)
	return s.show(changed), last.place(), nil
}
