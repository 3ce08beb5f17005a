package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"reifekompass/assessment"
)

func TestOpenNeedsFolderAndClock(t *testing.T) {
	for name, o := range map[string]Options{"no clock": {Dir: t.TempDir()}, "no folder": {Clock: ticking()}} {
		if _, err := Open(t.Context(), o); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
}

func TestOnlyTheOwnerMayLook(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // a folder in the user's profile inherits its access list
	}
	dir := filepath.Join(t.TempDir(), "new", "data")
	s := openIn(t, dir)
	create(t, s, sample())
	if _, err := s.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	seen := 0
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		want := fileMode
		if entry.IsDir() {
			want = folderMode
		}
		seen++
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s: got mode %v, want %v", filepath.Base(path), got, want)
		}
		return nil
	})
	if err != nil || seen < 7 { // folder, database, -wal, -shm, lock, backups, copy
		t.Errorf("saw %d files, %v", seen, err)
	}
}

func TestOpenTakesAnExistingDatabaseFromOthers(t *testing.T) {
	dir := t.TempDir()
	mustClose(t, openIn(t, dir))
	path := folder(dir).database()
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	openIn(t, dir)
	info, err := os.Stat(path)
	if err != nil || (runtime.GOOS != "windows" && info.Mode().Perm() != fileMode) {
		t.Errorf("got mode %v, %v, want %v", info.Mode(), err, fileMode)
	}
}

func TestPragmasAreInForce(t *testing.T) {
	s := openIn(t, t.TempDir())
	for _, p := range pragmas(foreignKeysOn) {
		if err := p.check(t.Context(), s.pool); err != nil {
			t.Error(err)
		}
	}
	wrong := pragma{"synchronous", "FULL", "3"}
	if err := wrong.check(t.Context(), s.pool); err == nil {
		t.Error("a pragma that reads back otherwise was accepted")
	}
}

func TestFoldersWithSignsThatMeanSomethingInAURIWork(t *testing.T) {
	for _, name := range []string{"with space", "100%25", "what?mode=ro", "a#b", "Größe & Höhe"} {
		dir := filepath.Join(t.TempDir(), name)
		s := openIn(t, dir)
		id := create(t, s, sample())
		load(t, s, id)
		if _, err := os.Stat(folder(dir).database()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSecondOpenInTheSameProcessIsRefused(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, assessment.ErrInUse)
	mustClose(t, s)
	openIn(t, dir)
}

func TestSecondProcessIsRefusedAndLetInAfterwards(t *testing.T) {
	dir := t.TempDir()
	child := startChild(t, roleHold, dir)
	if got := child.line(t); got != "open" {
		t.Fatalf("child said %q", got)
	}
	_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, assessment.ErrInUse)
	var problem *Problem
	if !errors.As(err, &problem) || problem.Path != folder(dir).database() {
		t.Errorf("got %v, want a problem with the database", err)
	}
	child.kill(t)
	openIn(t, dir)
}

// filled makes a database with a copy and returns its folder.
func filled(tb testing.TB) (dir, backup string) {
	tb.Helper()
	dir = tb.TempDir()
	s := openIn(tb, dir)
	for range 3 {
		id := create(tb, s, sample())
		save(tb, s, id, assessment.Answer{Question: "B2", State: assessment.Answered, Current: 2, Internal: strings.Repeat("Text ", 500)})
	}
	backup, err := s.Backup(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	mustClose(tb, s)
	return dir, backup
}

func TestDamagedDatabaseIsLeftAloneAndTheGoodCopyNamed(t *testing.T) {
	for name, harm := range map[string]func(raw []byte) []byte{
		"cut off":          func(raw []byte) []byte { return raw[:len(raw)/2] },
		"cut within page":  func(raw []byte) []byte { return raw[:len(raw)-1000] },
		"only a few bytes": func(raw []byte) []byte { return raw[:50] },
		"empty":            func([]byte) []byte { return nil },
		"garbage":          func(raw []byte) []byte { return []byte(strings.Repeat("garbage ", len(raw)/8)) },
		"garbage within": func(raw []byte) []byte {
			copy(raw[4096:], strings.Repeat("garbage ", 2000))
			return raw
		},
		"schema number gone": func(raw []byte) []byte {
			copy(raw[60:64], make([]byte, 4))
			return raw
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, backup := filled(t)
			path := folder(dir).database()
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			harmed := harm(raw)
			if err := os.WriteFile(path, harmed, fileMode); err != nil {
				t.Fatal(err)
			}
			_, err = Open(t.Context(), Options{Dir: dir, Clock: ticking()})
			wantClass(t, err, assessment.ErrDamaged)
			var problem *Problem
			if !errors.As(err, &problem) || problem.Path != path || problem.Backup != backup {
				t.Errorf("got %+v, want path %s and backup %s", problem, path, backup)
			}
			if after, err := os.ReadFile(path); err != nil || string(after) != string(harmed) {
				t.Errorf("the damaged file was changed, %v", err)
			}
		})
	}
}

func TestMissingDatabaseWithCopiesIsDamage(t *testing.T) {
	dir, backup := filled(t)
	if err := os.Remove(folder(dir).database()); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, assessment.ErrDamaged)
	if err := copyFile(backup, folder(dir).database()); err != nil {
		t.Fatal(err)
	}
	if got := len(listed(t, openIn(t, dir))); got != 3 {
		t.Errorf("after putting the copy back: got %d assessments, want 3", got)
	}
}

func TestLeftoverLogWithoutDatabaseIsDamage(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(folder(dir).database()+"-wal", []byte("log"), fileMode); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, assessment.ErrDamaged)
}

func TestABadCopyIsNotNamed(t *testing.T) {
	dir, good := filled(t)
	s := openIn(t, dir)
	bad, err := s.makeCopy(t.Context(), s.pool)
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	for _, path := range []string{bad, folder(dir).database()} {
		if err := os.Truncate(path, 8192); err != nil {
			t.Fatal(err)
		}
	}
	later := filepath.Join(folder(dir).backups(), "reifekompass-20991231-000000.000Z.db.part")
	if err := os.WriteFile(later, nil, fileMode); err != nil {
		t.Fatal(err)
	}
	_, err = Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	var problem *Problem
	if !errors.As(err, &problem) || problem.Backup != good {
		t.Errorf("got %+v, want backup %s", problem, good)
	}
}

// execIn runs statements on a database file behind the store's back.
func execIn(tb testing.TB, path string, statements ...string) {
	tb.Helper()
	pool, err := openPool(tb.Context(), path, nil, statements...)
	if err != nil {
		tb.Fatal(err)
	}
	if err := pool.Close(); err != nil {
		tb.Fatal(err)
	}
}

func TestForeignDatabaseIsRefusedAndLeftAlone(t *testing.T) {
	for name, statements := range map[string][]string{
		"without mark":      {"CREATE TABLE notes (text)"},
		"with another mark": {"PRAGMA application_id = 252006673", "CREATE TABLE notes (text)"},
		"mark in its log":   {"PRAGMA journal_mode = WAL", "CREATE TABLE notes (text)", "PRAGMA application_id = 7"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := folder(dir).database()
			execIn(t, path, statements...)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, err = Open(t.Context(), Options{Dir: dir, Clock: ticking()})
			wantClass(t, err, assessment.ErrFormat)
			if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
				t.Errorf("the foreign file was changed, %v", err)
			}
		})
	}
}

func TestNewerSchemaIsRefusedAndLeftAlone(t *testing.T) {
	dir, _ := filled(t)
	path := folder(dir).database()
	execIn(t, path, "PRAGMA user_version = 99")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, assessment.ErrNewerFormat)
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the newer file was changed, %v", err)
	}
}

func TestAProcessKilledWhileMakingTheDatabaseDoesNoHarm(t *testing.T) {
	for name, statements := range map[string][]string{
		"empty file":      nil,
		"only the log on": {"PRAGMA journal_mode = WAL"},
		"only the mark":   {"PRAGMA journal_mode = WAL", "PRAGMA application_id = 1380675649"},
		"numbers of steps": {
			"PRAGMA application_id = 1380675649",
			"CREATE TABLE goose_db_version (id INTEGER PRIMARY KEY AUTOINCREMENT, version_id INTEGER NOT NULL, is_applied INTEGER NOT NULL, tstamp TIMESTAMP DEFAULT (datetime('now')))",
			"INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, 1)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			execIn(t, folder(dir).database(), statements...)
			s := openIn(t, dir)
			load(t, s, create(t, s, sample()))
		})
	}
}

func TestAFileInTheWayIsNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("a file of somebody"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "data")} {
		_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
		wantClass(t, err, assessment.ErrPath)
		var problem *Problem
		if !errors.As(err, &problem) || problem.Path != file {
			t.Errorf("got %v, want a problem with %s", err, file)
		}
	}
}

func TestAFolderInPlaceOfTheDatabaseIsNamed(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(folder(dir).database(), folderMode); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, assessment.ErrFolder)
}

func TestOpenThatIsCalledOffLeavesTheFolderFree(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Open(ctx, Options{Dir: dir, Clock: ticking()})
	wantClass(t, err, context.Canceled)
	openIn(t, dir)
}

func TestEveryTableIsStrict(t *testing.T) {
	s := openIn(t, t.TempDir())
	rows, err := s.pool.QueryContext(t.Context(), "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
	if err != nil {
		t.Fatal(err)
	}
	strict := map[string]bool{}
	for rows.Next() {
		var name string
		var is bool
		if err := rows.Scan(&name, &is); err != nil {
			t.Fatal(err)
		}
		strict[name] = is
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"assessments", "answers", "answer_history", "settings", "positions"} {
		if !strict[name] {
			t.Errorf("table %s is missing or not strict", name)
		}
	}
}
