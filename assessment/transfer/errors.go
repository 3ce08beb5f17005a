package transfer

import "fmt"

// SizeError is a cohort that is too small to be released (rule 1).
type SizeError struct{ Got, Min int }

// Error describes the cohort for the log.
func (e *SizeError) Error() string {
	return fmt.Sprintf("%d members, at least %d are needed", e.Got, e.Min)
}

// ConsentError names those without whose recorded consent nothing is released.
type ConsentError struct {
	Winners bool // their consent to winners against others (rule 5); else that to the release
	Members []MemberID
}

// Error describes what is missing for the log.
func (e *ConsentError) Error() string {
	if e.Winners {
		return fmt.Sprintf("consent to the comparison of winners is missing: %d winners", len(e.Members))
	}
	return fmt.Sprintf("consent to the release is missing: %d members", len(e.Members))
}

// DifferenceError names members whom this and earlier releases together would
// single out: fewer than Min share the pattern of releases they took part in
// (rule 1). They may be members of this cohort, or of earlier ones only.
type DifferenceError struct {
	Members []MemberID // by id; all of one pattern
	Min     int
}

// Error describes the difference for the log.
func (e *DifferenceError) Error() string {
	return fmt.Sprintf("differs from earlier releases by %d members, at least %d are needed", len(e.Members), e.Min)
}

// MemberError is a member that cannot be part of a cohort: without an id or
// edition, there twice, or with a value that its subject cannot have.
type MemberError struct {
	Member  MemberID
	Subject *Subject // the value that is wrong; nil: the member itself is
}

// Error describes the member for the log.
func (e *MemberError) Error() string {
	if e.Subject != nil {
		return fmt.Sprintf("value of %s%s is out of range", e.Subject.Dimension, e.Subject.Question)
	}
	return "a member without id or edition, or there twice"
}
