package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"reifekompass/assessment"
)

// openUnprivileged opens the store in a thread that has given up the right of
// root to write where it may not. The thread is thrown away afterwards.
func openUnprivileged(t *testing.T, dir string) error {
	t.Helper()
	ctx := context.WithoutCancel(t.Context()) // else the driver changes threads
	result := make(chan error)
	go func() {
		runtime.LockOSThread()
		header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
		var none [2]unix.CapUserData
		if err := unix.Capset(&header, &none[0]); err != nil {
			result <- err
			return
		}
		s, err := Open(ctx, Options{Dir: dir, Clock: ticking()})
		if err == nil {
			err = s.Close()
		}
		result <- err
	}()
	return <-result
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func TestAFolderThatCannotBeWrittenIsNamed(t *testing.T) {
	dir := t.TempDir()
	chmod(t, dir, 0o500)
	err := openUnprivileged(t, filepath.Join(dir, "data"))
	wantClass(t, err, assessment.ErrReadOnly)
	var problem *Problem
	if !errors.As(err, &problem) || problem.Path != filepath.Join(dir, "data") {
		t.Errorf("got %v, want a problem with the folder", err)
	}
}

func TestAFilledFolderThatCannotBeWrittenIsRefusedAtOnce(t *testing.T) {
	for name, protect := range map[string]func(dir string){
		"folder":   func(dir string) { chmod(t, dir, 0o500) },
		"database": func(dir string) { chmod(t, folder(dir).database(), 0o400) },
	} {
		t.Run(name, func(t *testing.T) {
			dir, _ := filled(t)
			protect(dir)
			wantClass(t, openUnprivileged(t, dir), assessment.ErrReadOnly)
			chmod(t, dir, 0o700)
			chmod(t, folder(dir).database(), fileMode)
			if got := len(listed(t, openIn(t, dir))); got != 3 {
				t.Errorf("got %d assessments, want 3", got)
			}
		})
	}
}

func TestTheControlOfUnprivilegedOpening(t *testing.T) {
	if err := openUnprivileged(t, t.TempDir()); err != nil {
		t.Errorf("a folder that can be written: %v", err)
	}
}
