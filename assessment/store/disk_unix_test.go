//go:build !windows

package store

import (
	"io/fs"
	"syscall"
	"testing"

	"github.com/mattn/go-sqlite3"

	"reifekompass/assessment"
)

func TestErrorsOfTheSystemGetTheirClass(t *testing.T) {
	for errno, want := range map[syscall.Errno]error{
		syscall.ENOSPC: assessment.ErrDiskFull,
		syscall.EDQUOT: assessment.ErrDiskFull,
		syscall.EFBIG:  assessment.ErrDiskFull,
		syscall.EROFS:  assessment.ErrReadOnly,
		syscall.EACCES: assessment.ErrReadOnly,
		syscall.EPERM:  assessment.ErrReadOnly,
	} {
		wantClass(t, classOf(&fs.PathError{Op: "write", Path: "x", Err: errno}), want)
		wantClass(t, classOf(sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: errno}), want)
	}
	for errno, want := range map[syscall.Errno]error{
		syscall.ENOTDIR:      assessment.ErrPath,
		syscall.ENAMETOOLONG: assessment.ErrPath,
		syscall.ENOENT:       assessment.ErrPath,
		syscall.EISDIR:       assessment.ErrFolder,
	} {
		wantClass(t, classOf(&fs.PathError{Op: "mkdir", Path: "x", Err: errno}), want)
	}
}
