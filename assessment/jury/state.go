package jury

import (
	"context"
	"slices"
	"strings"

	"reifekompass/assessment"
)

// Blocked says what is missing before the round can go on; nil: nothing is.
// What a reason can make up for is Soft.
func (b *Board) Blocked() *Error {
	switch b.Round.State {
	case assessment.RoundConflicts:
		if len(b.Jurors) == 0 {
			return &Error{Why: WhyNoJurors, State: b.Round.State}
		}
		return b.without(WhyUndeclared, b.declared)
	case assessment.RoundReview:
		return b.without(WhyNoBallot, b.balloted)
	case assessment.RoundDecision:
		if len(b.Round.Decision.Winners) == 0 && b.Round.Decision.Minority == "" && len(b.Round.Decision.Verdicts) == 0 {
			return &Error{Why: WhyNoDecision, State: b.Round.State}
		}
	case assessment.RoundViewing, assessment.RoundDiscussion, assessment.RoundLetters, assessment.RoundArchive:
	}
	return nil
}

// Soft reports whether a reason can make up for what is missing: a juror may
// fall ill. That nobody is in the jury, or has said nothing about conflicts,
// cannot be made up for.
func (e *Error) Soft() bool { return e.Why == WhyNoBallot || e.Why == WhyNoDecision }

// without names the jurors who have not done what is needed.
func (b *Board) without(why Why, done func(juror int) bool) *Error {
	e := &Error{Why: why, State: b.Round.State}
	for j := range b.Jurors {
		if !done(j) {
			e.Names = append(e.Names, b.Jurors[j].Name)
		}
	}
	if len(e.Names) == 0 {
		return nil
	}
	return e
}

// declared reports whether a juror has said of every applicant whether there
// is a conflict.
func (b *Board) declared(juror int) bool {
	said := map[string]bool{}
	for _, d := range b.Round.Declared {
		if d.Juror == b.Jurors[juror].ID {
			said[d.Series] = true
		}
	}
	for i := range b.Applicants {
		if !said[b.Applicants[i].Series] {
			return false
		}
	}
	return true
}

func (b *Board) balloted(juror int) bool {
	return slices.ContainsFunc(b.Round.Marks, func(m assessment.Mark) bool { return m.Juror == b.Jurors[juror].ID }) || b.conflictedWithAll(juror)
}

func (b *Board) conflictedWithAll(juror int) bool {
	for a := range b.Applicants {
		if d, said := b.Declaration(a, juror); !said || !d.Conflicted() {
			return false
		}
	}
	return true
}

// Next is the state that follows; empty: none does.
func Next(state assessment.RoundState) assessment.RoundState { return beside(state, 1) }

// Previous is the state before; empty: none is.
func Previous(state assessment.RoundState) assessment.RoundState { return beside(state, -1) }

func beside(state assessment.RoundState, by int) assessment.RoundState {
	states := assessment.RoundStates()
	at := slices.Index(states, state) + by
	if at < 0 || at >= len(states) {
		return ""
	}
	return states[at]
}

// Forward takes the round to its next state. A reason makes up for what is
// missing where that is Soft, and is logged.
func (o *Office) Forward(ctx context.Context, b *Board, reason string) error {
	next := Next(b.Round.State)
	if next == "" {
		return &Error{Why: WhyState, State: b.Round.State}
	}
	reason = strings.TrimSpace(assessment.CleanText(reason))
	if blocked := b.Blocked(); blocked != nil && (!blocked.Soft() || reason == "") {
		return blocked
	}
	return o.turn(ctx, b, next, assessment.LogState, reason)
}

// Back takes the round one state back, with a reason. From the archive nothing
// comes back.
func (o *Office) Back(ctx context.Context, b *Board, reason string) error {
	previous := Previous(b.Round.State)
	if previous == "" || b.Round.State == assessment.RoundArchive {
		return &Error{Why: WhyState, State: b.Round.State}
	}
	if reason = strings.TrimSpace(assessment.CleanText(reason)); reason == "" {
		return &Error{Why: WhyReason, State: b.Round.State}
	}
	return o.turn(ctx, b, previous, assessment.LogBack, reason)
}

func (o *Office) turn(ctx context.Context, b *Board, to assessment.RoundState, kind assessment.LogKind, reason string) error {
	change := change{kind: kind, reason: reason, fields: map[string]string{"from": string(b.Round.State), "to": string(to)}}
	change.State = &to
	return o.do(ctx, b, change)
}
