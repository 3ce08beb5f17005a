package juror

import "reifekompass/assessment"

// State is everything that is shown beside the review itself.
type State struct {
	Trouble   string // what is not saved; empty: all is
	Conflicts ConflictState
	Own       OwnState
	Hand      HandState
	Gate      Gate // why the review cannot begin
}

// ConflictState is what the juror says about conflicts.
type ConflictState struct {
	Rows   []ConflictRow // by name
	Open   int           // of how many nothing is said yet
	Lacks  int           // how many conflicts have no reason yet
	Count  string        // "Noch 3 von 13 offen"
	Handed string        // what a change means after handing in; empty: nothing was handed in
	Next   string        // where the filled button leads
}

// ConflictRow is one applicant.
type ConflictRow struct {
	Series, Name string
	Kind         int // index in assessment.ConflictKinds; -1: nothing is said yet
	Conflicted   bool
	Reason       string
	Lacks        string // "Bitte nennen Sie den Grund."; empty: nothing is missing
	Note         string // what follows from it; empty: nothing that has to be said
}

// OwnState is how far the juror has come.
type OwnState struct {
	Summary string
	Rows    []OwnRow // in the own reading order
}

// OwnRow is one applicant.
type OwnRow struct {
	Series, Name string
	Given        string // "9 von 11"
	Total        string // "3,75"; a word if there is none
	Lacks        string // "2 Begründungen fehlen"
	First        assessment.CriterionID
	Readable     bool
	Words        string // the row in words
}

// HandState is what is handed in, and what keeps it from being so.
type HandState struct {
	Title, Lead string
	Missing     string // "Es fehlen noch 23 Angaben"; empty: nothing does
	Gaps        []GapRow
	Goes        []string
	Stays       string
	Deadline    string
	Late        bool
	Before      string // what was handed in before; empty: nothing
	Busy        bool
	Failed      string // why nothing was written; empty: it was not tried
	Done        Done
}

// GapRow is what is missing about one applicant.
type GapRow struct {
	Series, Text string
	Criterion    assessment.CriterionID // the first one; empty: about the conflict
}

// Done is the ballot that was just written. The zero Done is none.
type Done struct {
	Title, Text, Path string
}

// Gate says why nothing can be reviewed yet. The zero Gate is open.
type Gate struct {
	Title, Text, Action string
	To                  Area
}
