package dialogue

import (
	"reifekompass/app/kit"
	"reifekompass/reports"
)

// State is what the page shows, ready to be read.
type State struct {
	Loaded   bool
	Notice   Notice
	Count    string // how many answers there are
	Any      bool   // there is at least one answer
	Enough   bool   // there are enough to show anything
	Old      string // that answers are older than a year; empty: none is
	Finding  string // the sentence above the picture
	Picture  reports.Companies
	Overall  string // the impression all in all; empty: too few said
	Who      []string
	Said     []Said
	Previews []Preview // of files that wait to be taken in; nil: none
}

// Said is what companies wrote to one question.
type Said struct {
	Question string
	Words    []string // in an order that says nothing
}

// Preview is what a file would bring.
type Preview struct {
	File    string // its name
	Count   string // "3 neu, 1 schon da"
	Refused string // why nothing of it can be taken; empty: something can
	Rows    []string
	Unknown string // columns that answer no question; empty: none
	Columns string // columns that were recognized; empty for the file of the form
}

// Notice says what happened.
type Notice struct {
	Tone        kit.Tone
	Title, Text string
}
