package office

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// State is what the area shows, ready to be read.
type State struct {
	Loaded bool
	Busy   bool // something is being written or made
	Notice Notice
	HasKey bool
	Calls  []CallRow
	Open   *Call // nil: the list is shown
}

// Notice says what happened.
type Notice struct {
	Tone        kit.Tone
	Title, Text string
	Path        string // of a file that was written; empty: none
}

// CallRow is one call of the list.
type CallRow struct {
	ID                 assessment.CallID
	Title, Text, State string
	Locked             bool
}

// Call is the call that is open.
type Call struct {
	Record   assessment.CallRecord
	Locked   bool
	Criteria []CriterionRow
	Facts    []Fact // in words: what holds for everybody
	Rules    []Fact // what is required and how it is decided

	Draft    Draft    // of a call that is not given out yet
	Arrivals Arrivals // of one that is
	Jury     Jury     // of one that is
	Learns   bool     // an application counts, so that there is something to learn
}

// Draft is what can be changed of a call.
type Draft struct {
	Version  int                   // grows with every change that did not come from a field
	Asked    *assessment.Catalogue // nil: it cannot be read
	Troubles []TroubleRow
	Saved    string // "Gespeichert 11:26"; empty: nothing was changed on this page
	CanUndo  bool
}

// TroubleRow is one thing that is missing before the call can be given out.
type TroubleRow struct {
	Text  string
	Of    assessment.CallTrouble
	NoKey bool // it is the key of the office that is missing
}

// Jury is how far the round of a call has come.
type Jury struct {
	Text  string
	Begun bool
	Opens bool // it can be opened: an application counts
}

// CriterionRow is one criterion of the list.
type CriterionRow struct {
	ID          assessment.CriterionID
	Title, Text string
}

// Fact is a line with a value.
type Fact struct{ Label, Value string }
