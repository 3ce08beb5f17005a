package assessment

import "time"

// CallRecord is a call as an installation keeps it.
type CallRecord struct {
	Call      Call
	Status    CallStatus
	Own       bool        // made here, by the office; otherwise opened from a file
	Catalogue []byte      // the file of the catalogue, as it is
	File      []byte      // the call file as given out or opened; nil while a draft
	Print     Fingerprint // of the file; zero while a draft
	Signer    SignerID    // of the file; zero while a draft
	Created   time.Time
	Changed   time.Time
}

// OfficeKey is the key pair of a programme office as an installation keeps
// it: the secret half only under a passphrase.
type OfficeKey struct {
	Recipient string // the public half
	Locked    []byte // the secret half, encrypted with the passphrase
	Created   time.Time
}

// Standing is what holds of a submission that has arrived.
type Standing string

// The standings.
const (
	StandingCurrent   Standing = "current"   // the revision that counts
	StandingOlder     Standing = "older"     // a newer revision counts
	StandingUndecided Standing = "undecided" // a person has to decide, see Received.Doubt
	StandingRejected  Standing = "rejected"  // a person decided against it
)

// Doubt is why a person has to decide about a submission.
type Doubt string

// The doubts. The empty Doubt is none.
const (
	DoubtSameRevision Doubt = "same_revision" // the same revision with other content is there
	DoubtSigner       Doubt = "signer"        // an earlier revision was signed with another key
	DoubtOtherSeries  Doubt = "other_series"  // the same agency has handed over a submission of its own before
)

// Received is a submission as the office keeps it, without its content.
type Received struct {
	Call       CallID
	Print      Fingerprint
	Series     string
	Revision   int
	Parent     Fingerprint
	Signer     SignerID
	Agency     string // name, as the submission says
	AGS        AGS
	Made       time.Time // by the agency's clock
	At         time.Time // taken in
	Standing   Standing
	Doubt      Doubt  // kept after the decision
	FileName   string // without folders
	Settled    int    // questions dealt with
	Questions  int    // questions asked of the agency
	Processes  int
	Attached   int
	Incomplete bool // the requirements of the call are not met
}

// Arrival is a submission that is taken in: what is kept of it and its bytes.
type Arrival struct {
	Received Received
	File     []byte // sealed, as it arrived
	Payload  []byte // what was sealed in it; can be checked again for ever
}

// Handover is one revision that an agency handed over.
type Handover struct {
	Assessment ID
	Call       CallID
	Series     string
	Revision   int
	Parent     Fingerprint
	Print      Fingerprint
	Content    Fingerprint // SHA-256 of the answer file in it: tells whether the assessment has changed since
	Made       time.Time
}

// WorkPackage is a share of an assessment that was given to a colleague.
type WorkPackage struct {
	Assessment ID
	Part       Part                  // Role and Filled are empty
	Base       map[QuestionID]Answer // as they were when it was given out; nil: it was given out without answers
	Note       string                // whom it was given to, a role; one line
	At         time.Time
}

// Contribution is a filled part that came back.
type Contribution struct {
	Assessment ID
	Part       Part // with Role and Filled
	Answers    map[QuestionID]Answer
	File       []byte // as it came
	At         time.Time
}

// Settlement says that a person settled a question after others had answered
// it differently. The answer that holds is that of the assessment.
type Settlement struct {
	Question QuestionID
	Seen     int // contributions to this question that were there
	At       time.Time
}
