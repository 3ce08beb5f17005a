package team

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Spread is how far the levels that people named lie apart. Voices without a
// level count for Others only.
type Spread struct {
	Levels  [assessment.MaxLevel + 1]int // voices that named the level
	Named   int                          // voices with a level
	Others  int                          // voices without: not known, not applicable, open
	Low     assessment.Level             // the lowest named; counts only if Named > 0
	High    assessment.Level             // the highest named; counts only if Named > 0
	Same    int                          // voices with the level of the assessment
	Away    int                          // sum of the distances to it, in levels
	Compare bool                         // whether the assessment has a level, so that Same and Away count
}

// Range is the distance between the highest and the lowest level named, 0 to
// assessment.MaxLevel; 0 where fewer than two are named.
func (s Spread) Range() int {
	if s.Named == 0 {
		return 0
	}
	return int(s.High - s.Low)
}

// Distance is the mean absolute deviation of the voices from the level of the
// assessment, in levels: Σ|x-own|/n. Unknown where nobody named a level or
// the assessment has none.
func (s Spread) Distance() scoring.Score {
	if !s.Compare || s.Named == 0 {
		return scoring.Score{}
	}
	return scoring.NewScore(int64(s.Away), int64(s.Named))
}

func spreadOf(own assessment.Answer, voices []Voice) Spread {
	s := Spread{Compare: own.State == assessment.Answered}
	for _, v := range voices {
		if v.Answer.State != assessment.Answered {
			s.Others++
			continue
		}
		s.add(v.Answer.Current, own.Current)
	}
	return s
}

func (s *Spread) add(level, own assessment.Level) {
	if s.Named == 0 || level < s.Low {
		s.Low = level
	}
	s.High = max(s.High, level)
	s.Named++
	s.Levels[level]++
	if !s.Compare {
		return
	}
	s.Away += max(int(level-own), int(own-level))
	if level == own {
		s.Same++
	}
}
