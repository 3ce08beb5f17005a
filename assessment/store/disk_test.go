package store

import (
	"strings"
	"testing"

	"reifekompass/assessment"
)

func TestWriteProtectionLosesNothing(t *testing.T) {
	dir, _ := filled(t)
	s := openIn(t, dir)
	id := listed(t, s)[0]
	before := load(t, s, id)
	set(t, s, "PRAGMA query_only = ON")
	_, err := s.SaveAnswer(t.Context(), id, assessment.Answer{Question: "A1", State: assessment.Unknown})
	wantClass(t, err, assessment.ErrReadOnly)
	set(t, s, "PRAGMA query_only = OFF")
	if got := load(t, s, id); !got.Changed.Equal(before.Changed) {
		t.Errorf("changed at %v, want %v", got.Changed, before.Changed)
	}
}

func TestFullDiskLosesNothingAndLetsWorkGoOnLater(t *testing.T) {
	dir, _ := filled(t)
	s := openIn(t, dir)
	set(t, s, "PRAGMA max_page_count = 1") // as large as it is
	id := listed(t, s)[0]
	saved := load(t, s, id)
	answer := assessment.Answer{Question: "A1", State: assessment.Answered, Current: 4, Internal: strings.Repeat("lang ", 1500)}
	err := untilFull(t, s, id, answer, &saved)
	wantClass(t, err, assessment.ErrDiskFull)
	if got := load(t, s, id); !got.Changed.Equal(saved.Changed) || got.Answers["A1"].Internal != saved.Answers["A1"].Internal {
		t.Errorf("the refused answer left traces: %v, want %v", got.Changed, saved.Changed)
	}
	set(t, s, "PRAGMA max_page_count = 1000000")
	save(t, s, id, answer)
	if got := load(t, s, id).Answers["A1"]; got != answer {
		t.Errorf("after making room: got %+v", got)
	}
}

// set changes a setting of the writer connection.
func set(t *testing.T, s *Store, pragma string) {
	t.Helper()
	if _, err := s.pool.ExecContext(t.Context(), pragma); err != nil {
		t.Fatal(err)
	}
}

// untilFull saves until the disk is full and returns that error.
func untilFull(t *testing.T, s *Store, id assessment.ID, answer assessment.Answer, last *assessment.Assessment) error {
	t.Helper()
	for range 50 {
		if _, err := s.SaveAnswer(t.Context(), id, answer); err != nil {
			return err
		}
		*last = load(t, s, id)
	}
	return nil
}
