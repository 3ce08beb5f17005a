package store

import (
	"cmp"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// killRun kills a process that answers without end at a random moment after
// at least so many answers, and returns the last number it had acknowledged.
func killRun(t *testing.T, role, dir string, least int) (acknowledged int) {
	t.Helper()
	c := startChild(t, role, dir)
	last := c.line(t)
	for range least + rand.IntN(15) {
		last = c.line(t)
	}
	<-time.After(time.Duration(rand.IntN(3000)) * time.Microsecond) // anywhere within a save
	last = cmp.Or(c.kill(t), last)
	n, err := strconv.Atoi(last)
	if err != nil {
		t.Fatalf("acknowledged %q", last)
	}
	return n
}

// lost opens the database again and returns how many of the numbers up to
// acknowledged are missing in the history, or as the answer that holds now.
func lost(t *testing.T, dir string, acknowledged int) int {
	t.Helper()
	s := openIn(t, dir)
	defer mustClose(t, s)
	kept := everSaved(t, s)
	missing := 0
	for n := 1; n <= acknowledged; n++ {
		if !kept[numbered(n)] {
			missing++
		}
	}
	a := load(t, s, "kill")
	for n := max(1, acknowledged-killQuestions+1); n <= acknowledged; n++ {
		now := a.Answer(numbered(n).Question)
		if number, err := strconv.Atoi(now.Internal); err != nil || number < n || numbered(number) != now {
			missing++
		}
	}
	return missing
}

// everSaved returns all answers in the history.
func everSaved(t *testing.T, s *Store) map[assessment.Answer]bool {
	t.Helper()
	var rows []answerRow
	err := s.within(t.Context(), "read all", func(tx *gorm.DB) error {
		owner, err := live(tx, "kill")
		if err != nil {
			return err
		}
		rows, err = owner.history(tx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	kept := make(map[assessment.Answer]bool, len(rows))
	for i := range rows {
		kept[rows[i].answer()] = true
	}
	return kept
}

func killDatabase(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	s := openIn(t, dir)
	a := sample()
	a.ID, a.Answers = "kill", nil
	create(t, s, a)
	mustClose(t, s)
	return dir
}

func TestKillLosesNothingThatWasAcknowledged(t *testing.T) {
	dir := killDatabase(t)
	answers := 0
	for run := range 100 {
		least := 0
		if run%20 == 0 {
			least = 250 // by then SQLite has moved its log into the database
		}
		answers = killRun(t, roleHonest, dir, least)
		if n := lost(t, dir, answers); n > 0 {
			t.Errorf("run %d: %d of %d acknowledged answers are lost", run, n, answers)
		}
	}
	t.Logf("%d answers acknowledged in 100 runs", answers)
}

// TestKillCatchesAcknowledgingTooEarly is the control: were the loss of an
// answer not noticed here, the test above would prove nothing.
func TestKillCatchesAcknowledgingTooEarly(t *testing.T) {
	dir := killDatabase(t)
	const runs = 20
	caught := 0
	for range runs {
		if lost(t, dir, killRun(t, roleEager, dir, 0)) > 0 {
			caught++
		}
	}
	if caught == 0 {
		t.Errorf("in %d runs no loss was noticed", runs)
	}
	t.Logf("%d of %d runs caught", caught, runs)
}
