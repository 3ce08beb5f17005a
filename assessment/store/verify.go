package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// contents are the numbers of rows that no copy and no migration may lose.
type contents struct{ Assessments, Answers, Changes int64 }

func (c contents) less(other contents) bool {
	return c.Assessments < other.Assessments || c.Answers < other.Answers || c.Changes < other.Changes
}

// count counts the rows; a database without tables has none.
func count(ctx context.Context, pool *sql.DB) (c contents, err error) {
	var tables int
	const query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'answer_history'"
	if err := pool.QueryRowContext(ctx, query).Scan(&tables); err != nil || tables == 0 {
		return c, err
	}
	err = pool.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM assessments),
		(SELECT count(*) FROM answers), (SELECT count(*) FROM answer_history)`).
		Scan(&c.Assessments, &c.Answers, &c.Changes)
	return c, err
}

// verifyFile checks a database file that nobody has open.
func verifyFile(ctx context.Context, path string, newest int64) error {
	pool, err := openReader(ctx, path)
	if err != nil {
		return err
	}
	return errors.Join(verify(ctx, pool, newest), pool.Close())
}

// verify checks everything that can be checked: marks, structure, and, where
// the schema is the newest, every row against its digest.
func verify(ctx context.Context, pool *sql.DB, newest int64) error {
	m, err := readMarks(ctx, pool)
	if err != nil {
		return err
	}
	if m.application != applicationID {
		return fmt.Errorf("%w: application id %#x", assessment.ErrFormat, m.application)
	}
	if err := quickCheck(ctx, pool); err != nil {
		return err
	}
	if err := checkForeignKeys(ctx, pool); err != nil {
		return err
	}
	if m.version != newest {
		return nil
	}
	db, err := wrap(pool)
	if err != nil {
		return err
	}
	return verifyRows(db.WithContext(ctx))
}

// verifyRows reads one assessment after the other, so that a large database
// need not fit into memory.
func verifyRows(db *gorm.DB) error {
	var ids []string
	if err := db.Model(&assessmentRow{}).Order("id").Pluck("id", &ids).Error; err != nil {
		return err
	}
	for _, id := range ids {
		row, err := takeAssessment(db, assessment.ID(id))
		if err != nil {
			return err
		}
		if _, err := row.answers(db); err != nil {
			return err
		}
		if _, err := row.history(db); err != nil {
			return err
		}
	}
	return nil
}
