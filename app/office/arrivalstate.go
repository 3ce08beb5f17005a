package office

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
)

// Arrivals are what came in for a call.
type Arrivals struct {
	Counting string // how many of them count
	Taking   *Taking
	Heading  string    // "7 Dateien geprüft"
	Items    []ItemRow // of the last taking in; what needs a person comes first
	Summary  string    // of it; empty: nothing was taken in on this page
	Received []ReceivedRow
}

// Taking is how far taking in has come.
type Taking struct {
	Text, Percent string
	Share         float64 // 0 to 1
	Ending        bool    // it was told to stop
}

// ItemRow is what became of one file.
type ItemRow struct {
	Item            *intake.Item
	Name, File      string
	Revision        string // "–" for a file that could not be read
	Title, Text     string
	Tone            kit.Tone
	Receipt, Decide bool
	Ask             string // text of an e-mail that asks for the file again; empty: none
}

// ReceivedRow is a submission that arrived.
type ReceivedRow struct {
	Received             assessment.Received
	Name, Revision, Text string
	Doubtful             bool
}
