package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"reifekompass/assets/translations"
)

func messages(t *testing.T, code string) map[string]*i18n.Message {
	t.Helper()
	list, err := translations.Messages(code)
	if err != nil {
		t.Fatal(err)
	}
	byKey := map[string]*i18n.Message{}
	for _, m := range list {
		if byKey[m.ID] != nil {
			t.Errorf("%s: key %s stands twice", code, m.ID)
		}
		byKey[m.ID] = m
	}
	return byKey
}

func TestLanguagesHaveTheSameKeysAndPlaceholders(t *testing.T) {
	german, english := messages(t, "de"), messages(t, "en")
	for key, de := range german {
		en := english[key]
		if en == nil {
			t.Errorf("%s has no English sentence", key)
			continue
		}
		if de.Other == "" || en.Other == "" {
			t.Errorf("%s is empty", key)
		}
		// German bends the name of a place, English leaves it as it is.
		bent := key == "report.subject.adjective"
		if got, want := placeholders(en.Other), placeholders(de.Other); !bent && !slices.Equal(got, want) {
			t.Errorf("%s: English has %v, German %v", key, got, want)
		}
		if (de.One == "") != (en.One == "") {
			t.Errorf("%s: only one language knows the singular", key)
		}
	}
	for key := range english {
		if german[key] == nil {
			t.Errorf("%s has no German sentence", key)
		}
	}
}

func placeholders(text string) []string {
	found := map[string]bool{}
	for _, match := range regexp.MustCompile(`{{\.(\w+)}}`).FindAllStringSubmatch(text, -1) {
		found[match[1]] = true
	}
	return slices.Sorted(maps.Keys(found))
}

// TestKeysInTheCodeHaveSentences looks at every string in the code that has
// the form of a key of a known area.
func TestKeysInTheCodeHaveSentences(t *testing.T) {
	known := messages(t, "de")
	areas := map[string]bool{}
	for key := range known {
		area, _, _ := strings.Cut(key, ".")
		areas[area] = true
	}
	used := map[string]bool{}
	for literal, place := range literals(t) {
		area, rest, dotted := strings.Cut(literal, ".")
		if !dotted || !areas[area] || strings.Trim(rest, "abcdefghijklmnopqrstuvwxyz0123456789_.-") != "" || rest == "" {
			continue
		}
		used[literal] = true
		if known[literal] == nil && !isPrefix(literal, known) {
			t.Errorf("%s: no sentence for %q", place, literal)
		}
	}
	if len(used) < 100 {
		t.Errorf("only %d keys found in the code; the search is broken", len(used))
	}
}

// isPrefix reports whether keys begin with text: "month." + number.
func isPrefix(text string, known map[string]*i18n.Message) bool {
	for key := range known {
		if strings.HasPrefix(key, text) {
			return true
		}
	}
	return false
}

// literals maps every string in the code that is no test to a place of it.
func literals(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	files := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				if text, err := strconv.Unquote(literal.Value); err == nil {
					found[text] = files.Position(literal.Pos()).String()
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
