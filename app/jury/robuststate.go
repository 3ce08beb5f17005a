package jury

// RobustState is everything the page about robustness shows.
type RobustState struct {
	Loaded    bool
	Trouble   string // why the round could not be read; empty: it was
	None      string // the sentence in place of the checks; empty: there are some
	Finding   string
	Computing bool // the checks are not there yet
	WhatIf    bool // the weights are tried out in place of the checks

	Intervals     []Interval
	IntervalsNote string // whose rank 1 it is about
	Chosen        int    // index of the criterion that was asked for; -1: none
	Takeover      string // who takes over, for the chosen criterion

	Anything bool // any weights instead of ±25 %
	Ranks    []RankBar
	Shown    int // ranks that have a color of their own; the rest is one part
	Runs     string

	Sets  Sets
	Words []Check
	Trial Trial
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
	Name   string
	Shares []float64 // of the first ranks, then of all others; 0 to 1
	Top    string    // of 100, among the winners
}

// Sets are the possible sets of winners.
type Sets struct {
	Title  string // "Dreierfelder"
	Note   string // "165 mögliche, 2 nicht zu übertreffen"
	None   string // why there are none; empty: there are
	Points []SetPoint
	Rows   []SetRow
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

// Check is one check in words.
type Check struct{ Title, Text string }

// Trial are weights that are tried out, and what the order would be.
type Trial struct {
	Weights []TrialWeight
	Head    []string
	Rows    [][]string
	Sum     string // what the weights stand for
	Finding string // what would be different
	Moved   bool   // a weight is not as it is locked
}

// TrialWeight is one weight that is tried out.
type TrialWeight struct {
	ID, Title     string
	Value, Locked int // per cent
}
