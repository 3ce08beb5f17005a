package store

import (
	"context"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// handedBallotRow is a ballot that the juror handed over.
type handedBallotRow struct {
	Round    string `gorm:"primaryKey"`
	Revision int64  `gorm:"primaryKey"`
	Print    []byte
	Said     ballotSaid `gorm:"embedded"`
	Digest   []byte
}

// TableName names the table for GORM.
func (handedBallotRow) TableName() string { return "handed_ballots" }

func (r *handedBallotRow) sum() []byte {
	return digest("handed-ballot/1", r.Round, number(r.Revision), string(r.Print), r.Said.Juror, number(r.Said.MadeAt),
		number(r.Said.At), string(r.Said.Payload))
}

func (r *handedBallotRow) stored() []byte { return r.Digest }

// SaveHandedBallot keeps what the juror of a jury file handed over, At being
// now. A revision is handed over once: assessment.ErrExists. A juror who has
// opened no jury file here is assessment.ErrNotFound.
func (s *Store) SaveHandedBallot(ctx context.Context, round string, ballot assessment.KeptBallot) error {
	ballot.At = s.now()
	row := handedBallotRow{Round: round, Revision: int64(ballot.Revision), Print: ballot.Print[:], Said: newBallotSaid(&ballot)}
	row.Digest = row.sum()
	return s.review(ctx, "save ballot", round, func(tx *gorm.DB, file *juryFileRow) error {
		if err := file.of(ballot.Juror); err != nil {
			return err
		}
		return tx.Create(&row).Error
	})
}

// HandedBallots returns what was handed over from here for a round, by
// revision; assessment.ErrNotFound if no jury file of it was opened here.
func (s *Store) HandedBallots(ctx context.Context, round string) ([]assessment.KeptBallot, error) {
	return written(ctx, s, round, "revision", func(r *handedBallotRow, _ *juryFileRow) assessment.KeptBallot {
		return r.Said.ballot(r.Revision, r.Print)
	})
}
