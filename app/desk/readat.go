package desk

import (
	"errors"
	"io"
)

// ReadAt opens a file that is read at any place of it, hands it to read with
// its size in bytes and names it in what goes wrong. Errors are those of
// ReadFile.
func ReadAt(path string, read func(io.ReaderAt, int64) error) error {
	file, err := open(path)
	if err != nil {
		return fileError("read", path, err)
	}
	info, err := file.Stat()
	if err == nil {
		err = read(file, info.Size())
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return fileError("read", path, err)
	}
	return nil
}
