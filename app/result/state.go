// Package result shows what an assessment says: where the agency stands,
// which core question holds it back, how much is answered, and what the next
// small step is. It computes nothing and changes no answer; reports are
// written by what it is handed.
package result

import (
	"reifekompass/assessment"
	"reifekompass/reports/chart"
)

// Figure is one of the key figures at the top.
type Figure struct {
	Label string
	Value string
	Unit  string // small, after the value; may be empty
	Note  string
}

// Gap is one question where the target is above today, with the next step.
type Gap struct {
	Question assessment.QuestionID
	Title    string
	Step     string // what leads to the next level
	From, To assessment.Level
	Levels   string // "1 → 3"
	Name     string // the whole row in words
}

// Table is the profile in words and numbers.
type Table struct {
	Head []string
	Rows [][]string
}

// Tone says how a notice is meant.
type Tone int

// The tones of a notice.
const (
	Calm Tone = iota
	Good
	Warn
	Trouble
)

// Notice is a sentence above the figures. The zero Notice is not shown.
type Notice struct {
	Tone        Tone
	Title, Text string
	Path        string // a file to open or to show in its folder; may be empty
	Also        string // what did not work with the file afterwards; may be empty
}

// Finish is the way to say that the work is done, or goes on after all. The
// zero Finish is not shown.
type Finish struct {
	Text    string
	Missing string // why it cannot be said yet; empty: it can
}

// State is the whole screen, ready to be shown.
type State struct {
	Title    string
	Figures  [4]Figure
	Profile  chart.Profile // without a width, which is the screen's
	Table    Table
	AsTable  bool // the table is shown in place of the chart
	Gaps     []Gap
	AllGaps  bool     // Gaps holds all of them, not the largest only
	MoreGaps string   // "Alle 31"; empty if there are no more
	NoGaps   string   // the sentence in place of gaps; empty if there are any
	Notes    []Notice // on the whole, above the figures
	Remarks  []Notice // on single dimensions, below the chart
	Finish   Finish
	Hints    string // "3 offene Hinweise"; empty: the way to them is not shown
	Report   Notice // how the last report ended
	Busy     string // what is being done right now; empty: nothing
}

// Other is an assessment that this one can be compared with.
type Other struct {
	ID     assessment.ID
	Title  string
	Detail string
}

// Others is what the dialog for choosing them shows.
type Others struct {
	Shown  []Other
	Chosen map[assessment.ID]bool
	More   string // "und 380 weitere …"; empty if all are shown
	Empty  string // the sentence in place of rows; empty if there are any
	Count  string // "3 ausgewählt"
}
