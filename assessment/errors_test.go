package assessment_test

import (
	"errors"
	"strings"
	"testing"

	"reifekompass/assessment"
)

func TestErrorsTellTheLogWhatWasWrong(t *testing.T) {
	for _, c := range []struct {
		err  error
		want []string
	}{
		{&assessment.ValueError{Question: "B2", Field: "level", Got: 7, Max: 4}, []string{"B2", "level", "7", "0..4"}},
		{&assessment.TextError{Field: "reason", Length: 12, Max: 10}, []string{"reason", "12", "10"}},
		{&assessment.ChoiceError{Field: "kind", Got: "land"}, []string{"kind", `"land"`}},
		{
			&assessment.StorageError{Op: "open", Path: "answers.db", Err: assessment.ErrDamaged},
			[]string{"open", "answers.db", "damaged"},
		},
		{&assessment.CatalogueError{Got: "mine", Want: "theirs", Question: "B2"}, []string{`"mine"`, `"theirs"`, `"B2"`}},
	} {
		for _, want := range c.want {
			if got := c.err.Error(); !strings.Contains(got, want) {
				t.Errorf("got %q, want %q in it", got, want)
			}
		}
	}
}

func TestStorageErrorKeepsItsClass(t *testing.T) {
	err := error(&assessment.StorageError{Op: "save answer", Path: "answers.db", Err: assessment.ErrDiskFull})
	if !errors.Is(err, assessment.ErrDiskFull) || errors.Is(err, assessment.ErrReadOnly) {
		t.Errorf("got %v, want the class disk full", err)
	}
}
