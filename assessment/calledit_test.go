package assessment_test

import (
	"errors"
	"slices"
	"testing"

	"reifekompass/assessment"
)

func threeCriteria() assessment.Call {
	call := assessment.Call{Ties: []assessment.TieStep{{Kind: assessment.TieByCriterion, Criterion: "J1"}, {Kind: assessment.TieByVote}}}
	for _, id := range []assessment.CriterionID{"J1", "J2", "J3"} {
		call.Criteria = append(call.Criteria, assessment.CallCriterion{Criterion: assessment.Criterion{ID: id}, Weight: assessment.UnitWeight})
	}
	return call
}

func criterionIDs(c *assessment.Call) []assessment.CriterionID {
	var ids []assessment.CriterionID
	for i := range c.Criteria {
		ids = append(ids, c.Criteria[i].ID)
	}
	return ids
}

func TestCriterionIsNeverReplacedByAnotherWithItsID(t *testing.T) {
	call := threeCriteria()
	renamed := call.Criteria[0]
	for _, id := range []assessment.CriterionID{"J2", "", "J12345678901234567890"} {
		renamed.ID = id
		var wrong *assessment.ChoiceError
		if err := call.PutCriterion("J1", renamed); !errors.As(err, &wrong) {
			t.Errorf("%q: %v", id, err)
		}
	}
	if want := []assessment.CriterionID{"J1", "J2", "J3"}; !slices.Equal(criterionIDs(&call), want) {
		t.Errorf("ids %v", criterionIDs(&call))
	}
}

func TestTieRuleFollowsItsCriterion(t *testing.T) {
	call := threeCriteria()
	before := call.Clone()
	renamed := call.Criteria[0]
	renamed.ID = "J9"
	if err := call.PutCriterion("J1", renamed); err != nil {
		t.Fatal(err)
	}
	if call.Ties[0].Criterion != "J9" || !slices.Equal(criterionIDs(&call), []assessment.CriterionID{"J9", "J2", "J3"}) {
		t.Errorf("%v, ties %v", criterionIDs(&call), call.Ties)
	}
	call.RemoveCriterion("J9")
	if len(call.Ties) != 1 || len(call.Criteria) != 2 {
		t.Errorf("%v, ties %v", criterionIDs(&call), call.Ties)
	}
	if before.Ties[0].Criterion != "J1" || before.Criteria[0].ID != "J1" {
		t.Error("a clone changed with the call")
	}
}

func TestCriterionMovesWithinTheList(t *testing.T) {
	call := threeCriteria()
	call.MoveCriterion("J1", 1)
	call.MoveCriterion("J3", 1)
	call.MoveCriterion("J2", -1)
	call.MoveCriterion("J7", 1)
	if want := []assessment.CriterionID{"J2", "J1", "J3"}; !slices.Equal(criterionIDs(&call), want) {
		t.Errorf("ids %v", criterionIDs(&call))
	}
}

func TestWeightOfTheCatalogueIsNoChange(t *testing.T) {
	call, d := threeCriteria(), &assessment.Dimension{ID: "D1", Weight: 1500}
	call.SetDimension(d, 2000)
	if call.Dimensions["D1"] != 2000 {
		t.Errorf("dimensions %v", call.Dimensions)
	}
	call.SetDimension(d, 1500)
	if len(call.Dimensions) != 0 {
		t.Errorf("dimensions %v", call.Dimensions)
	}
}
