package submit

import (
	"reifekompass/app/kit"
	"reifekompass/assessment/handover"
)

// State is what the page shows, ready to be read.
type State struct {
	Loaded bool
	Notice Notice
	Busy   bool

	HasCall     bool
	Lead        string // to whom, which call, until when
	Late        string // empty: in time
	CallText    string
	CallPrint   string
	Points      []Point
	Goes, Stays []Fact
	Attachments []Attached
	MayAttach   bool
	Print       string // fingerprint of the next revision, two lines
	Revision    string
	Unchanged   string // since the last revision; empty: something changed
	Earlier     []Earlier
}

// Point is one line of "is everything there?".
type Point struct {
	Kind           handover.PointKind
	Done, Required bool
	Title, Text    string
	Action         string // empty: none
	Route          kit.Route
}

// name is what screen readers call the way to what is missing; empty: none.
func (p Point) name() string {
	if p.Action == "" {
		return ""
	}
	return p.Action + ": " + p.Title
}

// Fact is a line with a value.
type Fact struct{ Label, Value string }

// Attached is a file that goes along.
type Attached struct{ Name, Size string }

// Earlier is a revision that was handed over.
type Earlier struct{ Title, Print string }

// Notice says what happened.
type Notice struct {
	Tone        kit.Tone
	Title, Text string
	Path        string // of a file that was written; empty: none
	Receipt     bool   // a receipt can be written
	Mail        string // text of an e-mail that goes with the file; empty: none
}
