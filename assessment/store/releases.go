package store

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// releaseRow is a release that was given out. The database refuses to change
// it, or what belongs to it, or to take it away.
type releaseRow struct {
	ID       string `gorm:"primaryKey"`
	Number   int64
	CallID   string
	Title    string
	MadeAt   int64
	Print    []byte
	Signer   []byte
	Compared bool
	File     []byte
	Members  int64
	Lines    int64
	Digest   []byte
}

// TableName names the table for GORM.
func (releaseRow) TableName() string { return "releases" }

func (r *releaseRow) sum() []byte {
	return digest("release/1", r.ID, number(r.Number), r.CallID, r.Title, number(r.MadeAt), string(r.Print), string(r.Signer),
		truth(r.Compared), string(r.File), number(r.Members), number(r.Lines))
}

func (r *releaseRow) stored() []byte { return r.Digest }

func newReleaseRow(place int, r *assessment.FrozenRelease) releaseRow {
	row := releaseRow{
		ID: r.ID, Number: int64(place), CallID: string(r.Call), Title: r.Title, MadeAt: toMillis(r.Made), Print: r.Print[:],
		Signer: r.Signer[:], Compared: r.Compare, File: present(r.File), Members: int64(len(r.Members)), Lines: int64(len(r.Log)),
	}
	row.Digest = row.sum()
	return row
}

// FrozenReleases returns what was given out, whole, in the order it was kept.
func (s *Store) FrozenReleases(ctx context.Context) ([]assessment.FrozenRelease, error) {
	var list []assessment.FrozenRelease
	err := s.within(ctx, "list releases", func(tx *gorm.DB) (err error) {
		list, err = frozenReleases(tx)
		return err
	})
	return list, err
}

func frozenReleases(tx *gorm.DB) ([]assessment.FrozenRelease, error) {
	var rows []releaseRow
	if err := tx.Order("number").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]assessment.FrozenRelease, 0, len(rows))
	for i := range rows {
		if rows[i].Number != int64(i+1) {
			return nil, fmt.Errorf("%w: release %d is missing", assessment.ErrDamaged, i+1)
		}
		r, err := rows[i].release(tx)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, nil
}

func (r *releaseRow) release(tx *gorm.DB) (assessment.FrozenRelease, error) {
	if err := intact(r, "release "+r.ID); err != nil {
		return assessment.FrozenRelease{}, err
	}
	found := assessment.FrozenRelease{
		ID: r.ID, Call: assessment.CallID(r.CallID), Title: r.Title, Made: fromMillis(r.MadeAt), Print: assessment.Fingerprint(r.Print),
		Signer: assessment.SignerID(r.Signer), Compare: r.Compared, File: r.File,
	}
	var err error
	if found.Members, err = releasedParts[releaseMemberRow, assessment.FrozenMember](tx, r.ID, r.Members); err != nil {
		return found, err
	}
	found.Log, err = releasedParts[releaseLogRow, assessment.FrozenLine](tx, r.ID, r.Lines)
	return found, err
}

// FreezeRelease keeps a release behind the last one, whose id is after, empty
// for the first. If another is the last, nothing is kept and the error is
// assessment.ErrChanged.
func (s *Store) FreezeRelease(ctx context.Context, after string, r assessment.FrozenRelease) error {
	return s.within(ctx, "keep release", func(tx *gorm.DB) error {
		last, place, err := lastRelease(tx)
		if err != nil {
			return err
		}
		if last != after {
			return fmt.Errorf("%w: another release is the last", assessment.ErrChanged)
		}
		return addRelease(tx, place+1, &r)
	})
}

func addRelease(tx *gorm.DB, place int, r *assessment.FrozenRelease) error {
	row := newReleaseRow(place, r)
	if err := tx.Create(&row).Error; err != nil {
		return err
	}
	for i := range r.Members {
		if err := addMember(tx, r.ID, i+1, &r.Members[i]); err != nil {
			return err
		}
	}
	for i := range r.Log {
		if err := addLine(tx, r.ID, i+1, &r.Log[i]); err != nil {
			return err
		}
	}
	return nil
}

// lastRelease returns the id of the last release and its number; none is 0.
func lastRelease(tx *gorm.DB) (id string, place int, err error) {
	var last []releaseRow
	if err := tx.Order("number DESC").Limit(1).Find(&last).Error; err != nil || len(last) == 0 {
		return "", 0, err
	}
	return last[0].ID, int(last[0].Number), intact(&last[0], "release "+last[0].ID)
}
