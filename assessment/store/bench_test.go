package store

import (
	"fmt"
	"reflect"
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

// largeRound is a round with 430 applicants, 11 criteria and 7 jurors.
func largeRound() assessment.Round {
	round := sampleRound()
	round.Declared, round.Marks, round.Withdrawn, round.Jurors = nil, nil, nil, nil
	for j := range 7 {
		juror := assessment.Juror{ID: assessment.JurorID(fmt.Sprintf("%032x", 7-j)), Name: fmt.Sprint("Jurymitglied ", j)}
		round.Jurors = append(round.Jurors, juror)
		for a := range 430 {
			series := fmt.Sprintf("%032x", a)
			round.Declared = append(round.Declared, assessment.Declaration{Juror: juror.ID, Series: series, Kind: assessment.NoConflict, Made: noon()})
			for c := range 11 {
				round.Marks = append(round.Marks, assessment.Mark{
					Juror: juror.ID, Series: series, Criterion: assessment.CriterionID(fmt.Sprintf("J%02d", c+1)), State: assessment.MarkGiven,
					Points: assessment.Points((j + a + c) % 11), Made: noon(),
					Reason: "Der Weg ist klar beschrieben und lässt sich von anderen Häusern übernehmen; offen bleibt, wer ihn nach 2028 bezahlt.",
				})
			}
		}
	}
	return round
}

func TestALargeRoundIsReadAsItWasSaved(t *testing.T) {
	s := withCall(t)
	want := largeRound()
	mustChange(t, s, putting(want))
	if !reflect.DeepEqual(want, roundOf(t, s)) {
		t.Error("the round differs")
	}
}

// BenchmarkRoundLarge measures what a person waits for before the comparison
// of 430 applicants shows.
func BenchmarkRoundLarge(b *testing.B) {
	s := withCall(b)
	mustChange(b, s, putting(largeRound()))
	for b.Loop() {
		roundOf(b, s)
	}
}

// BenchmarkBallotLarge measures taking in the ballot of one of seven jurors
// about 430 applicants, in place of an earlier one.
func BenchmarkBallotLarge(b *testing.B) {
	s := withCall(b)
	round := largeRound()
	mustChange(b, s, putting(round))
	marks, log := round.Marks[:430*11], round.Log
	for b.Loop() {
		next := lines(log, assessment.LogBallot)
		next[0].Hash[31] = byte(len(log)) // sample hashes repeat after 256
		mustChange(b, s, assessment.RoundChange{After: lastHash(log), Replace: []assessment.JurorID{marks[0].Juror}, Marks: marks, Log: next})
		log = append(log, next...)
	}
}

// BenchmarkMarkLarge measures the change of one mark in the discussion about
// 430 applicants.
func BenchmarkMarkLarge(b *testing.B) {
	s := withCall(b)
	round := largeRound()
	mustChange(b, s, putting(round))
	mark, log := round.Marks[5000], round.Log
	for b.Loop() {
		next := lines(log, assessment.LogMark)
		before := mark
		before.Before = nil
		mark.Points, mark.Before = (mark.Points+1)%11, &before
		mustChange(b, s, assessment.RoundChange{After: lastHash(log), Marks: []assessment.Mark{mark}, Log: next})
		log = append(log, next...)
	}
}

// BenchmarkDraftMarkLarge measures what a juror waits for after a click, with
// everything about 430 applicants said and a file of 50 megabytes.
func BenchmarkDraftMarkLarge(b *testing.B) {
	s := openIn(b, b.TempDir())
	file := sampleJuryFile()
	file.Payload = make([]byte, 50<<20)
	if err := s.SaveJuryFile(b.Context(), file); err != nil {
		b.Fatal(err)
	}
	marks := largeRound().Marks[:430*11]
	for i := range marks {
		marks[i].Juror = file.Juror
		if err := s.SaveDraftMark(b.Context(), file.Round, marks[i]); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if err := s.SaveDraftMark(b.Context(), file.Round, marks[0]); err != nil {
			b.Fatal(err)
		}
	}
}
