package store

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// roundRow is one round without what belongs to it.
type roundRow struct {
	ID        string `gorm:"primaryKey"`
	CallID    string
	State     string
	Deadline  int64
	Withdrawn string      // document
	Excluded  string      // document
	Counts    roundCounts `gorm:"embedded"`
	Hash      []byte      // of the last line of the log
	Digest    []byte
}

// TableName names the table for GORM.
func (roundRow) TableName() string { return "rounds" }

func (r *roundRow) sum() []byte {
	c := r.Counts
	return digest("round/1", r.ID, r.CallID, r.State, number(r.Deadline), r.Withdrawn, r.Excluded,
		number(c.Jurors), number(c.Declarations), number(c.Marks), number(c.PastMarks), number(c.Decisions),
		number(c.Lines), number(c.Ballots), string(r.Hash))
}

func (r *roundRow) stored() []byte { return r.Digest }

// roundCounts is how many rows belong to a round, so that a missing one is
// noticed.
type roundCounts struct {
	Jurors, Declarations, Marks, PastMarks, Decisions, Lines, Ballots int64
}

// countRound counts what belongs to a round as it is now.
func countRound(tx *gorm.DB, id string) (roundCounts, error) {
	var c roundCounts
	return c, countTables(tx.Where("round_id = ?", id), map[string]*int64{
		jurorRow{}.TableName(): &c.Jurors, declarationRow{}.TableName(): &c.Declarations, markRow{}.TableName(): &c.Marks,
		pastMarkRow{}.TableName(): &c.PastMarks, decisionRow{}.TableName(): &c.Decisions, logRow{}.TableName(): &c.Lines,
		ballotRow{}.TableName(): &c.Ballots,
	})
}

// countTables counts rows of tables that meet the same condition.
func countTables(where *gorm.DB, tables map[string]*int64) error {
	where = where.Session(&gorm.Session{})
	for name, rows := range tables {
		if err := where.Table(name).Count(rows).Error; err != nil {
			return err
		}
	}
	return nil
}

// complete returns assessment.ErrDamaged where anything of the round is
// missing.
func (r *roundRow) complete(tx *gorm.DB) error {
	got, err := countRound(tx, r.ID)
	if err != nil {
		return err
	}
	if got != r.Counts {
		return fmt.Errorf("%w: round %s holds %+v, want %+v", assessment.ErrDamaged, r.ID, got, r.Counts)
	}
	return nil
}

// save stores the row with the counts of what belongs to it now.
func (r *roundRow) save(tx *gorm.DB) error {
	var err error
	if r.Counts, err = countRound(tx, r.ID); err != nil {
		return err
	}
	r.Digest = r.sum()
	return tx.Select("*").Updates(r).Error
}

// allRounds reads the rows of all rounds; there are few.
func allRounds(tx *gorm.DB) ([]roundRow, error) {
	var rows []roundRow
	if err := tx.Order("id").Find(&rows).Error; err != nil {
		return nil, err
	}
	for i := range rows {
		if err := intact(&rows[i], "round "+rows[i].ID); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// takeRound finds the round of a call. All rows are read for it: an id in
// which a bit flipped must not make the round look as if it never was.
func takeRound(tx *gorm.DB, call assessment.CallID) (roundRow, error) {
	rows, err := allRounds(tx)
	if err != nil {
		return roundRow{}, err
	}
	for i := range rows {
		if rows[i].CallID == string(call) {
			return rows[i], nil
		}
	}
	return roundRow{}, fmt.Errorf("round: %w: %w", assessment.ErrNotFound, &assessment.ChoiceError{Field: assessment.FieldCall, Got: string(call)})
}

// Rounds returns the calls that have a round, by id.
func (s *Store) Rounds(ctx context.Context) ([]assessment.CallID, error) {
	var calls []assessment.CallID
	err := s.within(ctx, "list rounds", func(tx *gorm.DB) error {
		rows, err := allRounds(tx.Order("call_id"))
		for i := range rows {
			calls = append(calls, assessment.CallID(rows[i].CallID))
		}
		return err
	})
	return calls, err
}
