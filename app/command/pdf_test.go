package command_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reifekompass/app/command"
	"reifekompass/assets/translations"
	"reifekompass/reports/pdfcheck"
)

// file is a file of a folder of its own.
func file(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// checking is a command line whose check says what it is told.
func checking(t *testing.T, report pdfcheck.Report, err error) *line {
	t.Helper()
	l := newLine(t)
	l.deps.CheckPDF = func(io.ReaderAt, int64) (pdfcheck.Report, error) { return report, err }
	return l
}

func TestFindingsArePrintedByRuleWithTheirPlace(t *testing.T) {
	l := checking(t, pdfcheck.Report{Pages: 2, Findings: []pdfcheck.Finding{
		{Rule: pdfcheck.FigureAlt, Page: 3, Object: 12},
		{Rule: pdfcheck.CatalogLang, Detail: "\x1b/Lang"},
		{Rule: pdfcheck.FigureAlt, Page: 4},
	}}, nil)
	if got := l.run("pdf", "check", file(t, "x")); got != command.Failed {
		t.Errorf("exit code %d", got)
	}
	for _, want := range []string{
		"(catalog.lang)\n  ganze Datei:  /Lang\n", "erfährt nicht, was sie zeigt. (figures.alt)\n  Seite 3, Objekt 12\n  Seite 4\n",
		"bericht.pdf: 3 Beanstandungen nach 2 Regeln. Die Datei wurde nicht verändert.",
	} {
		if !strings.Contains(l.out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, l.out.String())
		}
	}
}

func TestLongListsSayThatTheyEnd(t *testing.T) {
	var report pdfcheck.Report
	for range pdfcheck.MaxFindings {
		report.Findings = append(report.Findings, pdfcheck.Finding{Rule: pdfcheck.FigureAlt})
	}
	l := checking(t, report, nil)
	l.run("pdf", "check", file(t, "x"))
	if !strings.Contains(l.out.String(), "\n  Was diese Regel sonst noch fand, ist nicht aufgezählt.\n") {
		t.Errorf("got %s", l.out.String())
	}
}

func TestGoodFilesSayWhatWasChecked(t *testing.T) {
	l := checking(t, pdfcheck.Report{Pages: 27, Elements: 1527, Fonts: 3, Attachments: 1}, nil)
	if got := l.run("pdf", "check", file(t, "x")); got != command.OK {
		t.Errorf("exit code %d: %s", got, l.err.String())
	}
	if want := "bericht.pdf: Keine Beanstandung: 27 Seiten, 1.527 Elemente der Gliederung, 3 Schriften, 1 beigefügte Datei geprüft.\n"; !strings.HasSuffix(l.out.String(), want) {
		t.Errorf("got %q, want %q", l.out.String(), want)
	}
}

func TestFilesThatCannotBeCheckedHaveACodeOfTheirOwn(t *testing.T) {
	l := newLine(t)
	path := file(t, "Sehr geehrte Damen und Herren")
	if got := l.run("pdf", "check", path, "nowhere.pdf", t.TempDir()); got != 2 {
		t.Errorf("exit code %d", got)
	}
	for _, want := range []string{"bericht.pdf ist keine PDF-Datei. Sie wurde nicht verändert.", "nowhere.pdf", "ist ein Ordner"} {
		if !strings.Contains(l.err.String(), want) {
			t.Errorf("%q is missing in %s", want, l.err.String())
		}
	}
	for class, want := range map[error]string{
		pdfcheck.ErrDamaged: "so beschädigt", pdfcheck.ErrTooLarge: "512 Megabyte", errors.New("disk"): "Unvorhergesehenes",
	} {
		l := checking(t, pdfcheck.Report{}, class)
		if got := l.run("pdf", "check", path); got != 2 || !strings.Contains(l.err.String(), want) {
			t.Errorf("got %d: %s, want %q", got, l.err.String(), want)
		}
	}
	if got := l.run("pdf", "check"); got != command.Misuse {
		t.Errorf("exit code %d without a file", got)
	}
}

func TestFindingsForMachines(t *testing.T) {
	l := checking(t, pdfcheck.Report{Pages: 1, Findings: []pdfcheck.Finding{{Rule: pdfcheck.FigureAlt, Page: 3}}}, nil)
	if got := l.run("pdf", "check", "--json", "--lang", "en", file(t, "x")); got != command.Failed {
		t.Errorf("exit code %d", got)
	}
	var files []struct {
		Pages    int
		Findings []struct {
			Rule, Text string
			Page       int
		}
	}
	if err := json.Unmarshal(l.out.Bytes(), &files); err != nil || len(files) != 1 || len(files[0].Findings) != 1 {
		t.Fatalf("got %s: %v", l.out.String(), err)
	}
	if f := files[0].Findings[0]; f.Rule != "figures.alt" || f.Page != 3 || !strings.HasPrefix(f.Text, "A figure has no") {
		t.Errorf("got %+v", f)
	}
}

func TestEveryRuleHasASentenceInBothLanguages(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		words, err := translations.New(language)
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]pdfcheck.Rule{}
		for _, rule := range pdfcheck.Rules() {
			sentence := words.Say("pdfcheck.rule." + string(rule))
			if strings.Contains(sentence, "«") || !strings.HasSuffix(sentence, ".") {
				t.Errorf("%s: %s is %q", language, rule, sentence)
			}
			if other, twice := said[sentence]; twice {
				t.Errorf("%s: %s and %s say the same", language, rule, other)
			}
			said[sentence] = rule
		}
	}
}
