package store

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestBackupIsADatabaseOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	want := sample()
	want.ID = create(t, s, want)
	if at, path, err := s.LastBackup(t.Context()); !at.IsZero() || path != "" || err != nil {
		t.Errorf("before: got %v, %q, %v", at, path, err)
	}
	var paths []string
	for range 3 {
		path, err := s.Backup(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	at, last, err := s.LastBackup(t.Context())
	if err != nil || last != paths[2] || at.Before(start) {
		t.Errorf("last: got %v, %q, %v, want %q", at, last, err, paths[2])
	}
	if slices.Sort(paths); len(slices.Compact(paths)) != 3 {
		t.Errorf("copies overwrote each other: %v", paths)
	}
	save(t, s, want.ID, assessment.Answer{Question: "A1"}) // after the copy
	other := t.TempDir()
	if err := copyFile(last, folder(other).database()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, load(t, openIn(t, other), want.ID)); diff != "" {
		t.Errorf("copy differs (-want +got):\n%s", diff)
	}
}

func TestBackupsInTheSameMomentDoNotMeet(t *testing.T) {
	s := openWith(t, Options{Dir: t.TempDir(), Clock: func() time.Time { return start }})
	first, err := s.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.Backup(t.Context())
	if err != nil || first == second {
		t.Errorf("got %q and %q, %v", first, second, err)
	}
}

func TestAFailedCopyLeavesNothingOfSQLiteBehind(t *testing.T) {
	dir := t.TempDir()
	part := filepath.Join(dir, "copy.db.part")
	for _, path := range []string{part, part + "-journal"} { // SQLite keeps its journal where the disk is full
		if err := os.WriteFile(path, []byte("rest"), fileMode); err != nil {
			t.Fatal(err)
		}
	}
	if err := removeCopy(part); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
