package scoring

import (
	"fmt"
	"testing"

	"reifekompass/assessment"
)

const unit = assessment.UnitWeight

// question and dimension build catalogues that say only what a rule needs.
func question(id string, weight assessment.Weight) assessment.Question {
	return assessment.Question{ID: assessment.QuestionID(id), Meaning: 1, Weight: weight}
}

func coreQuestion(id string) assessment.Question {
	q := question(id, unit)
	q.Core = true
	return q
}

func dimensionOf(id string, weight assessment.Weight, questions ...assessment.Question) assessment.Dimension {
	return assessment.Dimension{ID: assessment.DimensionID(id), Weight: weight, Questions: questions}
}

// plain is a dimension of n questions A1..An of equal weight.
func plain(id string, n int) assessment.Dimension {
	d := dimensionOf(id, unit)
	for i := range n {
		d.Questions = append(d.Questions, question(fmt.Sprint(id, i+1), unit))
	}
	return d
}

func catalogueOf(dimensions ...assessment.Dimension) *assessment.Catalogue {
	return &assessment.Catalogue{ID: "test", Version: "1.0", Dimensions: dimensions}
}

func answersOf(answers ...assessment.Answer) *assessment.Assessment {
	a := &assessment.Assessment{Answers: map[assessment.QuestionID]assessment.Answer{}}
	for _, answer := range answers {
		a.Answers[answer.Question] = answer
	}
	return a
}

func at(id string, level assessment.Level) assessment.Answer {
	return assessment.Answer{Question: assessment.QuestionID(id), State: assessment.Answered, Current: level}
}

func aiming(id string, level, target assessment.Level) assessment.Answer {
	a := at(id, level)
	a.Target = assessment.Target{Set: true, Level: target}
	return a
}

func unknown(id string) assessment.Answer {
	return assessment.Answer{Question: assessment.QuestionID(id), State: assessment.Unknown}
}

func notApplicable(id, reason string) assessment.Answer {
	return assessment.Answer{Question: assessment.QuestionID(id), State: assessment.NotApplicable, Reason: reason}
}

// levels answers A1, A2, ... of a dimension in order.
func levels(id string, levels ...assessment.Level) []assessment.Answer {
	answers := make([]assessment.Answer, len(levels))
	for i, level := range levels {
		answers[i] = at(fmt.Sprint(id, i+1), level)
	}
	return answers
}

// only is the result of the only dimension.
func only(t *testing.T, r Result) Dimension {
	t.Helper()
	if len(r.Dimensions) != 1 {
		t.Fatalf("got %d dimensions, want 1", len(r.Dimensions))
	}
	return r.Dimensions[0]
}

func wantScore(t *testing.T, what string, got, want Score) {
	t.Helper()
	if !got.Equal(want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// wantRounded checks a number as it is printed, "" where it is unknown.
func wantRounded(t *testing.T, what string, got Score, want string) {
	t.Helper()
	if text := got.Round(1); text != want {
		t.Errorf("%s: got %q, want %q", what, text, want)
	}
}
