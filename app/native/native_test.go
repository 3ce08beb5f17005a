package native

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"reifekompass/assessment"
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

func TestCopyToLookAtHasANameThatNoViewerHolds(t *testing.T) {
	files := Files{Temp: t.TempDir()}
	first := files.Scratch("Eigenbericht.pdf")
	if want := filepath.Join(files.Temp, "Eigenbericht.pdf"); first != want {
		t.Errorf("got %q, want %q", first, want)
	}
	if err := os.WriteFile(first, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if second := files.Scratch("Eigenbericht.pdf"); second == first || filepath.Dir(second) != files.Temp {
		t.Errorf("got %q again", second)
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

// TestOpenSaysThatTheSystemHasNoProgramForAFile lets xdg-open refuse, as it
// does where no viewer is set up: it starts, and then ends with an error.
func TestOpenSaysThatTheSystemHasNoProgramForAFile(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the opener of other systems is not found by its path")
	}
	for script, refused := range map[string]bool{"exit 3": true, "exit 0": false, "exec sleep 2": false} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		t.Setenv("PATH", dir+string(os.PathListSeparator)+"/usr/bin"+string(os.PathListSeparator)+"/bin")
		err := Files{}.Open("bild.pdf")
		if errors.Is(err, assessment.ErrNoViewer) != refused || err == nil == refused {
			t.Errorf("%s: %v", script, err)
		}
	}
}
