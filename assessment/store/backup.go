package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"reifekompass/assessment"
)

// The name of a copy says when it was made, in UTC.
const (
	copyPrefix = "reifekompass-"
	copySuffix = ".db"
	copyTime   = "20060102-150405.000Z"
	partSuffix = ".part" // not yet complete
)

// Backup makes a complete, verified copy of the database in the folder
// "backups" beside it and returns its path. The copy is a database of its
// own: put in place of the other, it works. Copies are never removed.
func (s *Store) Backup(ctx context.Context) (path string, err error) {
	path, err = s.makeCopy(ctx, s.pool)
	return path, s.problem(ctx, "back up", err)
}

// LastBackup returns when the newest copy was made and where it is, the zero
// time if there is none.
func (s *Store) LastBackup(ctx context.Context) (made time.Time, path string, err error) {
	if err := ctx.Err(); err != nil {
		return time.Time{}, "", err
	}
	copies, err := s.folder.copies()
	if err != nil || len(copies) == 0 {
		return time.Time{}, "", s.problem(ctx, "look for copies", err)
	}
	return copies[0].made, copies[0].path, nil
}

// backup is a copy and the time in its name.
type backup struct {
	path string
	made time.Time
}

// copies lists the complete copies, newest first.
func (f folder) copies() ([]backup, error) {
	entries, err := os.ReadDir(f.backups())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var copies []backup
	for _, entry := range entries {
		stamp := strings.TrimSuffix(strings.TrimPrefix(entry.Name(), copyPrefix), copySuffix)
		if made, err := time.Parse(copyTime, stamp); err == nil {
			copies = append(copies, backup{path: filepath.Join(f.backups(), entry.Name()), made: made})
		}
	}
	slices.SortFunc(copies, func(a, b backup) int { return b.made.Compare(a.made) })
	return copies, nil
}

// newestGoodCopy returns the newest copy that passes all checks, or "".
func (s *Store) newestGoodCopy(ctx context.Context) string {
	copies, err := s.folder.copies()
	if err != nil {
		return ""
	}
	for _, c := range copies {
		if verifyFile(ctx, c.path, s.newest) == nil {
			return c.path
		}
	}
	return ""
}

// makeCopy writes the copy under a passing name, checks it against the
// original, makes it last, and only then gives it the name of a copy.
func (s *Store) makeCopy(ctx context.Context, pool *sql.DB) (string, error) {
	path, err := s.nameCopy()
	if err != nil {
		return "", err
	}
	part := path + partSuffix
	if err := s.fillCopy(ctx, pool, part); err != nil {
		return "", errors.Join(err, removeCopy(part))
	}
	if err := move(ctx, part, path); err != nil {
		return "", errors.Join(err, removeCopy(part))
	}
	if err := verifyFile(ctx, path, s.newest); err != nil {
		return "", fmt.Errorf("read again: %w", err)
	}
	return path, nil
}

// removeCopy removes a copy that failed, and what SQLite leaves beside it
// when the disk is full.
func removeCopy(part string) error {
	return errors.Join(removeIfThere(part), removeIfThere(part+"-journal"))
}

// nameCopy finds a name that is free: two copies may fall into one millisecond.
func (s *Store) nameCopy() (string, error) {
	if err := os.MkdirAll(s.folder.backups(), folderMode); err != nil {
		return "", err
	}
	for made := s.clock().UTC(); ; made = made.Add(time.Millisecond) {
		path := filepath.Join(s.folder.backups(), copyPrefix+made.Format(copyTime)+copySuffix)
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		} else if err != nil {
			return "", err
		}
	}
}

func (s *Store) fillCopy(ctx context.Context, pool *sql.DB, part string) error {
	// VACUUM INTO accepts an empty file; made here it has the right mode.
	file, err := os.OpenFile(part, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, fileMode) //nolint:gosec // in the user's own data folder
	if err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	want, err := count(ctx, pool)
	if err != nil {
		return err
	}
	if _, err := pool.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		return err
	}
	if err := s.checkCopy(ctx, part, want); err != nil {
		return err
	}
	return syncFile(part)
}

func (s *Store) checkCopy(ctx context.Context, part string, want contents) error {
	if err := verifyFile(ctx, part, s.newest); err != nil {
		return err
	}
	pool, err := openReader(ctx, part)
	if err != nil {
		return err
	}
	got, err := count(ctx, pool)
	if err == nil && !maps.Equal(got, want) {
		err = fmt.Errorf("%w: the copy holds %+v, want %+v", assessment.ErrDamaged, got, want)
	}
	return errors.Join(err, pool.Close())
}
