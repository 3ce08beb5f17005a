package catalogue_test

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assets/translations"
)

var update = flag.Bool("update", false, "write the problems found into the cases")

func TestParseReadsEveryField(t *testing.T) {
	c, err := catalogue.Parse("small.yaml", small(t))
	if err != nil {
		t.Fatal(err)
	}
	want := &assessment.Catalogue{
		ID: "small", Version: "1.0", Title: both("Kleiner Katalog", "Small catalogue"),
		Criteria: []assessment.Criterion{{ID: "J1", Title: both("Übertragbarkeit", "Transferability")}},
		Dimensions: []assessment.Dimension{{
			ID: "A", Title: both("Prozesse und Abläufe", "Processes and workflows"),
			Short: both("Abläufe", "Workflows"), Strength: both("geordnete Abläufe", "orderly workflows"),
			Brake: both("Abläufe", "workflows"), Weight: 1500,
			Questions: []assessment.Question{{
				ID: "A1", Meaning: 1, Core: true, Weight: 125,
				Criteria: []assessment.CriterionID{"J1"},
				Kinds:    []assessment.Kind{assessment.KindDistrict, assessment.KindCity},
				Title:    both("Beschreibung der Abläufe", "Workflow descriptions"),
				Short:    both("Beschreibung", "Description"),
				Text:     both("Wie sind Ihre Abläufe beschrieben?", "How are your workflows described?"),
				Why:      both("Beschriebene Abläufe tragen auch bei Urlaub und Personalwechsel.", "Described workflows hold during holidays and changes of staff."),
				Hint:     both("Fragen Sie eine Vertretung, ob sie danach arbeiten kann.", "Ask a deputy whether they can work by the description."),
				Terms:    []assessment.Term{{Term: both("Ablauf", "Workflow"), Meaning: both("Die Schritte einer Aufgabe.", "The steps of a task.")}},
				Choices: [5]assessment.Choice{
					{Text: both("Abläufe stehen nirgends.", "Workflows are not written down."), Next: both("Einen Ablauf aufschreiben.", "Write one workflow down.")},
					{Text: both("Einzelne haben Notizen.", "Individuals have notes."), Next: both("Fünf Abläufe gemeinsam beschreiben.", "Describe five workflows together.")},
					{Text: both("Häufige Abläufe sind beschrieben.", "Frequent workflows are described."), Next: both("Alle Abläufe beschreiben.", "Describe all workflows.")},
					{Text: both("Alle Abläufe sind beschrieben.", "All workflows are described."), Next: both("Jährlich prüfen und verbessern.", "Check and improve every year.")},
					{Text: both("Wie 3; jährlich wird geprüft.", "As 3; checked every year.")},
				},
			}},
		}},
		Processes: []assessment.ProcessTemplate{{
			ID: "P01", Title: both("Anfrage beantworten", "Answering an inquiry"), Short: both("Anfrage", "Inquiry"),
			Hint: both("Ein Fall ist eine Anfrage, vom Eingang bis zur Antwort.", "One case is one inquiry, from receipt to the answer."),
		}},
		ProcessLevels: [5]assessment.Text{
			both("Auf Papier und am Telefon.", "On paper and by telephone."),
			both("In Dateien Einzelner.", "In files of individuals."),
			both("In einem gemeinsamen System.", "In a shared system."),
			both("Digital bis zum Abschluss.", "Digital until completion."),
			both("Wie 3; einzelne Schritte laufen von selbst.", "As 3; some steps run by themselves."),
		},
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Error(diff)
	}
}

func TestWeightCoreAndListsMayBeLeftOut(t *testing.T) {
	text := string(small(t))
	for _, line := range []string{"    weight: 1.5\n", "        weight: 0.125\n", "        core: true\n", "        criteria: [J1]\n", "        kinds: [district, city]\n"} {
		text = strings.Replace(text, line, "", 1)
	}
	c, err := catalogue.Parse("small.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	q := c.Dimensions[0].Questions[0]
	if c.Dimensions[0].Weight != assessment.UnitWeight || q.Weight != assessment.UnitWeight || q.Core || q.Criteria != nil || q.Kinds != nil {
		t.Errorf("got dimension weight %d and question %+v, want the usual values", c.Dimensions[0].Weight, q)
	}
}

func TestLineEndingsAndByteOrderMarkDoNotMatter(t *testing.T) {
	want, err := catalogue.Parse("small.yaml", small(t))
	if err != nil {
		t.Fatal(err)
	}
	windows := "\ufeff" + strings.ReplaceAll(string(small(t)), "\n", "\r\n")
	got, err := catalogue.Parse("small.yaml", []byte(windows))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestProblems reads the cases: each changes small.yaml ("old" to "new", any
// number of pairs) or gives a whole "file" or a "quoted" one, and lists every
// problem with its sentences. Run with -update to write them.
func TestProblems(t *testing.T) {
	names, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	words := speakers(t)
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := describe(t, words, problems(t, input(t, archive)))
			if *update {
				set(archive, "problems", got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(section(archive, "problems"), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEveryMessageHasACase(t *testing.T) {
	shown := map[string]bool{
		"catalogue.size": true, // TestFileThatIsTooLarge
	}
	names, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems(t, input(t, archive)) {
			shown[p.Key] = true
		}
	}
	for _, language := range assessment.Languages() {
		if diff := cmp.Diff(messageKeys(t, string(language)), slices.Sorted(maps.Keys(shown))); diff != "" {
			t.Errorf("%s: messages and cases differ:\n%s", language, diff)
		}
	}
}

func TestFileThatIsTooLarge(t *testing.T) {
	found := problems(t, make([]byte, catalogue.MaxSize+1))
	if len(found) != 1 || found[0].Key != "catalogue.size" {
		t.Fatalf("got %v, want one problem catalogue.size", found)
	}
	for _, speaker := range speakers(t) {
		if s := say(t, speaker, found[0]); !strings.Contains(s, "2 MiB") {
			t.Errorf("got %q, want the limit", s)
		}
	}
}

func TestClassOfErrors(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want, not  error
	}{
		{"newer schema", strings.Replace(string(small(t)), "schema: 1", "schema: 2", 1), assessment.ErrNewerFormat, assessment.ErrFormat},
		{"foreign file", "a: 1\n", assessment.ErrFormat, assessment.ErrNewerFormat},
		{"wrong text", strings.Replace(string(small(t)), "core: true", "core: 1", 1), assessment.ErrFormat, assessment.ErrNewerFormat},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := catalogue.Parse("x.yaml", []byte(c.text))
			if !errors.Is(err, c.want) || errors.Is(err, c.not) {
				t.Errorf("got %v, want %v only", err, c.want)
			}
		})
	}
}

func TestErrorNamesFileLineAndColumnOfEveryProblem(t *testing.T) {
	text := strings.NewReplacer("core: true", "core: 1", "schema: 1", "schema: x").Replace(string(small(t)))
	_, err := catalogue.Parse("x.yaml", []byte(text))
	want := "x.yaml:2:9: catalogue.whole [Path schema Min 1 Max 9999]\nx.yaml:19:15: catalogue.want_truth [Path A1 › core]"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func input(t *testing.T, archive *txtar.Archive) []byte {
	t.Helper()
	if quoted := section(archive, "quoted"); quoted != "" {
		raw, err := strconv.Unquote(strings.TrimSpace(quoted))
		if err != nil {
			t.Fatal(err)
		}
		return []byte(raw)
	}
	text := string(small(t))
	old := ""
	for _, f := range archive.Files {
		content := string(f.Data)
		switch f.Name {
		case "file":
			return f.Data
		case "old":
			if old = content; strings.Count(text, old) != 1 {
				t.Fatalf("small.yaml has %d times %q, want once", strings.Count(text, old), old)
			}
		case "new":
			text = strings.Replace(text, old, content, 1)
		}
	}
	return []byte(text)
}

func problems(t *testing.T, raw []byte) catalogue.Errors {
	t.Helper()
	_, err := catalogue.Parse("own.yaml", raw)
	var found catalogue.Errors
	if !errors.As(err, &found) || len(found) == 0 {
		t.Fatalf("got %v, want catalogue.Errors", err)
	}
	return found
}

func describe(t *testing.T, words []*translations.Translator, found catalogue.Errors) string {
	t.Helper()
	var b strings.Builder
	for _, p := range found {
		fmt.Fprintf(&b, "%d:%d %s\n", p.Line, p.Column, p.Key)
		for _, speaker := range words {
			fmt.Fprintf(&b, "  %s\n", say(t, speaker, p))
		}
	}
	return b.String()
}

// say is how a person reads the problem.
func say(t *testing.T, words *translations.Translator, p catalogue.Problem) string {
	t.Helper()
	message := words.Say(p.Key, p.Values...)
	if strings.ContainsAny(message, "«»") || strings.Contains(message, "<no value>") {
		t.Errorf("%s: %s is incomplete: %s", words.Language(), p.Key, message)
	}
	return message
}

// speakers returns a translator for each language, German first.
func speakers(t *testing.T) []*translations.Translator {
	t.Helper()
	var found []*translations.Translator
	for _, language := range assessment.Languages() {
		words, err := translations.New(string(language))
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, words)
	}
	return found
}

func messageKeys(t *testing.T, language string) []string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "assets", "translations", language, "catalogue.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, match := range regexp.MustCompile(`(?m)^(catalogue\.[a-z_]+):`).FindAllSubmatch(raw, -1) {
		keys = append(keys, string(match[1]))
	}
	slices.Sort(keys)
	return keys
}

func section(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func set(archive *txtar.Archive, name, content string) {
	for i := range archive.Files {
		if archive.Files[i].Name == name {
			archive.Files[i].Data = []byte(content)
			return
		}
	}
	archive.Files = append(archive.Files, txtar.File{Name: name, Data: []byte(content)})
}

func small(tb testing.TB) []byte {
	tb.Helper()
	raw, err := os.ReadFile("testdata/small.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	return raw
}

func both(german, english string) assessment.Text {
	return assessment.Text{assessment.German: german, assessment.English: english}
}
