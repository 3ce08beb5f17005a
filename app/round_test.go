package app

import (
	"testing"

	"reifekompass/assessment"
)

func TestResultsOfARoundAreOfferedWhenAllBallotsAreIn(t *testing.T) {
	m := newMemory(t)
	s := newStage(t, m)
	for _, state := range append([]assessment.RoundState{""}, assessment.RoundStates()...) {
		m.round = state
		var titles []string
		for _, tab := range s.roundViews("wf-2026") {
			titles = append(titles, tab.Title)
		}
		seen := state != "" && !state.Before(assessment.RoundViewing)
		if titles[0] != "Ablauf" || (len(titles) > 1) != seen {
			t.Errorf("%q: views %v", state, titles)
		}
	}
}
