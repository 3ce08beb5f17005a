package session

import (
	"context"
	"slices"

	"reifekompass/assessment"
)

// Save puts entries into the inventory, in place of those with the same
// references, and returns the state with them; all of them are one step to
// undo. Texts are cleaned first, and entries that are there already are not
// stored again. Errors are those of assessment.Inventory.Check and of the
// store; with an error the state stays as it was.
func (s *Session) Save(ctx context.Context, entries ...assessment.Entry) (State, error) {
	var swaps []swap
	inventory := s.state.Assessment.Inventory
	for _, entry := range entries {
		entry = assessment.CleanEntry(entry)
		before, _ := inventory.Find(entry.Ref())
		if before != entry {
			swaps = append(swaps, swap{before: before, after: entry})
		}
	}
	return s.swap(ctx, swaps)
}

// Remove takes the entry out of the inventory, with all that makes no sense
// without it: references to it, interfaces of a system, replies to its hints.
// It is one step to undo. An entry that is not there changes nothing.
func (s *Session) Remove(ctx context.Context, ref assessment.EntryRef) (State, error) {
	inventory := s.state.Assessment.Inventory
	if _, there := inventory.Find(ref); !there {
		return s.state, nil
	}
	changed, gone := inventory.Removal(ref)
	var swaps []swap
	for _, one := range gone {
		before, _ := inventory.Find(one)
		swaps = append(swaps, swap{before: before})
	}
	for _, entry := range changed {
		before, _ := inventory.Find(entry.Ref())
		swaps = append(swaps, swap{before: before, after: entry})
	}
	return s.swap(ctx, swaps)
}

// CopyFrom takes the entries of the kinds that the inventory does not have yet
// from another one, usually that of last year, and returns the state with
// them and how many they are. What is there stays as it is. References are
// left out where they lead nowhere here, or to something else that got the
// same id meanwhile.
func (s *Session) CopyFrom(ctx context.Context, earlier assessment.Inventory, kinds ...assessment.EntryKind) (State, int, error) {
	here := s.state.Assessment.Inventory
	merged := here
	var added []assessment.Entry
	for _, entry := range earlier {
		_, there := here.Find(entry.Ref())
		if !there && slices.Contains(kinds, entry.Ref().Kind) {
			added = append(added, entry)
			merged = merged.With(entry)
		}
	}
	// What is something else here is no target of a reference from there.
	targets := merged.Without(strangers(here, earlier)...)
	var swaps []swap
	for _, entry := range added {
		if entry = targets.Attached(entry); entry != nil {
			swaps = append(swaps, swap{after: entry})
		}
	}
	state, err := s.swap(ctx, swaps)
	return state, len(swaps), err
}

// strangers are the entries here whose ids mean something else there.
func strangers(here, there assessment.Inventory) []assessment.EntryRef {
	var refs []assessment.EntryRef
	for _, entry := range here {
		if other, found := there.Find(entry.Ref()); found && !sameThing(entry, other) {
			refs = append(refs, entry.Ref())
		}
	}
	return refs
}

// sameThing reports whether two entries with the same id mean the same: an id
// is given anew each year, so the name decides.
func sameThing(a, b assessment.Entry) bool {
	for _, name := range []string{"product", "title", "name"} {
		if _, known := assessment.AttributeOf(a.Ref().Kind, name); known {
			return assessment.ValueOf(a, name) == assessment.ValueOf(b, name)
		}
	}
	return true
}

// swap checks what the inventory would be and stores it.
func (s *Session) swap(ctx context.Context, swaps []swap) (State, error) {
	if len(swaps) == 0 {
		return s.state, nil
	}
	inventory := s.state.Assessment.Inventory
	for _, w := range swaps {
		if w.after == nil {
			inventory = inventory.Without(w.ref())
		} else {
			inventory = inventory.With(w.after)
		}
	}
	if err := inventory.Check(); err != nil {
		return s.state, err
	}
	return s.do(ctx, change{swaps: swaps})
}
