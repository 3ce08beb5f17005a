// Package followup sets a later assessment of an agency beside an earlier one:
// what has changed, how far the way to the targets of then was gone, and what
// became of the measures. For a programme it adds up the measures of all
// agencies and compares how winners and the other applicants have changed.
//
// Everything is pure and exact. What fell is told like what rose, and nothing
// says why something changed: a questionnaire cannot know that.
package followup

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Side is one of the two assessments, with the catalogue as it asked it: with
// the weights of its call.
type Side struct {
	Catalogue  *assessment.Catalogue
	Assessment *assessment.Assessment
}

// Move is a value at two times, and where it was meant to go.
type Move struct {
	Before, After scoring.Score
	Target        scoring.Score // as stated in the earlier assessment; unknown: none was
}

// Change is After - Before, below 0 where something fell, unknown if one of
// them is.
func (m Move) Change() scoring.Score { return m.After.Minus(m.Before) }

// Progress is the way gone from the value of then to its target in percent,
// as scoring.Progress says.
func (m Move) Progress() scoring.Score { return scoring.Progress(m.Before, m.After, m.Target) }

// FollowUp is what two assessments of one agency say together. Only questions
// with the same id and meaning version that are answered in both are compared
// (DOMAIN, section 4), and both sides are weighed as the later one is, so that
// no change comes from other questions or other weights.
type FollowUp struct {
	Earlier, Later Side
	Comparability  scoring.Score // common questions of all that are answered in either, percent
	Total          Move          // unknown unless every dimension that applies is compared
	Dimensions     []Dimension   // all that are asked later, in the order of the later catalogue
	Questions      []Question    // the common ones, in that order
	Processes      []Process
	Measures       []Measure
}

// Side by side, a dimension is compared if at least this share of its weight is
// common; it is the threshold below which an index is not shown (DOMAIN, 4).
const leastShared = 70

// Dimension is what became of a dimension.
type Dimension struct {
	ID assessment.DimensionID
	Move
	// Shared is the weight of the common questions of the weight of all that
	// are asked later and apply in both assessments, percent. Below 70 % the
	// values are unknown. It is unknown itself if no question applies.
	Shared        scoring.Score
	Common, Asked int // questions: compared, and asked later and applicable in both
}

// Question is a common question at both times.
type Question struct {
	ID            assessment.QuestionID
	Dimension     assessment.DimensionID
	Before, After assessment.Level
	Target        assessment.Rating // of then
}

// Steps is the change in levels, below 0 where the level fell.
func (q Question) Steps() int { return int(q.After) - int(q.Before) }

// New compares the later assessment with the earlier one.
func New(earlier, later Side) FollowUp {
	f := FollowUp{
		Earlier: earlier, Later: later,
		Comparability: scoring.Comparability(later.Assessment, earlier.Assessment, later.Catalogue, earlier.Catalogue),
	}
	common := scoring.CommonQuestions(later.Assessment, earlier.Assessment, later.Catalogue, earlier.Catalogue)
	f.Questions = f.questions(common)
	f.compareDimensions(common)
	f.Processes = f.processes()
	f.Measures = f.measures()
	return f
}

// asked is the part of the later catalogue that is asked of the agency.
func (f *FollowUp) asked() *assessment.Catalogue {
	return f.Later.Catalogue.RelevantTo(f.Later.Assessment.Agency.Kind)
}

func (f *FollowUp) questions(common []assessment.QuestionID) []Question {
	var list []Question
	for _, id := range common {
		of, _ := f.Later.Catalogue.DimensionOf(id)
		before := f.Earlier.Assessment.Answer(id)
		list = append(list, Question{
			ID: id, Dimension: of.ID, Before: before.Current, After: f.Later.Assessment.Answer(id).Current, Target: aim(before),
		})
	}
	return list
}

// aim is the level an answer aims at.
func aim(answer assessment.Answer) assessment.Rating {
	if !answer.Target.Set || answer.Target.Level.Check(answer.Question) != nil {
		return assessment.Rating{}
	}
	return assessment.Rated(answer.Target.Level)
}

// Question returns the common question with the id.
func (f *FollowUp) Question(id assessment.QuestionID) (Question, bool) {
	for _, q := range f.Questions {
		if q.ID == id {
			return q, true
		}
	}
	return Question{}, false
}
