package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	"github.com/mattn/go-sqlite3"

	"reifekompass/assessment"
)

// applicationID marks a database as one of this program: "RKpA" in ASCII.
const applicationID = 0x524B7041

// identify finds out whose database lies in the folder and which schema
// version it has, without changing it. A missing one is created, version 0.
func (s *Store) identify(ctx context.Context) (version int64, err error) {
	path := s.folder.database()
	head, err := readHeader(path)
	if errors.Is(err, fs.ErrNotExist) || (err == nil && head.size == 0) {
		return 0, s.folder.create()
	}
	if err != nil {
		return 0, err
	}
	if err := s.setForeignLogAside(ctx, head); err != nil {
		return 0, err
	}
	if err := head.check(s.folder.logLeft()); err != nil {
		return 0, err
	}
	version, err = s.inspect(ctx, path)
	if err != nil {
		return 0, err
	}
	return version, s.folder.protect()
}

// setForeignLogAside keeps SQLite from adding the log of a damaged database to
// the copy that a person has put in its place. A copy has never had a log.
func (s *Store) setForeignLogAside(ctx context.Context, head header) error {
	if head.applicationID != applicationID || head.keepsLog || !s.folder.logLeft() {
		return nil
	}
	log := s.folder.database() + "-wal"
	return move(ctx, log, log+"."+s.clock().UTC().Format(copyTime)+".old")
}

// inspect reads the marks of the database and checks its structure.
func (s *Store) inspect(ctx context.Context, path string) (int64, error) {
	pool, err := openInspector(ctx, path)
	if err != nil {
		return 0, err
	}
	defer pool.Close() //nolint:errcheck // nothing was written
	version, err := s.checkMarks(ctx, pool)
	if err != nil {
		return 0, err
	}
	return version, quickCheck(ctx, pool)
}

// openInspector opens for reading. That cannot finish what a killed process
// had begun; only then does it open for writing and let SQLite roll back.
func openInspector(ctx context.Context, path string) (*sql.DB, error) {
	pool, err := openReader(ctx, path)
	if err == nil {
		var tables int
		err = pool.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&tables)
		if err == nil {
			return pool, nil
		}
		err = errors.Join(err, pool.Close())
	}
	var engine sqlite3.Error
	if errors.As(err, &engine) && (engine.Code == sqlite3.ErrReadonly || engine.Code == sqlite3.ErrCantOpen) {
		return openPool(ctx, path, nil)
	}
	return nil, err
}

// marks are what tells databases of this program from others, and old from new.
type marks struct{ application, version, tables, ours int64 }

func readMarks(ctx context.Context, pool *sql.DB) (m marks, err error) {
	for query, value := range map[string]*int64{
		"PRAGMA application_id":                                         &m.application,
		"PRAGMA user_version":                                           &m.version,
		"SELECT count(*) FROM sqlite_master":                            &m.tables,
		"SELECT count(*) FROM sqlite_master WHERE name = 'assessments'": &m.ours,
	} {
		if err := pool.QueryRowContext(ctx, query).Scan(value); err != nil {
			return m, fmt.Errorf("%s: %w", query, err)
		}
	}
	return m, nil
}

func (s *Store) checkMarks(ctx context.Context, pool *sql.DB) (int64, error) {
	m, err := readMarks(ctx, pool)
	if err != nil {
		return 0, err
	}
	unborn := m == marks{} // killed between making the file and the first mark
	if m.application != applicationID && !unborn {
		return 0, fmt.Errorf("%w: application id %#x", assessment.ErrFormat, m.application)
	}
	if m.version > s.newest {
		return 0, fmt.Errorf("%w: schema %d, this program knows %d", assessment.ErrNewerFormat, m.version, s.newest)
	}
	if m.version == 0 && m.ours > 0 { // the first step makes both or nothing
		return 0, fmt.Errorf("%w: the number of the schema is gone", assessment.ErrDamaged)
	}
	return m.version, nil
}

// quickCheck asks SQLite whether the structure of the file is sound.
func quickCheck(ctx context.Context, pool *sql.DB) error {
	var verdict string
	if err := pool.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", assessment.ErrDamaged, verdict)
	}
	return nil
}

// checkForeignKeys finds rows that belong to no assessment.
func checkForeignKeys(ctx context.Context, pool *sql.DB) error {
	var orphans int
	err := pool.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&orphans)
	if err == nil && orphans > 0 {
		err = fmt.Errorf("%w: %d rows belong to nothing", assessment.ErrDamaged, orphans)
	}
	return err
}
