package store

import (
	"context"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// linkRow says what an assessment belongs to. One that belongs to nothing has
// no row.
type linkRow struct {
	AssessmentID string `gorm:"primaryKey"`
	CallID       *string
	Part         string // document; empty: a whole assessment
	Digest       []byte
}

// TableName names the table for GORM.
func (linkRow) TableName() string { return "links" }

func (r *linkRow) sum() []byte {
	return digest("link/1", r.AssessmentID, string(r.call()), r.Part)
}

func (r *linkRow) stored() []byte { return r.Digest }

func (r *linkRow) call() assessment.CallID {
	if r.CallID == nil {
		return ""
	}
	return assessment.CallID(*r.CallID)
}

func takeLink(tx *gorm.DB, id string) (linkRow, error) {
	var row linkRow
	if err := tx.Where("assessment_id = ?", id).Limit(1).Find(&row).Error; err != nil {
		return row, err
	}
	if row.AssessmentID == "" {
		return linkRow{AssessmentID: id}, nil
	}
	return row, intact(&row, "what "+id+" belongs to")
}

// lead puts into the assessment what it belongs to.
func (r *linkRow) lead(a *assessment.Assessment) error {
	a.Call = r.call()
	if r.Part == "" {
		return nil
	}
	a.Part = &assessment.Part{}
	return decode(r.Part, a.Part)
}

// insertLink stores what a new assessment belongs to. A call that is not here
// is assessment.ErrNotFound.
func insertLink(tx *gorm.DB, a *assessment.Assessment) error {
	if a.Call == "" && a.Part == nil {
		return nil
	}
	row := linkRow{AssessmentID: string(a.ID)}
	if a.Part != nil {
		var err error
		if row.Part, err = encoded(a.Part); err != nil {
			return err
		}
	}
	return row.save(tx, a.Call)
}

func (r *linkRow) save(tx *gorm.DB, call assessment.CallID) error {
	r.CallID = nil
	if call != "" {
		if _, err := takeCall(tx, call); err != nil {
			return err
		}
		id := string(call)
		r.CallID = &id
	}
	r.Digest = r.sum()
	return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(r).Error
}

// SetCall makes the assessment answer a call, none if it is empty, and returns
// the time of the change. A call that is not here is assessment.ErrNotFound.
func (s *Store) SetCall(ctx context.Context, id assessment.ID, call assessment.CallID) (time.Time, error) {
	return s.change(ctx, "set call", id, func(tx *gorm.DB, owner *assessmentRow) error {
		link, err := takeLink(tx, owner.ID)
		if err != nil {
			return err
		}
		return link.save(tx, call)
	})
}
