package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestHistoryKeepsEverySavedAnswerWithItsTime(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	want := []Change{{At: sample().Changed, Answer: sample().Answers["A1"]}}
	for i, text := range []string{"e", "er", "erst", "erst"} {
		answer := assessment.Answer{Question: "A1", State: assessment.Answered, Current: assessment.Level(i), Internal: text}
		want = append(want, Change{At: save(t, s, id, answer), Answer: answer})
		save(t, s, id, assessment.Answer{Question: "A2", Internal: "anderes"})
	}
	got, err := s.History(t.Context(), id, "A1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("history differs (-want +got):\n%s", diff)
	}
	if got, err := s.History(t.Context(), id, "I4"); err != nil || len(got) != 0 {
		t.Errorf("history of an open question: got %v, %v", got, err)
	}
}

func TestSettingsAreKept(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	if got, err := s.Setting(t.Context(), "language"); got != "" || err != nil {
		t.Errorf("unknown setting: got %q, %v", got, err)
	}
	for _, value := range []string{"en", "de"} {
		if err := s.SaveSetting(t.Context(), "language", value); err != nil {
			t.Fatal(err)
		}
	}
	mustClose(t, s)
	if got, err := openIn(t, dir).Setting(t.Context(), "language"); got != "de" || err != nil {
		t.Errorf("got %q, %v, want de", got, err)
	}
}

func TestLongTextsAreKeptAndTooLongOnesRefused(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	long := strings.Repeat("ü", assessment.MaxComment)
	save(t, s, id, assessment.Answer{Question: "A1", Internal: long, ForJury: long, Reason: long})
	if got := load(t, s, id).Answers["A1"].Internal; got != long {
		t.Errorf("got %d bytes, want %d", len(got), len(long))
	}
	for name, text := range map[string]string{
		"too long": strings.Repeat("x", 100_000), "NUL": "a\x00b", "not UTF-8": "a\xffb",
	} {
		_, err := s.SaveAnswer(t.Context(), id, assessment.Answer{Question: "A1", Internal: text})
		if _, ok := errors.AsType[*assessment.TextError](err); !ok {
			t.Errorf("%s: got error %v, want a *TextError", name, err)
		}
	}
	if got := load(t, s, id).Answers["A1"].Internal; got != long {
		t.Error("a refused text changed what was there")
	}
}

func TestAnswerNeedsAQuestion(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	for _, question := range []assessment.QuestionID{"", "A\x00", assessment.QuestionID(strings.Repeat("A", 300))} {
		_, err := s.SaveAnswer(t.Context(), id, assessment.Answer{Question: question})
		if _, ok := errors.AsType[*assessment.TextError](err); !ok {
			t.Errorf("question %.10q: got error %v, want a *TextError", question, err)
		}
	}
}

func TestSavesFromSeveralGoroutinesAreAllKept(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	const workers, each = 4, 25
	errs := make(chan error, workers)
	for w := range workers {
		go func() {
			var err error
			for n := range each {
				question := assessment.QuestionID(fmt.Sprintf("W%d-%d", w, n))
				_, saved := s.SaveAnswer(t.Context(), id, assessment.Answer{Question: question})
				_, loaded := s.Load(t.Context(), id)
				err = errors.Join(err, saved, loaded)
			}
			errs <- err
		}()
	}
	for range workers {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if got, want := len(load(t, s, id).Answers), workers*each+len(sample().Answers); got != want {
		t.Errorf("got %d answers, want %d", got, want)
	}
}

func TestACallThatIsCalledOffChangesNothing(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	before := load(t, s, id)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := s.SaveAnswer(ctx, id, assessment.Answer{Question: "A1"})
	wantClass(t, err, context.Canceled)
	if diff := cmp.Diff(before, load(t, s, id)); diff != "" {
		t.Errorf("changed (-before +after):\n%s", diff)
	}
}
