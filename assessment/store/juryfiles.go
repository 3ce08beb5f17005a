package store

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// juryFileRow is a jury file that a juror opened here, without its bytes.
type juryFileRow struct {
	Round    string `gorm:"primaryKey"`
	CallID   string
	Juror    string
	OpenedAt int64
	Counts   reviewCounts `gorm:"embedded"`
	Digest   []byte
}

// TableName names the table for GORM.
func (juryFileRow) TableName() string { return "jury_files" }

func (r *juryFileRow) sum() []byte {
	c := r.Counts
	return digest("jury-file/1", r.Round, r.CallID, r.Juror, number(r.OpenedAt),
		number(c.Declarations), number(c.Marks), number(c.Notes), number(c.Ballots))
}

func (r *juryFileRow) stored() []byte { return r.Digest }

func (r *juryFileRow) file() assessment.KeptJuryFile {
	return assessment.KeptJuryFile{
		Call: assessment.CallID(r.CallID), Round: r.Round, Juror: assessment.JurorID(r.Juror), Opened: fromMillis(r.OpenedAt),
	}
}

// reviewCounts is how many rows a juror has written, so that a missing one is
// noticed.
type reviewCounts struct {
	Declarations, Marks, Notes, Ballots int64
}

func countReview(tx *gorm.DB, round string) (reviewCounts, error) {
	var c reviewCounts
	return c, countTables(tx.Where("round = ?", round), map[string]*int64{
		draftDeclarationRow{}.TableName(): &c.Declarations, draftMarkRow{}.TableName(): &c.Marks,
		noteRow{}.TableName(): &c.Notes, handedBallotRow{}.TableName(): &c.Ballots,
	})
}

// complete returns assessment.ErrDamaged where the bytes of the file or
// anything that the juror has written are missing.
func (r *juryFileRow) complete(tx *gorm.DB) error {
	got, err := countReview(tx, r.Round)
	if err != nil {
		return err
	}
	var payloads int64
	if err := tx.Model(&juryPayloadRow{}).Where("round = ?", r.Round).Count(&payloads).Error; err != nil {
		return err
	}
	if got != r.Counts || payloads != 1 {
		return fmt.Errorf("%w: review of %s holds %+v, want %+v", assessment.ErrDamaged, r.Round, got, r.Counts)
	}
	return nil
}

// save stores the row with the counts of what the juror has written by now.
func (r *juryFileRow) save(tx *gorm.DB) error {
	var err error
	if r.Counts, err = countReview(tx, r.Round); err != nil {
		return err
	}
	r.Digest = r.sum()
	return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(r).Error
}

// juryPayloadRow is the bytes of a jury file.
type juryPayloadRow struct {
	Round   string `gorm:"primaryKey"`
	Payload []byte
	Digest  []byte
}

// TableName names the table for GORM.
func (juryPayloadRow) TableName() string { return "jury_payloads" }

func (r *juryPayloadRow) sum() []byte { return digest("jury-payload/1", r.Round, string(r.Payload)) }

func (r *juryPayloadRow) stored() []byte { return r.Digest }

// allJuryFiles reads the rows of all jury files; there are few.
func allJuryFiles(tx *gorm.DB) ([]juryFileRow, error) {
	var rows []juryFileRow
	if err := tx.Order("opened_at DESC, round").Find(&rows).Error; err != nil {
		return nil, err
	}
	for i := range rows {
		if err := intact(&rows[i], "jury file of "+rows[i].Round); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// takeJuryFile finds the jury file of a round, assessment.ErrNotFound if none
// was opened here. All rows are read for it, as for takeRound.
func takeJuryFile(tx *gorm.DB, round string) (juryFileRow, error) {
	rows, err := allJuryFiles(tx)
	if err != nil {
		return juryFileRow{}, err
	}
	for i := range rows {
		if rows[i].Round == round {
			return rows[i], rows[i].complete(tx)
		}
	}
	return juryFileRow{}, fmt.Errorf("jury file: %w: %w", assessment.ErrNotFound, &assessment.ChoiceError{Field: assessment.FieldID, Got: round})
}

// JuryFile returns the jury file that was opened here for a round,
// assessment.ErrNotFound if none was.
func (s *Store) JuryFile(ctx context.Context, round string) (assessment.KeptJuryFile, error) {
	var file assessment.KeptJuryFile
	err := s.within(ctx, "load jury file", func(tx *gorm.DB) error {
		row, err := takeJuryFile(tx, round)
		if err != nil {
			return err
		}
		file = row.file()
		file.Payload, err = takePayload(tx, round)
		return err
	})
	return file, err
}

func takePayload(tx *gorm.DB, round string) ([]byte, error) {
	var row juryPayloadRow
	if err := tx.Where("round = ?", round).Take(&row).Error; err != nil {
		return nil, err
	}
	return row.Payload, intact(&row, "bytes of the jury file of "+round)
}

// JuryFiles returns the jury files that were opened here, the newest first,
// without their bytes.
func (s *Store) JuryFiles(ctx context.Context) ([]assessment.KeptJuryFile, error) {
	var list []assessment.KeptJuryFile
	err := s.within(ctx, "list jury files", func(tx *gorm.DB) error {
		rows, err := allJuryFiles(tx)
		for i := range rows {
			list = append(list, rows[i].file())
		}
		return err
	})
	return list, err
}

// SaveJuryFile keeps a jury file in place of an earlier one of the same round:
// the office makes another one once conflicts are declared. What the juror has
// written stays. An empty time is now. The file of another juror of the round
// is assessment.ErrExists: what two people write must not mix.
func (s *Store) SaveJuryFile(ctx context.Context, file assessment.KeptJuryFile) error {
	if file.Opened.IsZero() {
		file.Opened = s.now()
	}
	row := juryFileRow{Round: file.Round, CallID: string(file.Call), Juror: string(file.Juror), OpenedAt: toMillis(file.Opened)}
	payload := juryPayloadRow{Round: file.Round, Payload: file.Payload}
	payload.Digest = payload.sum()
	return s.within(ctx, "save jury file", func(tx *gorm.DB) error {
		before, err := takeJuryFile(tx, file.Round)
		switch {
		case errors.Is(err, assessment.ErrNotFound):
		case err != nil:
			return err
		case before.Juror != row.Juror:
			return fmt.Errorf("%w: jury file of another juror", assessment.ErrExists)
		}
		if err := row.save(tx); err != nil {
			return err
		}
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&payload).Error
	})
}
