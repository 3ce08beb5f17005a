package assessment

import (
	"slices"
	"time"
)

// CallID is the stable name of a call, such as "wf-digital-2026-k3f9": lower
// case letters, digits and hyphens, up to MaxCallID characters. Its end is
// random, so that two offices never make the same one.
type CallID string

// MaxCallID is the longest id of a call, in characters.
const MaxCallID = 60

// Check returns a *ChoiceError for anything that is no id of a call.
func (id CallID) Check() error {
	plain := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' }
	for _, r := range id {
		if !plain(r) {
			return &ChoiceError{Field: FieldCall, Got: string(id)}
		}
	}
	if id == "" || len(id) > MaxCallID {
		return &ChoiceError{Field: FieldCall, Got: string(id)}
	}
	return nil
}

// Points are what a juror gives for a criterion, in halves: 0 to MaxPoints,
// where 10 are five points. Halves are whole numbers, so that ties are real
// (DOMAIN, section 5).
type Points int

// MaxPoints are five points.
const MaxPoints Points = 10

// Anchors describe what each whole point means; the index is the point.
type Anchors [MaxPoints/2 + 1]Text

// CallCriterion is a criterion of the jury as a call uses it.
type CallCriterion struct {
	Criterion
	Weight    Weight // thousandths; only proportions count, 0: shown, does not decide
	Threshold Points // least unweighted mean of the jurors; 0: none
	Anchors   Anchors
	Required  bool // whether an applicant has to write a text about it
}

// TieStep is one step of the rule by which applicants with equal totals are
// put in order. The steps are tried one after the other.
type TieStep struct {
	Kind      TieKind
	Criterion CriterionID // of TieByCriterion, empty otherwise
}

// TieKind is what a step of the tie rule looks at.
type TieKind string

// The kinds of steps.
const (
	TieByCriterion TieKind = "criterion" // the higher mean in the named criterion
	TieByLowest    TieKind = "lowest"    // the higher mean in the own weakest criterion
	TieByVote      TieKind = "vote"      // the jury votes
	TieByLot       TieKind = "lot"       // the lot decides
)

// TieKinds lists the kinds in the order they are offered.
func TieKinds() []TieKind { return []TieKind{TieByCriterion, TieByLowest, TieByVote, TieByLot} }

// Requirements are what an applicant has to hand over. What is missing is
// named before handing over and again when it is taken in; it is for the
// office to decide what follows.
type Requirements struct {
	Settled     int  // least share of questions dealt with, percent, 0 to 100
	Core        bool // every core question
	Profile     bool // place, kind, full-time equivalents, role and e-mail of the contact
	Processes   int  // least number of processes with current and target level
	Measures    int  // least number of measures
	Attachments int  // most files that may be attached, 0 to MaxAttachments
}

// CallStatus is whether a call can still be changed.
type CallStatus string

// The states of a call.
const (
	CallDraft  CallStatus = "draft"
	CallLocked CallStatus = "locked" // given out; nothing of it changes any more
)

// Call is an invitation to apply: who asks, until when, by which questions,
// criteria and rules. The file of the catalogue travels beside it.
type Call struct {
	ID               CallID
	Office           string // name of the programme office
	Email            string // where submissions go
	Title            string
	Text             string // what it is about, up to MaxComment characters
	Deadline         time.Time
	Year             int // of the assessments
	CatalogueID      string
	CatalogueVersion string
	Criteria         []CallCriterion        // in their order
	Dimensions       map[DimensionID]Weight // of the total; a dimension that is missing keeps the catalogue's
	Total            Points                 // least weighted total that may win; 0: none
	Ties             []TieStep
	Winners          int // size of the set that is chosen, 1 to MaxWinners
	Parameters       Parameters
	Required         Requirements
	Recipient        string // public key of the office, to which submissions are encrypted
}

// Limits of a call.
const (
	MaxWinners     = 20
	MaxCriteria    = 40
	MaxAttachments = 8
	MaxRecipient   = 4096 // characters of a public key; hybrid ones have about 2,000
)

// Criterion returns the criterion with the id.
func (c *Call) Criterion(id CriterionID) (CallCriterion, bool) {
	at := slices.IndexFunc(c.Criteria, func(of CallCriterion) bool { return of.ID == id })
	if at < 0 {
		return CallCriterion{}, false
	}
	return c.Criteria[at], true
}

// Late reports whether something made at the time is after the deadline. The
// minute of the deadline itself is in time.
func (c *Call) Late(at time.Time) bool { return !at.Before(c.Deadline.Add(time.Minute)) }

// Catalogue returns the catalogue as the call asks it: with its weights of
// dimensions, its criteria and its parameters. The receiver and the catalogue stay as they are.
func (c *Call) Catalogue(of *Catalogue) *Catalogue {
	asked := *of
	asked.Call = c
	asked.Dimensions = slices.Clone(of.Dimensions)
	for i := range asked.Dimensions {
		if weight, ok := c.Dimensions[asked.Dimensions[i].ID]; ok {
			asked.Dimensions[i].Weight = weight
		}
	}
	asked.Criteria = make([]Criterion, len(c.Criteria))
	for i := range c.Criteria {
		asked.Criteria[i] = c.Criteria[i].Criterion
	}
	return &asked
}
