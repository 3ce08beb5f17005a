package desk

import (
	"errors"
	"syscall"
)

// Codes of Windows that package syscall does not name.
const (
	writeProtect   syscall.Errno = 19
	sharing        syscall.Errno = 32 // another program has the file open
	handleDiskFull syscall.Errno = 39
	diskFull       syscall.Errno = 112
	badName        syscall.Errno = 123
	badPathName    syscall.Errno = 161
	nameTooLong    syscall.Errno = 206
	noFolder       syscall.Errno = 267
)

// unhurried is for pipes, which are no files here.
const unhurried = 0

// isFull reports whether the system says that nothing more can be stored.
func isFull(err error) bool {
	return errors.Is(err, handleDiskFull) || errors.Is(err, diskFull)
}

// isReadOnly reports what fs.ErrPermission does not cover.
func isReadOnly(err error) bool {
	return errors.Is(err, writeProtect) || errors.Is(err, sharing)
}

// isNoPath reports a path that no file can have: a file where a folder should
// be, a name that the system does not take.
func isNoPath(err error) bool {
	return errors.Is(err, badName) || errors.Is(err, badPathName) || errors.Is(err, nameTooLong) ||
		errors.Is(err, noFolder) || errors.Is(err, syscall.ENOTDIR)
}
