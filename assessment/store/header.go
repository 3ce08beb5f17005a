package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"reifekompass/assessment"
)

// header is what the first bytes of a database file say, before SQLite, which
// might write, gets to see it (SQLite file format, section 1.3).
type header struct {
	size          int64 // of the file
	sqlite        bool
	keepsLog      bool // in a file of its own, as the live database does and a copy does not
	pageSize      int64
	pages         int64
	applicationID uint32
}

const headerSize = 100

// readHeader opens for writing too, although it only reads: a database that
// cannot be written should be refused at once and not at the first answer.
func readHeader(path string) (header, error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0) //nolint:gosec // the user's own data folder
	if err != nil {
		return header{}, err
	}
	defer file.Close() //nolint:errcheck // nothing was written
	info, err := file.Stat()
	if err != nil {
		return header{}, err
	}
	raw := make([]byte, headerSize)
	_, err = io.ReadFull(file, raw)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return header{size: info.Size()}, nil
	}
	return newHeader(info.Size(), raw), err
}

func newHeader(size int64, raw []byte) header {
	h := header{
		size:          size,
		sqlite:        bytes.HasPrefix(raw, []byte("SQLite format 3\x00")),
		keepsLog:      raw[18] == 2,
		pageSize:      int64(binary.BigEndian.Uint16(raw[16:])),
		pages:         int64(binary.BigEndian.Uint32(raw[28:])),
		applicationID: binary.BigEndian.Uint32(raw[68:]),
	}
	if h.pageSize == 1 { // 65536 does not fit
		h.pageSize = 1 << 16
	}
	return h
}

// check finds a file that is none of this program's, or not whole. Only where
// a log is left may the file be shorter than it says: a process was killed
// while it moved the log into the file, and SQLite will finish that.
func (h header) check(logLeft bool) error {
	switch {
	case !h.sqlite:
		return fmt.Errorf("%w: no database in the file", assessment.ErrDamaged)
	case h.applicationID != 0 && h.applicationID != applicationID:
		return fmt.Errorf("%w: application id %#x", assessment.ErrFormat, h.applicationID)
	case !logLeft && h.size < h.pages*h.pageSize:
		return fmt.Errorf("%w: %d bytes of %d", assessment.ErrDamaged, h.size, h.pages*h.pageSize)
	default:
		return nil
	}
}
