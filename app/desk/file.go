package desk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// WriteFile writes a file beside its place and moves it there when it is
// complete and on disk, so that a full disk or a crash never leaves half a
// file and never harms an older one. Only its owner may read it. A file that
// cannot be written is an *assessment.StorageError with its class; what write
// returns is passed on as it is, and nothing on disk has changed then.
func WriteFile(path string, write func(io.Writer) error) error {
	var content bytes.Buffer // first, so that an interruption finds no half file to leave behind
	if err := write(&content); err != nil {
		return err
	}
	if err := put(path, content.Bytes()); err != nil {
		return fileError("write", path, errors.Join(classOfWriting(err), err))
	}
	return nil
}

func put(path string, content []byte) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir(), path != "" && os.IsPathSeparator(path[len(path)-1]):
		return assessment.ErrFolder
	case err == nil && !info.Mode().IsRegular():
		return pour(path, content)
	default:
		return replace(path, content)
	}
}

// pour writes into a device or a pipe, which must not be replaced by a file.
func pour(path string, content []byte) error {
	file, err := os.OpenFile(filepath.Clean(path), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}

// replace puts a file in its place; a link there keeps pointing to it.
func replace(path string, content []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".reifekompass-*.part")
	if err != nil {
		return err
	}
	err = fill(temp, content)
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}

func fill(file *os.File, content []byte) error {
	_, err := file.Write(content)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

func fileError(op, path string, err error) error {
	return &assessment.StorageError{Op: op, Path: path, Err: err}
}

// classOfWriting names what a person can do something about; nil for anything
// else.
func classOfWriting(err error) error {
	switch {
	case errors.Is(err, assessment.ErrFolder):
		return nil // has its class
	case isFull(err):
		return assessment.ErrDiskFull
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		return assessment.ErrReadOnly
	case errors.Is(err, syscall.EISDIR):
		return assessment.ErrFolder
	case errors.Is(err, fs.ErrNotExist), isNoPath(err):
		return assessment.ErrPath
	default:
		return nil
	}
}

// ReadFile opens a file for reading and hands it to read. A file that cannot
// be opened is an *assessment.StorageError with its class, and so is one that
// is no good answer file; anything else that read returns is passed on.
func ReadFile(path string, read func(io.Reader) error) error {
	file, err := open(path)
	if err != nil {
		return fileError("read", path, err)
	}
	err = errors.Join(read(file), file.Close())
	if _, broken := errors.AsType[*exchange.ProblemError](err); broken {
		return fileError("read", path, err)
	}
	return err
}

func open(path string) (*os.File, error) {
	// A pipe that nobody writes into must not be waited for.
	file, err := os.OpenFile(filepath.Clean(path), os.O_RDONLY|unhurried, 0)
	if err != nil {
		return nil, errors.Join(classOfReading(err), err)
	}
	info, err := file.Stat()
	if err == nil && info.IsDir() {
		err = assessment.ErrFolder
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

func classOfReading(err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return assessment.ErrUnreadable
	case errors.Is(err, fs.ErrNotExist), isNoPath(err):
		return assessment.ErrNotFound
	default:
		return nil
	}
}
