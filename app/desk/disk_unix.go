//go:build !windows

package desk

import (
	"errors"
	"syscall"
)

// unhurried opens a pipe at once, also when nobody writes into it: then it is
// empty. One that somebody writes into is read as always.
const unhurried = syscall.O_NONBLOCK

// isFull reports whether the system says that nothing more can be stored:
// disk, quota or size limit.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// isReadOnly reports what fs.ErrPermission does not cover.
func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// isNoPath reports a path that no file can have: a file where a folder should
// be, a name that the system does not take.
func isNoPath(err error) bool {
	return errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.ENAMETOOLONG) || errors.Is(err, syscall.EINVAL)
}
