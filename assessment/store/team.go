package store

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// packageRow is a share of an assessment that was given out.
type packageRow struct {
	ID           string `gorm:"primaryKey"`
	AssessmentID string
	At           int64
	Document     string
	Digest       []byte
}

// TableName names the table for GORM.
func (packageRow) TableName() string { return "packages" }

func (r *packageRow) sum() []byte {
	return digest("package/1", r.ID, r.AssessmentID, number(r.At), r.Document)
}

func (r *packageRow) stored() []byte { return r.Digest }

func (r *packageRow) workPackage() (assessment.WorkPackage, error) {
	var p assessment.WorkPackage
	if err := intact(r, "work package "+r.ID); err != nil {
		return p, err
	}
	err := decode(r.Document, &p)
	p.At = fromMillis(r.At)
	return p, err
}

// SavePackage keeps a share that is given out, in place of one with the same
// name.
func (s *Store) SavePackage(ctx context.Context, p assessment.WorkPackage) error {
	row := packageRow{ID: p.Part.Package, AssessmentID: string(p.Assessment), At: toMillis(p.At)}
	return s.within(ctx, "save work package", func(tx *gorm.DB) (err error) {
		if _, err := live(tx, p.Assessment); err != nil {
			return err
		}
		if row.Document, err = encoded(p); err != nil {
			return err
		}
		row.Digest = row.sum()
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}

// Packages returns what was given out of an assessment, oldest first.
func (s *Store) Packages(ctx context.Context, id assessment.ID) ([]assessment.WorkPackage, error) {
	var list []assessment.WorkPackage
	err := s.within(ctx, "list work packages", func(tx *gorm.DB) error {
		var rows []packageRow
		if err := tx.Where("assessment_id = ?", string(id)).Order("at, id").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			p, err := rows[i].workPackage()
			if err != nil {
				return err
			}
			list = append(list, p)
		}
		return nil
	})
	return list, err
}

// Package returns a share by its name, assessment.ErrNotFound if it was not
// given out here.
func (s *Store) Package(ctx context.Context, name string) (assessment.WorkPackage, error) {
	var p assessment.WorkPackage
	err := s.within(ctx, "load work package", func(tx *gorm.DB) error {
		var row packageRow
		err := tx.Where("id = ?", name).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return fmt.Errorf("%w: work package", assessment.ErrNotFound)
		}
		if err != nil {
			return err
		}
		p, err = row.workPackage()
		return err
	})
	return p, err
}

// contributionRow is a filled share that came back. Of those with the same
// name the one with the highest number holds.
type contributionRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Filled       string `gorm:"primaryKey"`
	Number       int64  `gorm:"primaryKey"`
	At           int64
	Document     string
	File         []byte
	Digest       []byte
}

// TableName names the table for GORM.
func (contributionRow) TableName() string { return "contributions" }

func (r *contributionRow) sum() []byte {
	return digest("contribution/1", r.AssessmentID, r.Filled, number(r.Number), number(r.At), r.Document, string(r.File))
}

func (r *contributionRow) stored() []byte { return r.Digest }

func (r *contributionRow) contribution() (assessment.Contribution, error) {
	var c assessment.Contribution
	if err := intact(r, "contribution to "+r.AssessmentID); err != nil {
		return c, err
	}
	err := decode(r.Document, &c)
	c.File, c.At = r.File, fromMillis(r.At)
	return c, err
}

// SaveContribution keeps what came back. One of the same person replaces the
// earlier one, which is kept.
func (s *Store) SaveContribution(ctx context.Context, c assessment.Contribution) error {
	row := contributionRow{AssessmentID: string(c.Assessment), Filled: c.Part.Filled, At: toMillis(c.At), File: present(c.File)}
	c.File = nil
	return s.within(ctx, "save contribution", func(tx *gorm.DB) (err error) {
		if _, err := live(tx, c.Assessment); err != nil {
			return err
		}
		if row.Document, err = encoded(c); err != nil {
			return err
		}
		earlier := tx.Model(&contributionRow{}).Where("assessment_id = ? AND filled = ?", row.AssessmentID, row.Filled)
		if err := earlier.Count(&row.Number).Error; err != nil {
			return err
		}
		row.Number++
		row.Digest = row.sum()
		return tx.Create(&row).Error
	})
}

// Contributions returns what came back to an assessment, one for each person,
// the oldest first.
func (s *Store) Contributions(ctx context.Context, id assessment.ID) ([]assessment.Contribution, error) {
	var list []assessment.Contribution
	err := s.within(ctx, "list contributions", func(tx *gorm.DB) error {
		rows, err := takeContributions(tx, string(id))
		if err != nil {
			return err
		}
		newest := map[string]int64{}
		for i := range rows {
			newest[rows[i].Filled] = max(newest[rows[i].Filled], rows[i].Number)
		}
		for i := range rows {
			if rows[i].Number < newest[rows[i].Filled] {
				continue
			}
			c, err := rows[i].contribution()
			if err != nil {
				return err
			}
			list = append(list, c)
		}
		return nil
	})
	return list, err
}

func takeContributions(tx *gorm.DB, id string) ([]contributionRow, error) {
	var rows []contributionRow
	err := tx.Where("assessment_id = ?", id).Order("at, filled, number").Find(&rows).Error
	return rows, err
}

// settlementRow says that a person settled a question.
type settlementRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Question     string `gorm:"primaryKey"`
	Seen         int64
	At           int64
	Digest       []byte
}

// TableName names the table for GORM.
func (settlementRow) TableName() string { return "settlements" }

func (r *settlementRow) sum() []byte {
	return digest("settlement/1", r.AssessmentID, r.Question, number(r.Seen), number(r.At))
}

func (r *settlementRow) stored() []byte { return r.Digest }

// SaveSettlement keeps that a question is settled.
func (s *Store) SaveSettlement(ctx context.Context, id assessment.ID, of assessment.Settlement) error {
	row := settlementRow{AssessmentID: string(id), Question: string(of.Question), Seen: int64(of.Seen), At: toMillis(of.At)}
	row.Digest = row.sum()
	return s.within(ctx, "save settlement", func(tx *gorm.DB) error {
		if _, err := live(tx, id); err != nil {
			return err
		}
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}

// Settlements returns the questions that are settled, by id.
func (s *Store) Settlements(ctx context.Context, id assessment.ID) ([]assessment.Settlement, error) {
	var list []assessment.Settlement
	err := s.within(ctx, "list settlements", func(tx *gorm.DB) error {
		var rows []settlementRow
		if err := tx.Where("assessment_id = ?", string(id)).Order("question").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			if err := intact(&rows[i], "settlement of "+string(id)); err != nil {
				return err
			}
			list = append(list, assessment.Settlement{
				Question: assessment.QuestionID(rows[i].Question), Seen: int(rows[i].Seen), At: fromMillis(rows[i].At),
			})
		}
		return nil
	})
	return list, err
}
