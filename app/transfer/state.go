package transfer

import (
	"reifekompass/app/kit"
	"reifekompass/reports/chart"
)

// Head is what every section shows above what it is about.
type Head struct {
	Loaded      bool
	Trouble     string // why nothing could be worked out; empty: it could
	Unread      string // whose application is missing; empty: nobody's
	Title, Lead string
	None        string // what is said in place of everything; empty: there is something
}

// SolutionsState is the section of good solutions, in words ready to be read.
type SolutionsState struct {
	Head

	Search  string
	Filters []Filter
	Rows    []kit.GridRow
	Chosen  string // key of the solution whose details are shown; empty: none is
	Detail  Detail
}

// Filter is one way to look for less.
type Filter struct {
	Label   string
	Options []string // the first one is for all
	At      int
}

// Detail is one thing with what is said about it.
type Detail struct {
	Title, Text string
	Fields      []Field
}

// Field is a text under its label.
type Field struct{ Label, Text string }

// PartnersState is the section of learning partners.
type PartnersState struct {
	Head

	Search string
	Rows   []kit.GridRow
	Chosen string // series of the agency whose partners are shown; empty: none
	Name   string
	Named  string    // whether it consented to be named
	Learns []Lesson  // from whom it can learn
	Helps  []Detail  // whom it can help
	Least  NoPartner // what is said where there is nobody
}

// NoPartner is what is said where there is nobody; empty: there is somebody.
type NoPartner struct{ Learns, Helps string }

// Lesson is something to learn, and from whom.
type Lesson struct {
	Topic    string
	Public   string // whether it may be published
	Partners []Field
}

// MapState is the section of the map.
type MapState struct {
	Head

	Subjects []string
	Subject  int
	Levels   []string // from which level on somebody is strong; empty: it does not matter
	Level    int
	Finding  string
	Note     string
	Map      chart.TileMap
	Rows     []kit.GridRow
	Chosen   string // key of the district; empty: none
	Detail   Detail
}
