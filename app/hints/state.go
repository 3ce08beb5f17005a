// Package hints shows what looks implausible in an assessment, over all its
// areas: each remark leads to its place, and a reason settles it. A hint never
// blocks. What is implausible is found elsewhere.
package hints

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/reports/wording"
)

// State is the list of all hints, ready to be shown.
type State struct {
	None    string // the sentence in place of rows; empty: there are any
	Open    []Row
	Settled []Row
}

// Row is one hint.
type Row struct {
	ID          assessment.HintID
	Place       string // what it is about: "P04 Flächenanfrage und Exposé"
	Title, Text string
	Reason      string // that settles it; empty: it is open
	Route       kit.Route
}

// compose makes the state of what the session holds.
func compose(state session.State, w *wording.Wording) State {
	var s State
	for _, hint := range scoring.Hints(state.Catalogue, &state.Assessment) {
		row := rowOf(hint, state, w)
		if row.Reason == "" {
			s.Open = append(s.Open, row)
		} else {
			s.Settled = append(s.Settled, row)
		}
	}
	if len(s.Open) == 0 {
		s.None = w.Words().Say("hints.none")
	}
	return s
}

func rowOf(hint scoring.Hint, state session.State, w *wording.Wording) Row {
	title, text := w.Hint(hint, state.Assessment.Inventory)
	return Row{
		ID: hint.ID, Title: title, Text: text, Reason: hint.Reason,
		Place: placeOf(hint, state, w), Route: RouteOf(hint, state.Assessment.ID),
	}
}

// placeOf names what a hint is about, with the code that tables show.
func placeOf(hint scoring.Hint, state session.State, w *wording.Wording) string {
	switch {
	case hint.Entry.ID != "":
		return w.Words().Say("hints.place", "Code", hint.Entry.ID, "Name", w.RefName(hint.Entry, state.Assessment.Inventory))
	case hint.Question != "":
		return w.QuestionName(hint.Question)
	default:
		return ""
	}
}

// RouteOf returns where in the assessment a hint is about something.
func RouteOf(hint scoring.Hint, id assessment.ID) kit.Route {
	route := kit.Route{Area: kit.Processes, Assessment: string(id)}
	switch hint.Entry.Kind {
	case "":
		if hint.Question != "" {
			route.Area, route.Question = kit.Guide, string(hint.Question)
		}
		return route
	case assessment.EntrySystem, assessment.EntryInterface:
		route.Area = kit.Systems
	case assessment.EntryChannel, assessment.EntryPromise, assessment.EntryOnlineService, assessment.EntryService:
		route.Area = kit.Service
	case assessment.EntryMeasure:
		route.Area = kit.Measures
	case assessment.EntryVision:
		route.Area = kit.Vision
	default:
	}
	route.Kind, route.Entry, route.Attribute = string(hint.Entry.Kind), hint.Entry.ID, hint.Attribute
	return route
}
