package publish

import "reifekompass/app/kit"

// State is what the area shows, in words ready to be read.
type State struct {
	Version   int // grows with every change
	Loaded    bool
	Trouble   string // why the applications could not be read; empty: they were
	Notice    Notice
	Working   string // what takes a moment; empty: nothing does
	Who       Who
	How       How
	Plan      *Plan  // nil: nothing was computed for these choices yet
	Refused   string // why nothing can be published so; empty: nothing speaks against it
	Published []Published
}

// Notice says what happened.
type Notice struct {
	Tone        kit.Tone
	Title, Text string
	Path        string // of what was written; empty: nothing was
}

// Who are the applicants, with those that take part.
type Who struct {
	Summary string // how many take part, of how many
	Few     bool   // fewer than a summary needs
	Search  bool   // there are so many that a search is offered
	None    string // that the search found nobody; empty: it did, or nothing is searched for
	Rows    []Applicant
}

// Applicant is one who takes part, or why not.
type Applicant struct {
	Series  string
	Name    string
	Text    string // what is known of the consent, or what is in the way
	In      bool   // takes part
	Can     bool   // the office may take it in or leave it out
	Unknown bool   // the office has to say which agency it is
}

// How is what else the office decides.
type How struct {
	Title     string
	Winners   bool
	NoWinners string // why winners cannot be shown against the others; empty: they can
	Solutions bool
}

// Plan is what would be published.
type Plan struct {
	Summary  string
	Protects string // what was kept back, by count
	Winners  string // in how many values winners stand beside the others, or why in none; empty: that was not asked for
	Compared bool   // in some they do
	Nothing  bool   // nothing would be left to show
	Rows     []Row
}

// Row is one line of the summary.
type Row struct {
	Subject string
	Index   bool // of a dimension
	Process bool // of a process; else of a question, if it is no index
	Mean    string
	Band    string
	Classes string
	Winners string // of a value in which they stand beside the others
	Others  string
	Why     string // what was kept back, and why; empty: nothing
}

// Published is a release that was given out.
type Published struct {
	ID, Title, Text string
	Log             []string // what was kept back, and why
}
