package store

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// contentOf reads everything a person wrote, or the first error.
func contentOf(t *testing.T, dir string) (map[assessment.ID]any, error) {
	t.Helper()
	s, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
	if err != nil {
		return nil, err
	}
	defer mustClose(t, s)
	summaries, err := s.List(t.Context())
	if err != nil {
		return nil, err
	}
	content := map[assessment.ID]any{}
	for _, summary := range summaries {
		a, err := s.Load(t.Context(), summary.ID)
		if err != nil {
			return nil, err
		}
		a.Position = "" // a comfort, not covered by a digest
		content[a.ID] = a
		history, err := s.History(t.Context(), a.ID, "B2")
		if err != nil {
			return nil, err
		}
		content["history of "+a.ID] = history
		changes, err := s.EntryHistory(t.Context(), a.ID, assessment.EntryRef{Kind: assessment.EntryProcess, ID: "P04"})
		if err != nil {
			return nil, err
		}
		content["entries of "+a.ID] = changes
	}
	return content, nil
}

// TestAFlippedBitIsNoticed flips bits anywhere in the file: whatever a person
// wrote comes back as it was, or an error of a known class does.
func TestAFlippedBitIsNoticed(t *testing.T) {
	dir, _ := filled(t)
	path := folder(dir).database()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := contentOf(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	const flips = 400
	random := rand.New(rand.NewPCG(20260314, 2))
	noticed := 0
	for range flips {
		bit := random.IntN(len(raw) * 8)
		flipped := append([]byte(nil), raw...)
		flipped[bit/8] ^= 1 << (bit % 8)
		if err := os.WriteFile(path, flipped, fileMode); err != nil {
			t.Fatal(err)
		}
		got, err := contentOf(t, dir)
		if err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("bit %d: other content without an error", bit)
		}
		if err != nil {
			noticed++
			wantDamage(t, bit, err)
		}
	}
	if noticed < flips/10 {
		t.Errorf("only %d of %d flips were noticed: the bits did not meet the content", noticed, flips)
	}
	t.Logf("%d of %d flips noticed, the others changed nothing", noticed, flips)
}

// wantDamage accepts that a mark that flipped makes the file look foreign.
func wantDamage(t *testing.T, bit int, err error) {
	t.Helper()
	for _, class := range []error{assessment.ErrDamaged, assessment.ErrFormat, assessment.ErrNewerFormat} {
		if errors.Is(err, class) {
			return
		}
	}
	t.Errorf("bit %d: got an error without class: %v", bit, err)
}

func TestADamagedAssessmentKeepsNobodyFromTheOthers(t *testing.T) {
	for name, statement := range map[string]string{
		"answer":         "UPDATE answers SET current = 3 WHERE assessment_id = ? AND question = 'A1'",
		"answer gone":    "DELETE FROM answers WHERE assessment_id = ? AND question = 'A1'",
		"profile":        "UPDATE assessments SET agency_name = 'Xanten' WHERE id = ?",
		"mark of delete": "UPDATE assessments SET deleted_at = 64 WHERE id = ?",
	} {
		t.Run(name, func(t *testing.T) {
			s := openIn(t, t.TempDir())
			harmed, whole := create(t, s, sample()), create(t, s, sample())
			if _, err := s.pool.ExecContext(t.Context(), statement, string(harmed)); err != nil {
				t.Fatal(err)
			}
			if got := len(listed(t, s)); got != 2 {
				t.Errorf("list: got %d assessments, want 2", got)
			}
			_, err := s.Load(t.Context(), harmed)
			wantClass(t, err, assessment.ErrDamaged)
			load(t, s, whole)
			_, err = s.Backup(t.Context())
			wantClass(t, err, assessment.ErrDamaged)
			if _, path, err := s.LastBackup(t.Context()); path != "" || err != nil {
				t.Errorf("a damaged copy was kept: %q, %v", path, err)
			}
		})
	}
}

func TestDamagedHistoryIsNoticed(t *testing.T) {
	for _, statement := range []string{
		"UPDATE answer_history SET internal = 'anders' WHERE revision = 1",
		"DELETE FROM answer_history WHERE revision = 2",
	} {
		s := openIn(t, t.TempDir())
		id := create(t, s, sample())
		if _, err := s.pool.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
		_, err := s.History(t.Context(), id, "A1")
		wantClass(t, err, assessment.ErrDamaged)
	}
}

func TestAChangedSchemaIsDamage(t *testing.T) {
	s := openIn(t, t.TempDir())
	if _, err := s.pool.ExecContext(t.Context(), "ALTER TABLE assessments RENAME COLUMN place TO location"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Create(t.Context(), sample())
	wantClass(t, err, assessment.ErrDamaged)
}

func TestIDsOutOfOrderAreDamageAndNotAbsence(t *testing.T) {
	dir, _ := filled(t)
	path := folder(dir).database()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	raw = bytes.ReplaceAll(raw, []byte("hoehe-2026-2"), []byte("hoehe-2026-9")) // now before -3
	if err := os.WriteFile(path, raw, fileMode); err != nil {
		t.Fatal(err)
	}
	s := openIn(t, dir)
	ids := listed(t, s)
	if len(ids) != 3 {
		t.Errorf("list: got %v, want 3", ids)
	}
	for _, id := range ids {
		if _, err := s.Load(t.Context(), id); err != nil {
			wantClass(t, err, assessment.ErrDamaged)
		}
	}
}

// TestACopyPutInPlaceIsNotMixedWithTheLogOfTheDamagedOne does what a person is
// told to do, after a crash left changes in the log.
func TestACopyPutInPlaceIsNotMixedWithTheLogOfTheDamagedOne(t *testing.T) {
	dir := killDatabase(t)
	s := openIn(t, dir)
	want := load(t, s, "kill")
	backup, err := s.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	killRun(t, roleHonest, dir, 0)
	if !folder(dir).logLeft() {
		t.Fatal("the killed process left no log")
	}
	if err := copyFile(backup, folder(dir).database()); err != nil {
		t.Fatal(err)
	}
	s = openIn(t, dir)
	if diff := cmp.Diff(want, load(t, s, "kill")); diff != "" {
		t.Errorf("differs from the copy (-want +got):\n%s", diff)
	}
	logs, err := filepath.Glob(folder(dir).database() + "-wal.*.old")
	if err != nil || len(logs) != 1 {
		t.Errorf("the old log was not kept: %v, %v", logs, err)
	}
}
