package assessment_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestAnswerThatCanBeStored(t *testing.T) {
	for name, a := range map[string]assessment.Answer{
		"open":                    {Question: "B2"},
		"lowest level":            {State: assessment.Answered, Current: 0},
		"highest level":           {State: assessment.Answered, Current: assessment.MaxLevel},
		"target below current":    {State: assessment.Answered, Current: 3, Target: assessment.Target{Set: true, Level: 1}},
		"target before an answer": {Target: assessment.Target{Set: true, Level: 4, Year: 2030}},
		"level of an open answer": {Current: 17}, // does not count
		"unset target":            {Target: assessment.Target{Level: 17}},
		"reason missing":          {State: assessment.NotApplicable},
		"first and last year":     {Target: assessment.Target{Year: assessment.MinYear}},
		"longest comment":         {Internal: strings.Repeat("ä", assessment.MaxComment)},
		"emoji and line break":    {ForJury: "gut 🙂\nund mehr"},
	} {
		if err := a.Check(); err != nil {
			t.Errorf("%s: got %v, want no error", name, err)
		}
	}
}

func TestNumberOutOfRangeIsAValueError(t *testing.T) {
	for _, c := range []struct {
		answer assessment.Answer
		want   assessment.ValueError
	}{
		{
			assessment.Answer{State: assessment.Answered, Current: 5},
			assessment.ValueError{Field: assessment.FieldLevel, Got: 5, Min: 0, Max: 4},
		},
		{
			assessment.Answer{State: assessment.Answered, Current: -1},
			assessment.ValueError{Field: assessment.FieldLevel, Got: -1, Min: 0, Max: 4},
		},
		{
			assessment.Answer{Target: assessment.Target{Set: true, Level: 5}},
			assessment.ValueError{Field: assessment.FieldLevel, Got: 5, Min: 0, Max: 4},
		},
		{
			assessment.Answer{Target: assessment.Target{Year: 1999}},
			assessment.ValueError{Field: assessment.FieldYear, Got: 1999, Min: 2000, Max: 2100},
		},
		{
			assessment.Answer{Target: assessment.Target{Year: 2101}},
			assessment.ValueError{Field: assessment.FieldYear, Got: 2101, Min: 2000, Max: 2100},
		},
		{
			assessment.Answer{State: 4},
			assessment.ValueError{Field: assessment.FieldState, Got: 4, Min: 0, Max: 3},
		},
		{
			assessment.Answer{State: -1},
			assessment.ValueError{Field: assessment.FieldState, Got: -1, Min: 0, Max: 3},
		},
		{
			assessment.Answer{Evidence: 4},
			assessment.ValueError{Field: assessment.FieldEvidence, Got: 4, Min: 0, Max: 3},
		},
	} {
		c.answer.Question, c.want.Question = "B2", "B2"
		var got *assessment.ValueError
		if err := c.answer.Check(); !errors.As(err, &got) || *got != c.want {
			t.Errorf("%+v: got %v, want %v", c.answer, err, &c.want)
		}
	}
}

func TestTextTooLongOrNoTextIsATextError(t *testing.T) {
	long := strings.Repeat("ä", assessment.MaxComment+1)
	for _, c := range []struct {
		answer assessment.Answer
		want   assessment.TextError
	}{
		{assessment.Answer{Reason: long}, assessment.TextError{Field: "reason", Length: 10_001, Max: 10_000}},
		{assessment.Answer{Internal: long}, assessment.TextError{Field: "internal", Length: 10_001, Max: 10_000}},
		{assessment.Answer{ForJury: "gr\xfc\xdfe"}, assessment.TextError{Field: "for_jury", Length: 5, Max: 10_000}},
		{assessment.Answer{ForJury: "a\x00b"}, assessment.TextError{Field: "for_jury", Length: 3, Max: 10_000}},
	} {
		var got *assessment.TextError
		if err := c.answer.Check(); !errors.As(err, &got) || *got != c.want {
			t.Errorf("got %v, want %v", err, &c.want)
		}
	}
}

func TestNotApplicableNeedsAReason(t *testing.T) {
	for _, c := range []struct {
		answer            assessment.Answer
		settled, excluded bool
	}{
		{assessment.Answer{}, false, false},
		{assessment.Answer{State: assessment.Answered}, true, false},
		{assessment.Answer{State: assessment.Unknown}, true, false},
		{assessment.Answer{State: assessment.NotApplicable}, false, false},
		{assessment.Answer{State: assessment.NotApplicable, Reason: "no land"}, true, true},
		{assessment.Answer{State: assessment.Answered, Reason: "kept from before"}, true, false},
		{assessment.Answer{State: 9, Reason: "no such state"}, false, false},
	} {
		if c.answer.Settled() != c.settled || c.answer.Excluded() != c.excluded {
			t.Errorf("%+v: got settled %v, excluded %v", c.answer, c.answer.Settled(), c.answer.Excluded())
		}
	}
}

func TestHintsNeverBlock(t *testing.T) {
	for name, c := range map[string]struct {
		answer assessment.Answer
		want   []assessment.Hint
	}{
		"nothing to say": {
			assessment.Answer{State: assessment.Answered, Current: 2, Target: assessment.Target{Set: true, Level: 2, Year: 2026}}, nil,
		},
		"target below current": {
			assessment.Answer{State: assessment.Answered, Current: 2, Target: assessment.Target{Set: true, Level: 1}},
			[]assessment.Hint{assessment.HintTargetBelowCurrent},
		},
		"target below a level that does not count": {
			assessment.Answer{State: assessment.Unknown, Current: 2, Target: assessment.Target{Set: true, Level: 1}}, nil,
		},
		"year in the past": {
			assessment.Answer{Target: assessment.Target{Year: 2025}}, []assessment.Hint{assessment.HintYearPast},
		},
		"no reason and a past year": {
			assessment.Answer{State: assessment.NotApplicable, Target: assessment.Target{Year: 2025}},
			[]assessment.Hint{assessment.HintYearPast, assessment.HintReasonMissing},
		},
	} {
		if diff := cmp.Diff(c.want, c.answer.Hints(2026)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if err := c.answer.Check(); err != nil {
			t.Errorf("%s: got %v, want no error", name, err)
		}
	}
}

// FuzzCheckedAnswersAreInRange takes any numbers and texts: what Check lets
// through is what scoring and reports rely on.
func FuzzCheckedAnswersAreInRange(f *testing.F) {
	f.Add(1, 2, true, 3, 2027, 2, "", "Vorgang wird im CRM geführt.")
	f.Add(3, 0, false, 0, 0, 0, "Keine eigenen Flächen", "")
	f.Add(-1, 99, true, -7, 1, 12, "\xff", "\x00")
	f.Add(1, 5, false, 9, 2101, -1, "🙂", strings.Repeat("x", 10_001))
	f.Fuzz(func(t *testing.T, state, current int, set bool, target, year, evidence int, reason, comment string) {
		a := assessment.Answer{
			State: assessment.State(state), Current: assessment.Level(current),
			Target:   assessment.Target{Set: set, Level: assessment.Level(target), Year: year},
			Evidence: assessment.Evidence(evidence), Reason: reason, ForJury: comment,
		}
		_ = a.Hints(2026)
		if a.Excluded() && !a.Settled() {
			t.Error("an excluded question is not settled")
		}
		if err := a.Check(); err != nil {
			if err.Error() == "" {
				t.Error("an error says nothing")
			}
			return
		}
		if a.State == assessment.Answered && (a.Current < 0 || a.Current > 4) {
			t.Errorf("got level %d", a.Current)
		}
		if a.Target.Set && (a.Target.Level < 0 || a.Target.Level > 4) {
			t.Errorf("got target %d", a.Target.Level)
		}
		if year != 0 && (year < 2000 || year > 2100) {
			t.Errorf("got year %d", year)
		}
		if state < 0 || state > 3 || evidence < 0 || evidence > 3 {
			t.Errorf("got state %d, evidence %d", state, evidence)
		}
		for _, text := range []string{reason, comment} {
			if !utf8.ValidString(text) || strings.ContainsRune(text, 0) || utf8.RuneCountInString(text) > 10_000 {
				t.Errorf("got a text of %d bytes", len(text))
			}
		}
	})
}
