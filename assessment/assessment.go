package assessment

import (
	"maps"
	"slices"
	"time"
)

// ID names one assessment in one installation, such as "lindenrade-2026".
type ID string

// Status is how far an assessment has come.
type Status string

// The states of an assessment.
const (
	Draft     Status = "draft"
	Complete  Status = "complete"
	Submitted Status = "submitted"
)

// Statuses lists the states in the order an assessment goes through them.
func Statuses() []Status { return []Status{Draft, Complete, Submitted} }

// Check returns a *ChoiceError if s is none of the states.
func (s Status) Check() error {
	if !slices.Contains(Statuses(), s) {
		return &ChoiceError{Field: FieldStatus, Got: string(s)}
	}
	return nil
}

// Assessment is what one agency says about itself in one year with one
// catalogue.
type Assessment struct {
	ID               ID
	Agency           Agency
	Year             int
	CatalogueID      string
	CatalogueVersion string
	Status           Status
	Answers          map[QuestionID]Answer // no entry: open
	Inventory        Inventory             // beside the questions; nil: empty
	Position         QuestionID            // where to go on; empty: at the first question
	Created          time.Time
	Changed          time.Time // last change of profile or answers
	Call             CallID    // the call it answers; empty: none
	Part             *Part     // what is shared out of another assessment; nil: it is a whole one
}

// Answer returns the answer to the question, an open one if there is none.
func (a *Assessment) Answer(id QuestionID) Answer {
	if answer, ok := a.Answers[id]; ok {
		return answer
	}
	return Answer{Question: id}
}

// HandedOver returns a copy of the assessment without what never leaves the
// agency: internal comments, the e-mail address of the contact, where somebody
// stopped working, and what was not released of its solutions. The receiver
// stays as it is.
func (a *Assessment) HandedOver() Assessment {
	public := *a
	public.Agency.ContactEmail, public.Position = "", ""
	public.Inventory = a.Inventory.Shared()
	public.Answers = make(map[QuestionID]Answer, len(a.Answers))
	for id, answer := range a.Answers {
		answer.Internal = ""
		public.Answers[id] = answer
	}
	return public
}

// With returns a copy of the assessment that has the answer. The receiver and
// its map stay as they are.
func (a *Assessment) With(answer Answer) Assessment {
	changed := *a
	changed.Answers = make(map[QuestionID]Answer, len(a.Answers)+1)
	maps.Copy(changed.Answers, a.Answers)
	changed.Answers[answer.Question] = answer
	return changed
}

// Check returns a *ValueError for a year out of range, or what is wrong with
// the profile, the first wrong answer by the order of ids, or the inventory.
func (a *Assessment) Check() error {
	if a.Year < MinYear || a.Year > MaxYear {
		return &ValueError{Field: FieldYear, Got: a.Year, Min: MinYear, Max: MaxYear}
	}
	if err := a.Agency.Check(); err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(a.Answers)) {
		if err := a.Answers[id].Check(); err != nil {
			return err
		}
	}
	return a.Inventory.Check()
}

// Summary is one row of the list of assessments.
type Summary struct {
	ID          ID
	Agency      string
	Place       string
	Kind        Kind // decides which questions are asked
	Year        int
	Call        string // title of the call it answers; empty: it answers none
	CatalogueID string
	Status      Status
	Settled     int // questions a person has dealt with
	Position    QuestionID
	Changed     time.Time
	Fictional   bool
	Part        *Part // what is filled in for others; nil: a whole assessment
}
