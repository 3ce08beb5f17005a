// Package processes is the area of the work processes: a table that one types
// through, a panel with everything about one process, and the portfolio that
// says where to begin. It shows what a session holds and hands on what a
// person does; checking, scoring and storing happen elsewhere.
package processes

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/chart"
)

// Side is one of the two views of the area.
type Side int

// The views. SideTable is the zero value.
const (
	SideTable Side = iota
	SidePortfolio
)

// State is everything the area shows, in words and numbers ready to be shown.
type State struct {
	Side      Side
	Title     string
	Recorded  string // "14 von 18 erfasst"; empty while there are no processes
	Hints     string // "3 Hinweise", of all areas; empty: none is open
	Empty     bool   // there are no processes yet
	Search    string // what is searched for
	Panel     bool   // the panel is open where it has a place of its own
	Table     Table
	Detail    Detail
	Portfolio Portfolio
	// Trouble says why something is not saved; empty: all is saved.
	Trouble string
}

// Table is the list of processes.
type Table struct {
	Rows []kit.GridRow
	Sort kit.GridSort
	None string // in place of rows that a search did not find
	Bars string // where the bars end
	// Row and Column are the selected cell; both may be empty.
	Row, Column string
}

// Detail is what the panel says about one process. The zero Detail is of
// none.
type Detail struct {
	Process   assessment.Process
	Inventory assessment.Inventory // what the process can refer to
	Code      string
	Name      string
	Case      string // what one case is; empty for own processes
	Cell      Cell
	Potential Potential
	Hints     []Hint
}

// Known reports whether the panel is about a process.
func (d Detail) Known() bool { return d.Code != "" }

// Cell is the selected value, with what helps to fill it in. The zero Cell is
// of none.
type Cell struct {
	Label, Value string
	Help         string
	Origins      []string // what can be said about where it comes from; nil: nothing
	Origin       int      // index into Origins; -1: none
	Levels       []Level  // of a level of the process; nil: of other values
}

// Level is one level and what can be observed at it.
type Level struct {
	Level  int
	Text   string
	Chosen bool
}

// Potential is the potential of one process with its four parts.
type Potential struct {
	Value    string // "34,1"; "unvollständig"
	Complete bool
	Parts    []Part
	Sentence string // what drives it, or what is missing
	Note     string // how the parts make the whole, and what it is not
	Utility  string // "Nutzwert 50,4, Rang 2"; empty: not ranked
}

// Part is one of the four parts of a potential.
type Part struct {
	Label, Value string
	Share        float64 // 0 to 1; below 0: unknown
}

// Hint is a remark of the plausibility check at a value of the process.
type Hint struct {
	ID          assessment.HintID
	Title, Text string
	Attribute   string // empty: of the process as a whole
	Reason      string // that settles it; empty: it is open
}

// Portfolio says where to begin.
type Portfolio struct {
	Chart   chart.Portfolio // without a width, which is the screen's
	Ranking chart.Drivers   // the same
	Head    []string        // above Rows
	Rows    [][]string      // the values of both in words
	Cut     string          // "unter den ersten fünf"; empty: all of them are
	Note    string          // how the utility is computed
	None    string          // the sentence in place of both; empty: there is something to show
	Missing []Missing       // processes without a rank
	Chosen  Chosen          // the selected process
	AsTable bool            // Rows are shown in place of the pictures
	// Stability says how firm the first five are; empty while it is computed.
	Stability string
}

// Missing is a process without a rank.
type Missing struct {
	Process   assessment.ProcessID
	Code      string
	Name      string
	Text      string // what is missing, or why there is no potential
	Attribute string // the first that is missing, or that leaves no potential
	Open      bool   // something is missing
}

// Chosen is the process that is selected in the portfolio. The zero Chosen is
// none.
type Chosen struct {
	Process assessment.ProcessID
	Title   string
	Text    string // its field of the portfolio, and what drives it
}
