package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// contents are the numbers of rows that no copy and no migration may lose, by
// table.
type contents map[string]int64

func (c contents) less(other contents) bool {
	for table, rows := range other {
		if c[table] < rows {
			return true
		}
	}
	return false
}

// count counts the rows of every table that is there and holds work.
func count(ctx context.Context, pool *sql.DB) (contents, error) {
	counted := contents{}
	for _, table := range countedTables() {
		var tables, rows int64
		const query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
		if err := pool.QueryRowContext(ctx, query, table).Scan(&tables); err != nil {
			return nil, err
		}
		if tables == 0 {
			continue
		}
		if err := pool.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&rows); err != nil {
			return nil, err
		}
		counted[table] = rows
	}
	return counted, nil
}

func countedTables() []string {
	tables := []string{
		"assessments", answersTable, historyTable, shelf{}.TableName(), pastRow{}.TableName(),
		callRow{}.TableName(), keyRow{}.TableName(), signerRow{}.TableName(), linkRow{}.TableName(), handoverRow{}.TableName(),
		attachmentRow{}.TableName(), receivedRow{}.TableName(), receivedFile{}.TableName(), packageRow{}.TableName(),
		contributionRow{}.TableName(), settlementRow{}.TableName(),
		roundRow{}.TableName(), jurorRow{}.TableName(), declarationRow{}.TableName(), markRow{}.TableName(), pastMarkRow{}.TableName(),
		decisionRow{}.TableName(), logRow{}.TableName(), ballotRow{}.TableName(), juryFileRow{}.TableName(), juryPayloadRow{}.TableName(),
		draftDeclarationRow{}.TableName(), draftMarkRow{}.TableName(), noteRow{}.TableName(), handedBallotRow{}.TableName(),
		releaseRow{}.TableName(), releaseMemberRow{}.TableName(), releaseLogRow{}.TableName(), loadedRow{}.TableName(),
		companyRow{}.TableName(), circleRow{}.TableName(),
	}
	for _, kind := range assessment.EntryKinds() {
		tables = append(tables, entryTable(kind))
	}
	return tables
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
		if err := verifyEntries(db, id); err != nil {
			return err
		}
	}
	if err := verifyTravel(db); err != nil {
		return err
	}
	if err := verifyJury(db); err != nil {
		return err
	}
	return verifyReleases(db)
}

func verifyEntries(db *gorm.DB, id string) error {
	shelf, err := takeShelf(db, id)
	if err != nil {
		return err
	}
	if _, err := shelf.inventory(db); err != nil {
		return err
	}
	_, err = shelf.history(db)
	return err
}
