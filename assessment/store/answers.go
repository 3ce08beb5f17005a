package store

import (
	"context"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// Change is an answer as it was saved at a time.
type Change struct {
	At     time.Time
	Answer assessment.Answer
}

// SaveAnswer replaces the answer to a question, keeps the earlier one in the
// history, and returns the time of the change. When it returns without error,
// the answer is on disk.
func (s *Store) SaveAnswer(ctx context.Context, id assessment.ID, answer assessment.Answer) (time.Time, error) {
	if err := checkAnswer(answer); err != nil {
		return time.Time{}, err
	}
	return s.change(ctx, "save answer", id, func(tx *gorm.DB, owner *assessmentRow) error {
		return owner.putAnswer(tx, answer)
	})
}

// SaveAll replaces answers and changes the inventory in one transaction, keeps
// the earlier state of both in the history, and returns the time of the
// change. With an error nothing has changed.
func (s *Store) SaveAll(ctx context.Context, id assessment.ID, answers []assessment.Answer, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	for _, answer := range answers {
		if err := checkAnswer(answer); err != nil {
			return time.Time{}, err
		}
	}
	return s.change(ctx, "save answers", id, func(tx *gorm.DB, owner *assessmentRow) error {
		for _, answer := range answers {
			if err := owner.putAnswer(tx, answer); err != nil {
				return err
			}
		}
		if len(put)+len(gone) == 0 {
			return nil
		}
		return owner.putEntries(tx, put, gone)
	})
}

func (r *assessmentRow) putAnswer(tx *gorm.DB, answer assessment.Answer) error {
	known, err := hasAnswer(tx, r.ID, answer.Question)
	if err != nil {
		return err
	}
	if !known {
		r.AnswerCount++
	}
	r.Revision++
	row := newAnswerRow(r, answer)
	if err := tx.Table(answersTable).Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return err
	}
	return tx.Table(historyTable).Create(&row).Error
}

func hasAnswer(tx *gorm.DB, id string, question assessment.QuestionID) (bool, error) {
	var rows int64
	err := tx.Table(answersTable).
		Where("assessment_id = ? AND question = ?", id, string(question)).Count(&rows).Error
	return rows > 0, err
}

func checkAnswer(answer assessment.Answer) error {
	if answer.Question == "" {
		return &assessment.TextError{Field: assessment.FieldQuestion, Max: assessment.MaxName}
	}
	err := assessment.CheckText(assessment.FieldQuestion, string(answer.Question), assessment.MaxName)
	if err != nil {
		return err
	}
	return answer.Check()
}

// History returns every answer to the question that was ever saved, oldest
// first; the last one holds now. All saved answers of the assessment are read
// for it, because only together they show whether one is missing.
func (s *Store) History(ctx context.Context, id assessment.ID, question assessment.QuestionID) ([]Change, error) {
	var rows []answerRow
	err := s.within(ctx, "read history", func(tx *gorm.DB) error {
		owner, err := live(tx, id)
		if err != nil {
			return err
		}
		rows, err = owner.history(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	var changes []Change
	for i := range rows {
		if rows[i].Question == string(question) {
			changes = append(changes, Change{At: fromMillis(rows[i].ChangedAt), Answer: rows[i].answer()})
		}
	}
	return changes, nil
}
