// Package sharing is the area where an agency decides what others may learn
// from it: what it agrees to as a whole, and its good solutions, each text by
// its own consent. It shows what a session holds and hands on what a person
// does; checking and storing happen elsewhere.
package sharing

import (
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// State is everything the area shows, in words ready to be shown.
type State struct {
	Consents []Consent
	Sharing  assessment.Sharing // for the form that asks who agreed
	Missing  string             // what the consents still need; empty: nothing
	Rows     []Row
	Solution assessment.Solution // that is chosen; without an id: there is none
	Preview  Preview
	// Trouble says why something is not saved; empty: all is saved.
	Trouble string
}

// Consent is a question whether the agency agrees.
type Consent struct {
	Attribute string // of assessment.Sharing
	Question  string
	Happens   string // with a yes
	Not       string // what does not happen, or what to know
	Answer    Answer
}

// Answer is what was answered to a question.
type Answer int

// The answers, in the order they are offered.
const (
	AnswerYes Answer = iota
	AnswerNo
	AnswerOpen // nobody said yet; no consent
)

// Row is a solution of the list.
type Row struct {
	ID     assessment.SolutionID
	Title  string
	Note   string // what of it goes to others
	Goes   bool
	Chosen bool
	Name   string // all of it, for screen readers
}

// Preview is what others see of the chosen solution.
type Preview struct {
	None  string // why they see nothing; empty: they see something
	Owner string // the name of the agency
	wording.Shown
}
