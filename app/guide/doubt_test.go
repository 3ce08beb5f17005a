package guide

import (
	"testing"

	"reifekompass/assessment"
)

func TestAnAnswerThatContradictsTheInventoryGetsAHintThatMovesNothing(t *testing.T) {
	store := newStore(t)
	store.kept.Inventory = assessment.NewInventory(assessment.System{ID: "S01", Product: "Ablage", Type: assessment.TypeOffice})
	s := open(t, store, setting{})
	s.view.Show("C1")
	if !s.view.doubt.Hidden {
		t.Fatal("a hint without an answer")
	}
	before := s.view.answer.levels.Position()
	s.write("3")
	if s.view.doubt.Hidden || s.view.state.Doubt.ID != "no_crm:C1" {
		t.Fatalf("got %+v, want the hint that there is no CRM", s.view.state.Doubt)
	}
	if after := s.view.answer.levels.Position(); after != before {
		t.Errorf("the levels moved from %v to %v", before, after)
	}
	store.kept.Inventory = store.kept.Inventory.With(assessment.Reply{Hint: "no_crm:C1", Reason: "läuft im Rechenzentrum"})
	again := open(t, store, setting{})
	again.view.Show("C1")
	if !again.view.doubt.Hidden {
		t.Error("a settled hint is still shown")
	}
}
