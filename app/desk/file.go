package desk

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"reifekompass/assessment"
)

// WriteFile writes a file beside its place and moves it there when it is
// complete and on disk, so that a full disk or a crash never leaves half a
// file and never harms an older one. Only its owner may read it. A file that
// cannot be written is an *assessment.StorageError with its class.
func WriteFile(path string, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fileError("write", path, err)
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".reifekompass-*.part")
	if err != nil {
		return fileError("write", path, err)
	}
	err = fill(temp, write)
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return fileError("write", path, errors.Join(err, os.Remove(temp.Name())))
	}
	return nil
}

func fill(file *os.File, write func(io.Writer) error) error {
	buffered := bufio.NewWriter(file)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

func fileError(op, path string, err error) error {
	return &assessment.StorageError{Op: op, Path: path, Err: errors.Join(class(err), err)}
}

// class names what a person can do something about; nil for anything else.
func class(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return assessment.ErrDiskFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return assessment.ErrReadOnly
	case errors.Is(err, fs.ErrNotExist):
		return assessment.ErrNotFound
	default:
		return nil
	}
}

// ReadFile opens a file for reading and hands it to read.
func ReadFile(path string, read func(io.Reader) error) error {
	file, err := os.Open(filepath.Clean(path))
	if err != nil {
		return fileError("read", path, err)
	}
	return errors.Join(read(file), file.Close())
}
