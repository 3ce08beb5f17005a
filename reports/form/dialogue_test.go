package form_test

import (
	"bytes"
	"encoding/json"
	"os"
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

func questionnaire(tb testing.TB) *assessment.Questionnaire {
	tb.Helper()
	raw, err := assets.Files.ReadFile(assets.DialogueFile)
	if err != nil {
		tb.Fatal(err)
	}
	q, err := catalogue.ParseDialogue("shipped", raw, shipped(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return q
}

func companyForm(tb testing.TB, language string) []byte {
	tb.Helper()
	words, err := translations.New(language)
	if err != nil {
		tb.Fatal(err)
	}
	var file bytes.Buffer
	err = form.WriteDialogue(&file, form.Dialogue{
		Words: words, Questionnaire: questionnaire(tb), Agency: `Amt </script><script>alert(1)</script> & "Söhne"`, Year: 2026,
	})
	if err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func TestFormForCompaniesIsOneSmallFileThatLoadsNothing(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		raw := companyForm(t, language)
		if len(raw) > form.MaxSize/4 {
			t.Errorf("%s: %d bytes", language, len(raw))
		}
		for _, bad := range []string{"http://", "https://", " src=", "@import", "url(", "alert(1)</script>", `"companyform.`} {
			if bytes.Contains(raw, []byte(bad)) {
				t.Errorf("%s: the form has %q", language, bad)
			}
		}
		for _, want := range []string{`lang="` + language + `"`, "Content-Security-Policy", "<noscript>", `"U12"`} {
			if !bytes.Contains(raw, []byte(want)) {
				t.Errorf("%s: %q is missing", language, want)
			}
		}
	}
}

// seenDialogue is what the browser saw.
type seenDialogue struct {
	Violations, Requests, Errors []string
	Screens                      float64 // of a phone, with all questions closed
	Refused, Draft, Copied       string
	File, Text                   string
	Opened                       []string // questions open after one was chosen by a tap, and by an arrow key
}

// TestFormForCompaniesInARealBrowser answers by keyboard and by tapping, and
// takes in what is saved and what is copied.
func TestFormForCompaniesInARealBrowser(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "dialog.html")
	if err := os.WriteFile(path, companyForm(t, "de"), 0o600); err != nil {
		t.Fatal(err)
	}
	var got seenDialogue
	if err := json.Unmarshal(inBrowser(t, "browsertest/dialogue.mjs", path, folder), &got); err != nil {
		t.Fatal(err)
	}
	for what, list := range map[string][]string{"violations": got.Violations, "requests": got.Requests, "errors": got.Errors} {
		if len(list) > 0 {
			t.Errorf("%s:\n%s", what, strings.Join(list, "\n"))
		}
	}
	if got.Screens > 3 {
		t.Errorf("the form takes %.1f screens of a phone", got.Screens)
	}
	if !strings.Contains(got.Refused, "noch nichts beantwortet") || !strings.Contains(got.Draft, "12 von 12") {
		t.Errorf("refused with %q, draft %q", got.Refused, got.Draft)
	}
	if strings.Join(got.Opened, " ") != "U2 U2" {
		t.Errorf("open were %v: a tap has to go on and an arrow key has to stay", got.Opened)
	}
	raw, err := os.ReadFile(got.File)
	if err != nil {
		t.Fatal(err)
	}
	wantCompany(t, raw)
	wantCompany(t, []byte("Guten Tag,\r\n> "+strings.ReplaceAll(got.Text, "\n", "\r\n> ")+"\r\n\r\nMit Grüßen"))
}

func wantCompany(t *testing.T, raw []byte) {
	t.Helper()
	a, of, err := exchange.ReadDialogueAnswer(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%v\n%s", err, raw)
	}
	if of != "unternehmensdialog" || len(a.Token) != 32 || len(a.Levels) != 12 || a.Facts["S"] != "S2" || len(a.Facts) != 1 {
		t.Errorf("of %q: %+v", of, a)
	}
	if a.Levels["U1"] != 3 || a.Levels["U2"] != 1 || a.Texts["T1"] != "Kurze Wege </script> „ä“\nund Geduld" {
		t.Errorf("said %+v", a)
	}
}
