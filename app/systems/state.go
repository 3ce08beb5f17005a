// Package systems is the area of the IT systems: a table that one types
// through, a panel with everything about one system, and the interfaces
// between systems as a picture and as a matrix. It shows what a session holds
// and hands on what a person does; checking and storing happen elsewhere.
package systems

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/chart"
)

// Side is one of the views of the area.
type Side int

// The views. SideTable is the zero value.
const (
	SideTable Side = iota
	SideLinks
	SideMatrix
)

// State is everything the area shows, in words and numbers ready to be shown.
type State struct {
	Side    Side
	Count   string // "9 Systeme"; empty while there are none
	Empty   bool   // there are no systems yet
	Earlier string // "Aus 2025 übernehmen"; empty: there is nothing to take over
	Figures []Figure
	Table   Table
	Detail  Detail
	Links   Links
	// Trouble says why something is not saved; empty: all is saved.
	Trouble string
}

// Figure is one of the key figures, and where a press on it leads.
type Figure struct {
	Label, Value, Note string
	Tip                string // the note in full; empty: it is in full
	Warn               bool
	To                 Place // the zero Place: nowhere
}

// Place is something that can be shown: a view, a value of a system in the
// table, or a value of a process, which another area shows.
type Place struct {
	Side      Side
	Entry     assessment.EntryRef
	Attribute string
}

// Table is the list of systems.
type Table struct {
	Rows []kit.GridRow
	Sort kit.GridSort
	// Row and Column are the selected cell; both may be empty.
	Row, Column string
}

// Detail is what the panel says about one system. The zero Detail is of none.
type Detail struct {
	System    assessment.System
	Name      string
	Same      string // another system has the same name; empty: none has
	Processes []Process
	Links     []Link
}

// Known reports whether the panel is about a system.
func (d Detail) Known() bool { return d.System.ID != "" }

// Process is a process that a system may support.
type Process struct {
	ID, Title string
	Used      bool
}

// Link is one interface in words.
type Link struct {
	ID    assessment.InterfaceID
	Title string // "an E-Akte"
	Text  string // "als Datei · Adressen"
}

// Links is the view of the interfaces.
type Links struct {
	Picture chart.Systems // without a width, which is the screen's
	Matrix  chart.Matrix  // the same
	Modes   [3]string     // how data are exchanged, by chart.LinkMode
	Title   string        // of the list
	Rows    []kit.GridRow
	Choices []string // the systems an interface can begin or end at
	// Row and Column are the selected cell of the list; both may be empty.
	Row, Column string
	Chosen      assessment.SystemID // whose interfaces are listed; empty: all
	None        string              // the sentence in place of everything; empty: there is something to show
	Crowded     string              // why the matrix stands in place of the picture
	Alone       string              // the systems without any interface; empty: there are none
	Signs       string              // what square and circle mean; empty: there are squares only
}
