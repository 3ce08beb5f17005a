package exchange_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assets/translations"
)

// refusal is a file that is not taken, and what is said about it. The file is
// testdata/v1.json with old replaced by new, or new alone.
type refusal struct {
	name, old, new string
	key, path      string
	line           int
}

func refusals() []refusal {
	return []refusal{
		{"empty", "", "", "exchange.syntax", "", 1},
		{"blank", "", " \n ", "exchange.syntax", "", 2},
		{"cut off", "", "{\n\"format\": \"reifekompass-answers\",\n\"vers", "exchange.syntax", "", 3},
		{"cut off in a list", "", "{\"answers\": [\n{},\n", "exchange.syntax", "answers[1]", 3},
		{"second value", "", "{}\n{}", "exchange.syntax", "", 2},
		{"broken behind", "", "{}\n}", "exchange.syntax", "", 2},
		{"comma at the end", `"unknown"`, `"unknown",`, "exchange.syntax", "answers[0]", 27},
		{"not JSON", "", "Sehr geehrte Damen und Herren", "exchange.syntax", "", 1},
		{"not UTF-8", "Lindenrade", "Lindenr\xe4de", "exchange.encoding", "", 0},
		{"list", "", "[]", "exchange.format", "", 1},
		{"number", "", "7", "exchange.format", "", 1},
		{"nothing", "", "null", "exchange.format", "", 1},
		{"no format", "", "{}", "exchange.format", "format", 1},
		{"other format", "reifekompass-answers", "something", "exchange.format", "format", 2},
		{"format no text", `"reifekompass-answers"`, "1", "exchange.format", "format", 2},
		{"version 0", `"version": 1`, `"version": 0`, "exchange.range", "version", 3},
		{"no version", `"version": 1,`, ``, "exchange.missing", "version", 1},
		{"newer version", `"version": 1`, `"version": 2`, "exchange.newer", "version", 3},
		{"minor below 0", `"version": 1`, `"version": 1, "minor": -1`, "exchange.range", "minor", 3},
		{"unknown key", `"year"`, `"yeer"`, "exchange.missing", "year", 1},
		{"unknown key besides", `"year"`, `"author": "x", "year"`, "exchange.key_unknown", "author", 20},
		{"unknown key of the agency", `"kind"`, `"kid": "district", "kind"`, "exchange.key_unknown", "agency.kid", 12},
		{"unknown key of an answer", `"unknown"`, `"unknown", "lavel": 2`, "exchange.key_unknown", "answers[0].lavel", 26},
		{"other case", `"year"`, `"Year"`, "exchange.key_form", "", 20},
		{"umlaut in a key", `"year"`, `"jähr"`, "exchange.key_form", "", 20},
		{"empty key", `"year"`, `""`, "exchange.key_form", "", 20},
		{"long key", `"year"`, `"` + strings.Repeat("y", 65) + `"`, "exchange.key_form", "", 20},
		{"key twice", `"year"`, `"year": 2025, "year"`, "exchange.key_twice", "", 20},
		{"fraction", "2026", "2026.0", "exchange.want_whole", "year", 20},
		{"exponent", "650", "65e1", "exchange.want_whole", "agency.fte_hundredths", 14},
		{"number beyond 64 bits", "650", "9223372036854775808", "exchange.want_whole", "agency.fte_hundredths", 14},
		{"below zero", "650", "-1", "exchange.range", "agency.fte_hundredths", 14},
		{"text for a number", "2026", `"2026"`, "exchange.want_whole", "year", 20},
		{"number for a text", `"Amtsleitung"`, "7", "exchange.want_text", "agency.contact_role", 16},
		{"nothing for a text", `"Amtsleitung"`, "null", "exchange.want_text", "agency.contact_role", 16},
		{"text for a truth value", `"fictional": true`, `"fictional": "yes"`, "exchange.want_truth", "agency.fictional", 18},
		{"text for a list", "", head + `"agency":{"name":"Y"},"year":2026,"answers":"none"}`, "exchange.want_list", "answers", 1},
		{"text for an object", "", head + `"agency":"Y","year":2026,"answers":[]}`, "exchange.want_object", "agency", 1},
		{"text for an answer", "", head + `"agency":{"name":"Y"},"year":2026,"answers":["B2"]}`, "exchange.want_object", "answers[0]", 1},
		{"no answers", "", head + `"agency":{"name":"Y"},"year":2026}`, "exchange.missing", "answers", 1},
		{"no name", `"name": "Wirtschaftsförderung Lindenrade"`, `"name": "\u0000"`, "exchange.missing", "agency.name", 9},
		{"no catalogue", `"id": "wirtschaftsfoerderung-digital"`, `"id": ""`, "exchange.missing", "catalogue.id", 5},
		{"no question", `"question": "A1",`, ``, "exchange.missing", "answers[0].question", 24},
		{"no state", `"state": "unknown"`, `"evidence": "none"`, "exchange.missing", "answers[0].state", 24},
		{"name too long", `"Lindenrade"`, `"` + strings.Repeat("x", 201) + `"`, "exchange.long", "agency.place", 11},
		{"comment too long", "Drei von 14", strings.Repeat("x", 10_001), "exchange.long", "answers[1].for_jury", 35},
		{"text too long", "Drei von 14", strings.Repeat("x", 65<<10), "exchange.long", "answers[1].for_jury", 35},
		{"file too large", "", strings.Repeat(" ", exchange.MaxSize+1), "exchange.size", "", 0},
		{"too deep", "", strings.Repeat("[", 13) + strings.Repeat("]", 13), "exchange.depth", strings.Repeat("[0]", 12), 1},
		{"far too deep", "", strings.Repeat(`{"a":`, 100_000), "exchange.depth", strings.Repeat(".a", 12)[1:], 1},
		{"too many values", "", "[" + strings.Repeat("1,", 20_000) + "1]", "exchange.many", "", 1},
		{"too many keys", "", "{" + manyKeys(200) + `"z":1}`, "exchange.many", "", 1},
		{"kind", `"municipality"`, `"village"`, "exchange.choice", "agency.kind", 12},
		{"legal form", `"office"`, `"club"`, "exchange.choice", "agency.legal_form", 13},
		{"size", `"50k_100k"`, `"5k"`, "exchange.choice", "agency.size", 15},
		{"status", `"complete"`, `"done"`, "exchange.choice", "status", 21},
		{"state", `"unknown"`, `"perhaps"`, "exchange.choice", "answers[0].state", 26},
		{"evidence", `"document"`, `"rumor"`, "exchange.choice", "answers[1].evidence", 34},
		{"position", `"position": "B2"`, `"position": "b2"`, "exchange.question", "position", 22},
		{"id of a question", `"question": "A1"`, `"question": "A-1"`, "exchange.question", "answers[0].question", 25},
		{"long id", `"question": "A1"`, `"question": "A123456"`, "exchange.question", "answers[0].question", 25},
		{"answered twice", `"question": "A1"`, `"question": "B2"`, "exchange.question_twice", "answers[1].question", 29},
		{"answer without a level", `"unknown"`, `"answered"`, "exchange.current", "answers[0].current", 24},
		{"level without an answer", `"answered"`, `"open"`, "exchange.current", "answers[1].current", 31},
		{"level 5", `"current": 0`, `"current": 5`, "exchange.range", "answers[1].current", 31},
		{"target below 0", `"target": 3`, `"target": -1`, "exchange.range", "answers[1].target", 32},
		{"year of a target", "2028", "1028", "exchange.range", "answers[1].target_year", 33},
		{"year", "2026", "26", "exchange.range", "year", 20},
		{"staff", "650", "50001", "exchange.range", "agency.fte_hundredths", 14},
	}
}

const head = `{"format":"reifekompass-answers","version":1,"catalogue":{"id":"x","version":"1"},`

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"k%d":1,`, i)
	}
	return b.String()
}

func (r refusal) file(tb testing.TB) string {
	tb.Helper()
	if r.old == "" {
		return r.new
	}
	good := version1(tb)
	if !strings.Contains(good, r.old) {
		tb.Fatalf("%q is not in the good file", r.old)
	}
	return strings.Replace(good, r.old, r.new, 1)
}

func TestBadFilesAreRefusedWithPlaceAndReason(t *testing.T) {
	for _, r := range allRefusals(t) {
		t.Run(r.name, func(t *testing.T) {
			a, err := exchange.ReadAnswers(strings.NewReader(r.file(t)))
			var found *exchange.ProblemError
			if !errors.As(err, &found) {
				t.Fatalf("got %v, want a *ProblemError", err)
			}
			if found.Key != r.key || found.Path != r.path || found.Line != r.line {
				t.Errorf("got %s at %q in line %d, want %s at %q in line %d", found.Key, found.Path, found.Line, r.key, r.path, r.line)
			}
			if want := r.key != "exchange.newer"; errors.Is(err, assessment.ErrFormat) != want {
				t.Errorf("got ErrFormat %v, want %v", !want, want)
			}
			if diff := cmp.Diff(assessment.Assessment{}, a); diff != "" {
				t.Error("part of a refused file came back")
			}
		})
	}
}

func TestLogRepeatsNoTextOfTheFile(t *testing.T) {
	file := strings.Replace(version1(t), `"municipality"`, `"geheim"`, 1)
	_, err := exchange.ReadAnswers(strings.NewReader(file))
	if want := "answer file, line 12, agency.kind: exchange.choice"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestEveryRefusalIsAWholeSentenceInBothLanguages(t *testing.T) {
	for _, language := range assessment.Languages() {
		words, err := translations.New(string(language))
		if err != nil {
			t.Fatal(err)
		}
		shown := map[string]bool{}
		for _, r := range allRefusals(t) {
			_, err := exchange.ReadAnswers(strings.NewReader(r.file(t)))
			var found *exchange.ProblemError
			if !errors.As(err, &found) {
				t.Fatalf("%s: got %v, want a *ProblemError", r.name, err)
			}
			sentence := words.Say(found.Key, found.Values...)
			if strings.ContainsAny(sentence, "«»") || strings.Contains(sentence, "<no value>") || !strings.HasSuffix(sentence, ".") {
				t.Errorf("%s, %s: %s", language, r.name, sentence)
			}
			shown[found.Key] = true
		}
		if diff := cmp.Diff(messageKeys(t, string(language)), slices.Sorted(maps.Keys(shown))); diff != "" {
			t.Errorf("%s: messages and cases differ:\n%s", language, diff)
		}
	}
}

func messageKeys(t *testing.T, language string) []string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "assets", "translations", language, "exchange.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, match := range regexp.MustCompile(`(?m)^(exchange\.[a-z_]+):`).FindAllSubmatch(raw, -1) {
		keys = append(keys, string(match[1]))
	}
	slices.Sort(keys)
	return keys
}

// FuzzReadAnswers checks that no file makes the reader panic, that it takes
// only valid JSON and valid assessments, and that what it took is written and
// read again unchanged.
func FuzzReadAnswers(f *testing.F) {
	f.Add([]byte(version1(f)))
	f.Add([]byte(version11(f)))
	for _, r := range allRefusals(f) {
		if file := r.file(f); len(file) < 8<<10 {
			f.Add([]byte(file))
		}
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		first, err := exchange.ReadAnswers(bytes.NewReader(file))
		if err != nil {
			var found *exchange.ProblemError
			if !errors.As(err, &found) || found.Line > bytes.Count(file, []byte("\n"))+1 {
				t.Fatalf("got %v, want a *ProblemError with a line of the file", err)
			}
			return
		}
		if !json.Valid(bytes.TrimPrefix(file, []byte("\ufeff"))) {
			t.Fatal("took a file that is not JSON")
		}
		if err := first.Check(); err != nil {
			t.Fatalf("took a wrong assessment: %v", err)
		}
		var out bytes.Buffer
		if err := exchange.WriteAnswers(&out, &first); err != nil {
			t.Fatal(err)
		}
		second, err := exchange.ReadAnswers(&out)
		if err != nil {
			t.Fatal(err)
		}
		for id, answer := range first.Answers { // open and empty: not written
			if answer == (assessment.Answer{Question: id}) {
				delete(first.Answers, id)
			}
		}
		if diff := cmp.Diff(first, second); diff != "" {
			t.Error(diff)
		}
	})
}
