package store

import (
	"bytes"
	"fmt"

	"reifekompass/assessment"
)

// The two tables that answerRow is for: what holds now, and what was saved ever.
const (
	answersTable = "answers"
	historyTable = "answer_history"
)

// answerRow is one saved answer. Its revision is its number among all that
// were saved for the assessment.
type answerRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Question     string `gorm:"primaryKey"`
	Revision     int64
	State        int64
	Current      int64
	TargetSet    bool
	Target       int64
	TargetYear   int64
	Reason       string
	Evidence     int64
	Internal     string
	ForJury      string
	Discussion   bool
	ChangedAt    int64
	Digest       []byte
}

func newAnswerRow(owner *assessmentRow, a assessment.Answer) answerRow {
	row := answerRow{
		AssessmentID: owner.ID,
		Question:     string(a.Question),
		Revision:     owner.Revision,
		State:        int64(a.State),
		Current:      int64(a.Current),
		TargetSet:    a.Target.Set,
		Target:       int64(a.Target.Level),
		TargetYear:   int64(a.Target.Year),
		Reason:       a.Reason,
		Evidence:     int64(a.Evidence),
		Internal:     a.Internal,
		ForJury:      a.ForJury,
		Discussion:   a.Discussion,
		ChangedAt:    owner.ChangedAt,
	}
	row.Digest = row.sum()
	return row
}

func (r *answerRow) answer() assessment.Answer {
	return assessment.Answer{
		Question:   assessment.QuestionID(r.Question),
		State:      assessment.State(r.State),
		Current:    assessment.Level(r.Current),
		Target:     assessment.Target{Set: r.TargetSet, Level: assessment.Level(r.Target), Year: int(r.TargetYear)},
		Reason:     r.Reason,
		Evidence:   assessment.Evidence(r.Evidence),
		Internal:   r.Internal,
		ForJury:    r.ForJury,
		Discussion: r.Discussion,
	}
}

func (r *answerRow) sum() []byte {
	return digest("answer/1", r.AssessmentID, r.Question, number(r.Revision), number(r.State), number(r.Current),
		truth(r.TargetSet), number(r.Target), number(r.TargetYear), r.Reason, number(r.Evidence),
		r.Internal, r.ForJury, truth(r.Discussion), number(r.ChangedAt))
}

func checkAnswers(rows []answerRow) error {
	for i := range rows {
		if r := &rows[i]; !bytes.Equal(r.Digest, r.sum()) {
			return fmt.Errorf("%w: answer %s of %s", assessment.ErrDamaged, r.Question, r.AssessmentID)
		}
	}
	return nil
}
