package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/sheet"
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
	return c
}

func samples(tb testing.TB) map[string]assessment.Assessment {
	tb.Helper()
	names, err := fs.Glob(assets.Files, "samples/*.json")
	if err != nil {
		tb.Fatal(err)
	}
	all := map[string]assessment.Assessment{}
	for _, name := range names {
		raw, err := fs.ReadFile(assets.Files, name)
		if err != nil {
			tb.Fatal(err)
		}
		a, err := exchange.ReadAnswers(bytes.NewReader(raw))
		if err != nil {
			tb.Fatal(err)
		}
		all[name] = a
	}
	return all
}

func written(tb testing.TB, language string, a *assessment.Assessment) []byte {
	tb.Helper()
	words, err := translations.New(language)
	if err != nil {
		tb.Fatal(err)
	}
	var file bytes.Buffer
	if err := sheet.Write(&file, words, shipped(tb), a); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func read(tb testing.TB, raw []byte) (assessment.Assessment, error) {
	tb.Helper()
	c := shipped(tb)
	return sheet.Read(bytes.NewReader(raw), translations.New, func(a *assessment.Assessment) (*assessment.Catalogue, error) {
		if a.CatalogueID != c.ID {
			return nil, &assessment.CatalogueError{Got: a.CatalogueID, Want: c.ID}
		}
		return c, nil
	})
}

func wantSame(t *testing.T, want, got assessment.Assessment) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("differs (-want +got):\n%.3000s", diff)
	}
}

func TestRoundTripLosesNothing(t *testing.T) {
	for name, want := range samples(t) {
		for _, language := range []string{"de", "en"} {
			got, err := read(t, written(t, language, &want))
			if err != nil {
				t.Errorf("%s in %s: %v", name, language, explained(err))
				continue
			}
			wantSame(t, want, got)
		}
	}
}

func explained(err error) string {
	var wrong *sheet.ProblemError
	if !errors.As(err, &wrong) {
		return err.Error()
	}
	var text strings.Builder
	for _, p := range wrong.Problems {
		fmt.Fprint(&text, p.Sheet, " ", p.Cell, " ", p.Key, " ", p.Err, "; ")
	}
	return text.String()
}

// awkward holds what spreadsheets like to change.
func awkward(t *testing.T) assessment.Assessment {
	t.Helper()
	a := samples(t)["samples/01-lindenrade.json"]
	texts := []string{
		"=HYPERLINK(\"http://x\")", "+49 208", "-1", "@mention", "  außen leer  ", "Zeile 1\nZeile 2\n", "1,5", "007", "1E5", "TRUE", "12.03.",
		"'schon mit Strich", strings.Repeat("ä", assessment.MaxComment), "\t", "<b>&amp;</b>", "_x000D_",
	}
	i := 0
	for _, id := range shipped(t).Order() {
		if i == len(texts) {
			break
		}
		answer := a.Answer(id)
		answer.Question, answer.Internal, answer.ForJury = id, texts[i], texts[len(texts)-1-i]
		a = a.With(answer)
		i++
	}
	a.Call = "wf-2026-x"
	a.Part = &assessment.Part{Package: strings.Repeat("ab", 16), Questions: []assessment.QuestionID{"B2"}, Staff: true, Role: "IT"}
	a.Inventory = a.Inventory.With(assessment.System{ID: "S77", Product: "=1+1", Remark: "-2"})
	return a
}

func TestAwkwardTextsSurvive(t *testing.T) {
	want := awkward(t)
	got, err := read(t, written(t, "de", &want))
	if err != nil {
		t.Fatal(explained(err))
	}
	wantSame(t, want, got)
}

func TestNoTextBecomesAFormula(t *testing.T) {
	a := awkward(t)
	file, err := excelize.OpenReader(bytes.NewReader(written(t, "de", &a)))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range file.GetSheetList() {
		rows, err := file.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := file.GetCellFormula(name, at); formula != "" {
					t.Errorf("%s %s: formula %q", name, at, formula)
				}
			}
		}
	}
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	if err := sheet.WriteCSV(&packed, words, shipped(t), &a); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{";=HYPER", ";+49", ";@mention", ";=1+1", ";\"=HYPER"} {
			if bytes.Contains(raw, []byte(bad)) {
				t.Errorf("%s has %q", f.Name, bad)
			}
		}
	}
}

// edited opens a workbook, changes it and returns its bytes.
func edited(t *testing.T, change func(*excelize.File)) []byte {
	t.Helper()
	a := samples(t)["samples/01-lindenrade.json"]
	file, err := excelize.OpenReader(bytes.NewReader(written(t, "de", &a)))
	if err != nil {
		t.Fatal(err)
	}
	change(file)
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func set(t *testing.T, name, at string, value any) func(*excelize.File) {
	t.Helper()
	return func(f *excelize.File) {
		if err := f.SetCellValue(name, at, value); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEditsAreRead(t *testing.T) {
	got, err := read(t, edited(t, func(f *excelize.File) {
		set(t, "Fragen", "D3", "beantwortet")(f)
		set(t, "Fragen", "E3", 4)(f)
		set(t, "IT-Systeme", "B40", "Neues System")(f)
		if err := f.InsertCols("Fragen", "A", 1); err != nil { // somebody inserts a column
			t.Fatal(err)
		}
	}))
	if err != nil {
		t.Fatal(explained(err))
	}
	if answer := got.Answer("A1"); answer.Current != 4 || answer.State != assessment.Answered {
		t.Errorf("A1: %+v", answer)
	}
	found := false
	for _, system := range got.Inventory.Systems() {
		found = found || system.Product == "Neues System"
	}
	if !found {
		t.Error("the new system is not there")
	}
}

func TestWrongCellsAreNamed(t *testing.T) {
	for want, change := range map[string]func(*excelize.File){
		"Fragen E3 sheet.error.whole":    set(t, "Fragen", "E3", 7),
		"Fragen D3 sheet.error.choice":   set(t, "Fragen", "D3", "vielleicht"),
		"Fragen A3 sheet.error.question": set(t, "Fragen", "A3", "Z9"),
		"Fragen A4 sheet.error.twice":    set(t, "Fragen", "A4", "A1"),
		"Profil  sheet.error.name":       set(t, "Profil", "C3", ""),
		"Profil C12 sheet.error.whole":   set(t, "Profil", "C12", "dieses Jahr"),
		"Prozesse C3 sheet.error.value":  set(t, "Prozesse", "C3", "viele"),
		"Fragen  sheet.error.column":     set(t, "Fragen", "D1", "stand"),
		"  sheet.error.other":            set(t, "_reifekompass", "B1", "etwas"),
		"  sheet.error.newer":            set(t, "_reifekompass", "B2", "2"),
		"Fragen I3 sheet.error.formula": func(f *excelize.File) {
			if err := f.SetCellFormula("Fragen", "I3", "1+1"); err != nil {
				t.Fatal(err)
			}
		},
		"Fragen  sheet.error.no_sheet": func(f *excelize.File) {
			if err := f.DeleteSheet("Fragen"); err != nil {
				t.Fatal(err)
			}
		},
	} {
		_, err := read(t, edited(t, change))
		if err == nil || !strings.Contains(explained(err), want) {
			t.Errorf("want %s, got %v", want, err)
			if err != nil {
				t.Log(explained(err))
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	a := samples(b)["samples/01-lindenrade.json"]
	for b.Loop() {
		written(b, "de", &a)
	}
}

func BenchmarkRead(b *testing.B) {
	a := samples(b)["samples/01-lindenrade.json"]
	raw := written(b, "de", &a)
	for b.Loop() {
		if _, err := read(b, raw); err != nil {
			b.Fatal(err)
		}
	}
}
