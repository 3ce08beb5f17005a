package assessment_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestQuestionWithoutAnAnswerIsOpen(t *testing.T) {
	var a assessment.Assessment
	want := assessment.Answer{Question: "A1", State: assessment.Open}
	if diff := cmp.Diff(want, a.Answer("A1")); diff != "" {
		t.Error(diff)
	}
}

func TestWithLeavesTheOriginalAsItIs(t *testing.T) {
	before := assessment.Assessment{ID: "x", Answers: map[assessment.QuestionID]assessment.Answer{
		"A1": {Question: "A1", State: assessment.Answered, Current: 1},
	}}
	after := before.With(assessment.Answer{Question: "A1", State: assessment.Answered, Current: 3})
	more := after.With(assessment.Answer{Question: "A2", State: assessment.Unknown})
	if before.Answer("A1").Current != 1 || len(before.Answers) != 1 || len(after.Answers) != 1 {
		t.Errorf("got %+v and %+v, want the originals untouched", before.Answers, after.Answers)
	}
	if after.Answer("A1").Current != 3 || more.Answer("A1").Current != 3 || more.Answer("A2").State != assessment.Unknown {
		t.Errorf("got %+v, want both answers", more.Answers)
	}
	if more.ID != "x" {
		t.Errorf("got id %q, want x", more.ID)
	}
	var empty assessment.Assessment
	if first := empty.With(assessment.Answer{Question: "A1", State: assessment.Unknown}); len(first.Answers) != 1 {
		t.Errorf("got %+v, want one answer", first.Answers)
	}
}

func TestAssessmentIsCheckedWhole(t *testing.T) {
	good := assessment.Assessment{Agency: lindenrade(), Year: 2026}
	wantNoError(t, good.Check())

	early := good
	early.Year = assessment.MinYear - 1
	if got := fieldOf(early.Check()); got != assessment.FieldYear {
		t.Errorf("got field %q, want year", got)
	}
	nameless := good
	nameless.Agency.Name = ""
	if got := fieldOf(nameless.Check()); got != assessment.FieldName {
		t.Errorf("got field %q, want name", got)
	}
}

func TestOnlyTheStatesOfAnAssessmentAreTaken(t *testing.T) {
	for _, s := range assessment.Statuses() {
		wantNoError(t, s.Check())
	}
	for _, s := range []assessment.Status{"", "done", "Draft"} {
		if got := fieldOf(s.Check()); got != assessment.FieldStatus {
			t.Errorf("%q: got field %q, want status", s, got)
		}
	}
}

func TestFirstWrongAnswerIsReportedEveryTime(t *testing.T) {
	a := assessment.Assessment{Agency: lindenrade(), Year: 2026, Answers: map[assessment.QuestionID]assessment.Answer{}}
	for _, id := range []assessment.QuestionID{"C3", "A2", "I4", "B7", "A1"} {
		a.Answers[id] = assessment.Answer{Question: id, State: assessment.Answered, Current: 9}
	}
	a.Answers["A1"] = assessment.Answer{Question: "A1", State: assessment.Unknown}
	for range 50 {
		var wrong *assessment.ValueError
		if err := a.Check(); !errors.As(err, &wrong) || wrong.Question != "A2" {
			t.Fatalf("got %v, want A2", err)
		}
	}
}

func TestWhatIsHandedOverHoldsNothingInternal(t *testing.T) {
	a := assessment.Assessment{
		Agency: assessment.Agency{Name: "Lindenrade", ContactRole: "Leitung", ContactEmail: "leitung@example.org"}, Position: "A2",
		Answers: map[assessment.QuestionID]assessment.Answer{
			"A1": {Question: "A1", State: assessment.Answered, Current: 2, Internal: "vertraulich", ForJury: "siehe Anlage"},
			"A2": {Question: "A2", Internal: "nur intern"},
		},
	}
	got := a.HandedOver()
	want := map[assessment.QuestionID]assessment.Answer{
		"A1": {Question: "A1", State: assessment.Answered, Current: 2, ForJury: "siehe Anlage"},
		"A2": {Question: "A2"},
	}
	if !cmp.Equal(got.Answers, want) || got.Agency != (assessment.Agency{Name: "Lindenrade", ContactRole: "Leitung"}) || got.Position != "" {
		t.Errorf("got %+v", got)
	}
	if a.Answers["A1"].Internal != "vertraulich" || a.Agency.ContactEmail == "" {
		t.Error("the original has changed")
	}
}
