package command

import (
	"slices"
	"testing"

	"reifekompass/assessment"
)

func TestAnAssessmentNamedTwiceIsComparedOnce(t *testing.T) {
	got, err := chosen(t.Context(), nil, []string{"b", "a", "b"})
	if want := []assessment.ID{"b", "a"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v: %v, want %v", got, err, want)
	}
}
