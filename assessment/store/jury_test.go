package store

import (
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"reifekompass/assessment"
)

func TestWhatAJurySaysIsReadAsItWasSaved(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	if err := s.SaveCall(t.Context(), sampleCall()); err != nil {
		t.Fatal(err)
	}
	juried(t, s)
	wantJuried(t, s)
	if calls, err := s.Rounds(t.Context()); err != nil || !slices.Equal(calls, []assessment.CallID{sampleCall().Call.ID}) {
		t.Errorf("rounds: got %v, %v", calls, err)
	}
	path, err := s.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	wantJuried(t, openIn(t, dir))
	other := t.TempDir()
	if err := copyFile(path, folder(other).database()); err != nil {
		t.Fatal(err)
	}
	copied := openIn(t, other)
	wantJuried(t, copied)
	if _, err := copied.pool.ExecContext(t.Context(), "DELETE FROM round_log"); err == nil {
		t.Error("a copy lets its log be deleted")
	}
}

func TestACallWithARoundIsNotForgotten(t *testing.T) {
	s := withRound(t)
	wantClass(t, s.DeleteCall(t.Context(), sampleCall().Call.ID), assessment.ErrLocked)
}

// TestDamageOfWhatAJurySaysIsNoticed changes one value of each table, and
// takes rows away. Someone who drops the triggers is caught as well.
func TestDamageOfWhatAJurySaysIsNoticed(t *testing.T) {
	const drop = "DROP TRIGGER round_log_stays; DROP TRIGGER round_log_never_changes; "
	for _, statement := range []string{
		"UPDATE rounds SET state = 'archive'",
		"UPDATE rounds SET withdrawn = 'null'",
		"UPDATE rounds SET hash = zeroblob(32)",
		"UPDATE jurors SET name = 'Emil' WHERE number = 1",
		"UPDATE jurors SET number = 9 WHERE number = 1",
		"UPDATE declarations SET kind = 'none' WHERE series = 'b'",
		"DELETE FROM declarations WHERE series = 'b'",
		"UPDATE marks SET points = 1 WHERE points = 7",
		"UPDATE marks SET past = 0",
		"DELETE FROM marks WHERE points = 7",
		"UPDATE past_marks SET points = 1",
		"DELETE FROM past_marks WHERE number = 1",
		"UPDATE decisions SET document = replace(document, 'Rathaus', 'Turm')",
		"DELETE FROM decisions",
		drop + "UPDATE round_log SET reason = ''",
		drop + "DELETE FROM round_log WHERE number = 2",
		drop + "DELETE FROM round_log WHERE number = 2; UPDATE rounds SET lines = 1",
		"UPDATE ballots SET payload = x'00'",
		"UPDATE ballots SET revision = 2",
		"DELETE FROM ballots",
		"UPDATE jury_files SET opened_at = 0",
		"UPDATE jury_payloads SET payload = x'00'",
		"DELETE FROM jury_payloads",
		"UPDATE draft_declarations SET kind = 'none'",
		"DELETE FROM draft_declarations",
		"UPDATE draft_marks SET reason = ''",
		"DELETE FROM draft_marks",
		"UPDATE juror_notes SET text = 'anders'",
		"DELETE FROM juror_notes",
		"UPDATE handed_ballots SET payload = x'00'",
		"DELETE FROM handed_ballots",
	} {
		t.Run(statement, func(t *testing.T) {
			s := withCall(t)
			juried(t, s)
			if _, err := s.pool.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
			_, err := bench(t, s)
			wantClass(t, err, assessment.ErrDamaged)
			_, err = s.Backup(t.Context())
			wantClass(t, err, assessment.ErrDamaged)
		})
	}
}

// TestAFlippedBitInAJuryIsNoticed flips bits anywhere in the file: what a jury
// says comes back as it was, or an error of a known class does.
func TestAFlippedBitInAJuryIsNoticed(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	if err := s.SaveCall(t.Context(), sampleCall()); err != nil {
		t.Fatal(err)
	}
	juried(t, s)
	mustClose(t, s)
	path := folder(dir).database()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	content := func() (map[string]any, error) {
		s, err := Open(t.Context(), Options{Dir: dir, Clock: ticking()})
		if err != nil {
			return nil, err
		}
		defer mustClose(t, s)
		return bench(t, s)
	}
	want, err := content()
	if err != nil {
		t.Fatal(err)
	}
	const flips = 400
	random, noticed := rand.New(rand.NewPCG(20260314, 4)), 0
	for range flips {
		bit := random.IntN(len(raw) * 8)
		flipped := slices.Clone(raw)
		flipped[bit/8] ^= 1 << (bit % 8)
		if err := os.WriteFile(path, flipped, fileMode); err != nil {
			t.Fatal(err)
		}
		got, err := content()
		if err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("bit %d: other content without an error", bit)
		}
		if err != nil {
			noticed++
			wantDamage(t, bit, err)
		}
	}
	if noticed < flips/20 {
		t.Errorf("only %d of %d flips were noticed: the bits did not meet the content", noticed, flips)
	}
	t.Logf("%d of %d flips noticed, the others changed nothing", noticed, flips)
}

// TestALineThatFollowsNoneIsDamage writes rows whose digests fit.
func TestALineThatFollowsNoneIsDamage(t *testing.T) {
	for name, change := range map[string]func(*logRow){
		"before": func(r *logRow) { r.Before = make([]byte, 32) },
		"number": func(r *logRow) { r.Number = 3 },
	} {
		t.Run(name, func(t *testing.T) {
			s := withRound(t)
			var row logRow
			if err := s.db.Where("number = 2").Take(&row).Error; err != nil {
				t.Fatal(err)
			}
			change(&row)
			row.Digest = row.sum()
			if _, err := s.pool.ExecContext(t.Context(), "DROP TRIGGER round_log_never_changes"); err != nil {
				t.Fatal(err)
			}
			err := s.db.Exec("UPDATE round_log SET number = ?, before = ?, digest = ? WHERE number = 2", row.Number, row.Before, row.Digest).Error
			if err != nil {
				t.Fatal(err)
			}
			_, err = s.Round(t.Context(), sampleCall().Call.ID)
			wantClass(t, err, assessment.ErrDamaged)
		})
	}
}

// TestDamageIsNotCountedAway changes a round of which a mark is missing.
func TestDamageIsNotCountedAway(t *testing.T) {
	s := withRound(t)
	read := roundOf(t, s)
	if _, err := s.pool.ExecContext(t.Context(), "DELETE FROM marks WHERE points = 7"); err != nil {
		t.Fatal(err)
	}
	state := assessment.RoundLetters
	err := s.ChangeRound(t.Context(), read.Call, assessment.RoundChange{
		After: lastHash(read.Log), State: &state, Log: lines(read.Log, assessment.LogState),
	})
	wantClass(t, err, assessment.ErrDamaged)
	wantClass(t, s.KeepBallot(t.Context(), read.Call, sampleBallot()), assessment.ErrDamaged)
}

// TestALogThatEndsTooEarlyIsDamage takes the last line away so that counts and
// digests fit; the hash of the line that was last is left.
func TestALogThatEndsTooEarlyIsDamage(t *testing.T) {
	s := withRound(t)
	if _, err := s.pool.ExecContext(t.Context(), "DROP TRIGGER round_log_stays; DELETE FROM round_log WHERE number = 2"); err != nil {
		t.Fatal(err)
	}
	row, err := takeRound(s.db, sampleCall().Call.ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := row.save(s.db); err != nil {
		t.Fatal(err)
	}
	_, err = s.Round(t.Context(), sampleCall().Call.ID)
	wantClass(t, err, assessment.ErrDamaged)
}
