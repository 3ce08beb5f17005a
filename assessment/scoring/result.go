// Package scoring computes what an assessment says: index, bounds,
// bottleneck, coverage, gaps and target attainment, by DOMAIN section 4.
// Everything is pure and exact: sums are whole numbers, quotients are
// fractions, and rounding happens at display only. Fixed scales are used
// throughout, so that no other assessment can change a result. The package
// reads no file, knows no language and never judges: whether a gap matters is
// said by people.
package scoring

import "reifekompass/assessment"

// Result is what Evaluate finds out about one assessment. Scores run from 0
// to 100, coverage and attainment are percentages of the same range.
type Result struct {
	Total       Score // unknown unless every dimension that applies is shown
	TotalTarget Score // unknown if Total is, or if no target counts
	Bounds      Bounds
	Bottleneck  Bottleneck
	Coverage    Score
	Attainment  Score       // unknown: no target counts, or all are level 0
	Dimensions  []Dimension // catalogue order
	Gaps        []Gap       // most important first; only where something is missing
	Counts      Counts
}

// Dimension returns the part of the result that belongs to the dimension.
func (r Result) Dimension(id assessment.DimensionID) (Dimension, bool) {
	for _, d := range r.Dimensions {
		if d.ID == id {
			return d, true
		}
	}
	return Dimension{}, false
}

// Dimension is the result of one dimension.
//
// Target is the index the dimension has once the stated targets are reached.
// A question without a target stays as it is today: an agency that wants to
// change three of eight questions expects the other five not to move, and a
// target index over three questions could not be drawn beside an index over
// eight. It is unknown if no target counts, because "as today" everywhere is
// no aim.
//
// Attainment, in contrast, is measured only on questions with a stated
// target: a question without one is neither an aim nor reached. Counting it
// as its own target would raise the figure for everything an agency leaves
// untouched. It does not depend on coverage, and a reader should see it
// beside coverage.
//
// A target counts if the question is answered; a wish without a known start
// has no gap.
type Dimension struct {
	ID           assessment.DimensionID
	Index        Score // unknown below 70 % coverage ("nicht auswertbar")
	Target       Score // unknown if Index is, or if no target counts
	Gap          Score // max(0, Target - Index)
	Bounds       Bounds
	Bottleneck   Bottleneck
	Coverage     Score // answered weight / applicable weight; unknown if Excluded
	Attainment   Score // unknown: no target counts, or all are level 0
	Counts       Counts
	Excluded     bool // every question is not applicable
	ManyExcluded bool // more than 20 % of the weight is not applicable: a warning
}

// Bounds are the lowest and highest index that the missing answers still
// allow: all at level 0, all at level 4. They contain the index and meet when
// nothing is missing. They are unknown where no question applies.
type Bounds struct {
	Low, High Score
}

// Bottleneck is the lowest level among the core questions that are answered.
// It stands beside every mean, which hides a zero: 0, 3, 3 has the mean 2.
// While Missing has entries, the level can still turn out lower.
type Bottleneck struct {
	Known     bool // whether a core question is answered
	Level     assessment.Level
	Questions []assessment.QuestionID // core questions at Level, catalogue order
	Missing   []assessment.QuestionID // core questions that apply and have no level
}

// Counts are numbers of questions. Answered, Unknown, NotApplicable and Open
// add up to Questions; not applicable without a reason is open.
type Counts struct {
	Questions, Answered, Unknown, NotApplicable, Open int
	Settled                                           int // all but Open: a person has dealt with it
	Discussion                                        int // marked to be talked about
	Evidence                                          [assessment.ThirdParty + 1]int
}

// Gap is a question whose stated target is above its current level.
type Gap struct {
	Question        assessment.QuestionID
	Dimension       assessment.DimensionID
	Current, Target assessment.Level
	Size            int // levels, 1 to 4
	Core            bool
}
