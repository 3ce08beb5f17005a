package office

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
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

// Arrivals are what came in for a call.
type Arrivals struct {
	Counting string // how many of them count
	Taking   *Taking
	Heading  string    // "7 Dateien geprüft"
	Items    []ItemRow // of the last taking in; what needs a person comes first
	Summary  string    // of it; empty: nothing was taken in on this page
	Received []ReceivedRow
}

// Taking is how far taking in has come.
type Taking struct {
	Text, Percent string
	Share         float64 // 0 to 1
	Ending        bool    // it was told to stop
}

// CriterionRow is one criterion of the list.
type CriterionRow struct {
	ID          assessment.CriterionID
	Title, Text string
}

// Fact is a line with a value.
type Fact struct{ Label, Value string }

// ItemRow is what became of one file.
type ItemRow struct {
	Item            *intake.Item
	Name, File      string
	Revision        string // "–" for a file that could not be read
	Title, Text     string
	Tone            kit.Tone
	Receipt, Decide bool
	Ask             string // text of an e-mail that asks for the file again; empty: none
}

// ReceivedRow is a submission that arrived.
type ReceivedRow struct {
	Received             assessment.Received
	Name, Revision, Text string
	Doubtful             bool
}
