package release

import (
	"bytes"
	"fmt"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

// partNames and reasonNames are the words of package transfer as they are
// kept; the index is the value.
func partNames() []string { return []string{"cell", "band", "classes", "winners", "members"} }

func reasonNames() []string {
	return []string{"none", "too_few", "difference", "small_class", "predominant", "one_class", "linked", "insider", "few_without"}
}

// PartName is the word for a part of a cell, as it is kept and translated.
func PartName(p transfer.Part) string { return partNames()[p] }

// ReasonName is the word for a reason, as it is kept and translated.
func ReasonName(r transfer.Reason) string { return reasonNames()[r] }

// LogOf reads the log of a release that was kept. It is assessment.ErrDamaged
// if a line of it says nothing that is known.
func LogOf(r *assessment.FrozenRelease) ([]transfer.Entry, error) {
	log := make([]transfer.Entry, len(r.Log))
	for i, line := range r.Log {
		part, reason := slices.Index(partNames(), line.Part), slices.Index(reasonNames(), line.Reason)
		if part < 0 || reason < 0 {
			return nil, fmt.Errorf("%w: log of release %s", assessment.ErrDamaged, r.ID)
		}
		log[i] = transfer.Entry{
			Subject: transfer.Subject{Dimension: line.Dimension, Question: line.Question, Process: line.Process},
			Part:    transfer.Part(part), Reason: transfer.Reason(reason),
		}
	}
	return log, nil
}

// thaw returns the releases as package transfer checks against them. A release
// that cannot be read back is assessment.ErrDamaged: without it nothing can be
// published.
func thaw(kept []assessment.FrozenRelease) ([]transfer.Earlier, error) {
	earlier := make([]transfer.Earlier, len(kept))
	for i := range kept {
		var err error
		if earlier[i], err = thawOne(&kept[i]); err != nil {
			return nil, fmt.Errorf("release %s: %w", kept[i].ID, err)
		}
	}
	return earlier, nil
}

func thawOne(r *assessment.FrozenRelease) (transfer.Earlier, error) {
	file, err := exchange.ReadRelease(bytes.NewReader(r.File))
	if err != nil {
		return transfer.Earlier{}, err
	}
	var subjects []transfer.Subject
	for i := range file.Release.Cells {
		subjects = append(subjects, file.Release.Cells[i].Subject)
	}
	members := make([]transfer.Member, len(r.Members))
	for i := range r.Members {
		if members[i], err = thawMember(&r.Members[i]); err != nil {
			return transfer.Earlier{}, err
		}
	}
	cohort, err := transfer.Freeze(r.ID, subjects, members)
	if err != nil {
		return transfer.Earlier{}, fmt.Errorf("%w: %w", assessment.ErrDamaged, err)
	}
	return transfer.Earlier{Cohort: cohort, Release: &file.Release, Winners: wonIn(r)}, nil
}

func thawMember(m *assessment.FrozenMember) (transfer.Member, error) {
	values := transfer.Values{}
	for _, v := range m.Values {
		points, ok := scoring.ParseScore(v.Points)
		if !ok {
			return transfer.Member{}, fmt.Errorf("%w: value of a member", assessment.ErrDamaged)
		}
		values[transfer.Subject{Dimension: v.Dimension, Question: v.Question, Process: v.Process}] = points
	}
	return transfer.Member{
		ID: transfer.MemberID(m.Member), Edition: m.Series, Values: values,
		Consent: transfer.Consent{On: m.Agreed, Text: m.Wording},
	}, nil
}

// wonIn is the comparison that a release asked for, nil if it did not.
func wonIn(r *assessment.FrozenRelease) *transfer.Comparison {
	if !r.Compare {
		return nil
	}
	won := &transfer.Comparison{Consents: map[transfer.MemberID]transfer.Consent{}}
	for i := range r.Members {
		if m := &r.Members[i]; m.Winner {
			won.Consents[transfer.MemberID(m.Member)] = transfer.Consent{On: m.AgreedWon, Text: m.WordingWon}
		}
	}
	return won
}
