package store

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// circleRow is what one feedback letter said about the peer group of an agency.
type circleRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Series       string `gorm:"primaryKey"`
	At           int64
	File         []byte
	Digest       []byte
}

// TableName names the table for GORM.
func (circleRow) TableName() string { return "circles" }

func (r *circleRow) sum() []byte {
	return digest("circle/1", r.AssessmentID, r.Series, number(r.At), string(r.File))
}

func (r *circleRow) stored() []byte { return r.Digest }

// SeriesOwner returns the assessment that was handed over as a series,
// assessment.ErrNotFound if none was, or it is deleted.
func (s *Store) SeriesOwner(ctx context.Context, series string) (id assessment.ID, err error) {
	err = s.within(ctx, "find series", func(tx *gorm.DB) error {
		var row handoverRow
		found := tx.Joins("JOIN assessments ON assessments.id = handovers.assessment_id AND assessments.deleted_at = 0").
			Where("series = ?", series).Order("made_at DESC").Take(&row)
		if errors.Is(found.Error, gorm.ErrRecordNotFound) {
			return fmt.Errorf("%w: series", assessment.ErrNotFound)
		}
		if found.Error != nil {
			return found.Error
		}
		id = assessment.ID(row.AssessmentID)
		return intact(&row, "handover of "+row.AssessmentID)
	})
	return id, err
}

// KeepCircle keeps what a feedback letter said. A letter about the same series
// takes the place of the earlier one.
func (s *Store) KeepCircle(ctx context.Context, c assessment.KeptCircle) error {
	return s.within(ctx, "keep circle", func(tx *gorm.DB) error {
		if _, err := live(tx, c.Assessment); err != nil {
			return err
		}
		row := circleRow{AssessmentID: string(c.Assessment), Series: c.Series, At: toMillis(c.At), File: present(c.File)}
		row.Digest = row.sum()
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}

// circle is what the row says; of a damaged one, no more than whose it is.
func (r *circleRow) circle() assessment.KeptCircle {
	c := assessment.KeptCircle{Assessment: assessment.ID(r.AssessmentID), Series: r.Series, At: fromMillis(r.At)}
	if intact(r, "circle") != nil {
		c.Damaged = true
		return c
	}
	c.File = r.File
	return c
}

// Circles returns what feedback letters said about the peer group of an agency,
// the one that was kept last first. A damaged one is among them: it is a copy of
// a letter that can be opened again.
func (s *Store) Circles(ctx context.Context, id assessment.ID) ([]assessment.KeptCircle, error) {
	var list []assessment.KeptCircle
	err := s.within(ctx, "list circles", func(tx *gorm.DB) error {
		var rows []circleRow
		if err := tx.Where("assessment_id = ?", string(id)).Order("at DESC, series").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			list = append(list, rows[i].circle())
		}
		return nil
	})
	return list, err
}
