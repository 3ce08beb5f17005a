package reports

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"reifekompass/assets/translations"
)

// used are the keys that the code of this package names. One that ends with a
// period is completed with a value.
func used(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no sources", err)
	}
	literal := regexp.MustCompile(`"(report\.[a-z0-9_.]+)"`)
	var keys []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range literal.FindAllStringSubmatch(string(source), -1) {
			keys = append(keys, match[1])
		}
	}
	return keys
}

func known(t *testing.T, code string) []string {
	t.Helper()
	messages, err := translations.Messages(code)
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, m := range messages {
		if strings.HasPrefix(m.ID, "report.") {
			keys = append(keys, m.ID)
		}
	}
	return keys
}

func TestEveryKeyOfTheCodeIsTranslated(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		keys := known(t, code)
		for _, key := range used(t) {
			open := strings.HasSuffix(key, ".")
			if !slices.ContainsFunc(keys, func(k string) bool { return k == key || open && strings.HasPrefix(k, key) }) {
				t.Errorf("%s: %s is not translated", code, key)
			}
		}
	}
}

func TestEveryTranslationIsUsed(t *testing.T) {
	keys := used(t)
	for _, code := range []string{"de", "en"} {
		for _, k := range known(t, code) {
			if !slices.ContainsFunc(keys, func(key string) bool { return k == key || strings.HasPrefix(k, strings.TrimSuffix(key, ".")+".") }) {
				t.Errorf("%s: nothing says %s", code, k)
			}
		}
	}
}

func TestBothLanguagesHaveTheSameKeysAndPlaceholders(t *testing.T) {
	placeholder := regexp.MustCompile(`{{\.\w+}}`)
	of := func(code string) map[string][]string {
		messages, err := translations.Messages(code)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string][]string{}
		for _, m := range messages {
			if strings.HasPrefix(m.ID, "report.") {
				names := placeholder.FindAllString(m.Other, -1)
				slices.Sort(names)
				found[m.ID] = slices.Compact(names)
			}
		}
		return found
	}
	de, en := of("de"), of("en")
	for key, names := range de {
		other, ok := en[key]
		if !ok {
			t.Errorf("%s is missing in English", key)
		}
		if strings.HasPrefix(key, "report.subject.") || key == "report.method.version.text" {
			continue // the languages need different parts
		}
		if !slices.Equal(names, other) {
			t.Errorf("%s: got %v in English, want %v", key, other, names)
		}
	}
	if len(en) != len(de) {
		t.Errorf("got %d keys in English, want %d", len(en), len(de))
	}
}
