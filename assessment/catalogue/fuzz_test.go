package catalogue_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"reifekompass/assessment/catalogue"
)

// FuzzParse checks that no file makes the reader panic, that it either gives a
// catalogue or says why not, and that every problem has a place in the file.
func FuzzParse(f *testing.F) {
	f.Add(small(f))
	names, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if file.Name == "file" || file.Name == "new" {
				f.Add(file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := catalogue.Parse("fuzz.yaml", raw)
		if err == nil {
			if c == nil || len(c.Dimensions) == 0 || len(c.Order()) == 0 {
				t.Fatal("no error and no questions")
			}
			return
		}
		var found catalogue.Errors
		if !errors.As(err, &found) || len(found) == 0 || c != nil {
			t.Fatalf("got %v and %v, want problems only", c, err)
		}
		lines := strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(raw)), "\n") + 1
		for i, p := range found {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Key == "" || len(p.Values)%2 != 0 {
				t.Errorf("problem without a place or sentence: %+v (%d lines)", p, lines)
			}
			if i > 0 && p.Line < found[i-1].Line {
				t.Errorf("problems are not in order: %v", found)
			}
		}
	})
}
