package assessment

import "time"

// RoundChange is what is put into a round together with the lines of the log
// that say so: all of it or nothing. What is nil or empty stays as it is.
type RoundChange struct {
	After     Fingerprint       // hash of the last line of the log as the change was made; zero for a new round
	Log       []LogEntry        // the lines that follow it; there is no change without one
	Open      *Round            // a new round: its ID, State, Deadline and Excluded; an empty State is the first
	State     *RoundState       // how far the round has come now
	Deadline  *time.Time        // of the review; zero: none
	Jurors    []Juror           // new, or in place of those with the same ID
	Declared  []Declaration     // new, or in place of those of the same juror about the same applicant
	Replace   []JurorID         // whose marks go, all of them, before Marks come: a newer ballot
	Marks     []Mark            // new, or in place of those in the same cell, whose history stays only where Before is set
	Withdrawn map[string]string // why, by series; an empty reason: takes part again
	Excluded  []CriterionID     // instead of those before; empty but not nil: none
	Decision  *Decision         // instead of the one before
}

// KeptBallot is a ballot as it arrived at the office, or as a juror handed it
// over.
type KeptBallot struct {
	Juror    JurorID
	Revision int         // from 1
	Made     time.Time   // by the juror's clock
	At       time.Time   // taken in; set when it is kept
	Print    Fingerprint // of the file
	Payload  []byte      // what was sealed in it; can be checked again for ever
}

// KeptJuryFile is the jury file that a juror opened, as the juror's own
// installation keeps it.
type KeptJuryFile struct {
	Call    CallID
	Round   string // 32 hexadecimal digits
	Juror   JurorID
	Opened  time.Time
	Payload []byte // what was sealed in it; empty in a list
}

// JurorNote is what a juror writes for nobody else. It never leaves the
// juror's installation.
type JurorNote struct {
	Series    string
	Criterion CriterionID // empty: about the applicant as a whole
	Text      string      // up to MaxComment characters
}
