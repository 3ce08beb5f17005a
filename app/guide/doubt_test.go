package guide

import (
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestAnAnswerThatContradictsTheInventoryGetsAHintThatMovesNothing(t *testing.T) {
	store := kittest.NewStore(t)
	store.Kept.Inventory = assessment.NewInventory(assessment.System{ID: "S01", Product: "Ablage", Type: assessment.TypeOffice})
	s := open(t, store, kittest.Setting{})
	s.view.Show("C1")
	if !s.view.doubtRow.Hidden {
		t.Fatal("a hint without an answer")
	}
	before := s.view.answer.levels.Position()
	s.Write("3")
	if s.view.doubtRow.Hidden || s.view.state.Doubt.ID != "no_crm:C1" {
		t.Fatalf("got %+v, want the hint that there is no CRM", s.view.state.Doubt)
	}
	if after := s.view.answer.levels.Position(); after != before {
		t.Errorf("the levels moved from %v to %v", before, after)
	}
	store.Kept.Inventory = store.Kept.Inventory.With(assessment.Reply{Hint: "no_crm:C1", Reason: "läuft im Rechenzentrum"})
	again := open(t, store, kittest.Setting{})
	again.view.Show("C1")
	if !again.view.doubtRow.Hidden {
		t.Error("a settled hint is still shown")
	}
}
