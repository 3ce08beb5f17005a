package reports

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// standing is a dimension with its result.
type standing struct {
	assessment.Dimension
	result scoring.Dimension
}

// standings lists the dimensions that were asked with their results.
func standings(in *Input) []standing {
	var all []standing
	for _, d := range in.asked().Dimensions {
		if result, ok := in.Result.Dimension(d.ID); ok {
			all = append(all, standing{Dimension: d, result: result})
		}
	}
	return all
}

// shown are the dimensions that have an index.
func shown(all []standing) []standing {
	return keep(all, func(s standing) bool { return s.result.Index.Known() })
}

// hidden are the dimensions that apply but have too few answers.
func hidden(all []standing) []standing {
	return keep(all, func(s standing) bool { return !s.result.Index.Known() && !s.result.Excluded })
}

// aimed are the dimensions that have an index and a target.
func aimed(all []standing) []standing {
	return keep(all, func(s standing) bool { return s.result.Gap.Known() })
}

func keep(all []standing, match func(standing) bool) []standing {
	var kept []standing
	for _, s := range all {
		if match(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// byIndex orders the best first, equal ones as in the catalogue.
func byIndex(all []standing) []standing {
	return sorted(all, func(a, b standing) int { return b.result.Index.Compare(a.result.Index) })
}

// byGap orders the largest distance first; what has none comes last, first
// those without a target, then those without an index.
func byGap(all []standing) []standing {
	return sorted(all, func(a, b standing) int {
		if c := b.result.Gap.Compare(a.result.Gap); c != 0 {
			return c
		}
		if a.result.Gap.Known() {
			return 0
		}
		return b.result.Index.Compare(a.result.Index)
	})
}

func sorted(all []standing, compare func(a, b standing) int) []standing {
	all = slices.Clone(all)
	slices.SortStableFunc(all, compare)
	return all
}

// Limits of what a sentence may call strong or a brake, on the fixed scale
// of the index. They choose words and are no part of the scoring.
const (
	strongFrom = 50 // an index from here on may be called a strength
	brakeBelow = 75 // an index from here on is no brake, however far the target
)

// strengths are the dimensions a finding may call strong: the best first.
func strengths(all []standing) []standing {
	return keep(byIndex(shown(all)), func(s standing) bool { return s.result.Index.Compare(scoring.NewScore(strongFrom, 1)) >= 0 })
}

// brakes are the dimensions a finding may name as brakes, the farthest from
// their target first; without targets the lowest ones. What an agency does
// not want to change is no brake.
func brakes(all []standing) []standing {
	low := keep(shown(all), func(s standing) bool {
		if !s.result.Gap.Known() {
			return s.result.Index.Compare(scoring.NewScore(strongFrom, 1)) < 0
		}
		return s.result.Gap.Compare(scoring.Score{}) > 0 && s.result.Gap.Round(0) != "0" &&
			s.result.Index.Compare(scoring.NewScore(brakeBelow, 1)) < 0
	})
	return sorted(low, func(a, b standing) int {
		return cmp.Or(b.result.Gap.Compare(a.result.Gap), a.result.Index.Compare(b.result.Index))
	})
}

// allEqual reports whether several dimensions have an index and all the same.
func allEqual(all []standing) bool {
	for _, s := range all {
		if !s.result.Index.Known() || !s.result.Index.Equal(all[0].result.Index) {
			return false
		}
	}
	return len(all) > 1
}

// lowestBottleneck returns the lowest level of a core question over all
// dimensions and the dimensions that have it.
func lowestBottleneck(all []standing) (assessment.Level, []standing) {
	lowest := assessment.MaxLevel + 1
	for _, s := range all {
		if s.result.Bottleneck.Known {
			lowest = min(lowest, s.result.Bottleneck.Level)
		}
	}
	return lowest, keep(all, func(s standing) bool { return s.result.Bottleneck.Known && s.result.Bottleneck.Level == lowest })
}
