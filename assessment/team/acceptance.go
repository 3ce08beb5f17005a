package team

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Acceptance is what the opinions of the staff say about how far the view of
// the agency is shared (criterion J2): a sign, no measurement.
type Acceptance struct {
	Staff     int // opinions
	Questions int // with an opinion and a level of the agency
	Close     int // of them, those in which all opinions lie within one level of the agency's
	// Median is the middle one of the mean distances per question, in levels;
	// unknown without questions.
	Median   scoring.Score
	Furthest []assessment.QuestionID // up to five, the largest mean distance first
}

// MinStaff is the least number of opinions that are shown as numbers: with
// fewer, people could tell who said what.
const MinStaff = 5

// maxFurthest is the most questions that are named as the furthest apart.
const maxFurthest = 5

// Acceptance sums up the opinions of the staff.
func (t *Team) Acceptance() Acceptance {
	a := Acceptance{Staff: t.Staff}
	var all []judgement
	for i := range t.Questions {
		j, ok := judge(&t.Questions[i])
		if !ok {
			continue
		}
		all = append(all, j)
		if j.close {
			a.Close++
		}
	}
	a.Questions = len(all)
	slices.SortStableFunc(all, func(a, b judgement) int { return b.distance().Compare(a.distance()) })
	a.Median = median(all)
	for _, j := range all[:min(maxFurthest, len(all))] {
		if j.away > 0 {
			a.Furthest = append(a.Furthest, j.id)
		}
	}
	return a
}

// judgement is how far the opinions on one question lie from the agency.
type judgement struct {
	id          assessment.QuestionID
	away, named int64
	close       bool
}

func (j judgement) distance() scoring.Score { return scoring.NewScore(j.away, j.named) }

// judge returns false where there is nothing to compare.
func judge(q *Question) (judgement, bool) {
	opinions := slices.DeleteFunc(slices.Clone(q.Voices), func(v Voice) bool { return !v.Staff })
	s := spreadOf(q.Own, opinions)
	if !s.Compare || s.Named == 0 {
		return judgement{}, false
	}
	near := s.Low >= q.Own.Current-1 && s.High <= q.Own.Current+1
	return judgement{id: q.ID, away: int64(s.Away), named: int64(s.Named), close: near}, true
}

// median is the middle one of sorted judgements, the mean of the two middle
// ones where their number is even.
func median(sorted []judgement) scoring.Score {
	if len(sorted) == 0 {
		return scoring.Score{}
	}
	low, high := sorted[(len(sorted)-1)/2], sorted[len(sorted)/2]
	return scoring.NewScore(low.away*high.named+high.away*low.named, 2*low.named*high.named)
}
