// Package jury is the area of a jury round: the comparison of all applicants,
// what the order rests on, and the review of one juror alone. It shows what it
// is handed and hands on what a person does; points are counted in
// assessment/ranking and kept elsewhere. Jurors are numbers here, as in the
// reports, never names.
package jury

import (
	"reifekompass/app/kit"
)

// CompareState is everything the comparison shows, in words and numbers ready
// to be shown.
type CompareState struct {
	Loaded  bool
	Trouble string // why the round could not be read; empty: it was
	None    string // the sentence in place of the table; empty: there is one
	Finding string // the sentence of the whole field
	Note    string // how firm that is; below the finding

	View        View
	Columns     []kit.GridColumn
	Rows        []kit.GridRow // of ViewPoints
	FactColumns []kit.GridColumn
	FactRows    []kit.GridRow // of ViewFacts
	Picture     Picture       // of the other views
	Sort        kit.GridSort
	Sorts       []SortOption // everything that can be sorted by
	Row         string       // series of the selected applicant
	Column      string       // and its column

	Search   string
	Filters  Filters
	Options  FilterOptions
	Filter   string // "Filter · 2"
	Found    string // "5 von 13"; empty: all are shown
	Places   string // what the line below the winners says
	Differ   string // "Unterschiede besprechen · 9"
	Beside   string // "Nebeneinander · 2"; says how if fewer than two are chosen
	BesideOK bool   // enough are chosen
}

// Filter is which standing is shown.
type Filter int

// The standings. FilterAll is the zero value.
const (
	FilterAll        Filter = iota
	FilterRanked            // those with a rank
	FilterUnranked          // those without
	FilterConflicted        // those with a conflict of a juror
	FilterDiffering         // those with a difference of two points or more
	FilterBest              // those with the most points in some criterion
	FilterChosen            // those chosen for the view side by side
	filters                 // how many there are
)

// CellState is what the jurors say in one cell.
type CellState struct {
	Series    string
	Column    string
	Applicant string
	Criterion string
	Question  string // that guides the applicant's text; may be empty
	Mean      string // "4,7"; a word if there is none
	Summary   string // "Mittelwert von 5 gültigen Stimmen, 3,5 bis 5"
	Opinions  []Opinion
	Chosen    bool // for the view side by side
}

// Opinion is what one juror says.
type Opinion struct {
	Juror   string // "1"
	Points  string // "3,5"; the word for why there are none
	Given   bool
	Anchor  string // what the points mean; between two: both
	Reason  string // empty: none was given
	Changed string // what was said before the discussion; empty: the same
}

// Difference is a cell to talk about.
type Difference struct {
	Series, Column       string
	Applicant, Criterion string
	Points               string // "1,5 bis 4,0"
	Effect               string // what it means for the rank
}

// Beside is the view of a few applicants side by side.
type Beside struct {
	Columns []kit.GridColumn
	Rows    []kit.GridRow
}
