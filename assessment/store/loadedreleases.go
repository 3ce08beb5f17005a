package store

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// loadedRow is a release that was loaded from a file.
type loadedRow struct {
	ID     string `gorm:"primaryKey"`
	Print  []byte
	Signer []byte
	At     int64
	File   []byte
	Digest []byte
}

// TableName names the table for GORM.
func (loadedRow) TableName() string { return "loaded_releases" }

func (r *loadedRow) sum() []byte {
	return digest("loaded-release/1", r.ID, string(r.Print), string(r.Signer), number(r.At), string(r.File))
}

func (r *loadedRow) stored() []byte { return r.Digest }

// release is what the row says; of a damaged one, no more than is needed to
// name it.
func (r *loadedRow) release() assessment.LoadedRelease {
	if intact(r, "loaded release") != nil {
		return assessment.LoadedRelease{ID: r.ID, At: fromMillis(r.At), Damaged: true}
	}
	return assessment.LoadedRelease{
		ID: r.ID, Print: assessment.Fingerprint(r.Print), Signer: assessment.SignerID(r.Signer), At: fromMillis(r.At), File: r.File,
	}
}

// LoadedReleases returns what was loaded, in that order. A damaged one is among
// them: it is a copy of a file that can be loaded again, and the others are
// good.
func (s *Store) LoadedReleases(ctx context.Context) ([]assessment.LoadedRelease, error) {
	var list []assessment.LoadedRelease
	err := s.within(ctx, "list loaded releases", func(tx *gorm.DB) error {
		var rows []loadedRow
		if err := tx.Order("at, rowid").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			list = append(list, rows[i].release())
		}
		return nil
	})
	return list, err
}

// KeepLoadedRelease keeps a release that was loaded. One with the same id is
// assessment.ErrExists, and stays, unless it is damaged: then the new one takes
// its place.
func (s *Store) KeepLoadedRelease(ctx context.Context, r assessment.LoadedRelease) error {
	return s.within(ctx, "keep loaded release", func(tx *gorm.DB) error {
		var there []loadedRow
		if err := tx.Where("id = ?", r.ID).Find(&there).Error; err != nil {
			return err
		}
		if len(there) > 0 && intact(&there[0], "loaded release") == nil {
			return fmt.Errorf("%w: loaded release", assessment.ErrExists)
		}
		row := loadedRow{ID: r.ID, Print: r.Print[:], Signer: r.Signer[:], At: toMillis(r.At), File: present(r.File)}
		row.Digest = row.sum()
		return tx.Save(&row).Error // in place of a damaged one, if there is one
	})
}
