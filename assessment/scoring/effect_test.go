package scoring

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func improving(id string, question assessment.QuestionID, process assessment.ProcessID, expected assessment.Level) assessment.Measure {
	return assessment.Measure{
		ID:      assessment.MeasureID(id),
		Subject: assessment.Subject{Question: question, Process: process, Expected: assessment.Rated(expected)},
	}
}

func currents(a assessment.Assessment) map[string]assessment.Level {
	found := map[string]assessment.Level{}
	for id, answer := range a.Answers {
		if answer.State == assessment.Answered {
			found[string(id)] = answer.Current
		}
	}
	for _, p := range a.Inventory.Processes() {
		if p.Current.Set {
			found[string(p.ID)] = p.Current.Level
		}
	}
	return found
}

func TestAfterMeasuresLevelsRiseAndNeverFall(t *testing.T) {
	ended := improving("M05", "A3", "", 4)
	ended.Phase = assessment.PhaseEnded
	silent := improving("M06", "A3", "", 0)
	silent.Subject.Expected = assessment.Rating{}
	a := recording([]assessment.Entry{
		request("P04"),
		assessment.Process{ID: "P05"},
		improving("M01", "A1", "P04", 3), improving("M02", "A1", "", 2), improving("M03", "A2", "P05", 3),
		improving("M04", "A4", "", 2), ended, silent, improving("M07", "A9", "P99", 4),
	}, at("A1", 1), unknown("A2"), at("A3", 1), at("A4", 3))
	before := currents(*a)
	after := After(a, nil)
	want := map[string]assessment.Level{"A1": 3, "A3": 1, "A4": 3, "P04": 3}
	if diff := cmp.Diff(want, currents(after)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if diff := cmp.Diff(before, currents(*a)); diff != "" {
		t.Errorf("the assessment itself changed: -before +after\n%s", diff)
	}
	if len(after.Answers) != 4 || after.Answer("A2").State != assessment.Unknown {
		t.Errorf("got %v, want open questions to stay open", after.Answers)
	}
}

func TestMeasuresThatAreOffChangeNothing(t *testing.T) {
	a := recording([]assessment.Entry{improving("M01", "A1", "", 3), improving("M02", "A1", "", 2)}, at("A1", 1))
	after := After(a, func(id assessment.MeasureID) bool { return id == "M02" })
	if got := after.Answer("A1").Current; got != 2 {
		t.Errorf("got %d, want 2", got)
	}
	none := After(a, func(assessment.MeasureID) bool { return false })
	if diff := cmp.Diff(currents(*a), currents(none)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	empty := After(&assessment.Assessment{Inventory: a.Inventory}, nil)
	if len(empty.Answers) != 0 {
		t.Errorf("got %v, want no answers", empty.Answers)
	}
}

// What is expected of the measures is Evaluate of the copy.
func TestExpectedProfileIsTheResultAfterTheMeasures(t *testing.T) {
	a := recording([]assessment.Entry{improving("M01", "A1", "", 3)}, at("A1", 1), at("A2", 1))
	after := After(a, nil)
	wantScore(t, "today", Evaluate(catalogueOf(plain("A", 2)), a).Total, NewScore(25, 1))
	wantScore(t, "expected", Evaluate(catalogueOf(plain("A", 2)), &after).Total, NewScore(50, 1))
}
