// Package profile is the form about the agency: who it is, where it is, how
// large it is, and whom to ask; and the short form that begins a new
// assessment. It holds no other personal data than one contact, and it never
// refuses to keep a place that the tables do not know.
package profile

import "reifekompass/assessment"

// Field names one input of the form.
type Field int

// The text inputs.
const (
	FieldName Field = iota
	FieldPlace
	FieldFTE
	FieldYear
	FieldRole
	FieldEmail
	fields // their number
)

// Input is a text input: what is stored, or what was typed and cannot be
// stored, and the sentence about it.
type Input struct {
	Text  string
	Error string // why Text is not stored; empty if it is
	Hint  string // worth a second look, but stored
}

// Fact is one line of what follows from the place.
type Fact struct{ Label, Text string }

// Pick is one choice among offered words.
type Pick struct {
	Options  []string
	Selected int // -1: nothing chosen
}

// Trouble is why a change could not be stored. The zero Trouble is not shown.
type Trouble struct{ Title, Text string }

// State is the whole form, ready to be shown.
type State struct {
	Inputs  [fields]Input
	Facts   []Fact // what the tables know about the place; empty: nothing
	Kind    Pick
	Form    Pick
	Size    Pick
	Sample  string // the sentence about a fictional agency; empty for a real one
	Trouble Trouble
}

// Suggestion is a place that fits what was typed.
type Suggestion struct {
	AGS    assessment.AGS
	Title  string // "Lindenrade"
	Detail string // "Kreis Seenland · 05990008"
}
