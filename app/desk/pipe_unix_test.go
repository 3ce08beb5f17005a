//go:build !windows

package desk

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
)

func TestPipeThatNobodyWritesIntoIsEmpty(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	n := int64(-1)
	err := ReadFile(path, func(r io.Reader) (err error) {
		n, err = io.Copy(io.Discard, r)
		return err
	})
	if err != nil || n != 0 {
		t.Errorf("%d bytes, %v", n, err)
	}
}

func TestPipeThatIsWrittenIntoIsRead(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	if _, err := w.WriteString("inhalt"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var got []byte
	err = ReadFile(filepath.Join("/dev/fd", strconv.FormatUint(uint64(r.Fd()), 10)), func(r io.Reader) (err error) {
		got, err = io.ReadAll(r)
		return err
	})
	if err != nil || string(got) != "inhalt" {
		t.Errorf("read %q, %v", got, err)
	}
}
