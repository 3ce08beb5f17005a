package store

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// EntryChange is an entry as it was saved at a time, or that it was taken out.
type EntryChange struct {
	At    time.Time
	Entry assessment.Entry // nil: taken out
}

// EntryHistory returns all that was ever saved for the entry, oldest first;
// the last one holds now. All changes of the inventory are read for it,
// because only together they show whether one is missing.
func (s *Store) EntryHistory(ctx context.Context, id assessment.ID, ref assessment.EntryRef) ([]EntryChange, error) {
	var rows []pastRow
	err := s.within(ctx, "read history of entries", func(tx *gorm.DB) error {
		owner, err := live(tx, id)
		if err != nil {
			return err
		}
		shelf, err := takeShelf(tx, owner.ID)
		if err != nil {
			return err
		}
		rows, err = shelf.history(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	var changes []EntryChange
	for i := range rows {
		if rows[i].Kind != string(ref.Kind) || rows[i].ID != ref.ID {
			continue
		}
		change, err := rows[i].change()
		if err != nil {
			return nil, err
		}
		changes = append(changes, change)
	}
	return changes, nil
}

func (r *pastRow) change() (EntryChange, error) {
	change := EntryChange{At: fromMillis(r.ChangedAt)}
	if r.Content == "" {
		return change, nil
	}
	values, err := r.values()
	if err != nil {
		return change, err
	}
	change.Entry, err = assessment.BuildEntry(assessment.EntryRef{Kind: assessment.EntryKind(r.Kind), ID: r.ID}, values)
	return change, err
}

// history reads all changes, oldest first; there must be as many as were
// made, each as it was saved.
func (s *shelf) history(tx *gorm.DB) ([]pastRow, error) {
	var rows []pastRow
	if err := tx.Where("assessment_id = ?", s.AssessmentID).Order("revision").Find(&rows).Error; err != nil {
		return nil, err
	}
	if int64(len(rows)) != s.Revision {
		return nil, fmt.Errorf("%w: %s has %d changes of entries, want %d", assessment.ErrDamaged, s.AssessmentID, len(rows), s.Revision)
	}
	for i := range rows {
		if r := &rows[i]; !bytes.Equal(r.Digest, r.sum()) {
			return nil, fmt.Errorf("%w: history of %s %s of %s", assessment.ErrDamaged, r.Kind, r.ID, r.AssessmentID)
		}
	}
	return rows, nil
}
