package store

import (
	"context"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// change applies a change to an assessment that is not deleted, as of now.
func (s *Store) change(ctx context.Context, op string, id assessment.ID, apply func(*gorm.DB, *assessmentRow) error) (time.Time, error) {
	at := s.now()
	err := s.within(ctx, op, func(tx *gorm.DB) error {
		row, err := live(tx, id)
		if err != nil {
			return err
		}
		row.ChangedAt = toMillis(at)
		if err := apply(tx, &row); err != nil {
			return err
		}
		return row.save(tx)
	})
	if err != nil {
		return time.Time{}, err
	}
	return at, nil
}

func (r *assessmentRow) save(tx *gorm.DB) error {
	r.Digest = r.sum()
	return tx.Select("*").Updates(r).Error
}

// SaveProfile replaces profile and year and returns the time of the change.
func (s *Store) SaveProfile(ctx context.Context, id assessment.ID, agency assessment.Agency, year int) (time.Time, error) {
	profile := assessment.Assessment{Agency: agency, Year: year}
	if err := profile.Check(); err != nil {
		return time.Time{}, err
	}
	return s.change(ctx, "save profile", id, func(_ *gorm.DB, row *assessmentRow) error {
		row.setAgency(agency)
		row.Year = int64(year)
		return nil
	})
}

// SaveStatus replaces the status and returns the time of the change.
func (s *Store) SaveStatus(ctx context.Context, id assessment.ID, status assessment.Status) (time.Time, error) {
	if err := status.Check(); err != nil {
		return time.Time{}, err
	}
	return s.change(ctx, "save status", id, func(_ *gorm.DB, row *assessmentRow) error {
		row.Status = string(status)
		return nil
	})
}

// Delete hides the assessment; nothing of it is removed.
func (s *Store) Delete(ctx context.Context, id assessment.ID) error {
	return s.within(ctx, "delete assessment", func(tx *gorm.DB) error {
		row, err := live(tx, id)
		if err != nil {
			return err
		}
		row.DeletedAt = toMillis(s.now())
		return row.save(tx)
	})
}

// Restore shows a deleted assessment again, as it was.
func (s *Store) Restore(ctx context.Context, id assessment.ID) error {
	return s.within(ctx, "restore assessment", func(tx *gorm.DB) error {
		row, err := takeAssessment(tx, id)
		if err != nil {
			return err
		}
		row.DeletedAt = 0
		return row.save(tx)
	})
}

// positionRow is where a person goes on.
type positionRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Question     string
}

// TableName names the table for GORM.
func (positionRow) TableName() string { return "positions" }

// SavePosition keeps where a person goes on. It is no change of the
// assessment: its time stays.
func (s *Store) SavePosition(ctx context.Context, id assessment.ID, question assessment.QuestionID) error {
	if err := assessment.CheckText(assessment.FieldQuestion, string(question), assessment.MaxName); err != nil {
		return err
	}
	return s.within(ctx, "save position", func(tx *gorm.DB) error {
		row, err := live(tx, id)
		if err != nil {
			return err
		}
		position := positionRow{AssessmentID: row.ID, Question: string(question)}
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&position).Error
	})
}
