package store

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"reifekompass/assessment"
)

// full is the sample with all 56 questions answered.
func full() assessment.Assessment {
	a := sample()
	clear(a.Answers)
	for n := range 56 {
		answer := numbered(n)
		answer.Question = assessment.QuestionID(fmt.Sprintf("%c%d", 'A'+n/7, n%7+1))
		answer.Internal = "Im Team besprochen, siehe Protokoll vom Frühjahr."
		answer.Target = assessment.Target{Set: true, Level: 4, Year: 2028}
		a.Answers[answer.Question] = answer
	}
	return a
}

// populated makes a database with 50 assessments.
func populated(b *testing.B) (s *Store, dir string, last assessment.ID) {
	b.Helper()
	dir = b.TempDir()
	s = openIn(b, dir)
	for range 50 {
		last = create(b, s, full())
	}
	return s, dir, last
}

// BenchmarkSaveAnswer measures what a person waits for after a click: until
// the answer is on disk, with the flush of the disk.
func BenchmarkSaveAnswer(b *testing.B) {
	s, _, id := populated(b)
	var took []time.Duration
	answer := full().Answers["B2"]
	for b.Loop() {
		answer.Current = (answer.Current + 1) % (assessment.MaxLevel + 1)
		begin := time.Now()
		if _, err := s.SaveAnswer(b.Context(), id, answer); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}

func BenchmarkLoad(b *testing.B) {
	s, _, id := populated(b)
	for b.Loop() {
		load(b, s, id)
	}
}

func BenchmarkList50(b *testing.B) {
	s, _, _ := populated(b)
	for b.Loop() {
		list(b, s)
	}
}

func BenchmarkOpen50(b *testing.B) {
	s, dir, _ := populated(b)
	mustClose(b, s)
	for b.Loop() {
		s, err := Open(b.Context(), Options{Dir: dir, Clock: ticking()})
		if err != nil {
			b.Fatal(err)
		}
		mustClose(b, s)
	}
}

func BenchmarkBackup50(b *testing.B) {
	s, _, _ := populated(b)
	for b.Loop() {
		if _, err := s.Backup(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
