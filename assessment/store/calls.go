package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// callRow is one call with its catalogue and its file.
type callRow struct {
	ID        string `gorm:"primaryKey"`
	Status    string
	Own       bool
	Document  string
	Catalogue []byte
	File      []byte
	Print     []byte
	Signer    []byte
	CreatedAt int64 `gorm:"autoCreateTime:false"`
	ChangedAt int64
	Digest    []byte
}

// TableName names the table for GORM.
func (callRow) TableName() string { return "calls" }

func (r *callRow) sum() []byte {
	return digest("call/1", r.ID, r.Status, truth(r.Own), r.Document, string(r.Catalogue), string(r.File),
		string(r.Print), string(r.Signer), number(r.CreatedAt), number(r.ChangedAt))
}

func (r *callRow) stored() []byte { return r.Digest }

func newCallRow(c *assessment.CallRecord) (callRow, error) {
	document, err := encoded(c.Call)
	row := callRow{
		ID: string(c.Call.ID), Status: string(c.Status), Own: c.Own, Document: document,
		Catalogue: present(c.Catalogue), File: present(c.File), Print: c.Print[:], Signer: c.Signer[:],
		CreatedAt: toMillis(c.Created), ChangedAt: toMillis(c.Changed),
	}
	row.Digest = row.sum()
	return row, err
}

// present is a BLOB that is there, if only an empty one.
func present(raw []byte) []byte {
	if raw == nil {
		return []byte{}
	}
	return raw
}

func (r *callRow) record() (assessment.CallRecord, error) {
	if err := intact(r, "call "+r.ID); err != nil {
		return assessment.CallRecord{}, err
	}
	c := assessment.CallRecord{
		Status: assessment.CallStatus(r.Status), Own: r.Own, Catalogue: r.Catalogue,
		Print: assessment.Fingerprint(r.Print), Signer: assessment.SignerID(r.Signer),
		Created: fromMillis(r.CreatedAt), Changed: fromMillis(r.ChangedAt),
	}
	if len(r.File) > 0 {
		c.File = r.File
	}
	return c, decode(r.Document, &c.Call)
}

// Calls returns all calls, the newest change first.
func (s *Store) Calls(ctx context.Context) ([]assessment.CallRecord, error) {
	var list []assessment.CallRecord
	err := s.within(ctx, "list calls", func(tx *gorm.DB) error {
		var rows []callRow
		if err := tx.Order("changed_at DESC, id").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			record, err := rows[i].record()
			if err != nil {
				return err
			}
			list = append(list, record)
		}
		return nil
	})
	return list, err
}

// Call returns a call, assessment.ErrNotFound if there is none.
func (s *Store) Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	var record assessment.CallRecord
	err := s.within(ctx, "load call", func(tx *gorm.DB) error {
		row, err := takeCall(tx, id)
		if err != nil {
			return err
		}
		record, err = row.record()
		return err
	})
	return record, err
}

func takeCall(tx *gorm.DB, id assessment.CallID) (callRow, error) {
	var row callRow
	err := tx.Where("id = ?", string(id)).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		err = fmt.Errorf("%w: %w", assessment.ErrNotFound, &assessment.ChoiceError{Field: assessment.FieldCall, Got: string(id)})
	}
	return row, err
}

// SaveCall keeps a call in place of the draft with its id. Empty times are
// now, and Created of one that is there stays. A locked call never changes
// again: that is assessment.ErrLocked, the same file once more is not.
func (s *Store) SaveCall(ctx context.Context, record assessment.CallRecord) error {
	if err := record.Call.ID.Check(); err != nil {
		return err
	}
	if record.Created.IsZero() {
		record.Created = s.now()
	}
	record.Changed = s.now()
	return s.within(ctx, "save call", func(tx *gorm.DB) error {
		before, err := takeCall(tx, record.Call.ID)
		switch {
		case errors.Is(err, assessment.ErrNotFound):
		case err != nil:
			return err
		case before.Status == string(assessment.CallLocked):
			return sameFile(&before, &record)
		default:
			record.Created = fromMillis(before.CreatedAt)
		}
		row, err := newCallRow(&record)
		if err != nil {
			return err
		}
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}

func sameFile(before *callRow, record *assessment.CallRecord) error {
	if len(record.File) > 0 && bytes.Equal(before.File, record.File) {
		return nil
	}
	return assessment.ErrLocked
}

// DeleteCall forgets a call: a draft, or one from elsewhere that nothing here
// belongs to; any other is assessment.ErrLocked.
func (s *Store) DeleteCall(ctx context.Context, id assessment.CallID) error {
	return s.within(ctx, "delete call", func(tx *gorm.DB) error {
		row, err := takeCall(tx, id)
		if err != nil {
			return err
		}
		used, err := uses(tx, id)
		if err != nil {
			return err
		}
		if used > 0 || row.Own && row.Status == string(assessment.CallLocked) {
			return assessment.ErrLocked
		}
		return tx.Delete(&row).Error
	})
}

// uses counts what belongs to a call.
func uses(tx *gorm.DB, id assessment.CallID) (int64, error) {
	var all int64
	for _, table := range []string{
		linkRow{}.TableName(), receivedRow{}.TableName(), roundRow{}.TableName(), juryFileRow{}.TableName(),
	} {
		var rows int64
		if err := tx.Table(table).Where("call_id = ?", string(id)).Count(&rows).Error; err != nil {
			return 0, err
		}
		all += rows
	}
	return all, nil
}
