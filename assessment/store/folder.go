package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"reifekompass/assessment"
)

// Only the owner may look: SQLite gives its log and its index the mode of the
// database.
const (
	fileMode   fs.FileMode = 0o600
	folderMode fs.FileMode = 0o700
)

// enter makes the folder and takes its lock.
func (s *Store) enter(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	s.folder = folder(dir)
	if err := os.MkdirAll(dir, folderMode); err != nil {
		return err
	}
	lock := flock.New(s.folder.lock(), flock.SetPermissions(fileMode))
	locked, err := lock.TryLock()
	if err != nil {
		return errors.Join(err, lock.Close())
	}
	if !locked {
		return errors.Join(assessment.ErrInUse, lock.Close())
	}
	s.lock = lock
	return nil
}

// create makes an empty database file for its owner only. It refuses where
// there must have been one: a log with content or copies are left of it.
func (f folder) create() error {
	if f.logLeft() {
		return fmt.Errorf("%w: the database is gone, its log is there", assessment.ErrDamaged)
	}
	copies, err := f.copies()
	if err != nil {
		return err
	}
	if len(copies) > 0 {
		return fmt.Errorf("%w: the database is gone, copies are there", assessment.ErrDamaged)
	}
	file, err := os.OpenFile(f.database(), os.O_CREATE|os.O_RDWR, fileMode)
	if err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return syncFolder(string(f))
}

// logLeft reports whether a killed process left changes in SQLite's log.
func (f folder) logLeft() bool {
	info, err := os.Stat(f.database() + "-wal")
	return err == nil && info.Size() > 0
}

// protect takes the database from other users of the machine.
func (f folder) protect() error {
	info, err := os.Stat(f.database())
	if err != nil || info.Mode().Perm()&^fileMode == 0 {
		return err
	}
	return os.Chmod(f.database(), fileMode)
}

// syncFile makes sure that the content of a file is on disk.
func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0) //nolint:gosec // the user's own data folder
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// move puts a complete file in its place and makes that last. A virus scanner
// may hold a new file for a moment on Windows, hence the patience.
func move(ctx context.Context, from, to string) error {
	err := os.Rename(from, to)
	for wait := 10 * time.Millisecond; errors.Is(err, fs.ErrPermission) && wait < time.Second; wait *= 2 {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
		err = os.Rename(from, to)
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(to))
}
