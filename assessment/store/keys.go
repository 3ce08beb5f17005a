package store

import (
	"context"
	"errors"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// keyRow is the key pair of an office, its secret half under a passphrase.
type keyRow struct {
	Recipient string `gorm:"primaryKey"`
	Locked    []byte
	CreatedAt int64 `gorm:"autoCreateTime:false"`
	Digest    []byte
}

// TableName names the table for GORM.
func (keyRow) TableName() string { return "office_keys" }

func (r *keyRow) sum() []byte {
	return digest("key/1", r.Recipient, string(r.Locked), number(r.CreatedAt))
}

func (r *keyRow) stored() []byte { return r.Digest }

// OfficeKeys returns the key pairs of offices, the newest first.
func (s *Store) OfficeKeys(ctx context.Context) ([]assessment.OfficeKey, error) {
	var keys []assessment.OfficeKey
	err := s.within(ctx, "list keys", func(tx *gorm.DB) error {
		var rows []keyRow
		if err := tx.Order("created_at DESC, recipient").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			if err := intact(&rows[i], "key of the office"); err != nil {
				return err
			}
			keys = append(keys, assessment.OfficeKey{
				Recipient: rows[i].Recipient, Locked: rows[i].Locked, Created: fromMillis(rows[i].CreatedAt),
			})
		}
		return nil
	})
	return keys, err
}

// SaveOfficeKey keeps a key pair; one with the same public half gets the new
// passphrase. An empty time is now.
func (s *Store) SaveOfficeKey(ctx context.Context, key assessment.OfficeKey) error {
	if err := assessment.CheckText(assessment.FieldRecipient, key.Recipient, assessment.MaxRecipient); err != nil {
		return err
	}
	if key.Created.IsZero() {
		key.Created = s.now()
	}
	row := keyRow{Recipient: key.Recipient, Locked: key.Locked, CreatedAt: toMillis(key.Created)}
	row.Digest = row.sum()
	return s.within(ctx, "save key", func(tx *gorm.DB) error {
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}

// signerRow is the secret by which this installation signs its files.
type signerRow struct {
	ID     int64 `gorm:"primaryKey"`
	Seed   []byte
	Digest []byte
}

// TableName names the table for GORM.
func (signerRow) TableName() string { return "signers" }

func (r *signerRow) sum() []byte { return digest("signer/1", string(r.Seed)) }

func (r *signerRow) stored() []byte { return r.Digest }

// SignerSeed returns the secret by which this installation signs,
// assessment.ErrNotFound before the first use.
func (s *Store) SignerSeed(ctx context.Context) ([]byte, error) {
	var row signerRow
	err := s.within(ctx, "load signer", func(tx *gorm.DB) error {
		err := tx.Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return assessment.ErrNotFound
		}
		if err != nil {
			return err
		}
		return intact(&row, "signing key")
	})
	return row.Seed, err
}

// SaveSignerSeed keeps the secret, 32 bytes, once and for all;
// assessment.ErrExists if there is one already.
func (s *Store) SaveSignerSeed(ctx context.Context, seed []byte) error {
	row := signerRow{ID: 1, Seed: seed}
	row.Digest = row.sum()
	return s.within(ctx, "save signer", func(tx *gorm.DB) error {
		added := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&row)
		if added.Error == nil && added.RowsAffected == 0 {
			return assessment.ErrExists
		}
		return added.Error
	})
}
