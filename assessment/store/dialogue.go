package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// companyRow is what one company said.
type companyRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Token        string `gorm:"primaryKey"`
	At           int64
	Document     string
	Digest       []byte
}

// TableName names the table for GORM.
func (companyRow) TableName() string { return "company_answers" }

func (r *companyRow) sum() []byte {
	return digest("company/1", r.AssessmentID, r.Token, number(r.At), r.Document)
}

func (r *companyRow) stored() []byte { return r.Digest }

func (r *companyRow) answer() (assessment.CompanyAnswer, error) {
	var a assessment.CompanyAnswer
	if err := intact(r, "answer of a company to "+r.AssessmentID); err != nil {
		return a, err
	}
	err := decode(r.Document, &a)
	a.Token, a.At = r.Token, fromMillis(r.At)
	return a, err
}

// SaveCompanyAnswers keeps what companies said, all or none. An answer with a
// token that is known takes the place of the earlier one.
func (s *Store) SaveCompanyAnswers(ctx context.Context, id assessment.ID, answers []assessment.CompanyAnswer) error {
	return s.within(ctx, "save answers of companies", func(tx *gorm.DB) error {
		if _, err := live(tx, id); err != nil {
			return err
		}
		for i := range answers {
			if err := saveCompanyAnswer(tx, id, answers[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func saveCompanyAnswer(tx *gorm.DB, id assessment.ID, a assessment.CompanyAnswer) (err error) {
	row := companyRow{AssessmentID: string(id), Token: a.Token, At: toMillis(a.At)}
	if row.Document, err = encoded(a); err != nil {
		return err
	}
	row.Digest = row.sum()
	return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
}

// CompanyAnswers returns what companies said about the service of an agency,
// in the order of their tokens, which says nothing about them.
func (s *Store) CompanyAnswers(ctx context.Context, id assessment.ID) ([]assessment.CompanyAnswer, error) {
	var list []assessment.CompanyAnswer
	err := s.within(ctx, "list answers of companies", func(tx *gorm.DB) error {
		var rows []companyRow
		if err := tx.Where("assessment_id = ?", string(id)).Order("token").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			a, err := rows[i].answer()
			if err != nil {
				return err
			}
			list = append(list, a)
		}
		return nil
	})
	return list, err
}

// DeleteCompanyAnswers removes what companies said, and returns how many those
// were. Backup copies made before keep it until they are replaced.
func (s *Store) DeleteCompanyAnswers(ctx context.Context, id assessment.ID) (int, error) {
	var gone int
	err := s.within(ctx, "delete answers of companies", func(tx *gorm.DB) error {
		if _, err := live(tx, id); err != nil {
			return err
		}
		done := tx.Where("assessment_id = ?", string(id)).Delete(&companyRow{})
		gone = int(done.RowsAffected)
		return done.Error
	})
	return gone, err
}
