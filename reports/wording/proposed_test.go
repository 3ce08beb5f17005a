package wording_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func TestProposalForAQuestionIsWhatTheCatalogueRecommends(t *testing.T) {
	question, _ := shipped(t).Question("B2")
	for _, language := range assessment.Languages() {
		got := speak(t, language).Proposed(scoring.Proposal{Question: "B2", From: 1, To: 3}, &assessment.Assessment{})
		want := assessment.Measure{
			Title: question.Short.In(language), Description: question.Choices[1].Next.In(language), Phase: assessment.PhaseIdea,
			Subject: assessment.Subject{Question: "B2", Expected: assessment.Rated(3)},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", language, diff)
		}
	}
}

func TestProposalForAProcessSaysWhatDrivesIt(t *testing.T) {
	n := func(n int64) assessment.Figure { return assessment.Figure{Quantity: assessment.Whole(n)} }
	process := assessment.Process{
		ID: "P04", Volume: assessment.Volume{Cases: n(240), Minutes: n(90), MediaBreaks: n(3), Units: n(1)},
		Maturity: assessment.Maturity{Current: assessment.Rated(1), Target: assessment.Rated(3)},
	}
	a := assessment.Assessment{Agency: assessment.Agency{FTE: 600}, Inventory: assessment.NewInventory(process)}
	got := speak(t, assessment.German).Proposed(scoring.Proposal{Process: "P04", From: 1, To: 3}, &a)
	if !strings.HasPrefix(got.Description, "Drei Medienbrüche und 360 Stunden im Jahr") || got.Title == "" ||
		got.Subject != (assessment.Subject{Process: "P04", Expected: assessment.Rated(3)}) {
		t.Errorf("proposed %+v", got)
	}
}

func TestProposalForWhatIsUnknownKeepsItsID(t *testing.T) {
	w := speak(t, assessment.German)
	if got := w.Proposed(scoring.Proposal{Question: "Z9", From: 9}, &assessment.Assessment{}); got.Title != "Z9" || got.Description != "" {
		t.Errorf("question: %+v", got)
	}
	if got := w.Proposed(scoring.Proposal{Process: "X9"}, &assessment.Assessment{}); got.Title == "" || got.Description != "" {
		t.Errorf("process: %+v", got)
	}
}
