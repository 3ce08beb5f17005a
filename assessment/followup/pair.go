package followup

import (
	"reifekompass/assessment"
)

// Why says why two assessments cannot be set beside each other.
type Why string

// What can be in the way.
const (
	WhySame        Why = "same"         // it is one assessment
	WhyOtherAgency Why = "other_agency" // they are of two agencies
	WhyOrder       Why = "order"        // the one that is called the earlier one is not
	WhyPart        Why = "part"         // one is a share that is filled in for others
	WhyCatalogue   Why = "catalogue"    // they were asked by two catalogues
	WhyYear        Why = "year"         // what is begun after an assessment cannot be of a year before it
	WhyNoEarlier   Why = "no_earlier"   // there is none of the agency
)

// PairError is a pair of assessments that cannot be compared. Nothing was
// changed.
type PairError struct {
	Why            Why
	Later, Earlier assessment.ID // empty: not known
}

// Error describes the pair for the log.
func (e *PairError) Error() string {
	return "follow-up of " + string(e.Later) + " on " + string(e.Earlier) + ": " + string(e.Why)
}

// Check returns a *PairError if the two cannot be compared. A renamed agency of
// the same place counts as the same: whoever names both says that it is.
func Check(earlier, later *assessment.Assessment) error {
	wrong := func(why Why) error { return &PairError{Why: why, Later: later.ID, Earlier: earlier.ID} }
	switch {
	case earlier.ID == later.ID:
		return wrong(WhySame)
	case earlier.Part != nil || later.Part != nil:
		return wrong(WhyPart)
	case !SameAgency(earlier.Agency, later.Agency) && !SamePlace(earlier.Agency, later.Agency):
		return wrong(WhyOtherAgency)
	case earlier.CatalogueID != later.CatalogueID:
		return wrong(WhyCatalogue)
	case Before(earlier, later) >= 0:
		return wrong(WhyOrder)
	}
	return nil
}

// Candidate is an assessment that a later one can be compared with.
type Candidate struct {
	ID      assessment.ID
	Agency  string
	Renamed bool // it is of the same place, and the agency has another name now
	Year    int
	Call    string // title of the call it answers; empty: none
	Series  bool   // that call is of the programme which the later one answers, too
	Settled int    // questions dealt with
}
