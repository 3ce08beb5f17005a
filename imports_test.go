package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows lists for each package of the project what it may import of the
// project. A package without a row fails the test: whoever adds one decides
// here what it may know. Test files may import more; they are not read.
func arrows() map[string][]string {
	return map[string][]string{
		"assessment":          {},
		"assets":              {},
		"assets/translations": {},

		"assessment/catalogue":       {"assessment"},
		"assessment/scoring":         {"assessment"},
		"assessment/ranking":         {"assessment"},
		"assessment/exchange":        {"assessment", "assessment/exchange/sealed", "assessment/transfer"},
		"assessment/exchange/sealed": {"assessment"},
		"assessment/store":           {"assessment"},
		"assessment/region":          {"assessment"},
		"assessment/transfer":        {"assessment", "assessment/scoring"},
		"assessment/release":         {"assessment", "assessment/catalogue", "assessment/exchange", "assessment/exchange/sealed", "assessment/scoring", "assessment/transfer"},
		"assessment/followup":        {"assessment", "assessment/scoring"},
		"assessment/learning":        {"assessment", "assessment/region", "assessment/scoring", "assessment/transfer"},
		"assessment/programme":       {"assessment", "assessment/catalogue", "assessment/exchange", "assessment/exchange/sealed"},
		"assessment/handover":        {"assessment", "assessment/catalogue", "assessment/exchange", "assessment/exchange/sealed"},
		"assessment/intake":          {"assessment", "assessment/catalogue", "assessment/exchange", "assessment/exchange/sealed", "assessment/handover"},
		"assessment/session":         {"assessment", "assessment/scoring"},
		"assessment/dialogue":        {"assessment", "assessment/exchange", "assessment/scoring"},
		"assessment/team":            {"assessment", "assessment/scoring"},
		"assessment/jury":            {"assessment", "assessment/exchange", "assessment/exchange/sealed", "assessment/ranking"},

		"reports/wording":  {"assessment", "assessment/handover", "assessment/intake", "assessment/learning", "assessment/release", "assessment/scoring", "assessment/transfer", "assets/translations"},
		"reports/hyphen":   {"assets"},
		"reports/scene":    {"assets", "reports/hyphen"},
		"reports/raster":   {"assets", "reports/scene"},
		"reports/svg":      {"reports/scene"},
		"reports/chart":    {"reports/scene"},
		"reports/theme":    {"reports/scene"},
		"reports/document": {"reports/scene"},
		"reports/pdf":      {"assets", "reports/document", "reports/scene"},
		"reports/form":     {"assessment", "assessment/exchange", "assets/translations"},
		"reports/sheet":    {"assessment", "assessment/jury", "assessment/ranking", "assessment/transfer", "assets/translations", "reports/wording"},
		"reports/pdfcheck": {}, // an independent reader: it must not share a fault with the writer
		"reports": {
			"assessment", "assessment/dialogue", "assessment/followup", "assessment/handover", "assessment/intake", "assessment/jury",
			"assessment/ranking", "assessment/region", "assessment/release", "assessment/scoring", "assessment/team", "assessment/transfer",
			"assets/translations",
			"reports/chart", "reports/document", "reports/scene", "reports/theme", "reports/wording",
		},

		"app/explain": {"assessment", "assessment/catalogue", "assessment/dialogue", "assessment/exchange", "assessment/followup", "assessment/handover", "assessment/intake", "assessment/jury", "assessment/programme", "assessment/region", "assessment/release", "assessment/session", "assessment/store", "assessment/team", "assets/translations", "reports/pdfcheck", "reports/sheet", "reports/theme", "reports/wording"},
		"app/kit":     {"app/explain", "assets", "assets/translations", "reports/raster", "reports/scene", "reports/svg"},
		"app/kit/kittest": {
			"app/kit", "assessment", "assessment/catalogue", "assessment/session", "assets", "assets/translations",
		},
		"app/native":  {"assessment"},
		"app/paste":   {"assessment"},
		"app/pasting": {"app/explain", "app/kit", "app/paste", "assessment", "assets/translations", "reports/scene", "reports/wording"},
		"app/record":  append(pure(), "app/explain"),
		"app/form":    append(pure(), "app/explain", "app/kit", "reports/scene", "reports/wording"),
		"app/hints":   append(pure(), "app/explain", "app/kit", "reports/scene", "reports/wording"),
		"app/desk":    append(pure(), "assets", "reports", "reports/document", "reports/form", "reports/pdfcheck", "reports/scene", "reports/sheet", "reports/theme"),
		"app/command": append(pure(), "app/desk", "app/explain", "app/paste", "reports", "reports/document", "reports/pdfcheck", "reports/theme", "reports/wording"),

		"app/overview":  append(feature(), "reports/wording"),
		"app/profile":   feature(),
		"app/guide":     append(feature(), "reports/wording"),
		"app/processes": inventory(),
		"app/systems":   inventory(),
		"app/service":   inventory(),
		"app/vision":    inventory(),
		"app/sharing":   append(feature(), "app/form", "app/record", "reports/wording"),
		"app/measures":  inventory(),
		"app/result":    append(feature(), "reports/document"),
		"app/followup":  append(feature(), "reports/document"),
		"app/preview":   append(feature(), "reports/document", "reports/raster"),
		"app/settings":  append(feature(), "reports/theme"),
		"app/submit":    append(feature(), "reports/wording"),
		"app/teamwork":  feature(),
		"app/dialogue":  feature(),
		"app/office":    append(feature(), "reports/wording"),
		"app/jury":      append(feature(), "reports/wording"),
		"app/course":    append(feature(), "reports/wording"),
		"app/meeting":   feature(),
		"app/transfer":  append(feature(), "reports/wording"),
		"app/publish":   append(feature(), "reports/wording"),
		"app/beside":    feature(),
		"app/balance":   append(feature(), "reports/document"),
		"app/juror":     append(feature(), "reports/wording"),

		"app": append(
			inventory(), "app/overview", "app/profile", "app/guide", "app/processes", "app/systems", "app/service", "app/vision",
			"app/measures", "app/result", "app/preview", "app/settings", "app/submit", "app/teamwork", "app/dialogue", "app/office",
			"app/jury", "app/course", "app/meeting", "app/juror", "reports/document", "reports/pdf", "app/sharing", "app/transfer",
			"app/followup", "app/publish", "app/beside", "app/balance",
		),
		"": {"app", "app/command", "app/desk", "app/explain", "app/native", "app/settings", "app/transfer", "assessment", "assessment/catalogue", "assessment/intake", "assessment/handover", "assessment/jury", "assessment/exchange/sealed", "assessment/region", "assessment/release", "assessment/programme", "assessment/store", "assets", "assets/translations", "reports/pdf", "reports/pdfcheck", "reports/wording"},
	}
}

// pure are the packages that need neither window, database nor paper.
func pure() []string {
	return []string{
		"assessment", "assessment/catalogue", "assessment/dialogue", "assessment/exchange", "assessment/exchange/sealed",
		"assessment/followup", "assessment/handover", "assessment/intake", "assessment/jury", "assessment/learning",
		"assessment/programme", "assessment/ranking", "assessment/region", "assessment/release", "assessment/scoring",
		"assessment/session", "assessment/team", "assessment/transfer", "assets/translations",
	}
}

// feature is what one feature of the window may know; never another feature.
func feature() []string {
	return append(pure(), "app/explain", "app/kit", "reports", "reports/chart", "reports/scene")
}

// inventory is what a feature that shows entries may know beyond that: the
// form of an entry, the table that is pasted, the list of hints, the keeper of
// what is not stored yet.
func inventory() []string {
	return append(feature(), "app/form", "app/hints", "app/paste", "app/pasting", "app/record", "reports/wording")
}

func TestImportsFollowTheArrows(t *testing.T) {
	for dir, imports := range projectImports(t) {
		allowed, known := arrows()[dir]
		if !known {
			t.Errorf("package %q has no rule in arrows()", dir)
			continue
		}
		for _, imported := range imports {
			if !slices.Contains(allowed, imported) {
				t.Errorf("package %q must not import %q", dir, imported)
			}
		}
	}
}

// exclusive are modules that one folder alone may import, so that replacing
// one of them is a change of one place. With no folder, only tests may.
func exclusive() map[string][]string {
	return map[string][]string{
		"github.com/xuri/excelize/v2":  {"reports/sheet"},
		"filippo.io/age":               {"assessment/exchange/sealed"},
		"filippo.io/age/armor":         {"assessment/exchange/sealed"},
		"github.com/jung-kurt/gofpdf":  {"reports/pdf"},
		"github.com/fyne-io/oksvg":     {"reports/theme"},
		"github.com/srwiley/rasterx":   {"reports/theme"},
		"gorm.io/gorm":                 {"assessment/store"},
		"gorm.io/driver/sqlite":        {"assessment/store"},
		"fyne.io/fyne/v2/app":          {""},
		"fyne.io/fyne/v2/test":         {"app/kit/kittest"},
		"testing":                      {"app/kit/kittest"},
		"reifekompass/app/kit/kittest": {},
	}
}

func TestDependenciesStayInTheirPlace(t *testing.T) {
	walk(t, func(dir, imported string) {
		if owners, ok := exclusive()[imported]; ok && !slices.Contains(owners, dir) {
			t.Errorf("package %q must not import %s", dir, imported)
		}
		if strings.HasPrefix(imported, "fyne.io/") && dir != "" && dir != "app" && !strings.HasPrefix(dir, "app/") {
			t.Errorf("package %q must not know the window (%s)", dir, imported)
		}
	})
}

func projectImports(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	walk(t, func(dir, imported string) {
		if _, seen := found[dir]; !seen {
			found[dir] = nil
		}
		if rest, ours := strings.CutPrefix(imported, "reifekompass/"); ours {
			found[dir] = append(found[dir], rest)
		}
	})
	if len(found) == 0 {
		t.Fatal("no packages found")
	}
	return found
}

// walk calls visit for every import of every file that is not a test.
func walk(t *testing.T, visit func(dir, imported string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".cache") {
			return fs.SkipDir
		}
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), ".")
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			visit(dir, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
