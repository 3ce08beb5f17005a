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
	NeedsMember   NeedKind = iota // to a new member of the jury
	NeedsDeclare                  // to the conflicts of a member
	NeedsFile                     // to the jury file of a member
	NeedsBallot                   // to the ballots
	NeedsDecision                 // to the meeting
	NeedsOther                    // nowhere
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
