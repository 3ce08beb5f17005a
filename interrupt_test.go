//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestAnInterruptedCommandLeavesNothingHalf stops the demonstration in the
// middle of its second report. A pipe in the place of that report makes the
// program wait there, so that no sleep is needed.
func TestAnInterruptedCommandLeavesNothingHalf(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := t.TempDir()
			said, code := interruptDemo(t, dir, signal)
			if signal != syscall.SIGKILL && (code != 1 || !strings.Contains(said, "Abgebrochen.")) {
				t.Errorf("exit code %d, said %q", code, said)
			}
			expectWholeFiles(t, dir)
			list, err := exec.CommandContext(t.Context(), "reifekompass", "assess", "list", "--json", "--data", filepath.Join(dir, "daten")).Output()
			if err != nil || bytes.Count(list, []byte(`"id"`)) != 13 {
				t.Errorf("the database is not as it was: %v\n%s", err, list)
			}
		})
	}
}

func interruptDemo(t *testing.T, dir string, signal syscall.Signal) (said string, code int) {
	t.Helper()
	path := filepath.Join(dir, "muster-02-auental.pdf")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	pipe, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close() //nolint:errcheck // only read
	if err := pipe.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	var output bytes.Buffer
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	demo := exec.CommandContext(ctx, "reifekompass", "demo", dir)
	demo.Stderr = &output
	if err := demo.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := pipe.Read(make([]byte, 1)); err != nil {
		t.Errorf("the second report was never begun: %v", err)
	}
	if err := demo.Process.Signal(signal); err != nil {
		t.Error(err)
	}
	go func() { _, _ = io.Copy(io.Discard, pipe) }() // until the pipe is closed
	err = demo.Wait()
	if ended := (*exec.ExitError)(nil); err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return output.String(), demo.ProcessState.ExitCode()
}

// expectWholeFiles looks for reports without an end and files with a passing
// name. The first report was written before, so there is something to see.
func expectWholeFiles(t *testing.T, dir string) {
	t.Helper()
	reports := 0
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		if strings.HasSuffix(path, ".part") {
			t.Errorf("left behind: %s", path)
		}
		if filepath.Ext(path) != ".pdf" {
			return nil
		}
		reports++
		raw, err := os.ReadFile(path)
		if !bytes.HasPrefix(raw, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(raw), []byte("%%EOF")) {
			t.Errorf("half a report: %s", path)
		}
		return err
	})
	if err != nil || reports == 0 {
		t.Errorf("saw %d reports: %v", reports, err)
	}
}
