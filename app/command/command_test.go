package command_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"reifekompass/app/command"
	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/region"
	"reifekompass/assessment/store"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/document"
	"reifekompass/reports/pdfcheck"
)

// line is a command line on a data folder of its own.
type line struct {
	t    *testing.T
	deps command.Deps
	out  bytes.Buffer
	err  bytes.Buffer
}

func now() time.Time { return time.Date(2026, 11, 20, 14, 3, 0, 0, time.UTC) }

func newLine(t *testing.T) *line {
	t.Helper()
	l := &line{t: t}
	dir := t.TempDir()
	l.deps = command.Deps{
		Open: func(ctx context.Context, other string) (command.Store, error) {
			if other == "" {
				other = dir
			}
			opened, err := store.Open(ctx, store.Options{Dir: other, Clock: now})
			if err != nil {
				return nil, err
			}
			return opened, nil
		},
		Desk:     newDesk,
		Samples:  func(ctx context.Context, d *desk.Desk) ([]assessment.ID, error) { return d.Samples(ctx, assets.Files) },
		CheckPDF: pdfcheck.Check,
		Window:   func(string, *translations.Translator) int { return 77 },
		Now:      now,
		Version:  "test",
		Out:      &l.out,
		Err:      &l.err,
		Language: "de",
	}
	return l
}

func newDesk(s command.Store) (*desk.Desk, error) {
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	questions, err := catalogue.Parse("shipped", raw)
	if err != nil {
		return nil, err
	}
	places, err := region.Load(assets.Files)
	return &desk.Desk{
		Store: s, Catalogue: questions, Places: places, Clock: now,
		WritePDF: func(w io.Writer, d document.Document) error {
			_, err := io.WriteString(w, d.Title)
			return err
		},
	}, err
}

func (l *line) run(args ...string) int {
	l.out.Reset()
	l.err.Reset()
	return command.Run(l.t.Context(), args, l.deps)
}

func TestExitCodesTellMisuseFromFailure(t *testing.T) {
	l := newLine(t)
	for _, c := range []struct {
		want int
		args []string
	}{
		{command.OK, []string{"assess", "list"}},
		{command.OK, []string{"help", "assess", "answer"}},
		{command.OK, []string{"assess", "new", "--name", "Musterhausen"}},
		{command.OK, []string{"assess", "answer", "musterhausen-2026", "B2", "1"}},
		{command.OK, []string{"backup"}},
		{command.Failed, []string{"assess", "show", "nobody"}},
		{command.Failed, []string{"assess", "answer", "musterhausen-2026", "Z1", "1"}},
		{command.Failed, []string{"assess", "answer", "musterhausen-2026", "B2", "5"}},
		{command.Failed, []string{"catalogue", "check", "nowhere.yaml"}},
		{command.Misuse, []string{"assess", "answer", "musterhausen-2026", "B2", "one"}},
		{command.Misuse, []string{"assess", "answer", "musterhausen-2026"}},
		{command.Misuse, []string{"assess", "new"}},
		{command.Misuse, []string{"assess", "new", "--nam", "X"}},
		{command.Misuse, []string{"help", "nonsense"}},
		{command.Misuse, []string{"nonsense"}},
		{command.Misuse, []string{"--lang", "fr"}},
		{77, nil},
		{77, []string{"--data", "elsewhere"}},
	} {
		if got := l.run(c.args...); got != c.want {
			t.Errorf("%v: exit code %d, want %d; %s", c.args, got, c.want, l.err.String())
		}
		if c.want == command.Failed || c.want == command.Misuse {
			if text := l.err.String(); text == "" || strings.Contains(text, "«") {
				t.Errorf("%v: says %q, want a sentence", c.args, text)
			}
		}
	}
}

func TestErrorsForMachinesAreJSON(t *testing.T) {
	l := newLine(t)
	if got := l.run("assess", "show", "nobody", "--json"); got != command.Failed {
		t.Fatalf("exit code %d", got)
	}
	var said struct{ Error string }
	if err := json.Unmarshal(l.err.Bytes(), &said); err != nil || said.Error == "" {
		t.Errorf("got %q: %v", l.err.String(), err)
	}
}

func TestTypedTextCannotSteerTheTerminal(t *testing.T) {
	l := newLine(t)
	l.run("assess", "new", "--name", "A\x1b[31mB")
	l.run("assess", "list")
	if strings.Contains(l.out.String(), "\x1b") {
		t.Errorf("got %q", l.out.String())
	}
}

func TestReportsAppearWholeOrNotAtAll(t *testing.T) {
	l := newLine(t)
	path := t.TempDir() + "/sub/bericht.pdf"
	l.run("assess", "new", "--name", "Musterhausen")
	if got := l.run("report", "own", "musterhausen-2026", "--out", path); got != command.OK {
		t.Fatal(l.err.String())
	}
	before, err := os.ReadFile(path)
	if err != nil || len(before) == 0 {
		t.Fatalf("got %q: %v", before, err)
	}
	whole := l.deps.Desk
	l.deps.Desk = func(s command.Store) (*desk.Desk, error) {
		d, err := whole(s)
		d.WritePDF = func(w io.Writer, _ document.Document) error {
			_, _ = io.WriteString(w, "half")
			return assessment.ErrDiskFull
		}
		return d, err
	}
	if got := l.run("report", "own", "musterhausen-2026", "--out", path); got != command.Failed {
		t.Errorf("exit code %d", got)
	}
	if !strings.Contains(l.err.String(), "Datenträger ist voll") {
		t.Errorf("got %q", l.err.String())
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("got %q, want the old report %q: %v", after, before, err)
	}
	if left, _ := os.ReadDir(path[:len(path)-len("/bericht.pdf")]); len(left) != 1 {
		t.Errorf("%d files are left, want the report alone", len(left))
	}
}
