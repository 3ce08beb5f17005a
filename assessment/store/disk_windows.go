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
	badName        syscall.Errno = 123
	badPathName    syscall.Errno = 161
	nameTooLong    syscall.Errno = 206
	noFolder       syscall.Errno = 267
)

// isFull reports whether the system says that nothing more can be stored.
func isFull(err error) bool {
	return errors.Is(err, handleDiskFull) || errors.Is(err, diskFull)
}

// isReadOnly reports what fs.ErrPermission does not cover: a medium that is
// write-protected.
func isReadOnly(err error) bool { return errors.Is(err, writeProtect) }

// isNoPath reports a path that no file can have: a file where a folder should
// be, a name that Windows does not take.
func isNoPath(err error) bool {
	return errors.Is(err, badName) || errors.Is(err, badPathName) || errors.Is(err, nameTooLong) ||
		errors.Is(err, noFolder) || errors.Is(err, syscall.ENOTDIR)
}

// syncFolder does nothing: Windows offers no such call, NTFS logs names itself.
func syncFolder(string) error { return nil }
