package form_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/form"
)

func shipped(tb testing.TB) *assessment.Catalogue {
	tb.Helper()
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		tb.Fatal(err)
	}
	c, err := catalogue.Parse("shipped", raw)
	if err != nil {
		tb.Fatal(err)
	}
	return c.RelevantTo(assessment.KindCity)
}

func empty() assessment.Assessment {
	return assessment.Assessment{
		Agency: assessment.Agency{Kind: assessment.KindCity}, Year: 2026, CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
	}
}

func part() assessment.Assessment {
	a := empty()
	a.Agency.Name = `Amt </script><script>alert(1)</script> & "Söhne"`
	a.Part = &assessment.Part{Package: strings.Repeat("ab", 16), Questions: []assessment.QuestionID{"B2", "G1"}, Staff: true}
	return a
}

func written(tb testing.TB, language string, a assessment.Assessment) []byte {
	tb.Helper()
	words, err := translations.New(language)
	if err != nil {
		tb.Fatal(err)
	}
	var file bytes.Buffer
	err = form.Write(&file, form.Form{Words: words, Catalogue: shipped(tb).Shared(a.Part), Assessment: a, Intro: "Willkommen\nbei uns"})
	if err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func TestFormIsOneSmallFileThatLoadsNothing(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		raw := written(t, language, empty())
		if len(raw) > form.MaxSize {
			t.Errorf("%s: %d bytes", language, len(raw))
		}
		if !bytes.Equal(raw, written(t, language, empty())) {
			t.Errorf("%s: the same form has other bytes", language)
		}
		for _, loads := range []string{"http://", "https://", " src=", "@import", "url("} {
			if bytes.Contains(raw, []byte(loads)) {
				t.Errorf("%s: the form has %q", language, loads)
			}
		}
		for _, want := range []string{`lang="` + language + `"`, "Content-Security-Policy", "<noscript>"} {
			if !bytes.Contains(raw, []byte(want)) {
				t.Errorf("%s: %q is missing", language, want)
			}
		}
		if bytes.Contains(raw, []byte("webform.")) && bytes.Contains(raw, []byte(`"webform.skip"`)) {
			t.Errorf("%s: a raw key is on the page", language)
		}
	}
}

func TestTextsCannotLeaveTheirPlace(t *testing.T) {
	raw := string(written(t, "de", part()))
	if strings.Contains(raw, "alert(1)</script>") || strings.Count(raw, "</script>") != 2 {
		t.Error("a name of an agency became markup")
	}
	if !strings.Contains(raw, "Amt &lt;/script&gt;") {
		t.Error("the title lost the name")
	}
}

// seen is what the browser saw.
type seen struct {
	Violations, Requests, Errors []string
	Interactive                  []float64
	Refused, Draft, Opened       string
	AfterWrong, PartRefused, Ink string
	Pages                        int
	File, PartFile               string
}

// TestFormInARealBrowser fills in forms by keyboard in Chromium and takes in
// what they save.
func TestFormInARealBrowser(t *testing.T) {
	folder := t.TempDir()
	for name, raw := range map[string][]byte{"webform.html": written(t, "de", empty()), "part.html": written(t, "de", part())} {
		if err := os.WriteFile(filepath.Join(folder, name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got := browse(t, folder)
	for what, list := range map[string][]string{"violations": got.Violations, "requests": got.Requests, "errors": got.Errors} {
		if len(list) > 0 {
			t.Errorf("%s:\n%s", what, strings.Join(list, "\n"))
		}
	}
	t.Logf("interactive after %v ms", got.Interactive)
	all := len(shipped(t).Order())
	if got.Pages < 5 || got.Pages > all/2+5 || got.Ink != "rgb(0, 0, 0)" {
		t.Errorf("%d pages for %d questions, text in %s", got.Pages, all, got.Ink)
	}
	if !strings.Contains(got.Refused, "braucht einen Grund") || !strings.Contains(got.PartRefused, "Ihre Rolle fehlt") {
		t.Errorf("refused with %q and %q", got.Refused, got.PartRefused)
	}
	for what, said := range map[string]string{"draft": got.Draft, "opened": got.Opened, "after a wrong file": got.AfterWrong} {
		if want := words(t, all); said != want {
			t.Errorf("%s: %q, want %q", what, said, want)
		}
	}
	wantFilled(t, taken(t, got.File), all)
	wantPart(t, taken(t, got.PartFile))
}

func words(t *testing.T, all int) string {
	t.Helper()
	w, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	return w.Say("webform.progress", "Done", all, "All", all)
}

func wantFilled(t *testing.T, a assessment.Assessment, all int) {
	t.Helper()
	if a.Agency.Name != "Amt für Tastatur" || len(a.Answers) != all {
		t.Errorf("agency %q, %d answers, want %d", a.Agency.Name, len(a.Answers), all)
	}
	if first := a.Answer("A1"); first.State != assessment.NotApplicable || first.Reason != `Macht der Kreis </script> "ä"` {
		t.Errorf("A1: %+v", first)
	}
	for i, id := range shipped(t).Order()[1:] {
		if answer := a.Answer(id); answer.State != assessment.Answered || int(answer.Current) != (i+1)%5 {
			t.Errorf("%s: %+v, want level %d", id, answer, (i+1)%5)
		}
	}
	if second := a.Answer("A2"); !second.Target.Set || second.Target.Level != 4 || second.Target.Year != 2028 {
		t.Errorf("A2: target %+v", second.Target)
	}
}

func wantPart(t *testing.T, a assessment.Assessment) {
	t.Helper()
	if a.Part == nil || a.Part.Role != "Sachbearbeitung" || len(a.Part.Filled) != 32 || a.Part.Package != part().Part.Package || !a.Part.Staff {
		t.Fatalf("part %+v", a.Part)
	}
	if answer := a.Answer("B2"); len(a.Answers) != 1 || answer.Current != 3 || a.Agency.Name != part().Agency.Name {
		t.Errorf("answers %+v of %q", a.Answers, a.Agency.Name)
	}
}

func taken(t *testing.T, path string) assessment.Assessment {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a, err := exchange.ReadAnswers(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%v\n%.600s", err, raw)
	}
	return a
}

// browse runs the check of the questionnaire.
func browse(t *testing.T, folder string) seen {
	t.Helper()
	out := inBrowser(t, "browsertest/check.mjs", filepath.Join(folder, "webform.html"), filepath.Join(folder, "part.html"), folder)
	var got seen
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return got
}

// inBrowser runs a check in Chromium; the last argument is the folder for
// pictures. Where its tools are missing the test is skipped, but not where they
// have to be there.
func inBrowser(t *testing.T, script string, arguments ...string) []byte {
	t.Helper()
	needed := os.Getenv("REIFEKOMPASS_TOOLS_REQUIRED") != ""
	_, err := os.Stat("browsertest/node_modules/playwright-core")
	node, missing := exec.LookPath("node")
	if err = errors.Join(err, missing); err != nil {
		if needed {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	check := exec.CommandContext(t.Context(), node, append([]string{script}, arguments...)...)
	if kept := os.Getenv("REIFEKOMPASS_PICTURES"); kept != "" {
		check.Args[len(check.Args)-1] = kept
	}
	var said bytes.Buffer
	check.Stderr = &said
	out, err := check.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, said.String())
	}
	return out
}

func BenchmarkWrite(b *testing.B) {
	a := empty()
	for b.Loop() {
		written(b, "de", a)
	}
}
