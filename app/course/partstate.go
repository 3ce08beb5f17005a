package course

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// Applicants are the applicants with what the jurors declared.
type Applicants struct {
	Title    string
	Lead     string
	Search   string
	Long     bool // there are enough to search
	Columns  []kit.GridColumn
	Rows     []kit.GridRow
	Criteria []Criterion
	Excluded string // title of the list of criteria
	Shut     string // why nothing can be declared now; empty: it can
	Fixed    string // why criteria cannot be left out now; empty: they can
	Closed   string // why nobody can withdraw now; empty: they can
}

// Criterion is a criterion of the call.
type Criterion struct {
	ID    assessment.CriterionID
	Title string
	Out   bool // not applied in the whole round
}

// Papers are what the round leaves on paper.
type Papers struct {
	Title     string
	NoReport  string // why there is no report yet; empty: there is
	NoLetters string // why no letters are written yet; empty: they are
	Letters   string // how many there will be
}

// Log is the log of the round.
type Log struct {
	Title   string
	Summary string
	Broken  bool
	Lines   []Line // newest first
}

// Line is a line of the log.
type Line struct {
	Number, At, Text, Reason, Hash string
}

// Declared is what is known of a juror and an applicant, for the dialog.
type Declared struct {
	Juror     assessment.JurorID
	Series    string
	Name      string // of the juror
	Applicant string
	Kind      assessment.ConflictKind // empty: nothing was declared yet
	Reason    string
	Late      bool // a change needs a reason of its own
}
