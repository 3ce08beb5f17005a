// Package preview shows a report page by page before it is written: the pages
// are drawn from the very document that goes into the file, never from the
// file. Here it is read, leafed through, saved, opened in the system's viewer
// and made again as a draft or in another language. What a report says is
// decided by reports, how its pages look by document.
package preview

import (
	"image"

	"reifekompass/assessment"
)

// Zoom is how large a page is shown: FitPage, FitWidth or per cent of its
// size on paper.
type Zoom int

// The zooms that follow the window.
const (
	FitPage  Zoom = 0
	FitWidth Zoom = -1
)

// Choice is what the reader chooses about the report.
type Choice struct {
	Final    bool
	Internal bool // the comments that never leave the agency are in it
	Language assessment.Language
	Summary  string // as reports.Options.Summary
}

// Page is a page as it is to be shown.
type Page struct {
	Width, Height float64     // units of the canvas
	Picture       *image.RGBA // nil: not drawn yet
	Name          string      // number and title, for screen readers
	Links         []Link
}

// Link is a place on a page that leads to another one.
type Link struct {
	X, Y, W, H float64 // units of the canvas
	Name       string
	page       int
	y          float64 // points from the top of that page
}

// Entry is a line of the contents.
type Entry struct {
	Title string
	Level int // 0 chapter, 1 below it
	Page  int // from 0
	y     float64
}

// Tone says how a notice is meant.
type Tone int

// The tones of a notice.
const (
	Calm Tone = iota
	Good
	Caution
	Trouble
)

// Notice is a sentence below the page. The zero Notice is not shown.
type Notice struct {
	Tone        Tone
	Title, Text string
	Path        string // a file to open or to show in its folder; may be empty
	Also        string // why the file could not be opened or shown; may be empty
}

// State is the whole screen, ready to be shown.
type State struct {
	Title    string
	Count    int // of pages; 0: there are none yet
	Number   int // of the page that is shown, from 0
	Page     Page
	Of       string // "von 18"
	Zoom     Zoom
	Contents []Entry
	Entry    int // of the contents, where the page belongs; -1: none
	Choice   Choice
	Summary  string // the choice in words
	Internal bool   // the report can hold internal comments
	// Summaries are those for everybody that the report can stand beside, behind
	// none; nil: there is nothing to choose.
	Summaries []string
	Beside    int    // the chosen one of them; 0: none
	Busy      string // what is being done and can be stopped; empty: nothing
	Working   bool   // something is being done: nothing else can begin
	Notice    Notice
}

// zooms are the zooms that are offered, in their order.
func zooms() []Zoom { return append([]Zoom{FitPage, FitWidth}, percents()...) }

func percents() []Zoom { return []Zoom{50, 75, 100, 125, 150, 200} }
