package store

import (
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// releaseMemberRow is a member of the group of a release.
type releaseMemberRow struct {
	ReleaseID string `gorm:"primaryKey"`
	Number    int64  `gorm:"primaryKey"`
	Member    string
	Document  string
	Digest    []byte
}

// TableName names the table for GORM.
func (releaseMemberRow) TableName() string { return "release_members" }

func (r *releaseMemberRow) sum() []byte {
	return digest("release-member/1", r.ReleaseID, number(r.Number), r.Member, r.Document)
}

func (r *releaseMemberRow) stored() []byte           { return r.Digest }
func (r *releaseMemberRow) content() (int64, string) { return r.Number, r.Document }

// releaseLogRow is a line of the log of a release.
type releaseLogRow struct {
	ReleaseID string `gorm:"primaryKey"`
	Number    int64  `gorm:"primaryKey"`
	Document  string
	Digest    []byte
}

// TableName names the table for GORM.
func (releaseLogRow) TableName() string { return "release_log" }

func (r *releaseLogRow) sum() []byte {
	return digest("release-log/1", r.ReleaseID, number(r.Number), r.Document)
}

func (r *releaseLogRow) stored() []byte           { return r.Digest }
func (r *releaseLogRow) content() (int64, string) { return r.Number, r.Document }

func addMember(tx *gorm.DB, release string, place int, m *assessment.FrozenMember) error {
	document, err := encoded(m)
	if err != nil {
		return err
	}
	row := releaseMemberRow{ReleaseID: release, Number: int64(place), Member: m.Member, Document: document}
	row.Digest = row.sum()
	return tx.Create(&row).Error
}

func addLine(tx *gorm.DB, release string, place int, line *assessment.FrozenLine) error {
	document, err := encoded(line)
	if err != nil {
		return err
	}
	row := releaseLogRow{ReleaseID: release, Number: int64(place), Document: document}
	row.Digest = row.sum()
	return tx.Create(&row).Error
}

// part is a row that belongs to a release: its place, and what it says.
type part[R any] interface {
	*R
	summed
	content() (int64, string)
}

// releasedParts reads all rows of one table that belong to a release, so many
// and in their order.
func releasedParts[R, V any, P part[R]](tx *gorm.DB, release string, count int64) ([]V, error) {
	var rows []R
	if err := tx.Where("release_id = ?", release).Order("number").Find(&rows).Error; err != nil {
		return nil, err
	}
	if int64(len(rows)) != count {
		return nil, fmt.Errorf("%w: release %s has %d parts, not %d", assessment.ErrDamaged, release, len(rows), count)
	}
	var found []V
	for i := range rows {
		row := P(&rows[i])
		if err := intact(row, "release "+release); err != nil {
			return nil, err
		}
		place, document := row.content()
		if place != int64(i+1) {
			return nil, fmt.Errorf("%w: part %d of release %s is missing", assessment.ErrDamaged, i+1, release)
		}
		var value V
		if err := decode(document, &value); err != nil {
			return nil, err
		}
		found = append(found, value)
	}
	return found, nil
}
