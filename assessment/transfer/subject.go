package transfer

import (
	"math/big"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Subject is what a value is about: a question, the index of a dimension if
// Question is empty, or the potential of a process if only Process is set. The
// zero Subject is the total index.
type Subject struct {
	Dimension assessment.DimensionID
	Question  assessment.QuestionID
	Process   assessment.ProcessID
}

// Index reports whether the value is about a dimension, or about all of them.
func (s Subject) Index() bool { return s.Question == "" && s.Process == "" }

// Subjects lists the dimensions of a catalogue and then its questions, each in
// the order of the catalogue.
func Subjects(c *assessment.Catalogue) []Subject {
	var dimensions, questions []Subject
	for _, d := range c.Dimensions {
		dimensions = append(dimensions, Subject{Dimension: d.ID})
		for _, q := range d.Questions {
			questions = append(questions, Subject{Dimension: d.ID, Question: q.ID})
		}
	}
	return append(dimensions, questions...)
}

// Values are what one agency contributes: points from 0 to 100, those of a
// question 25 for each level. A subject without an entry, or with an unknown
// one, has no value of the agency, which is not 0.
type Values map[Subject]scoring.Score

// ValuesOf returns the values of an assessment with its result: the total, the
// dimensions that can be shown, the questions that are answered.
func ValuesOf(c *assessment.Catalogue, a *assessment.Assessment, r scoring.Result) Values {
	values := Values{}
	values.set(Subject{}, r.Total)
	for _, d := range r.Dimensions {
		values.set(Subject{Dimension: d.ID}, d.Index)
	}
	asked := c.RelevantTo(a.Agency.Kind)
	for i := range asked.Dimensions {
		for j := range asked.Dimensions[i].Questions {
			id := asked.Dimensions[i].Questions[j].ID
			if answer := a.Answer(id); answer.State == assessment.Answered && answer.Current.Check(id) == nil {
				values.set(Subject{Dimension: asked.Dimensions[i].ID, Question: id}, LevelScore(answer.Current))
			}
		}
	}
	return values
}

func (v Values) set(s Subject, score scoring.Score) {
	if score.Known() {
		v[s] = score
	}
}

// LevelScore returns the points of a level: x = 100·level/4 (DOMAIN section 4).
func LevelScore(level assessment.Level) scoring.Score {
	return scoring.NewScore(scale*int64(level), int64(assessment.MaxLevel))
}

// fits reports whether a known value is one that the subject can have.
func (s Subject) fits(value *big.Rat) bool {
	if value.Sign() < 0 || value.Cmp(big.NewRat(scale, 1)) > 0 {
		return false
	}
	return s.Question == "" || new(big.Rat).Quo(value, big.NewRat(perLevel, 1)).IsInt()
}

// perLevel is how many points one level is.
const perLevel = scale / int64(assessment.MaxLevel)
