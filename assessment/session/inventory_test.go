package session_test

import (
	"errors"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

func put(t *testing.T, work *session.Session, entries ...assessment.Entry) session.State {
	t.Helper()
	state, err := work.Save(t.Context(), entries...)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestEntriesAreStoredThenShownCleaned(t *testing.T) {
	work, m := begin(t)
	state := put(t, work, assessment.System{ID: "S01", Product: " Kontakt\nplus "})
	wantInStep(t, m, state)
	if got, _ := state.Assessment.Inventory.System("S01"); got.Product != "Kontakt plus" {
		t.Errorf("got %q", got.Product)
	}
	saves := m.saves
	put(t, work, assessment.System{ID: "S01", Product: "Kontakt plus"})
	if m.saves != saves {
		t.Error("an entry that was there already was stored again")
	}
}

func TestSeveralEntriesAreOneStepToUndo(t *testing.T) {
	work, m := begin(t)
	put(t, work, assessment.Process{ID: "P01", Remark: "früher"})
	answer(t, work, assessment.Answer{Question: "A2", State: assessment.Unknown})
	put(t, work, assessment.Process{ID: "P01", Remark: "später"}, assessment.Process{ID: "P02"})
	wantUndone := func(place session.Place, remark string, processes int) {
		t.Helper()
		state, got, err := work.Undo(t.Context())
		if err != nil || got != place {
			t.Fatalf("got %v, %v, want %v", got, err, place)
		}
		wantInStep(t, m, state)
		inventory := state.Assessment.Inventory
		if p, _ := inventory.Process("P01"); p.Remark != remark || len(inventory.Processes()) != processes {
			t.Errorf("got remark %q of %d processes, want %q of %d", p.Remark, len(inventory.Processes()), remark, processes)
		}
	}
	p01 := session.Place{Entry: assessment.Process{ID: "P01"}.Ref()}
	wantUndone(p01, "früher", 1)
	wantUndone(session.Place{Question: "A2"}, "früher", 1)
	wantUndone(p01, "", 0)
	for range 3 {
		state, _, err := work.Redo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		wantInStep(t, m, state)
	}
	if p, _ := work.State().Assessment.Inventory.Process("P01"); p.Remark != "später" {
		t.Errorf("after redoing: got %q", p.Remark)
	}
}

func TestARemovedSystemLeavesNoReferenceAndComesBackWhole(t *testing.T) {
	work, m := begin(t)
	put(t, work,
		assessment.Process{ID: "P01", Systems: "S01 S02"}, assessment.System{ID: "S01"}, assessment.System{ID: "S02"},
		assessment.Interface{ID: "L01", From: "S01", To: "S02"})
	before := work.State().Assessment.Inventory
	state, err := work.Remove(t.Context(), assessment.System{ID: "S01"}.Ref())
	if err != nil {
		t.Fatal(err)
	}
	wantInStep(t, m, state)
	if got := len(state.Assessment.Inventory); got != 2 {
		t.Errorf("got %d entries, want process and other system", got)
	}
	state, _, err = work.Undo(t.Context())
	if err != nil || len(state.Assessment.Inventory) != len(before) {
		t.Fatalf("got %v, %v, want all back", state.Assessment.Inventory, err)
	}
	for i, entry := range state.Assessment.Inventory {
		if entry != before[i] {
			t.Errorf("got %v, want %v", entry, before[i])
		}
	}
	if state, err := work.Remove(t.Context(), assessment.System{ID: "S77"}.Ref()); err != nil || state.CanRedo != true {
		t.Errorf("removing nothing was a change: %v", err)
	}
}

func TestWhatCannotBeStoredLeavesTheInventory(t *testing.T) {
	work, m := begin(t)
	put(t, work, assessment.Process{ID: "P01"})
	saves := m.saves
	_, err := work.Save(t.Context(), assessment.Process{ID: "P02"}, assessment.Process{ID: "P03", Systems: "S09"})
	if _, ok := errors.AsType[*assessment.ReferenceError](err); !ok {
		t.Errorf("got %v, want a *ReferenceError", err)
	}
	m.fail = assessment.ErrDiskFull
	_, err = work.Save(t.Context(), assessment.Process{ID: "P02"})
	wantClass(t, err, assessment.ErrDiskFull)
	_, _, err = work.Undo(t.Context())
	wantClass(t, err, assessment.ErrDiskFull)
	state := work.State()
	if len(state.Assessment.Inventory) != 1 || m.saves != saves || !state.CanUndo {
		t.Errorf("got %v after %d saves", state.Assessment.Inventory, m.saves)
	}
	wantInStep(t, m, state)
}

func TestCopyTakesOnlyWhatIsNotThereYet(t *testing.T) {
	work, m := begin(t)
	put(t, work, assessment.Process{ID: "P01", Remark: "dieses Jahr"})
	earlier := assessment.NewInventory(
		assessment.Process{ID: "P01", Remark: "letztes Jahr", Systems: "S01"}, assessment.Process{ID: "P02", Systems: "S01"},
		assessment.System{ID: "S01"}, assessment.Measure{ID: "M01"})
	state, n, err := work.CopyFrom(t.Context(), earlier, assessment.EntryProcess)
	if err != nil || n != 1 {
		t.Fatalf("got %d, %v, want one process", n, err)
	}
	wantInStep(t, m, state)
	inventory := state.Assessment.Inventory
	first, _ := inventory.Process("P01")
	second, _ := inventory.Process("P02")
	if first.Remark != "dieses Jahr" || second.Systems != "" || len(inventory) != 2 {
		t.Errorf("got %v", inventory)
	}
	state, n, err = work.CopyFrom(t.Context(), earlier, assessment.EntryProcess, assessment.EntrySystem)
	if err != nil || n != 1 || len(state.Assessment.Inventory) != 3 {
		t.Errorf("got %d, %v, %v", n, err, state.Assessment.Inventory)
	}
}

func TestCopyDoesNotLinkToAnotherSystemWithTheSameID(t *testing.T) {
	work, m := begin(t)
	put(t, work, assessment.System{ID: "S01", Product: "Ablage"}, assessment.System{ID: "S02", Product: "Portal"})
	earlier := assessment.NewInventory(
		assessment.System{ID: "S01", Product: "Kontaktplus"}, assessment.System{ID: "S02", Product: "Portal"},
		assessment.Process{ID: "P02", Systems: "S01 S02"}, assessment.Interface{ID: "L01", From: "S01", To: "S02"})
	state, n, err := work.CopyFrom(t.Context(), earlier, assessment.EntryProcess, assessment.EntrySystem, assessment.EntryInterface)
	if err != nil {
		t.Fatal(err)
	}
	wantInStep(t, m, state)
	if p, _ := state.Assessment.Inventory.Process("P02"); p.Systems != "S02" {
		t.Errorf("the process uses %q, want the portal only", p.Systems)
	}
	if n != 1 || len(state.Assessment.Inventory.Interfaces()) != 0 {
		t.Errorf("took %d entries, also an interface with one end: %v", n, state.Assessment.Inventory)
	}
}
