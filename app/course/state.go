package course

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// State is what the area shows, in words ready to be read.
type State struct {
	Version  int // grows with everything but progress
	Loaded   bool
	Trouble  string // why the round could not be read; empty: it was
	Notice   Notice
	Working  *Working // nil: nothing takes a while now
	Title    string   // of the call
	Deadline string   // of the review; empty: none
	Steps    []Step
	Now      string // what happens in this step
	Next     string // what the next step brings; empty: there is none
	Forward  string // text of the button that goes on; empty: there is none
	Back     string // text of the button that goes back; empty: there is none
	Needs    []Need
	Soft     bool // a reason makes up for what is needed
	Last     bool // nothing comes back from the next step

	Jury       Jury
	Applicants Applicants
	Papers     Papers
	Log        Log
}

// Notice says what happened.
type Notice struct {
	Tone        kit.Tone
	Title, Text string
	Path        string // of what was written; empty: nothing was
}

// Working is what takes a while.
type Working struct {
	Text, Percent string
	Share         float64 // 0 to 1
	Stops         bool    // it can be stopped
	Ending        bool    // it is being stopped
}

// Step is a step of the round.
type Step struct {
	Name string
	Past bool
	Here bool
}

// Need is one thing that the round waits for, and the way to it.
type Need struct {
	Text   string
	Action string // empty: no way leads from here
	Kind   NeedKind
	Juror  assessment.JurorID
}

// NeedKind is where the way to what is needed leads.
type NeedKind int

// The ways.
const (
	NeedsMember  NeedKind = iota // to a new member of the jury
	NeedsDeclare                 // to the conflicts of a member
	NeedsFile                    // to the jury file of a member
	NeedsBallot                  // to the ballots
	NeedsOther                   // to another view
)

// Jury are the members and their files.
type Jury struct {
	Title   string
	Members []Member
	Left    string // who left; empty: nobody
	Taken   []Taken
	Shut    string // why members cannot be entered now; empty: they can
	NoFiles string // why files are neither written nor taken in now; empty: they are
	NoLeave string // why nobody can leave now; empty: somebody can
}

// Member is a juror and what is still missing of them.
type Member struct {
	Of       assessment.Juror
	About    string // agency and address
	Declared Mark
	File     Mark
	Ballot   Mark
	Open     int // applicants about whom nothing is declared yet
}

// Mark is a thing that is there or not.
type Mark struct {
	Text string
	Done bool
}

// Taken is what became of one ballot file.
type Taken struct {
	File, Text string
	Tone       kit.Tone
	Late       bool // a reason makes up for it
	Path       string
}

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
