package followup

import (
	"fmt"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

const unit = assessment.UnitWeight

// asks is a catalogue with dimensions A and B of n questions each, all of the
// same weight, and one template of a process.
func asks(n int) *assessment.Catalogue {
	c := &assessment.Catalogue{ID: "test", Version: "1.0", Processes: []assessment.ProcessTemplate{{ID: "P04"}}}
	for _, id := range []string{"A", "B"} {
		d := assessment.Dimension{ID: assessment.DimensionID(id), Weight: unit}
		for i := range n {
			d.Questions = append(d.Questions, assessment.Question{ID: assessment.QuestionID(fmt.Sprint(id, i+1)), Meaning: 1, Weight: unit})
		}
		c.Dimensions = append(c.Dimensions, d)
	}
	return c
}

// levels answers the questions of a dimension in their order.
func levels(id string, of ...assessment.Level) []assessment.Answer {
	var list []assessment.Answer
	for i, level := range of {
		list = append(list, assessment.Answer{Question: assessment.QuestionID(fmt.Sprint(id, i+1)), State: assessment.Answered, Current: level})
	}
	return list
}

// aiming is the answers with one target for all.
func aiming(target assessment.Level, answers ...assessment.Answer) []assessment.Answer {
	for i := range answers {
		answers[i].Target = assessment.Target{Set: true, Level: target}
	}
	return answers
}

func side(c *assessment.Catalogue, entries assessment.Inventory, answers ...[]assessment.Answer) Side {
	a := &assessment.Assessment{Answers: map[assessment.QuestionID]assessment.Answer{}, Inventory: entries}
	for _, list := range answers {
		for _, answer := range list {
			a.Answers[answer.Question] = answer
		}
	}
	return Side{Catalogue: c, Assessment: a}
}

func points(n int64) scoring.Score { return scoring.NewScore(n, 1) }

func wantScore(t *testing.T, name string, got, want scoring.Score) {
	t.Helper()
	if !got.Equal(want) {
		t.Errorf("%s: got %v, want %v", name, got, want)
	}
}
