package release

import (
	"strings"

	"reifekompass/assessment"
)

// Why says what keeps a release from being made or loaded.
type Why string

// What can be in the way.
const (
	WhyDraft      Why = "draft"      // the call was not given out
	WhyFew        Why = "few"        // fewer members than a release needs
	WhyMixed      Why = "mixed"      // real and invented agencies together
	WhyTwice      Why = "twice"      // one agency is there twice
	WhyUndecided  Why = "undecided"  // the jury has not decided, so nobody won
	WhyWinners    Why = "winners"    // not all winners consent, or one is no member
	WhyDiffers    Why = "differs"    // with earlier releases it would tell about few
	WhyNothing    Why = "nothing"    // everything would be withheld
	WhyValues     Why = "values"     // a submission holds a value that there cannot be
	WhyWho        Why = "who"        // a decision about a series that is not here or a member that is none
	WhyOther      Why = "other"      // another release with the same id was loaded before
	WhyOffice     Why = "office"     // signed by somebody else than the office of the call
	WhyQuestions  Why = "questions"  // the release asks other questions than the assessment
	WhyNoRelease  Why = "no_release" // no release was loaded
	WhyUnreadable Why = "unreadable" // it was loaded, and cannot be read any more
	WhySeveral    Why = "several"    // several could be meant
)

// Whys lists all of them.
func Whys() []Why {
	return []Why{
		WhyDraft, WhyFew, WhyMixed, WhyTwice, WhyUndecided, WhyWinners, WhyDiffers, WhyNothing, WhyValues, WhyWho, WhyOther, WhyOffice,
		WhyQuestions, WhyNoRelease, WhyUnreadable, WhySeveral,
	}
}

// Error is something that cannot be done about a release. Nothing was changed.
type Error struct {
	Why Why
	// Names are those of the agencies it is about; of the catalogues or their
	// versions, of WhyQuestions; titles and the beginnings of ids, of WhySeveral.
	Names []string
	Got   int       // members, of WhyFew and WhyDiffers
	Min   int       // how many are needed
	Kept  []Damaged // of WhyUnreadable, at least one
	Err   error     // of package transfer; nil: none
}

// Error describes it for the log, without names.
func (e *Error) Error() string {
	if e.Err != nil {
		return "release: " + string(e.Why) + ": " + e.Err.Error()
	}
	return "release: " + string(e.Why)
}

// Named reports whether it says whom or what it is about, where that is not
// always known.
func (e *Error) Named() bool {
	return len(e.Names) > 0 && (e.Why == WhyWinners || e.Why == WhyDiffers || e.Why == WhySeveral)
}

// Unwrap returns the error of package transfer.
func (e *Error) Unwrap() error { return e.Err }

// only returns the one of a list whose id begins as given.
func only[T any](list []T, id string, of func(*T) string) (T, error) {
	const least = 4
	var found []T
	for i := range list {
		if of(&list[i]) == id {
			return list[i], nil
		}
		if len(id) >= least && strings.HasPrefix(of(&list[i]), id) {
			found = append(found, list[i])
		}
	}
	if len(found) != 1 {
		var none T
		return none, assessment.ErrNotFound
	}
	return found[0], nil
}
