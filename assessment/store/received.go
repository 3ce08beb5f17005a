package store

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// receivedRow is a submission that arrived, without its bytes. The standing
// changes; everything else stays as it was taken in.
type receivedRow struct {
	Print    []byte `gorm:"primaryKey"`
	CallID   string
	Standing string
	At       int64
	Document string
	Digest   []byte
}

// TableName names the table for GORM.
func (receivedRow) TableName() string { return "received" }

func (r *receivedRow) sum() []byte {
	return digest("received/1", string(r.Print), r.CallID, r.Standing, number(r.At), r.Document)
}

func (r *receivedRow) stored() []byte { return r.Digest }

func newReceivedRow(of assessment.Received) (receivedRow, error) {
	document, err := encoded(of)
	row := receivedRow{
		Print: of.Print[:], CallID: string(of.Call), Standing: string(of.Standing), At: toMillis(of.At), Document: document,
	}
	row.Digest = row.sum()
	return row, err
}

func (r *receivedRow) received() (assessment.Received, error) {
	var of assessment.Received
	if err := intact(r, "received submission"); err != nil {
		return of, err
	}
	err := decode(r.Document, &of)
	of.Standing = assessment.Standing(r.Standing)
	return of, err
}

// receivedFile is the bytes of a submission.
type receivedFile struct {
	Print   []byte `gorm:"primaryKey"`
	File    []byte
	Payload []byte
	Digest  []byte
}

// TableName names the table for GORM.
func (receivedFile) TableName() string { return "received_files" }

func (r *receivedFile) sum() []byte {
	return digest("received-file/1", string(r.Print), string(r.File), string(r.Payload))
}

func (r *receivedFile) stored() []byte { return r.Digest }

// Received returns all submissions to a call, in the order they were taken in.
func (s *Store) Received(ctx context.Context, call assessment.CallID) ([]assessment.Received, error) {
	var list []assessment.Received
	err := s.within(ctx, "list submissions", func(tx *gorm.DB) error {
		var rows []receivedRow
		if err := tx.Where("call_id = ?", string(call)).Order("at, print").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			of, err := rows[i].received()
			if err != nil {
				return err
			}
			list = append(list, of)
		}
		return nil
	})
	return list, err
}

// Receive takes submissions in and changes the standing of others, all of it
// or nothing. One that is there already is assessment.ErrExists, a call or a
// standing of something that is not here assessment.ErrNotFound.
func (s *Store) Receive(ctx context.Context, arrivals []assessment.Arrival, restanding map[assessment.Fingerprint]assessment.Standing) error {
	return s.within(ctx, "take in submissions", func(tx *gorm.DB) error {
		for i := range arrivals {
			if err := receive(tx, &arrivals[i]); err != nil {
				return err
			}
		}
		return restand(tx, restanding)
	})
}

func receive(tx *gorm.DB, arrival *assessment.Arrival) error {
	if _, err := takeCall(tx, arrival.Received.Call); err != nil {
		return err
	}
	row, err := newReceivedRow(arrival.Received)
	if err != nil {
		return err
	}
	added := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&row)
	if added.Error == nil && added.RowsAffected == 0 {
		return assessment.ErrExists
	}
	if added.Error != nil {
		return added.Error
	}
	file := receivedFile{Print: row.Print, File: present(arrival.File), Payload: present(arrival.Payload)}
	file.Digest = file.sum()
	return tx.Create(&file).Error
}

// SetStanding changes what holds of submissions, of all or of none.
func (s *Store) SetStanding(ctx context.Context, standings map[assessment.Fingerprint]assessment.Standing) error {
	return s.within(ctx, "change standing", func(tx *gorm.DB) error { return restand(tx, standings) })
}

func restand(tx *gorm.DB, standings map[assessment.Fingerprint]assessment.Standing) error {
	for print, standing := range standings {
		var row receivedRow
		err := tx.Where("print = ?", print[:]).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return fmt.Errorf("%w: submission", assessment.ErrNotFound)
		}
		if err != nil {
			return err
		}
		if err := intact(&row, "received submission"); err != nil {
			return err
		}
		row.Standing = string(standing)
		row.Digest = row.sum()
		if err := tx.Select("*").Updates(&row).Error; err != nil {
			return err
		}
	}
	return nil
}

// ReceivedPayload returns what was sealed in a submission that arrived.
func (s *Store) ReceivedPayload(ctx context.Context, print assessment.Fingerprint) ([]byte, error) {
	file, err := s.receivedFile(ctx, print)
	return file.Payload, err
}

// ReceivedFile returns a submission as it arrived.
func (s *Store) ReceivedFile(ctx context.Context, print assessment.Fingerprint) ([]byte, error) {
	file, err := s.receivedFile(ctx, print)
	return file.File, err
}

func (s *Store) receivedFile(ctx context.Context, print assessment.Fingerprint) (receivedFile, error) {
	var row receivedFile
	err := s.within(ctx, "load submission", func(tx *gorm.DB) error {
		err := tx.Where("print = ?", print[:]).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return fmt.Errorf("%w: submission", assessment.ErrNotFound)
		}
		if err != nil {
			return err
		}
		return intact(&row, "received submission")
	})
	return row, err
}
