package store

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// SaveEntries puts entries into the inventory of an assessment, in place of
// those with the same references, takes others out, keeps all of it in the
// history, and returns the time of the change. When it returns without error,
// everything is on disk; with an error, nothing is. What the inventory would
// be is checked as a whole (assessment.Inventory.Check).
func (s *Store) SaveEntries(ctx context.Context, id assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error) {
	return s.change(ctx, "save entries", id, func(tx *gorm.DB, owner *assessmentRow) error {
		return owner.putEntries(tx, put, gone)
	})
}

func (r *assessmentRow) putEntries(tx *gorm.DB, put []assessment.Entry, gone []assessment.EntryRef) error {
	shelf, err := takeShelf(tx, r.ID)
	if err != nil {
		return err
	}
	inventory, err := shelf.inventory(tx)
	if err != nil {
		return err
	}
	inventory = inventory.Without(gone...).With(put...)
	if err := inventory.Check(); err != nil {
		return err
	}
	for _, ref := range gone {
		if err := shelf.takeOut(tx, r, ref); err != nil {
			return err
		}
	}
	return shelf.fill(tx, r, put, len(inventory))
}

// insertInventory stores the inventory of a new assessment.
func insertInventory(tx *gorm.DB, owner *assessmentRow, inventory assessment.Inventory) error {
	if len(inventory) == 0 {
		return nil
	}
	shelf := &shelf{AssessmentID: owner.ID}
	return shelf.fill(tx, owner, inventory, len(inventory))
}

// shelf is the inventory of one assessment in the database: the row that
// counts its entries and their changes, and the way to them.
type shelf struct {
	AssessmentID string `gorm:"primaryKey"`
	EntryCount   int64
	Revision     int64
	Digest       []byte
}

// TableName names the table for GORM.
func (shelf) TableName() string { return "inventories" }

func (s *shelf) sum() []byte {
	return digest("inventory/1", s.AssessmentID, number(s.EntryCount), number(s.Revision))
}

func takeShelf(tx *gorm.DB, id string) (*shelf, error) {
	s := &shelf{AssessmentID: id}
	found := tx.Where("assessment_id = ?", id).Limit(1).Find(s)
	if found.Error != nil {
		return nil, found.Error
	}
	if found.RowsAffected > 0 && !bytes.Equal(s.Digest, s.sum()) {
		return nil, fmt.Errorf("%w: counts of the inventory of %s", assessment.ErrDamaged, id)
	}
	return s, nil
}

// fill puts entries in place; count is how many there are then.
func (s *shelf) fill(tx *gorm.DB, owner *assessmentRow, entries []assessment.Entry, count int) error {
	for _, entry := range entries {
		if err := s.put(tx, owner, entry); err != nil {
			return err
		}
	}
	s.EntryCount = int64(count)
	s.Digest = s.sum()
	return tx.Save(s).Error
}

// put replaces the row of an entry and adds it to the history.
func (s *shelf) put(tx *gorm.DB, owner *assessmentRow, entry assessment.Entry) error {
	s.Revision++
	row := newEntryRow(owner, s.Revision, entry)
	if err := s.deleteRow(tx, entry.Ref()); err != nil {
		return err
	}
	if err := tx.Table(entryTable(entry.Ref().Kind)).Create(row.columns()).Error; err != nil {
		return err
	}
	return remember(tx, row)
}

// takeOut removes the row of an entry and notes that in the history. One that
// is not there changes nothing.
func (s *shelf) takeOut(tx *gorm.DB, owner *assessmentRow, ref assessment.EntryRef) error {
	var rows int64
	err := tx.Table(entryTable(ref.Kind)).Where("assessment_id = ? AND id = ?", s.AssessmentID, ref.ID).Count(&rows).Error
	if err != nil || rows == 0 {
		return err
	}
	s.Revision++
	if err := s.deleteRow(tx, ref); err != nil {
		return err
	}
	return remember(tx, &entryRow{owner: owner.ID, ref: ref, revision: s.Revision, changedAt: owner.ChangedAt, gone: true})
}

// remember adds a row to the history.
func remember(tx *gorm.DB, row *entryRow) error {
	past, err := row.past()
	if err != nil {
		return err
	}
	return tx.Create(past).Error
}

func (s *shelf) deleteRow(tx *gorm.DB, ref assessment.EntryRef) error {
	return tx.Exec("DELETE FROM "+entryTable(ref.Kind)+" WHERE assessment_id = ? AND id = ?", s.AssessmentID, ref.ID).Error
}

// inventory reads all entries; there must be as many as were saved, each as
// it was saved.
func (s *shelf) inventory(tx *gorm.DB) (assessment.Inventory, error) {
	var entries []assessment.Entry
	for _, kind := range assessment.EntryKinds() {
		found, err := s.entries(tx, kind)
		if err != nil {
			return nil, err
		}
		entries = append(entries, found...)
	}
	if int64(len(entries)) != s.EntryCount {
		return nil, fmt.Errorf("%w: %s has %d entries, want %d", assessment.ErrDamaged, s.AssessmentID, len(entries), s.EntryCount)
	}
	if len(entries) == 0 {
		return nil, nil
	}
	return assessment.NewInventory(entries...), nil
}

func (s *shelf) entries(tx *gorm.DB, kind assessment.EntryKind) ([]assessment.Entry, error) {
	var rows []map[string]any
	if err := tx.Table(entryTable(kind)).Where("assessment_id = ?", s.AssessmentID).Find(&rows).Error; err != nil {
		return nil, err
	}
	describe := assessment.Describe(kind)
	entries := make([]assessment.Entry, 0, len(rows))
	for _, columns := range rows {
		row, err := readEntryRow(kind, describe, columns)
		if err != nil {
			return nil, err
		}
		entry, err := row.entry()
		if err != nil {
			return nil, err
		}
		entries = append(entries, entry)
	}
	return entries, nil
}
