// Package measures is the area of the measures: a table of what an agency
// wants to do, with proposals from its gaps and processes, a roadmap with the
// costs of each year, and what the agency expects of it. It shows what a
// session holds and hands on what a person does; checking, scoring and storing
// happen elsewhere.
package measures

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/chart"
)

// Side is one of the views of the area.
type Side int

// The views. SideList is the zero value.
const (
	SideList Side = iota
	SideRoadmap
	SideEffect
)

// State is everything the area shows, in words and numbers ready to be shown.
type State struct {
	Side      Side
	Title     string
	Count     string // "8 Maßnahmen"; empty while there are none
	Empty     bool   // there are no measures yet
	Panel     bool   // the panel is open where it has a place of its own
	Proposals Proposals
	Table     Table
	Detail    Detail
	Roadmap   Roadmap
	Effect    Effect
	// Trouble says why something is not saved; empty: all is saved.
	Trouble string
}

// Proposals is what measures could improve and none does yet.
type Proposals struct {
	Rows []Proposal
	None string // the sentence in place of rows; empty: there are rows
}

// Proposal is one thing a measure could improve: a question or a process.
type Proposal struct {
	Question assessment.QuestionID // empty if it is about a process
	Process  assessment.ProcessID  // empty if it is about a question
	Code     string                // "B4" or "P02"
	Title    string
	Why      string // why it is among the first: "Kernfrage", "Nutzwert 50,7"
	Text     string // the recommendation, or what drives the process
	From, To int
	Levels   string // "1 → 3"
}

// Table is the list of measures.
type Table struct {
	Rows []kit.GridRow
	Sort kit.GridSort
	// Row and Column are the selected cell; both may be empty.
	Row, Column string
}

// Detail is what the panel says about one measure. The zero Detail is of
// none.
type Detail struct {
	Measure   assessment.Measure
	Inventory assessment.Inventory // what the measure can refer to
	Code      string
	Name      string
	Question  Subject
	Process   Subject
	Effect    string // what it changes, or why it changes nothing
}

// Known reports whether the panel is about a measure.
func (d Detail) Known() bool { return d.Code != "" }

// Subject is what a measure improves. The zero Subject is of none.
type Subject struct {
	Name string // "B4 Durchgängigkeit ohne Medienbrüche"
	Open string // what leads there: "Zur Frage B4"
}

// Roadmap is the measures over time and what they cost.
type Roadmap struct {
	Chart    chart.Roadmap  // without a width, which is the screen's
	Costs    chart.CostBars // the same
	Title    string         // what the first years cost
	Years    [][]string     // year, cost, funding, own means; the last row is the sum
	Note     string         // how costs are spread
	Undated  string         // the measures without months; empty: none
	Over     string         // more is funded than it costs; empty: not so
	Selected assessment.MeasureID
}

// Effect is what the agency expects of its measures.
type Effect struct {
	Title    string // "Von 44,7 auf 61,4 Punkte"
	Without  string // what the measures that are switched off make; empty: none is
	Chart    Profile
	Switches []Switch
	All      bool   // every measure counts
	Cost     string // what the measures that count cost
}

// Switch is one measure that counts or does not.
type Switch struct {
	ID    assessment.MeasureID
	Title string
	Text  string // what it changes, or why it changes nothing
	On    bool
	Idle  bool // it changes nothing, on or off
}
