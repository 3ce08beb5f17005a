package beside

import (
	"errors"
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/reports"
)

// circled is an assessment whose letter told about its peer group.
func circled(t *testing.T) reports.Input {
	t.Helper()
	c := kittest.Catalogue(t)
	a := assessment.Assessment{Agency: assessment.Agency{Kind: assessment.KindCity}, Answers: map[assessment.QuestionID]assessment.Answer{}}
	for _, id := range c.Order() {
		a.Answers[id] = assessment.Answer{Question: id, State: assessment.Answered, Current: 2}
	}
	values := map[assessment.DimensionID]transfer.CircleValue{}
	for _, d := range c.Dimensions {
		values[d.ID] = transfer.CircleValue{Mean: 35, Half: transfer.Band{Low: 25, High: 45}}
	}
	return reports.Input{Catalogue: c, Assessment: a, Result: scoring.Evaluate(c, &a), Circle: reports.Circle{
		Circle: transfer.Circle{Basis: transfer.SameKind, Trait: transfer.Trait{Kind: assessment.KindCity}, Members: 6, Values: values}, CallTitle: "WF digital", Office: "Programmstelle",
	}}
}

func TestThePeerGroupStandsThereWithoutAnySummary(t *testing.T) {
	s := &shelfOf{t: t, circle: circled(t)}
	state := s.presenter().state
	if !state.Empty || state.Circle == nil || !strings.Contains(state.Circle.Picture.Finding, "In keinem von") {
		t.Fatalf("got %+v", state)
	}
	if row := state.Circle.Table.Rows[0]; len(row) != len(state.Circle.Table.Head) || row[1] != "50,0" || row[2] != "35" || row[3] != "25 bis 45" {
		t.Errorf("got %q", row)
	}
	if !strings.Contains(state.Circle.Picture.Group, "6 Bewerbungen") {
		t.Errorf("got %q", state.Circle.Picture.Group)
	}
}

func TestAnUnreadableLetterKeepsTheSummaries(t *testing.T) {
	s := &shelfOf{t: t, circleErr: errors.New("damaged")}
	s.add("one", "Pilot")
	state := s.presenter().state
	if state.CircleTrouble == "" || state.Circle != nil || state.Finding == "" || state.Trouble != "" {
		t.Errorf("got %+v", state)
	}
}

func TestWithoutALetterNothingIsSaidAboutAPeerGroup(t *testing.T) {
	s := &shelfOf{t: t}
	s.add("one", "Pilot")
	if state := s.presenter().state; state.Circle != nil || state.CircleTrouble != "" {
		t.Errorf("got %+v", state.Circle)
	}
}
