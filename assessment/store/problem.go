package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/mattn/go-sqlite3"
	"gorm.io/gorm"

	"reifekompass/assessment"
)

// Problem is the error of this package that says which file failed and, where
// the database is damaged, which copy of it is good. It is declared beside the
// classes of errors so that it can be explained without knowing this package.
type Problem = assessment.StorageError //nolint:errname // the name is an alias

// problem gives an error its class and says which file it is about. What a
// person typed wrong or called off, and an assessment that is or is not there,
// is no problem of a file.
func (s *Store) problem(ctx context.Context, op string, err error) error {
	err = withClass(err)
	if err == nil || concernsNoFile(err) {
		return err
	}
	p := &Problem{Op: op, Path: s.folder.database(), Err: err}
	if located, ok := errors.AsType[*fs.PathError](err); ok {
		p.Path = located.Path
	}
	if inner, ok := errors.AsType[*Problem](err); ok {
		p.Path, p.Backup = inner.Path, inner.Backup
	}
	if p.Backup == "" && errors.Is(p.Err, assessment.ErrDamaged) {
		p.Backup = s.newestGoodCopy(context.WithoutCancel(ctx))
	}
	return p
}

func concernsNoFile(err error) bool {
	var (
		value  *assessment.ValueError
		text   *assessment.TextError
		choice *assessment.ChoiceError
	)
	return errors.As(err, &value) || errors.As(err, &text) || errors.As(err, &choice) ||
		errors.Is(err, assessment.ErrNotFound) || errors.Is(err, assessment.ErrExists) || errors.Is(err, assessment.ErrChanged) ||
		errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// withClass adds the class to an error of SQLite, GORM or the system.
func withClass(err error) error {
	class := classOf(err)
	if class == nil || errors.Is(err, class) {
		return err
	}
	return fmt.Errorf("%w: %w", class, err)
}

func classOf(err error) error {
	var engine sqlite3.Error
	switch {
	case errors.As(err, &engine):
		return classOfEngine(engine)
	case isFull(err):
		return assessment.ErrDiskFull
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		return assessment.ErrReadOnly
	case errors.Is(err, syscall.EISDIR):
		return assessment.ErrFolder
	case errors.Is(err, fs.ErrNotExist), isNoPath(err):
		return assessment.ErrPath
	case errors.Is(err, gorm.ErrRecordNotFound):
		return assessment.ErrNotFound
	default:
		return nil
	}
}

// classOfEngine translates the result codes of SQLite (sqlite.org/rescode.html).
func classOfEngine(err sqlite3.Error) error {
	if isFull(err.SystemErrno) {
		return assessment.ErrDiskFull
	}
	switch err.Code {
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB, sqlite3.ErrFormat:
		return assessment.ErrDamaged
	case sqlite3.ErrFull:
		return assessment.ErrDiskFull
	case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrPerm:
		return assessment.ErrReadOnly
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return assessment.ErrInUse
	case sqlite3.ErrConstraint:
		return classOfConstraint(err.ExtendedCode)
	case sqlite3.ErrIoErr:
		return classOfDisk(err)
	default:
		return nil
	}
}

func classOfConstraint(code sqlite3.ErrNoExtended) error {
	if code == sqlite3.ErrConstraintPrimaryKey || code == sqlite3.ErrConstraintUnique {
		return assessment.ErrExists
	}
	return nil
}

func classOfDisk(err sqlite3.Error) error {
	switch {
	case errors.Is(err.SystemErrno, fs.ErrPermission), isReadOnly(err.SystemErrno):
		return assessment.ErrReadOnly
	case err.ExtendedCode == sqlite3.ErrIoErrShortRead:
		return assessment.ErrDamaged
	default:
		return nil
	}
}
