// Package store keeps assessments in one SQLite database in a folder of the
// user: current answers, every earlier answer with its time, settings, and
// where a person stopped. What a method has returned without error is on disk
// and outlives a crash of the program and of the machine.
//
// It decides nothing about the content beyond what cannot be stored, computes
// no score, and never repairs: a damaged database is left as it is, and the
// error names the newest good copy. It does not record who changed something.
// The folder must be local; SQLite's log is not safe on a network share.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
	"github.com/mattn/go-sqlite3"
	"gorm.io/gorm"

	"reifekompass/assessment"
)

// Options says where the data lies and what time it is. Both are required.
type Options struct {
	Dir   string           // made if missing, for its owner only; an existing folder keeps its mode
	Clock func() time.Time // asked once per change

	migrations fs.FS // instead of the embedded ones
}

// Store is an open database. Its methods may be called from any goroutine;
// they work one after the other over one connection. Errors that a file has
// to do with are *Problem.
type Store struct {
	folder folder
	clock  func() time.Time
	newest int64 // schema version this program knows
	lock   *flock.Flock
	pool   *sql.DB
	db     *gorm.DB
}

// folder is where the database, its lock and its copies lie.
type folder string

func (f folder) database() string { return filepath.Join(string(f), "reifekompass.db") }
func (f folder) lock() string     { return filepath.Join(string(f), "reifekompass.lock") }
func (f folder) backups() string  { return filepath.Join(string(f), "backups") }

// Open opens the database in the folder, or creates it. An older schema is
// brought up to date after a verified copy was made. The classes of errors
// are assessment.ErrInUse (another instance has the folder open), ErrReadOnly,
// ErrPath and ErrFolder (the path cannot be that of the data), ErrDiskFull,
// ErrFormat (the database belongs to another program), ErrNewerFormat, and
// ErrDamaged, also where the database is missing or empty although copies
// exist. In each case the database is as it was before.
func Open(ctx context.Context, o Options) (*Store, error) {
	if o.Dir == "" || o.Clock == nil {
		return nil, errors.New("open store: folder and clock are required")
	}
	s := &Store{folder: folder(o.Dir), clock: o.Clock}
	if err := s.open(ctx, o); err != nil {
		err = s.problem(ctx, "open", err)
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, o Options) error {
	if err := s.enter(o.Dir); err != nil {
		return err
	}
	steps, err := newMigrations(o.migrations)
	if err != nil {
		return err
	}
	s.newest = steps.newest
	version, err := s.identify(ctx)
	if err != nil {
		return err
	}
	if version < s.newest {
		if err := s.migrate(ctx, steps, version); err != nil {
			return err
		}
	}
	return s.connect(ctx)
}

// connect opens the one writer connection.
func (s *Store) connect(ctx context.Context) error {
	pool, err := openWriter(ctx, s.folder.database(), foreignKeysOn)
	if err != nil {
		return err
	}
	s.pool = pool
	s.db, err = wrap(pool)
	return err
}

// Close closes the database and lets another instance in. The store cannot be
// used afterwards; closing it again does nothing.
func (s *Store) Close() error {
	var err error
	if s.pool != nil {
		err = s.pool.Close()
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.Unlock())
	}
	return err
}

// within does the work in one transaction: all of it happens, or nothing.
func (s *Store) within(ctx context.Context, op string, work func(tx *gorm.DB) error) error {
	err := s.db.WithContext(ctx).Transaction(work)
	var engine sqlite3.Error
	if errors.As(err, &engine) && engine.Code == sqlite3.ErrError {
		// The statements are fixed and fit the schema; so it is the schema that changed.
		err = fmt.Errorf("%w: %w", assessment.ErrDamaged, err)
	}
	return s.problem(ctx, op, err)
}

// now is the time of a change as it is stored, to the millisecond.
func (s *Store) now() time.Time { return fromMillis(s.clock().UnixMilli()) }
