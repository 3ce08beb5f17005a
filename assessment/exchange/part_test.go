package exchange_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// minor2 is what the golden files of minor 2 say: an assessment that answers a
// call, and one that a colleague filled in.
func minor2() map[string]assessment.Assessment {
	whole, part := lindenrade(), lindenrade()
	whole.Call, part.Call = "wf-digital-2026-k3f9", "wf-digital-2026-k3f9"
	part.Part = &assessment.Part{
		Package: strings.Repeat("0a", 16), Questions: []assessment.QuestionID{"B2", "A1", "B10"}, Staff: true,
		Role: "Sachbearbeitung Gewerbeflächen", Filled: strings.Repeat("f1", 16),
	}
	return map[string]assessment.Assessment{"v1.2.json": whole, "part-v1.2.rkpart": part}
}

func golden(tb testing.TB, name string) string {
	tb.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	return string(raw)
}

// TestMinor2IsReadForEver reads files that are never written again once the
// version is released.
func TestMinor2IsReadForEver(t *testing.T) {
	for name, want := range minor2() {
		file := golden(t, name)
		if diff := cmp.Diff(want, read(t, file)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		var out bytes.Buffer
		if err := exchange.WriteAnswers(&out, &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(file, out.String()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestOlderProgramsReadWhatIsOlder: an assessment without call and part names
// the minor that has all of it.
func TestOlderProgramsReadWhatIsOlder(t *testing.T) {
	var out bytes.Buffer
	a := lindenrade()
	if err := exchange.WriteAnswers(&out, &a); err != nil || strings.Contains(out.String(), "minor") {
		t.Errorf("got %v, %.80s", err, out.String())
	}
}

func TestWrongPartsAreRefused(t *testing.T) {
	good := golden(t, "part-v1.2.rkpart")
	for name, c := range map[string]struct{ from, to, key, path string }{
		"call in capitals":     {"wf-digital-2026-k3f9", "WF-2026", "exchange.call.id", "call"},
		"call is a path":       {"wf-digital-2026-k3f9", "../x", "exchange.call.id", "call"},
		"call is long":         {"wf-digital-2026-k3f9", strings.Repeat("a", 61), "exchange.long", "call"},
		"empty call":           {"wf-digital-2026-k3f9", "", "exchange.missing", "call"},
		"part is a list":       {`"part": {`, `"part": [], "was": {`, "exchange.want_object", "part"},
		"part is nothing":      {`"part": {`, `"part": null, "was": {`, "exchange.want_object", "part"},
		"no package":           {`"package"`, `"filled_by"`, "exchange.missing", "part.package"},
		"package cut off":      {strings.Repeat("0a", 16), strings.Repeat("0a", 15), "exchange.file.digits", "part.package"},
		"package in capitals":  {strings.Repeat("0a", 16), strings.Repeat("0A", 16), "exchange.file.digits", "part.package"},
		"filled is no digits":  {strings.Repeat("f1", 16), strings.Repeat("g1", 16), "exchange.file.digits", "part.filled"},
		"filled is a number":   {`"` + strings.Repeat("f1", 16) + `"`, "1", "exchange.want_text", "part.filled"},
		"staff is a text":      {`"staff": true`, `"staff": "yes"`, "exchange.want_truth", "part.staff"},
		"role is long":         {"Sachbearbeitung", strings.Repeat("ä", 201), "exchange.long", "part.role"},
		"question twice":       {`"A1",`, `"B2",`, "exchange.question", "part.questions"},
		"question is none":     {`"A1",`, `"a1",`, "exchange.question", "part.questions"},
		"question is a number": {`"A1",`, `1,`, "exchange.question", "part.questions"},
		"questions are one":    {`"questions": [`, `"questions": "B2", "were": [`, "exchange.want_list", "part.questions"},
		"an unknown key":       {`"staff"`, `"mood": 1, "staff"`, "exchange.key_unknown", "part.mood"},
	} {
		if !strings.Contains(good, c.from) {
			t.Errorf("%s: nothing to replace", name)
		}
		_, err := exchange.ReadAnswers(strings.NewReader(strings.Replace(good, c.from, c.to, 1)))
		wrong, ok := errors.AsType[*exchange.ProblemError](err)
		if !ok || wrong.Key != c.key || wrong.Path != c.path {
			t.Errorf("%s: got %v, want %s at %s", name, err, c.key, c.path)
		}
	}
}
