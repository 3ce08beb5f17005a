package jury

import (
	"strings"

	"reifekompass/assessment"
)

// Why says what keeps a round from going on, or a file from being taken in.
type Why string

// What can be in the way.
const (
	WhyState       Why = "state"       // the round is not in a state in which this can be done
	WhyReason      Why = "reason"      // a reason is needed
	WhyNoJurors    Why = "no_jurors"   // there is no juror
	WhyUndeclared  Why = "undeclared"  // a juror has not said of every applicant whether there is a conflict
	WhyNoBallot    Why = "no_ballot"   // a juror has handed in no ballot
	WhyNoDecision  Why = "no_decision" // nobody was chosen and no reason says why
	WhyOtherCall   Why = "other_call"  // a ballot for another call or another edition of it
	WhyOtherRound  Why = "other_round" // a ballot for another round
	WhyNoMember    Why = "no_member"   // a ballot of somebody who is not in the jury
	WhyOtherSigner Why = "other_signer"
	WhyOlder       Why = "older"       // a newer revision is here
	WhyKnown       Why = "known"       // the same ballot is here
	WhyTwice       Why = "twice"       // another ballot with the same revision is here
	WhyLate        Why = "late"        // after the deadline of the review
	WhyConflict    Why = "conflict"    // points for an applicant about whom there is a conflict
	WhyPoints      Why = "points"      // off the scale
	WhyApplicant   Why = "applicant"   // an applicant or a criterion that is not in the round
	WhyVotes       Why = "votes"       // more votes about an applicant than people who may vote
	WhyRunning     Why = "running"     // the round was opened before
	WhyNobody      Why = "nobody"      // no submission counts
	WhyOpenCall    Why = "open_call"   // the call is not locked
	WhyOtherJuror  Why = "other_juror" // the jury file of another juror of the round is open here
	WhyOlderFile   Why = "older_file"  // a newer jury file of the round is open here
)

// Error is something that cannot be done in a round. Nothing was changed.
type Error struct {
	Why    Why
	State  assessment.RoundState // now
	Juror  assessment.JurorID    // empty: not about one
	Series string                // of the applicant; empty: not about one
	Names  []string              // who it is about, in words of the round: the jurors who are missing, the applicant of a conflict
}

// Error describes it for the log, without names.
func (e *Error) Error() string { return "round: " + string(e.Why) }

// blank reports whether a text says nothing.
func blank(text string) bool { return strings.TrimSpace(assessment.CleanText(text)) == "" }
