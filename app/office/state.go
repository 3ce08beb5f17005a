package office

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
)

// State is what the area shows, ready to be read.
type State struct {
	Loaded bool
	Busy   bool
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
	Troubles []string
	Criteria []CriterionRow
	Facts    []Fact // of a locked call

	Arrivals string // how many of them count
	Deadline string
	Items    []ItemRow // of the last taking in
	Summary  string    // of it; empty: nothing was taken in on this page
	Received []ReceivedRow
	Progress float64 // 0 to 1
	Taking   string  // what is being done; empty: nothing
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
	Item              *intake.Item
	Name, File, Title string
	Text              string
	Tone              kit.Tone
	Receipt, Decide   bool
	Ask               string // text of an e-mail that asks for the file again; empty: none
}

// ReceivedRow is a submission that arrived.
type ReceivedRow struct {
	Received             assessment.Received
	Name, Revision, Text string
	Doubtful             bool
}
