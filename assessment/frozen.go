package assessment

import "time"

// FrozenRelease is a release as the office that published it keeps it: the
// group it was made of, with values, and the file that was given out. It never
// changes, and is never given away: each later release is checked against it.
type FrozenRelease struct {
	ID      string // 32 hexadecimal digits, random
	Call    CallID
	Title   string
	Made    time.Time   // to the second
	Print   Fingerprint // of the file
	Signer  SignerID    // of the file
	Compare bool        // winners against others was asked for
	File    []byte      // as it was given out; nil in a list
	Members []FrozenMember
	Log     []FrozenLine // what was withheld or merged, and why
}

// FrozenMember is an agency in the group of a release.
type FrozenMember struct {
	Member     string // names the agency over all releases
	Agency     string // name, as the submission says
	AGS        AGS    // empty: unknown
	Signer     SignerID
	Series     string      // of the submission
	Print      Fingerprint // of the submission
	Said       bool        // a person of the office said which agency it is
	Agreed     time.Time   // to be part of a release
	Wording    string      // what was agreed to
	Winner     bool        // counts only if Compare of the release
	AgreedWon  time.Time   // to winners against others; zero: not asked for
	WordingWon string
	Values     []FrozenValue
}

// FrozenValue is what a member contributes to one cell.
type FrozenValue struct {
	Dimension DimensionID
	Question  QuestionID // empty: the index of the dimension, or a process
	Process   ProcessID  // the potential of a process; empty: it is none
	Points    string     // 0 to 100, an exact fraction such as "175/3"
}

// FrozenLine is one line of the log of a release. Part and Reason are words of
// the use case.
type FrozenLine struct {
	Dimension DimensionID
	Question  QuestionID // empty: the index of the dimension, or a process
	Process   ProcessID  // empty: it is none
	Part      string
	Reason    string
}

// LoadedRelease is the file of a release that an installation keeps to compare
// itself with.
type LoadedRelease struct {
	ID     string // 32 hexadecimal digits
	Print  Fingerprint
	Signer SignerID
	At     time.Time // loaded
	File   []byte
	// Damaged reports that it is not as it was kept. Print, Signer and File are
	// zero then, and ID and At are what is there, which may be wrong as well.
	Damaged bool
}
