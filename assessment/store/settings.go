package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// settingRow is what a person chose for the program.
type settingRow struct {
	Key   string `gorm:"primaryKey"`
	Value string
}

// TableName names the table for GORM.
func (settingRow) TableName() string { return "settings" }

// Setting returns the value kept under the key, "" if there is none.
func (s *Store) Setting(ctx context.Context, key string) (string, error) {
	var row settingRow
	err := s.within(ctx, "read setting", func(tx *gorm.DB) error {
		return tx.Where("key = ?", key).Limit(1).Find(&row).Error
	})
	return row.Value, err
}

// SaveSetting keeps a value under the key.
func (s *Store) SaveSetting(ctx context.Context, key, value string) error {
	for _, text := range []string{key, value} {
		if err := assessment.CheckText(key, text, assessment.MaxComment); err != nil {
			return err
		}
	}
	return s.within(ctx, "save setting", func(tx *gorm.DB) error {
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&settingRow{Key: key, Value: value}).Error
	})
}
