package store

import (
	"context"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// handoverRow is one revision that was handed over.
type handoverRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Print        []byte `gorm:"primaryKey"`
	CallID       string
	Series       string
	Revision     int64
	Parent       []byte
	Content      []byte
	MadeAt       int64
	Digest       []byte
}

// TableName names the table for GORM.
func (handoverRow) TableName() string { return "handovers" }

func (r *handoverRow) sum() []byte {
	return digest("handover/1", r.AssessmentID, string(r.Print), r.CallID, r.Series, number(r.Revision),
		string(r.Parent), string(r.Content), number(r.MadeAt))
}

func (r *handoverRow) stored() []byte { return r.Digest }

func (r *handoverRow) handover() assessment.Handover {
	return assessment.Handover{
		Assessment: assessment.ID(r.AssessmentID), Call: assessment.CallID(r.CallID), Series: r.Series, Revision: int(r.Revision),
		Parent: assessment.Fingerprint(r.Parent), Print: assessment.Fingerprint(r.Print),
		Content: assessment.Fingerprint(r.Content), Made: fromMillis(r.MadeAt),
	}
}

// Handovers returns what was handed over of an assessment, oldest first.
func (s *Store) Handovers(ctx context.Context, id assessment.ID) ([]assessment.Handover, error) {
	var list []assessment.Handover
	err := s.within(ctx, "list handovers", func(tx *gorm.DB) error {
		if _, err := live(tx, id); err != nil {
			return err
		}
		rows, err := takeHandovers(tx, string(id))
		for i := range rows {
			list = append(list, rows[i].handover())
		}
		return err
	})
	return list, err
}

func takeHandovers(tx *gorm.DB, id string) ([]handoverRow, error) {
	var rows []handoverRow
	if err := tx.Where("assessment_id = ?", id).Order("made_at, revision").Find(&rows).Error; err != nil {
		return nil, err
	}
	for i := range rows {
		if err := intact(&rows[i], "handover of "+id); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// SaveHandover keeps what was handed over and marks the assessment as
// submitted, both or nothing.
func (s *Store) SaveHandover(ctx context.Context, h assessment.Handover) error {
	row := handoverRow{
		AssessmentID: string(h.Assessment), Print: h.Print[:], CallID: string(h.Call), Series: h.Series, Revision: int64(h.Revision),
		Parent: h.Parent[:], Content: h.Content[:], MadeAt: toMillis(h.Made),
	}
	row.Digest = row.sum()
	_, err := s.change(ctx, "save handover", h.Assessment, func(tx *gorm.DB, owner *assessmentRow) error {
		owner.Status = string(assessment.Submitted)
		return tx.Create(&row).Error
	})
	return err
}

// attachmentRow is a file that goes with a submission.
type attachmentRow struct {
	AssessmentID string `gorm:"primaryKey"`
	Name         string `gorm:"primaryKey"`
	MediaType    string
	Content      []byte
	Digest       []byte
}

// TableName names the table for GORM.
func (attachmentRow) TableName() string { return "attachments" }

func (r *attachmentRow) sum() []byte {
	return digest("attachment/1", r.AssessmentID, r.Name, r.MediaType, string(r.Content))
}

func (r *attachmentRow) stored() []byte { return r.Digest }

// Attachments returns the files that go with an assessment, by name.
func (s *Store) Attachments(ctx context.Context, id assessment.ID) ([]assessment.Attachment, error) {
	var list []assessment.Attachment
	err := s.within(ctx, "list attachments", func(tx *gorm.DB) error {
		if _, err := live(tx, id); err != nil {
			return err
		}
		rows, err := takeAttachments(tx, string(id))
		for i := range rows {
			list = append(list, assessment.Attachment{Name: rows[i].Name, MediaType: rows[i].MediaType, Content: rows[i].Content})
		}
		return err
	})
	return list, err
}

func takeAttachments(tx *gorm.DB, id string) ([]attachmentRow, error) {
	var rows []attachmentRow
	if err := tx.Where("assessment_id = ?", id).Order("name").Find(&rows).Error; err != nil {
		return nil, err
	}
	for i := range rows {
		if err := intact(&rows[i], "attachment of "+id); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// SaveAttachment keeps a file with the assessment in place of one with the
// same name. Limits are checked: an *assessment.ValueError for too many bytes,
// an *assessment.TextError for a name that is none.
func (s *Store) SaveAttachment(ctx context.Context, id assessment.ID, file assessment.Attachment) error {
	if err := file.Check(); err != nil {
		return err
	}
	row := attachmentRow{AssessmentID: string(id), Name: file.Name, MediaType: file.MediaType, Content: present(file.Content)}
	row.Digest = row.sum()
	_, err := s.change(ctx, "save attachment", id, func(tx *gorm.DB, owner *assessmentRow) error {
		return tx.Save(&row).Error
	})
	return err
}

// DeleteAttachment takes a file away from the assessment. One that is not
// there is no error.
func (s *Store) DeleteAttachment(ctx context.Context, id assessment.ID, name string) error {
	_, err := s.change(ctx, "delete attachment", id, func(tx *gorm.DB, owner *assessmentRow) error {
		return tx.Where("assessment_id = ? AND name = ?", owner.ID, name).Delete(&attachmentRow{}).Error
	})
	return err
}
