// Package overview is the start screen: what a person can do, the assessments
// they worked on, and whether a backup copy exists. It opens, compares,
// imports and deletes assessments; it never shows or changes an answer.
package overview

import "reifekompass/assessment"

// CardID names one of the things the start screen offers.
type CardID int

// The cards in the order of their keys 1 to 4.
const (
	CardNew CardID = iota
	CardOffice
	CardSamples
	CardFile
)

// Card is one thing to do.
type Card struct {
	ID    CardID
	Key   string // the key that presses it, "1"
	Title string
	Text  string
}

// Row is one assessment in the list, ready to be shown.
type Row struct {
	ID       assessment.ID
	Agency   string
	Document string  // "Selbsteinschätzung 2026"
	Call     string  // title of the call it answers; empty: none
	Sample   string  // the word for a fictional agency; empty for a real one
	Share    float64 // of the questions dealt with, 0 to 1
	Progress string  // "38 von 56 Fragen"
	Percent  string
	Done     bool // every question is dealt with
	Status   string
	Locked   bool // handed over; only to be looked at
	Changed  string
	Action   string // "Frage B2 öffnen"
	Chosen   bool
	Name     string // the whole row in words

	folded   string // what the search looks through
	final    bool   // complete or handed over
	finished bool   // only looked at
	back     bool   // filled in for others and to be given back
}

// Choice is the footer while rows are being chosen.
type Choice struct {
	On      bool
	Text    string // "3 ausgewählt"
	Count   int
	All     bool   // every row that is shown is chosen
	Missing string // why no comparison can be made yet; empty: it can
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

// Backup is the line about the last backup copy.
type Backup struct {
	Tone   Tone
	Text   string
	Action string
	Path   string // of the copy; empty: there is none
}

// Notice tells how something ended that took longer than a moment. The zero
// Notice is not shown.
type Notice struct {
	Tone  Tone
	Title string
	Text  string
	Path  string // a file to open or to show in its folder; may be empty
	Also  string // what did not work with the file afterwards; may be empty
}

// Question is what a person is asked about a file that was opened.
type Question struct {
	Title  string
	Lines  []string // what the file is
	Print  string   // its fingerprint; empty: none is shown
	Groups []OfferGroup
	Later  string // of the button that leaves everything as it is
}

// OfferGroup is what can be done, below a heading that may be empty.
type OfferGroup struct {
	Heading string
	Offers  []Offer
}

// Offer is one thing that can be done.
type Offer struct {
	Title string
	Text  string // may be empty
	Do    func()
}

// State is the whole screen.
type State struct {
	Title      string
	Cards      []Card
	Rows       []Row // those that match the search; own ones, then samples, each newest change first
	Reviews    []Row // jury files that were opened here, whose ID is their round; the newest first
	All        int   // number of rows without the search
	Search     string
	Searchable bool   // whether the list is long enough for a search field
	Samples    bool   // whether samples are in the list
	Empty      string // the sentence in place of rows; empty if there are any
	Choice     Choice
	Backup     Backup
	Catalogue  string
	Notice     Notice
	Busy       string // what is being done right now; empty: nothing
}
