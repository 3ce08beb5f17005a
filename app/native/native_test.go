package native

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestAFileIsNeverOverwrittenWithoutAsking(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Eigenbericht 2026.pdf")
	for _, want := range []string{"Eigenbericht 2026.pdf", "Eigenbericht 2026 (2).pdf", "Eigenbericht 2026 (3).pdf"} {
		got := free(path)
		if filepath.Base(got) != want {
			t.Errorf("got %q, want %q", filepath.Base(got), want)
		}
		if err := os.WriteFile(got, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPathsReachTheViewerAsOneArgument(t *testing.T) {
	for _, system := range []string{"windows", "darwin", "linux"} {
		_, args := opener(system, "/tmp/a b & c.pdf")
		if !slices.Contains(args, "/tmp/a b & c.pdf") {
			t.Errorf("%s: got %q", system, args)
		}
	}
}
