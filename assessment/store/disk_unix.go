//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// isFull reports whether the system says that nothing more can be stored:
// disk, quota or size limit.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// isReadOnly reports what fs.ErrPermission does not cover: a file system that
// is mounted for reading.
func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// isNoPath reports a path that no file can have: a file where a folder should
// be, a name that is too long.
func isNoPath(err error) bool {
	return errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.ENAMETOOLONG)
}

// syncFolder makes sure that new names in the folder are on disk.
func syncFolder(path string) error {
	folder, err := os.Open(path) //nolint:gosec // the user's own data folder
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
