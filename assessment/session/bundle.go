package session

import (
	"context"

	"reifekompass/assessment"
)

// Bundle is what changes an assessment in one step.
type Bundle struct {
	Answers []assessment.Answer
	Put     []assessment.Entry    // in place of those with the same references
	Gone    []assessment.EntryRef // taken out; one that is not there changes nothing
}

// Apply stores a bundle, all of it or nothing, and returns the state with it;
// it is one step to undo. Texts are cleaned first, and what is there already is
// not stored again. A question that is not asked is an
// *assessment.ChoiceError; other errors are those of assessment.Answer.Check,
// assessment.Inventory.Check and of the store. With an error the state stays
// as it was.
func (s *Session) Apply(ctx context.Context, b Bundle) (State, error) {
	turns, err := s.turns(b.Answers)
	if err != nil {
		return s.state, err
	}
	swaps, err := s.bundleSwaps(b)
	if err != nil {
		return s.state, err
	}
	if len(turns) == 0 && len(swaps) == 0 {
		return s.state, nil
	}
	return s.do(ctx, change{answers: turns, swaps: swaps})
}

// turns are the answers that differ from those that are there.
func (s *Session) turns(answers []assessment.Answer) ([]turn, error) {
	var turns []turn
	for _, answer := range answers {
		answer.Reason = assessment.CleanText(answer.Reason)
		answer.Internal = assessment.CleanText(answer.Internal)
		answer.ForJury = assessment.CleanText(answer.ForJury)
		if err := s.checkAsked(answer.Question); err != nil {
			return nil, err
		}
		if err := answer.Check(); err != nil {
			return nil, err
		}
		if before := s.state.Assessment.Answer(answer.Question); answer != before {
			turns = append(turns, turn{before: before, after: answer})
		}
	}
	return turns, nil
}

func (s *Session) bundleSwaps(b Bundle) ([]swap, error) {
	inventory := s.state.Assessment.Inventory
	var swaps []swap
	for _, entry := range b.Put {
		entry = assessment.CleanEntry(entry)
		if before, _ := inventory.Find(entry.Ref()); before != entry {
			swaps = append(swaps, swap{before: before, after: entry})
		}
	}
	for _, ref := range b.Gone {
		if before, there := inventory.Find(ref); there {
			swaps = append(swaps, swap{before: before})
		}
	}
	if len(swaps) == 0 {
		return nil, nil
	}
	put, gone := sides(swaps)
	return swaps, inventory.Without(gone...).With(put...).Check()
}
