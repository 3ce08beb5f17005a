package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/mattn/go-sqlite3"
	"gorm.io/gorm"

	"reifekompass/assessment"
)

func TestErrorsGetTheirClass(t *testing.T) {
	for _, c := range []struct {
		err  error
		want error
	}{
		{sqlite3.Error{Code: sqlite3.ErrCorrupt}, assessment.ErrDamaged},
		{sqlite3.Error{Code: sqlite3.ErrNotADB}, assessment.ErrDamaged},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, ExtendedCode: sqlite3.ErrIoErrShortRead}, assessment.ErrDamaged},
		{sqlite3.Error{Code: sqlite3.ErrFull}, assessment.ErrDiskFull},
		{sqlite3.Error{Code: sqlite3.ErrReadonly}, assessment.ErrReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrCantOpen}, assessment.ErrReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrPerm}, assessment.ErrReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, assessment.ErrInUse},
		{sqlite3.Error{Code: sqlite3.ErrLocked}, assessment.ErrInUse},
		{sqlite3.Error{Code: sqlite3.ErrProtocol}, assessment.ErrInUse},
		{sqlite3.Error{Code: sqlite3.ErrConstraint, ExtendedCode: sqlite3.ErrConstraintPrimaryKey}, assessment.ErrExists},
		{sqlite3.Error{Code: sqlite3.ErrConstraint, ExtendedCode: sqlite3.ErrConstraintCheck}, nil},
		{sqlite3.Error{Code: sqlite3.ErrIoErr}, nil},
		{sqlite3.Error{Code: sqlite3.ErrNomem}, nil},
		{gorm.ErrRecordNotFound, assessment.ErrNotFound},
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, assessment.ErrReadOnly},
		{fmt.Errorf("wrapped: %w", sqlite3.Error{Code: sqlite3.ErrFull}), assessment.ErrDiskFull},
		{errors.New("anything else"), nil},
	} {
		if got := classOf(c.err); !errors.Is(got, c.want) || (got == nil) != (c.want == nil) {
			t.Errorf("class of %#v: got %v, want %v", c.err, got, c.want)
		}
	}
}

func TestProblemsKeepTheWholeChain(t *testing.T) {
	s := &Store{folder: folder(t.TempDir())}
	cause := sqlite3.Error{Code: sqlite3.ErrFull}
	err := s.problem(t.Context(), "save answer", fmt.Errorf("assessment x: %w", cause))
	var engine sqlite3.Error
	if !errors.As(err, &engine) || !errors.Is(err, assessment.ErrDiskFull) {
		t.Errorf("got %v", err)
	}
	var problem *Problem
	if !errors.As(err, &problem) || problem.Op != "save answer" || problem.Path != s.folder.database() || problem.Backup != "" {
		t.Errorf("got %+v", problem)
	}
}

func TestWhatConcernsNoFileIsNoProblem(t *testing.T) {
	s := &Store{folder: folder(t.TempDir())}
	for _, err := range []error{
		nil, context.Canceled, context.DeadlineExceeded, assessment.ErrNotFound, assessment.ErrExists,
		&assessment.ValueError{}, &assessment.TextError{}, &assessment.ChoiceError{},
	} {
		if got := s.problem(t.Context(), "save", err); !errors.Is(got, err) || got != err { //nolint:errorlint // the same error, not wrapped
			t.Errorf("got %v, want %v itself", got, err)
		}
	}
}

func TestMoveReportsWhatCannotBeMoved(t *testing.T) {
	dir := t.TempDir()
	wantClass(t, move(t.Context(), filepath.Join(dir, "missing"), filepath.Join(dir, "there")), fs.ErrNotExist)
}

func TestAFullBackupFolderIsReportedAndLeavesNoRest(t *testing.T) {
	dir, _ := filled(t)
	s := openIn(t, dir)
	if err := os.RemoveAll(folder(dir).backups()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder(dir).backups(), nil, fileMode); err != nil {
		t.Fatal(err)
	}
	_, err := s.Backup(t.Context())
	wantClass(t, err, assessment.ErrPath)
}
