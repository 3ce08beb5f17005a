package jury

import (
	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// Keeps is what stays as long as a weight lies within its interval.
type Keeps int

// What stays.
const (
	KeepsLeader Keeps = iota
	KeepsSet
	KeepsOrder
	keepings // how many there are
)

// RobustState is everything the page about robustness shows.
type RobustState struct {
	Loaded    bool
	Trouble   string // why the round could not be read; empty: it was
	None      string // the sentence in place of the checks; empty: there are some
	Finding   string
	Computing bool // the checks are not there yet
	WhatIf    bool // the weights are tried out in place of the checks

	Rules            []string // what decides, before any check
	Keeps            Keeps
	Intervals        []Interval
	IntervalsFinding string // which weight matters most
	IntervalsNote    string // what stays within the bars
	Chosen           int    // index of the criterion that was asked for; -1: none
	Takeover         string // who takes over, for the chosen criterion

	Anything     bool   // any weights instead of ±25 %
	RanksFinding string // how often the first stays first
	Ranks        []RankBar
	Shown        int // ranks that have a color of their own; the rest is one part
	Runs         string

	Sets   Sets
	Checks []Check // in the order of the kinds
	Trial  Trial
}

// Interval is how far the weight of one criterion may move.
type Interval struct {
	ID, Title string
	Known     bool
	Low, High float64 // per cent
	Weight    float64 // now, per cent
	Label     string  // "5 bis 100 %"
	Takeover  string  // who takes over, and from which weight
}

// RankBar is how often one applicant takes which rank.
type RankBar struct {
	Short  string // where the name has no room
	Name   string
	Shares []float64 // of the first ranks, then of all others; 0 to 1
	Top    string    // of 100, among the winners
}

// Sets are the possible sets of winners.
type Sets struct {
	Title   string // "Dreierfelder"
	Note    string // "165 mögliche, 2 nicht zu übertreffen"
	None    string // why there are none; empty: there are
	Finding string // whether the first of the ranking can be surpassed
	Points  []SetPoint
	Rows    []SetRow
}

// SetPoint is one set in the picture.
type SetPoint struct {
	Mean, Coverage float64
	Letter         string // of a set that is listed; empty: of no such
}

// SetRow is a set that none surpasses.
type SetRow struct {
	Letter, Members, Note string
	Mean, Coverage        string
}

// Check is one check: a sentence, its numbers, and a picture.
type Check struct {
	Title  string
	Text   string
	Legend string                          // of the picture; may be empty
	Draw   func(width float64) scene.Scene // nil: there is no picture
	Cells  func() kit.Cells                // nil: no table
}

// Trial are weights that are tried out, and what the order would be.
type Trial struct {
	Method   Method
	Opposite int // the criterion that the others are compared with, in pairs
	Sliders  []TrialSlider
	Weights  []TrialWeight
	Head     []string
	Rows     [][]string
	How      string // what the method asks for, or what the weights stand for
	Finding  string // what would be different
	Moved    bool   // something is not as it is locked
}

// TrialSlider is what a person moves.
type TrialSlider struct {
	Name             string
	Value, Max, Mark int
	Labels           []string // of every step
}

// TrialWeight is the weight that comes of it.
type TrialWeight struct {
	ID, Title   string
	Now, Locked string // "9,1 %"
}
