package team

import (
	"cmp"
	"slices"

	"reifekompass/assessment/scoring"
)

// Role is how many people of one role have sent in a share of the work.
type Role struct {
	Name  string // as they named it, never a name
	Count int
}

// Agreement is how far the levels that people named are those that hold.
type Agreement struct {
	Levels    int // named for questions to which the assessment has a level
	Same      int // of them, those that hold
	Questions int // for which a level was named and one holds
	Unanimous int // of them, those for which nobody named another one
}

// Share is the part of the levels that hold, 0 to 100; unknown without any.
func (a Agreement) Share() scoring.Score {
	if a.Levels == 0 {
		return scoring.Score{}
	}
	return scoring.NewScore(100*int64(a.Same), int64(a.Levels))
}

// Discreet returns the comparison as it can be printed: without comments, and
// with the opinions of the staff only where at least MinStaff of them say
// something to a question, because with fewer people could tell who said what.
func (t *Team) Discreet() Team {
	shown := Team{Contributions: t.Contributions, Staff: t.Staff, Roles: slices.Clone(t.Roles)}
	for i := range t.Questions {
		q := t.Questions[i]
		few := countStaff(q.Voices) < MinStaff
		q.Voices = slices.DeleteFunc(slices.Clone(q.Voices), func(v Voice) bool { return v.Staff && few })
		for j := range q.Voices {
			q.Voices[j].Answer.Internal, q.Voices[j].Answer.ForJury, q.Voices[j].Answer.Reason = "", "", ""
		}
		q.Own.Internal, q.Own.ForJury, q.Proposal = "", "", q.Own
		q.Proposal.Internal, q.Proposal.ForJury = "", ""
		q.Spread = spreadOf(q.Own, q.Voices)
		if len(q.Voices) > 0 {
			shown.Questions = append(shown.Questions, q)
		}
	}
	return shown
}

func countStaff(voices []Voice) int {
	n := 0
	for _, v := range voices {
		if v.Staff {
			n++
		}
	}
	return n
}

// Agreement sums up how far the levels agree with those that hold.
func (t *Team) Agreement() Agreement {
	var a Agreement
	for i := range t.Questions {
		s := t.Questions[i].Spread
		if !s.Compare || s.Named == 0 {
			continue
		}
		a.Questions++
		a.Levels += s.Named
		a.Same += s.Same
		if s.Same == s.Named {
			a.Unanimous++
		}
	}
	return a
}

// Widest returns up to n questions on which people differ most: by the range
// of the levels they named, the level that holds being one of them, then by
// their mean distance to it, then in the order of the catalogue. Questions on
// which nobody differs are left out.
func (t *Team) Widest(n int) []Question {
	var apart []Question
	for i := range t.Questions {
		if t.Questions[i].breadth() > 0 {
			apart = append(apart, t.Questions[i])
		}
	}
	slices.SortStableFunc(apart, func(a, b Question) int {
		return cmp.Or(cmp.Compare(b.breadth(), a.breadth()), b.Spread.Distance().Compare(a.Spread.Distance()))
	})
	return apart[:min(n, len(apart))]
}

// breadth is the range of all levels that are in the room, that of the
// assessment among them.
func (q *Question) breadth() int {
	s := q.Spread
	if s.Named == 0 {
		return 0
	}
	low, high := s.Low, s.High
	if s.Compare {
		low, high = min(low, q.Own.Current), max(high, q.Own.Current)
	}
	return int(high - low)
}
