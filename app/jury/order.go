package jury

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/reports/scene"
)

// ordered are the places in the order they are shown in: those without a rank
// always stand below the others.
func (t teller) ordered(sort kit.GridSort) []*ranking.Place {
	places := make([]*ranking.Place, len(t.board.Result.Places))
	for i := range places {
		places[i] = &t.board.Result.Places[i]
	}
	by := t.comparison(sort.Column)
	slices.SortStableFunc(places, func(a, b *ranking.Place) int {
		if a.Standing != b.Standing {
			return cmp.Compare(a.Standing, b.Standing)
		}
		if sort.Descending {
			return by(b, a)
		}
		return by(a, b)
	})
	return places
}

// comparison compares places by what stands in a column. By rank they stay as
// the rules put them.
func (t teller) comparison(column string) func(a, b *ranking.Place) int {
	if id, ok := strings.CutPrefix(column, ofCriterion); ok {
		if c := t.board.Criterion(assessment.CriterionID(id)); c >= 0 {
			return func(a, b *ranking.Place) int {
				return t.board.Result.Means.Of(a.Applicant, c).Number.Compare(t.board.Result.Means.Of(b.Applicant, c).Number)
			}
		}
	}
	if by := t.byFact(column); by != nil {
		return by
	}
	switch column {
	case columnName:
		return func(a, b *ranking.Place) int { return strings.Compare(t.name(a.Applicant), t.name(b.Applicant)) }
	case columnVotes:
		return func(a, b *ranking.Place) int { return t.voters(a.Applicant) - t.voters(b.Applicant) }
	case columnTotal:
		return func(a, b *ranking.Place) int { return a.Total.Compare(b.Total) }
	default:
		return func(a, b *ranking.Place) int { return cmp.Compare(a.Rank, b.Rank) }
	}
}

// byRank reports whether the table stands in the order of the ranks, so that
// a line can follow the winners.
func byRank(sort kit.GridSort) bool {
	return sort.Column == columnRank && !sort.Descending || sort.Column == columnTotal && sort.Descending
}

// ruled draws the line below the winners, and another below the last with a
// rank.
func (t teller) ruled(rows []kit.GridRow, shown []*ranking.Place, ranked bool) {
	winner, eligible := -1, -1
	for i, p := range shown {
		if p.Standing == ranking.Eligible {
			eligible = i
			if ranked && p.Rank <= t.board.Ranking.Winners {
				winner = i
			}
		}
	}
	if eligible >= 0 && eligible < len(rows)-1 {
		rows[eligible].Rule = scene.Border
	}
	if winner >= 0 && winner < len(rows)-1 {
		rows[winner].Rule = scene.Primary
	}
}

// differing are the applicants about whom jurors are far apart.
func differing(all []ranking.Disagreement) map[int]bool {
	set := map[int]bool{}
	for _, d := range all {
		set[d.Applicant] = true
	}
	return set
}

// wordy reports whether a column holds words, which begin with A; numbers
// begin with the most.
func wordy(column string) bool {
	return column == columnName || column == columnKind || column == columnRegion || column == columnRank
}

// SortOption is something to sort by.
type SortOption struct{ Column, Title string }

// sortOptions is everything that can be sorted by.
func (t teller) sortOptions() []SortOption {
	list := []SortOption{
		{columnRank, t.say("rank")},
		{columnName, t.say("applicant")},
		{columnTotal, t.say("total")},
		{columnVotes, t.say("sort.votes")},
		{columnKind, t.say("fact.kind")},
		{columnSize, t.say("fact.size")},
		{columnRegion, t.say("fact.region")},
	}
	for _, id := range []string{columnCoverage, columnEvidence, columnCompare, columnIndex} {
		list = append(list, SortOption{id, t.say("fact." + id + "_name")})
	}
	for c := range t.board.Call.Call.Criteria {
		list = append(list, SortOption{ofCriterion + string(t.board.Call.Call.Criteria[c].ID), t.criterion(c)})
	}
	return list
}
