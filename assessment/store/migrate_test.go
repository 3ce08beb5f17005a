package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/pressly/goose/v3"

	"reifekompass/assessment"
)

// withStep returns the embedded migrations and one more.
func withStep(t *testing.T, statements ...string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := fs.Glob(embedded, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		raw, err := fs.ReadFile(embedded, name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = &fstest.MapFile{Data: raw}
	}
	last, err := goose.NumericComponent(filepath.Base(names[len(names)-1]))
	if err != nil {
		t.Fatal(err)
	}
	step := fmt.Sprintf("%05d_next.sql", last+1)
	files[step] = &fstest.MapFile{Data: []byte("-- +goose Up\n" + strings.Join(statements, ";\n") + ";\n")}
	return files
}

func schema(t *testing.T, path string) (version int) {
	t.Helper()
	pool, err := openReader(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	err = pool.QueryRowContext(t.Context(), "PRAGMA user_version").Scan(&version)
	if err := errors.Join(err, pool.Close()); err != nil {
		t.Fatal(err)
	}
	return version
}

func copies(t *testing.T, dir string) []backup {
	t.Helper()
	found, err := folder(dir).copies()
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// inventoryOf returns what the database of a released version holds beside
// the questions: only the kinds of entries that there were.
func inventoryOf(name string) assessment.Inventory {
	if name == "schema-1.db" {
		return nil
	}
	return slices.DeleteFunc(sample().Inventory, func(e assessment.Entry) bool {
		kind := e.Ref().Kind
		return name < "schema-6.db" && (kind == assessment.EntrySolution || kind == assessment.EntrySharing)
	})
}

// TestReleasedSchemasOpen opens a database as each released version left it.
// All hold the sample; a file, once here, stays for ever.
func TestReleasedSchemasOpen(t *testing.T) {
	names, err := filepath.Glob("testdata/schema-*.db")
	if err != nil || len(names) == 0 {
		t.Fatalf("found no databases, %v", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			want := sample()
			want.ID = "wirtschaftsfoerderung-grosse-hoehe-2026"
			want.Inventory = inventoryOf(filepath.Base(name))
			dir := t.TempDir()
			if err := copyFile(name, folder(dir).database()); err != nil {
				t.Fatal(err)
			}
			s := openIn(t, dir)
			if diff := cmp.Diff(want, load(t, s, want.ID)); diff != "" {
				t.Errorf("differs (-want +got):\n%s", diff)
			}
			history, err := s.History(t.Context(), want.ID, "A1")
			if err != nil || len(history) != 1 {
				t.Errorf("history: got %v, %v", history, err)
			}
			if language, err := s.Setting(t.Context(), "language"); language != "en" || err != nil {
				t.Errorf("setting: got %q, %v", language, err)
			}
			if name >= "testdata/schema-3.db" {
				wantTravelled(t, s, "amt-2026")
			}
			if name >= "testdata/schema-4.db" {
				wantJuried(t, s)
			}
			if name >= "testdata/schema-8.db" {
				wantPublished(t, s)
			}
			if name >= "testdata/schema-9.db" {
				wantCircle(t, s, want.ID)
			}
			save(t, s, want.ID, assessment.Answer{Question: "A1"})
			put(t, s, want.ID, assessment.System{ID: "S99", Product: "Neu"})
		})
	}
}

func TestEveryReleasedSchemaHasItsDatabase(t *testing.T) {
	steps, err := newMigrations(nil)
	if err != nil {
		t.Fatal(err)
	}
	for version := int64(1); version <= steps.newest; version++ {
		if got := schema(t, fmt.Sprintf("testdata/schema-%d.db", version)); int64(got) != version {
			t.Errorf("testdata/schema-%d.db has schema %d", version, got)
		}
	}
}

func TestANewDatabaseNeedsNoCopy(t *testing.T) {
	dir := t.TempDir()
	mustClose(t, openIn(t, dir))
	mustClose(t, openIn(t, dir)) // nor an unchanged one
	if got := copies(t, dir); len(got) != 0 {
		t.Errorf("got %v, want no copies", got)
	}
}

func TestMigrationIsPrecededByACopy(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	want := sample()
	want.ID = create(t, s, want)
	mustClose(t, s)
	step := withStep(t, "CREATE TABLE more (id TEXT NOT NULL PRIMARY KEY) STRICT", "PRAGMA user_version = 10")
	s = openWith(t, Options{Dir: dir, Clock: ticking(), migrations: step})
	if diff := cmp.Diff(want, load(t, s, want.ID)); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
	found := copies(t, dir)
	if len(found) != 1 || schema(t, found[0].path) != 9 {
		t.Fatalf("got copies %v, want one of schema 9", found)
	}
	mustClose(t, s)
	_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, assessment.ErrNewerFormat)
}

func TestFailedMigrationPutsTheCopyBack(t *testing.T) {
	for name, statements := range map[string][]string{
		"broken statement":    {"CREATE TABLE more (id TEXT NOT NULL)", "INSERT INTO nowhere VALUES (1)"},
		"forgotten number":    {"CREATE TABLE more (id TEXT NOT NULL)"},
		"rows lost":           {"DELETE FROM answer_history", "PRAGMA user_version = 10"},
		"entries lost":        {"DELETE FROM processes", "PRAGMA user_version = 10"},
		"entries changed":     {"UPDATE processes SET cases = 1", "PRAGMA user_version = 10"},
		"rows changed":        {"UPDATE answers SET state = 1", "PRAGMA user_version = 10"},
		"rows without parent": {"UPDATE positions SET assessment_id = 'gone'", "PRAGMA user_version = 10"},
		"ballots lost":        {"DELETE FROM ballots", "UPDATE rounds SET ballots = 0", "PRAGMA user_version = 10"},
		"marks changed":       {"UPDATE marks SET points = 9 WHERE points = 7", "PRAGMA user_version = 10"},
		"log rewritten":       {"DROP TRIGGER round_log_never_changes", "UPDATE round_log SET reason = ''", "PRAGMA user_version = 10"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := openIn(t, dir)
			want := sample()
			want.ID = create(t, s, want)
			if err := s.SaveCall(t.Context(), sampleCall()); err != nil {
				t.Fatal(err)
			}
			juried(t, s)
			mustClose(t, s)
			_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking(), migrations: withStep(t, statements...)})
			var problem *Problem
			if !errors.As(err, &problem) || problem.Op != "open" || problem.Backup == "" {
				t.Fatalf("got %v, want a problem with a backup", err)
			}
			if got := schema(t, folder(dir).database()); got != 9 {
				t.Errorf("got schema %d, want 9", got)
			}
			if _, err := os.Stat(problem.Backup); err != nil {
				t.Errorf("the copy is gone: %v", err)
			}
			s = openIn(t, dir)
			if diff := cmp.Diff(want, load(t, s, want.ID)); diff != "" {
				t.Errorf("differs (-want +got):\n%s", diff)
			}
			wantJuried(t, s)
		})
	}
}

func TestMigrationTakesAnswersOutOfTheLogOfAKilledProcess(t *testing.T) {
	dir := killDatabase(t)
	answered := killRun(t, roleHonest, dir, 0)
	if !folder(dir).logLeft() {
		t.Fatal("the killed process left no log")
	}
	_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking(), migrations: withStep(t, "INSERT INTO nowhere VALUES (1)")})
	if err == nil {
		t.Fatal("got no error")
	}
	if n := lost(t, dir, answered); n > 0 {
		t.Errorf("%d of %d answers are lost", n, answered)
	}
}

func TestMigrationsNeedFiles(t *testing.T) {
	_, err := Open(t.Context(), Options{Dir: t.TempDir(), Clock: ticking(), migrations: fstest.MapFS{}})
	wantClass(t, err, fs.ErrNotExist)
}

func tables(t *testing.T, s *Store) map[string]string {
	t.Helper()
	rows, err := s.pool.QueryContext(t.Context(), "SELECT name, coalesce(sql, '') FROM sqlite_master")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			t.Fatal(err)
		}
		found[name] = statement
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		t.Fatal(err)
	}
	return found
}

func TestAReleasedDatabaseGetsTheSchemaOfANewOne(t *testing.T) {
	want := tables(t, openIn(t, t.TempDir()))
	names, err := filepath.Glob("testdata/schema-*.db")
	if err != nil || len(names) == 0 {
		t.Fatalf("found no databases, %v", err)
	}
	for _, name := range names {
		dir := t.TempDir()
		if err := copyFile(name, folder(dir).database()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, tables(t, openIn(t, dir))); diff != "" {
			t.Errorf("schema of %s differs (-new +migrated):\n%s", name, diff)
		}
	}
}
