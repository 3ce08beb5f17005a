package store

import (
	"errors"
	"syscall"
)

// Codes of Windows that package syscall does not name.
const (
	handleDiskFull syscall.Errno = 39
	diskFull       syscall.Errno = 112
	writeProtect   syscall.Errno = 19
	badPathName    syscall.Errno = 161
	noFolder       syscall.Errno = 267
)

// isFull reports whether the system says that nothing more can be stored.
func isFull(err error) bool {
	return errors.Is(err, handleDiskFull) || errors.Is(err, diskFull)
}

// isReadOnly reports what fs.ErrPermission does not cover: a medium that is
// write-protected, and a file where a folder should be.
func isReadOnly(err error) bool {
	return errors.Is(err, writeProtect) || errors.Is(err, noFolder) ||
		errors.Is(err, badPathName) || errors.Is(err, syscall.ENOTDIR)
}

// syncFolder does nothing: Windows offers no such call, NTFS logs names itself.
func syncFolder(string) error { return nil }
