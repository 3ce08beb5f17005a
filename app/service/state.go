// Package service is the area of the service for companies: how they reach
// the agency, what it promises about its response times, what can be done
// online, how satisfied companies are, and languages and accessibility. It
// shows what a session holds and hands on what a person does; checking and
// storing happen elsewhere.
package service

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// State is everything the area shows, in words ready to be shown.
type State struct {
	Channels, Promises, Online List
	Service                    assessment.Service // for the forms
	Satisfaction               Satisfaction
	// Trouble says why something is not saved; empty: all is saved.
	Trouble string
}

// List is a table of entries with what can be added to it.
type List struct {
	Rows   []kit.GridRow
	Offers []Offer
	Note   string // what the rows add up to; empty without rows
}

// Offer is an entry that can be added with one press.
type Offer struct {
	Kind string // stable name of the kind of channel or promise
	Text string
}

// Satisfaction is the result of a survey in a sentence.
type Satisfaction struct {
	Text string
	Warn bool // the sentence says what is missing or odd
}
