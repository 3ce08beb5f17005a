package exchange_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
)

func document(t *testing.T) string {
	t.Helper()
	raw, err := os.ReadFile("../../doc/exchange-format.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestExampleOfTheDocumentIsRead(t *testing.T) {
	_, rest, _ := strings.Cut(document(t), "```json\n")
	example, _, found := strings.Cut(rest, "```")
	if a := read(t, example); !found || len(a.Answers) == 0 || len(a.Inventory) == 0 {
		t.Errorf("got %+v", a)
	}
}

// TestDocumentNamesEveryField looks for the fields of the golden files, which
// have all there are.
func TestDocumentNamesEveryField(t *testing.T) {
	files := map[string]string{
		"answers": golden(t, "v1.1.json"), "part": golden(t, "part-v1.2.rkpart"),
		"call": entryOf(t, callBytes(t), "call.json"), "manifest of a submission": entryOf(t, prepared(t).Payload(), "manifest.json"),
	}
	text := document(t)
	for name, file := range files {
		var root any
		if err := json.Unmarshal([]byte(file), &root); err != nil {
			t.Fatal(err)
		}
		keys := map[string]bool{}
		collect(root, keys)
		for key := range keys {
			if !regexp.MustCompile("`([a-z_]+\\.)?" + key + "[.`]").MatchString(text) {
				t.Errorf("%s: the document does not name %q", name, key)
			}
		}
		if len(keys) < 10 {
			t.Errorf("%s: only %d fields", name, len(keys))
		}
	}
}

func collect(value any, keys map[string]bool) {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			keys[key] = true
			collect(inner, keys)
		}
	case []any:
		for _, inner := range value {
			collect(inner, keys)
		}
	}
}
