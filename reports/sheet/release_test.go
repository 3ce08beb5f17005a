package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
	"reifekompass/reports/sheet"
)

// secret stands where a release says nothing.
const secret = 97

// releaseData is a release in which everything happens that open data has to
// tell.
func releaseData() sheet.ReleaseData {
	text := func(t string) assessment.Text {
		return assessment.Text{assessment.German: t, assessment.English: t + " (en)"}
	}
	c := &assessment.Catalogue{
		ID: "c", Version: "1.2",
		Dimensions: []assessment.Dimension{{ID: "A", Title: text("Strategie"), Questions: []assessment.Question{{ID: "A1", Title: text("=Zielbild")}, {ID: "A2", Title: text("Träger")}}}},
		Processes:  []assessment.ProcessTemplate{{ID: "P01", Title: text("Besuch")}},
	}
	return sheet.ReleaseData{
		Catalogue: c, Title: "Transfer 2026", Office: "=Programmstelle", Fictional: true, Rules: "1.0", Model: "1.0", Print: "AAAA BBBB CCCC", Made: time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC),
		Release: &transfer.Release{ID: "2026-A", Members: 13, Cells: []transfer.Cell{
			{Subject: transfer.Subject{}, Members: 13, Mean: 45},
			{
				Subject: transfer.Subject{Dimension: "A"}, Members: 13, Mean: 50, Band: &transfer.Band{Low: 35, High: 65}, Winners: &transfer.Means{Winners: 60, Others: 45},
				Classes: []transfer.Class{{Low: 0, High: 50, Members: 6}, {Low: 50, High: 100, Members: 7}},
			},
			{Subject: transfer.Subject{Dimension: "A", Question: "A1"}, Mean: secret, Band: &transfer.Band{Low: secret, High: secret}, Classes: []transfer.Class{{Members: secret}}, Winners: &transfer.Means{Winners: secret}},
			{Subject: transfer.Subject{Dimension: "A", Question: "A2"}, Members: 12, Mean: 25, Classes: []transfer.Class{{Low: 25, High: 25, Members: secret, Mostly: true}}},
			{Subject: transfer.Subject{Process: "P01"}, Members: 9, AtLeast: true, Mean: 0, Classes: []transfer.Class{{Low: 0, High: 1, Members: 3}, {Low: 1, High: 100, Members: 6}}},
		}},
	}
}

// wantValues are the rows of the values as texts.
func wantValues(total, question string) [][]string {
	return [][]string{
		{"kind", "dimension", "question", "process", "title", "status", "members", "at_least", "mean", "band_status", "band_low", "band_high", "classes_status", "winners_mean", "others_mean"},
		{"total", "", "", "", total, "shown", "13", "no", "45", "withheld", "", "", "withheld", "", ""},
		{"dimension", "A", "", "", "Strategie", "shown", "13", "no", "50", "shown", "35", "65", "merged", "60", "45"},
		{"question", "A", "A1", "", question, "withheld", "", "", "", "withheld", "", "", "withheld", "", ""},
		{"question", "A", "A2", "", "Träger", "shown", "12", "no", "25", "withheld", "", "", "mostly", "", ""},
		{"process", "", "", "P01", "Besuch", "shown", "9", "yes", "0", "withheld", "", "", "shown", "", ""},
	}
}

func wantClasses() [][]string {
	return [][]string{
		{"kind", "dimension", "question", "process", "low", "high", "members", "at_least", "mostly"},
		{"dimension", "A", "", "", "0", "50", "6", "no", "no"},
		{"dimension", "A", "", "", "50", "100", "7", "no", "no"},
		{"question", "A", "A2", "", "25", "25", "", "", "yes"},
		{"process", "", "", "P01", "0", "1", "3", "yes", "no"},
		{"process", "", "", "P01", "1", "100", "6", "yes", "no"},
	}
}

func wordsOf(t *testing.T, language string) *translations.Translator {
	t.Helper()
	words, err := translations.New(language)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// readCSV reads one file as a program would.
func readCSV(t *testing.T, from io.Reader) [][]string {
	t.Helper()
	raw, err := io.ReadAll(from)
	if err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	reader.Comma = ';'
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func releaseFiles(t *testing.T, language string) map[string][][]string {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.WriteReleaseCSV(&out, wordsOf(t, language), releaseData()); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][][]string{}
	for _, file := range archive.File {
		opened, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		files[file.Name] = readCSV(t, opened)
		_ = opened.Close()
	}
	return files
}

func TestOpenDataComesBackFromCSV(t *testing.T) {
	files := releaseFiles(t, "de")
	if diff := cmp.Diff(wantValues("Gesamtwert", "'=Zielbild"), files["values.csv"]); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(wantClasses(), files["classes.csv"]); diff != "" {
		t.Errorf("classes (-want +got):\n%s", diff)
	}
	about := files["about.csv"]
	if !slices.ContainsFunc(about, func(row []string) bool { return row[0] == "licence" && strings.Contains(row[1], "keine Lizenz") }) ||
		!slices.ContainsFunc(about, func(row []string) bool { return row[0] == "fictional" && row[1] == "yes" }) ||
		!slices.ContainsFunc(about, func(row []string) bool { return row[0] == "office" && row[1] == "'=Programmstelle" }) {
		t.Errorf("got %v", about)
	}
	var alone bytes.Buffer
	if err := sheet.WriteReleaseValues(&alone, wordsOf(t, "de"), releaseData()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(files["values.csv"], readCSV(t, &alone)); diff != "" {
		t.Error(diff)
	}
	alone.Reset()
	if err := sheet.WriteReleaseFields(&alone, wordsOf(t, "de"), releaseData()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(files["fields.csv"], readCSV(t, &alone)); diff != "" {
		t.Error(diff)
	}
}

func TestEveryColumnOfOpenDataIsDescribed(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		files := releaseFiles(t, language)
		described := map[string]bool{}
		for _, row := range files["fields.csv"][1:] {
			described[row[0]+" "+row[1]] = true
			for i, text := range row {
				if text == "" || strings.Contains(text, "«") || strings.Contains(text, "{{") {
					t.Errorf("%s: %q of %v", language, text, row[:i])
				}
			}
		}
		for table, rows := range map[string][][]string{"values": files["values.csv"], "classes": files["classes.csv"]} {
			for _, name := range rows[0] {
				if !described[table+" "+name] {
					t.Errorf("%s: column %s of %s is not described", language, name, table)
				}
			}
		}
		if want := len(files["values.csv"][0]) + len(files["classes.csv"][0]); len(described) != want {
			t.Errorf("%s: %d columns are described, want %d", language, len(described), want)
		}
	}
}

func TestOpenDataComesBackFromAWorkbook(t *testing.T) {
	var out bytes.Buffer
	data := releaseData()
	data.Licence = "CC BY 4.0"
	if err := sheet.WriteRelease(&out, wordsOf(t, "de"), data); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	if diff := cmp.Diff([]string{"Werte", "Datenwörterbuch", "Klassen", "Über diese Daten"}, book.GetSheetList()); diff != "" {
		t.Fatal(diff)
	}
	for title, want := range map[string][][]string{"Werte": wantValues("Gesamtwert", "=Zielbild"), "Klassen": wantClasses()} {
		got, err := book.GetRows(title)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range got[1:] {
			for len(row) < len(want[0]) { // the library leaves out empty cells at the end
				row = append(row, "")
			}
			if diff := cmp.Diff(want[i+1], row); diff != "" {
				t.Errorf("%s row %d (-want +got):\n%s", title, i+1, diff)
			}
		}
	}
	if formula, _ := book.GetCellFormula("Werte", "E4"); formula != "" {
		t.Errorf("the title became the formula %q", formula)
	}
	if kind, _ := book.GetCellType("Werte", "I3"); kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
		t.Errorf("the mean is no number but %v", kind)
	}
	if value, _ := book.GetCellValue("Werte", "I4"); value != "" {
		t.Errorf("a withheld mean is %q", value)
	}
	about, err := book.GetRows("Über diese Daten")
	if err != nil || !slices.ContainsFunc(about, func(row []string) bool { return row[0] == "Lizenz" && row[1] == "CC BY 4.0" }) {
		t.Errorf("got %v, %v", about, err)
	}
}

func TestOpenDataComesBackFromJSON(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteReleaseJSON(&out, wordsOf(t, "en"), releaseData()); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Format, Language string
		Version          int
		About            map[string]string
		Fields           []map[string]string
		Values, Classes  []map[string]any
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Format != "reifekompass-open-data" || got.Version != 1 || got.Language != "en" || got.About["cohort"] != "2026-A" || got.About["made"] != "2026-11-20" {
		t.Errorf("got %+v", got)
	}
	want := wantValues("Total", "=Zielbild (en)")
	for i, row := range got.Values {
		for j, name := range want[0] {
			text := want[i+1][j]
			if name == "title" && i > 0 && i != 2 {
				text += " (en)"
			}
			if said := asText(row[name]); said != text {
				t.Errorf("row %d, %s: got %q, want %q", i, name, said, text)
			}
		}
	}
	if len(got.Values) != 5 || len(got.Classes) != 5 || len(got.Fields) != 24 || got.Values[2]["mean"] != nil {
		t.Errorf("got %d values, %d classes, %d fields", len(got.Values), len(got.Classes), len(got.Fields))
	}
	if strings.Contains(out.String(), strconv.Itoa(secret)) {
		t.Error("what is withheld is there")
	}
}

func asText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case float64:
		return strconv.Itoa(int(v))
	default:
		return ""
	}
}

func TestNothingWithheldIsInOpenData(t *testing.T) {
	for name, rows := range releaseFiles(t, "de") {
		for _, row := range rows {
			if slices.Contains(row, strconv.Itoa(secret)) {
				t.Errorf("%s: %v", name, row)
			}
		}
	}
}

func TestAnEmptyReleaseIsWrittenToo(t *testing.T) {
	data := sheet.ReleaseData{Release: &transfer.Release{ID: "x"}, Catalogue: &assessment.Catalogue{}}
	var out bytes.Buffer
	if err := sheet.WriteReleaseJSON(&out, wordsOf(t, "de"), data); err != nil || !strings.Contains(out.String(), `"values": []`) {
		t.Errorf("got %v, %s", err, out.String())
	}
	out.Reset()
	if err := sheet.WriteRelease(&out, wordsOf(t, "de"), data); err != nil {
		t.Error(err)
	}
}
