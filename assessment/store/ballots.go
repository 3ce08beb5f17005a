package store

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// ballotSaid is a ballot as it was kept.
type ballotSaid struct {
	Juror   string
	MadeAt  int64
	At      int64
	Payload []byte
}

func (s *ballotSaid) ballot(revision int64, print []byte) assessment.KeptBallot {
	return assessment.KeptBallot{
		Juror: assessment.JurorID(s.Juror), Revision: int(revision), Made: fromMillis(s.MadeAt), At: fromMillis(s.At),
		Print: assessment.Fingerprint(print), Payload: s.Payload,
	}
}

func newBallotSaid(b *assessment.KeptBallot) ballotSaid {
	return ballotSaid{Juror: string(b.Juror), MadeAt: toMillis(b.Made), At: toMillis(b.At), Payload: b.Payload}
}

// ballotRow is a ballot as it arrived at the office.
type ballotRow struct {
	RoundID  string `gorm:"primaryKey"`
	Print    []byte `gorm:"primaryKey"`
	Revision int64
	Said     ballotSaid `gorm:"embedded"`
	Digest   []byte
}

// TableName names the table for GORM.
func (ballotRow) TableName() string { return "ballots" }

func (r *ballotRow) sum() []byte {
	return digest("ballot/1", r.RoundID, string(r.Print), number(r.Revision), r.Said.Juror, number(r.Said.MadeAt),
		number(r.Said.At), string(r.Said.Payload))
}

func (r *ballotRow) stored() []byte { return r.Digest }

// KeepBallot keeps a ballot as it arrived, At being now. It is no change of
// the round: which ballot counts is said by the marks. The same file once more
// changes nothing; a round or juror that is not here is
// assessment.ErrNotFound.
func (s *Store) KeepBallot(ctx context.Context, call assessment.CallID, ballot assessment.KeptBallot) error {
	ballot.At = s.now()
	return s.within(ctx, "keep ballot", func(tx *gorm.DB) error {
		round, err := takeRound(tx, call)
		if err != nil {
			return err
		}
		if err := round.complete(tx); err != nil {
			return err
		}
		if err := round.know(tx, ballot.Juror); err != nil {
			return err
		}
		row := ballotRow{RoundID: round.ID, Print: ballot.Print[:], Revision: int64(ballot.Revision), Said: newBallotSaid(&ballot)}
		row.Digest = row.sum()
		if err := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error; err != nil {
			return err
		}
		return round.save(tx)
	})
}

// Ballots returns every ballot that arrived for a call, in the order they were
// kept; assessment.ErrNotFound if it has no round.
func (s *Store) Ballots(ctx context.Context, call assessment.CallID) ([]assessment.KeptBallot, error) {
	var list []assessment.KeptBallot
	err := s.within(ctx, "list ballots", func(tx *gorm.DB) error {
		round, err := takeRound(tx, call)
		if err != nil {
			return err
		}
		if err := round.complete(tx); err != nil {
			return err
		}
		var rows []ballotRow
		if err := tx.Where("round_id = ?", round.ID).Order("at, revision, print").Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			if err := intact(&rows[i], "ballot of "+round.ID); err != nil {
				return err
			}
			list = append(list, rows[i].Said.ballot(rows[i].Revision, rows[i].Print))
		}
		return nil
	})
	return list, err
}
