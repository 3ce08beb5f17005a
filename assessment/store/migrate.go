package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/pressly/goose/v3"
)

// embedded holds the schema as numbered steps that only go forward. A file
// that was released is never edited.
//
//go:embed migrations/*.sql
var embedded embed.FS

// migrations are the steps that lead to the newest schema.
type migrations struct {
	files  fs.FS
	newest int64
}

func newMigrations(files fs.FS) (migrations, error) {
	if files == nil {
		var err error
		if files, err = fs.Sub(embedded, "migrations"); err != nil {
			return migrations{}, err
		}
	}
	names, err := fs.Glob(files, "*.sql")
	if err != nil || len(names) == 0 {
		return migrations{}, fmt.Errorf("no migrations: %w", errors.Join(err, fs.ErrNotExist))
	}
	newest, err := goose.NumericComponent(names[len(names)-1])
	return migrations{files: files, newest: newest}, err
}

// migrate brings the database from a version to the newest. Where it held
// anything, a verified copy is made first, and put back if a step fails.
func (s *Store) migrate(ctx context.Context, steps migrations, from int64) error {
	pool, err := openWriter(ctx, s.folder.database(), foreignKeysOff)
	if err != nil {
		return err
	}
	backup := ""
	if from > 0 {
		if backup, err = s.copyBeforeChange(ctx, pool); err != nil {
			return errors.Join(err, pool.Close())
		}
	}
	err = steps.run(ctx, pool)
	err = errors.Join(err, pool.Close())
	if err == nil || backup == "" {
		return err
	}
	err = fmt.Errorf("migrate from schema %d to %d: %w", from, steps.newest, err)
	return &Problem{
		Op:     "migrate",
		Path:   s.folder.database(),
		Backup: backup,
		Err:    errors.Join(err, s.putBack(context.WithoutCancel(ctx), backup)),
	}
}

// copyBeforeChange empties the log first, so that the database file alone is
// the whole database should the copy have to be put back.
func (s *Store) copyBeforeChange(ctx context.Context, pool *sql.DB) (string, error) {
	if _, err := pool.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return "", err
	}
	return s.makeCopy(ctx, pool)
}

// run marks a new database, takes the missing steps, and checks that nothing
// got lost on the way.
func (m migrations) run(ctx context.Context, pool *sql.DB) error {
	if _, err := pool.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return err
	}
	before, err := count(ctx, pool)
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, pool, m.files,
		goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return err
	}
	return m.check(ctx, pool, before)
}

func (m migrations) check(ctx context.Context, pool *sql.DB, before contents) error {
	got, err := readMarks(ctx, pool)
	if err != nil {
		return err
	}
	if got.version != m.newest {
		return fmt.Errorf("the last migration left schema %d, want %d", got.version, m.newest)
	}
	after, err := count(ctx, pool)
	if err != nil {
		return err
	}
	if after.less(before) {
		return fmt.Errorf("rows got lost: %+v before, %+v after", before, after)
	}
	return verify(ctx, pool, m.newest)
}

// putBack replaces the database by the copy. The database is closed and its
// log is in it; what SQLite may have left of the log belongs to the changed
// file and must not meet the copy.
func (s *Store) putBack(ctx context.Context, backup string) error {
	part := s.folder.database() + ".part"
	if err := copyFile(backup, part); err != nil {
		return errors.Join(err, removeIfThere(part))
	}
	for _, rest := range []string{"-wal", "-shm"} {
		if err := removeIfThere(s.folder.database() + rest); err != nil {
			return err
		}
	}
	return move(ctx, part, s.folder.database())
}

// copyFile copies a file for its owner only and makes the copy last.
func copyFile(from, to string) error {
	source, err := os.Open(from) //nolint:gosec // a copy in the user's own data folder
	if err != nil {
		return err
	}
	defer source.Close()                                                         //nolint:errcheck // nothing was written
	target, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, fileMode) //nolint:gosec // as above
	if err != nil {
		return err
	}
	_, err = target.ReadFrom(source)
	return errors.Join(err, target.Sync(), target.Close())
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
