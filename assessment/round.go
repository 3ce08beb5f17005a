package assessment

import (
	"slices"
	"time"
)

// JurorID names a juror of a round: 32 random hexadecimal digits. Files and
// reports for others never hold names of jurors, only for the office.
type JurorID string

// Juror is a member of the jury. Jurors are peers of the applicants, so that a
// conflict of interest is the normal case.
type Juror struct {
	ID        JurorID
	Name      string   // up to MaxName characters; seen by the office and in the minutes
	Agency    string   // where the juror works, up to MaxName characters
	Email     string   // where the jury file goes, up to MaxName characters; may be empty
	Recipient string   // public key of the juror; empty: the jury file is sealed with a passphrase
	Signer    SignerID // of the juror's ballots, learned from the first; zero: none came yet
	Left      bool     // has left the jury; what was said stays in the log and no longer counts
}

// ConflictKind is why a juror may not judge an applicant.
type ConflictKind string

// The kinds of conflict. NoConflict is a statement too: it says there is none.
const (
	NoConflict       ConflictKind = "none"
	ConflictEmployer ConflictKind = "employer" // works or worked there
	ConflictFamily   ConflictKind = "family"   // family or close friends
	ConflictBusiness ConflictKind = "business" // business or money
	ConflictAdvice   ConflictKind = "advice"   // helped with the application
	ConflictRival    ConflictKind = "rival"    // competes for the same thing
	ConflictOther    ConflictKind = "other"    // anything else; the reason says what
)

// ConflictKinds lists the kinds in the order they are offered.
func ConflictKinds() []ConflictKind {
	return []ConflictKind{NoConflict, ConflictEmployer, ConflictFamily, ConflictBusiness, ConflictAdvice, ConflictRival, ConflictOther}
}

// Declaration is what a juror says about an applicant before seeing anything
// of it.
type Declaration struct {
	Juror  JurorID
	Series string // of the applicant's submission
	Kind   ConflictKind
	Reason string // up to MaxComment characters; needed for every kind but NoConflict
	Made   time.Time
}

// Conflicted reports whether the juror may not open the submission.
func (d Declaration) Conflicted() bool { return d.Kind != NoConflict }

// MarkState is whether a juror gave points.
type MarkState string

// The states of a mark. What is open has no mark at all.
const (
	MarkGiven       MarkState = "given"
	MarkCannotJudge MarkState = "cannot" // "nicht beurteilbar"; the reason says why
)

// Mark is what a juror says of an applicant in a criterion.
type Mark struct {
	Juror     JurorID
	Series    string
	Criterion CriterionID
	State     MarkState
	Points    Points // of MarkGiven: 0 to MaxPoints; 0 otherwise
	Reason    string // up to MaxComment characters; a mark without a reason cannot be handed over
	Made      time.Time
	// Before is the mark that this one replaced in the discussion, with the
	// reason for the change in Reason; nil: it was never changed.
	Before *Mark
}

// Ballot is what a juror hands over at the end of the review: one revision of
// all of it. Own notes never are in it.
type Ballot struct {
	Call      CallID
	CallPrint Fingerprint // of the call file
	Round     string      // of the jury file it answers: 32 hexadecimal digits
	Juror     JurorID
	Revision  int // from 1; the newest counts
	Made      time.Time
	Declared  []Declaration // of all applicants, by series
	Marks     []Mark        // by series, then in the order of the criteria
}

// JuryFile is what the office gives one juror: the applicants, and of those
// without a conflict what they handed over. It holds nothing of other jurors.
type JuryFile struct {
	Call      CallRecord // as opened: locked, with its file
	Round     string     // 32 hexadecimal digits, the same for all jurors of a round
	Juror     Juror
	Deadline  time.Time // of the review; zero: none
	Made      time.Time
	Recipient string            // public key of the office, to which the ballot is sealed
	Names     map[string]string // of all applicants by series: whom the juror declares conflicts about
	Declared  []Declaration     // what the office knows already
	Submitted map[string][]byte // payload of the submission by series, as it was received; none before conflicts are declared, and none of a conflict
	Order     []string          // series in the juror's own shuffled reading order
}

// RoundState is how far a round has come. Before it the call is a draft, then
// locked (DOMAIN, section 5).
type RoundState string

// The states of a round in their order.
const (
	RoundConflicts  RoundState = "conflicts"  // jurors say about whom they have a conflict
	RoundReview     RoundState = "review"     // each juror reads alone
	RoundViewing    RoundState = "viewing"    // all ballots are in: the heat map is seen for the first time
	RoundDiscussion RoundState = "discussion" // points may change, with a reason; the old value stays
	RoundDecision   RoundState = "decision"   // winners, reserve list, votes, minority opinion
	RoundLetters    RoundState = "letters"    // letters go out
	RoundArchive    RoundState = "archive"    // nothing changes any more
)

// RoundStates lists the states in their order.
func RoundStates() []RoundState {
	return []RoundState{RoundConflicts, RoundReview, RoundViewing, RoundDiscussion, RoundDecision, RoundLetters, RoundArchive}
}

// Before reports whether a state comes before another.
func (s RoundState) Before(other RoundState) bool {
	return slices.Index(RoundStates(), s) < slices.Index(RoundStates(), other)
}

// Applicant is an applicant as the round knows it: the submission that counts.
type Applicant struct {
	Received
	Withdrawn string // why it was withdrawn; empty: it was not
}

// Verdict is what the jury decided about an applicant, in three roles of text.
type Verdict struct {
	Series   string
	Internal string // for the jury alone
	Minutes  string // stands in the minutes
	Letter   string // stands in the feedback letter
}

// Vote is a vote of the jury about an applicant or a motion.
type Vote struct {
	Series  string // empty: about the motion
	Motion  string // line; empty: about the applicant
	For     int
	Against int
	Abstain int
	Made    time.Time
}

// Decision is what the jury decided.
type Decision struct {
	Winners  []string // series, in the order the jury gives them
	Reserve  []string // series, first to move up first
	Votes    []Vote
	Lots     []string // series in the order they were drawn, for a tie that the lot decides
	Minority string   // opinion of those who were outvoted, up to MaxComment characters
	Verdicts []Verdict
	Place    string // of the meeting, line
	Day      time.Time
	Present  []JurorID
}

// LogKind is what happened in a round.
type LogKind string

// What happens in a round.
const (
	LogOpened    LogKind = "opened"    // the round was opened
	LogState     LogKind = "state"     // the state changed forward
	LogBack      LogKind = "back"      // a step back, with a reason
	LogJuror     LogKind = "juror"     // a juror joined, changed or left
	LogConflict  LogKind = "conflict"  // a declaration was made or changed
	LogFile      LogKind = "file"      // a jury file was made
	LogBallot    LogKind = "ballot"    // a ballot was taken in
	LogMark      LogKind = "mark"      // points were changed in the discussion
	LogWithdrawn LogKind = "withdrawn" // an applicant withdrew
	LogDecision  LogKind = "decision"  // the decision was made or changed
	LogLetter    LogKind = "letter"    // letters were written
)

// LogEntry is one line of the log of a round. The log is only ever added to,
// and each line holds the hash of the one before, so that a line that is
// changed or left out is noticed.
type LogEntry struct {
	Number int // from 1
	At     time.Time
	Kind   LogKind
	Fields map[string]string // what the sentence about it needs: values, never sentences
	Reason string            // of a step back or a change; empty: none is needed
	Before Fingerprint       // hash of the line before; zero for the first
	Hash   Fingerprint       // of this line
}

// Round is the jury round of a call, as an installation keeps it.
type Round struct {
	ID        string // 32 hexadecimal digits, random
	Call      CallID
	State     RoundState
	Deadline  time.Time // of the review; zero: none
	Jurors    []Juror   // in the order they joined
	Declared  []Declaration
	Marks     []Mark
	Withdrawn map[string]string // why, by series
	Excluded  []CriterionID     // not applied in the whole round
	Decision  Decision
	Log       []LogEntry
}

// Limits of a round.
const (
	MaxJurors     = 40
	MaxApplicants = 1000
)
