package followup

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// compareDimensions fills in total and dimensions.
func (f *FollowUp) compareDimensions(common []assessment.QuestionID) {
	// An agency that has become another kind is asked other questions; the
	// common ones are weighed as they are now.
	then := *f.Earlier.Assessment
	then.Agency.Kind = f.Later.Assessment.Agency.Kind
	before := scoring.EvaluateOnly(f.Later.Catalogue, &then, common)
	after := scoring.EvaluateOnly(f.Later.Catalogue, f.Later.Assessment, common)
	whole := len(common) > 0
	for _, asked := range f.asked().Dimensions {
		d := f.shared(asked, common)
		if d.compared() {
			b, _ := before.Dimension(d.ID)
			a, _ := after.Dimension(d.ID)
			d.Move = Move{Before: b.Index, After: a.Index, Target: b.Target}
		}
		whole = whole && (d.compared() || d.Asked == 0)
		f.Dimensions = append(f.Dimensions, d)
	}
	if whole {
		f.Total = Move{Before: before.Total, After: after.Total, Target: before.TotalTarget}
	}
}

// compared reports whether enough of the dimension is common.
func (d *Dimension) compared() bool {
	return d.Shared.Known() && d.Shared.Compare(scoring.NewScore(leastShared, 1)) >= 0
}

// shared counts what is common of a dimension.
func (f *FollowUp) shared(asked assessment.Dimension, common []assessment.QuestionID) Dimension {
	d := Dimension{ID: asked.ID}
	var mine, all int64
	for i := range asked.Questions {
		q := &asked.Questions[i]
		if f.excluded(q) {
			continue
		}
		d.Asked++
		all += int64(q.Weight)
		if slices.Contains(common, q.ID) {
			d.Common++
			mine += int64(q.Weight)
		}
	}
	d.Shared = scoring.NewScore(100*mine, all)
	return d
}

// excluded reports whether a question does not apply in one of the two.
func (f *FollowUp) excluded(q *assessment.Question) bool {
	if f.Later.Assessment.Answer(q.ID).Excluded() {
		return true
	}
	then, known := f.Earlier.Catalogue.Question(q.ID)
	return known && then.Meaning == q.Meaning && f.Earlier.Assessment.Answer(q.ID).Excluded()
}
