package desk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

var errBroken = errors.New("broken")

func writeText(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// content is what a folder holds, by name.
func content(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, entry := range entries {
		raw, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[entry.Name()] = string(raw)
	}
	return files
}

func wantProblem(t *testing.T, err, class error, path string) {
	t.Helper()
	var problem *assessment.StorageError
	if !errors.As(err, &problem) || !errors.Is(err, class) || problem.Path != path {
		t.Errorf("got %v, want %v about %s", err, class, path)
	}
}

func TestWriteFileReplacesWhole(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.pdf")
	for _, text := range []string{"first", "second"} {
		if err := WriteFile(path, writeText(text)); err != nil {
			t.Fatal(err)
		}
		if got := content(t, dir); len(got) != 1 || got["report.pdf"] != text {
			t.Errorf("got %v, want %q alone", got, text)
		}
	}
}

func TestWriteFileFollowsALink(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target.pdf"), filepath.Join(dir, "link.pdf")
	if err := WriteFile(target, writeText("old")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		return // not every account may make links on Windows
	}
	if err := WriteFile(link, writeText("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode().Type() != fs.ModeSymlink || content(t, dir)["target.pdf"] != "new" {
		t.Errorf("got %v, %v, %v", info.Mode(), content(t, dir), err)
	}
}

func TestWhatFailsBeforeTheFileIsNotBlamedOnIt(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.pdf")
	if err := WriteFile(path, writeText("old")); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return errBroken
	})
	var problem *assessment.StorageError
	if !errors.Is(err, errBroken) || errors.As(err, &problem) {
		t.Errorf("got %v, want the error itself", err)
	}
	if got := content(t, dir); len(got) != 1 || got["report.pdf"] != "old" {
		t.Errorf("got %v, want the old file alone", got)
	}
}

func TestWhereNoFileCanBeIsSaid(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := WriteFile(file, writeText("x")); err != nil {
		t.Fatal(err)
	}
	for path, class := range map[string]error{
		dir:                            assessment.ErrFolder,
		dir + string(os.PathSeparator): assessment.ErrFolder,
		filepath.Join(dir, "none") + string(os.PathSeparator): assessment.ErrFolder,
		filepath.Join(file, "below.pdf"):                      assessment.ErrPath,
		filepath.Join(dir, strings.Repeat("x", 300)):          assessment.ErrPath,
	} {
		wantProblem(t, WriteFile(path, writeText("x")), class, path)
	}
	if got := content(t, dir); len(got) != 1 {
		t.Errorf("got %v, want the file alone", got)
	}
}

func TestErrorsOfFilesGetTheirClass(t *testing.T) {
	for _, c := range []struct{ err, writing, reading error }{
		{fs.ErrPermission, assessment.ErrReadOnly, assessment.ErrUnreadable},
		{fs.ErrNotExist, assessment.ErrPath, assessment.ErrNotFound},
		{errBroken, nil, nil},
	} {
		err := &fs.PathError{Op: "open", Path: "x", Err: c.err}
		if got := classOfWriting(err); !errors.Is(got, c.writing) {
			t.Errorf("writing, %v: got %v, want %v", c.err, got, c.writing)
		}
		if got := classOfReading(err); !errors.Is(got, c.reading) {
			t.Errorf("reading, %v: got %v, want %v", c.err, got, c.reading)
		}
	}
}

func TestReadFileNamesTheFileThatIsAtFault(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "answers.json")
	if err := WriteFile(file, writeText("{")); err != nil {
		t.Fatal(err)
	}
	read := func(r io.Reader) error {
		_, err := exchange.ReadAnswers(r)
		return err
	}
	wantProblem(t, ReadFile(file, read), assessment.ErrFormat, file)
	wantProblem(t, ReadFile(dir, read), assessment.ErrFolder, dir)
	missing := filepath.Join(dir, "missing.json")
	wantProblem(t, ReadFile(missing, read), assessment.ErrNotFound, missing)
	below := filepath.Join(file, "below.json")
	wantProblem(t, ReadFile(below, read), assessment.ErrNotFound, below)
	if err := ReadFile(file, func(io.Reader) error { return errBroken }); !errors.Is(err, errBroken) {
		t.Errorf("got %v", err)
	} else if problem := (*assessment.StorageError)(nil); errors.As(err, &problem) {
		t.Errorf("got %v, want the error itself", err)
	}
}
