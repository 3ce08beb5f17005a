package sheet

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"reifekompass/assets/translations"
)

// dataFormat and dataVersion are what the JSON of a release says it is.
const (
	dataFormat  = "reifekompass-open-data"
	dataVersion = 1
)

// WriteRelease writes a release as a workbook in the language of the words: the
// values, the data dictionary, the classes, and what the data is.
func WriteRelease(w io.Writer, words *translations.Translator, d ReleaseData) error {
	m := newReleaseMaker(words, d)
	out := newTables()
	defer out.file.Close() //nolint:errcheck // nothing is on disk
	tables := m.tables()
	out.add(m.sheetOf(tables[0]))
	out.add(m.dictionarySheet(tables))
	for _, t := range tables[1:] {
		out.add(m.sheetOf(t))
	}
	out.add(m.aboutSheet())
	if err := out.finish(); err != nil {
		return fmt.Errorf("write release: %w", err)
	}
	return out.file.Write(w)
}

// sheetOf is a table with its heads in words; the dictionary has the names that
// the files for programs have.
func (m *releaseMaker) sheetOf(t dataTable) table {
	made := table{title: m.say("tab." + t.key)}
	for _, f := range t.fields {
		made.columns = append(made.columns, column{head: m.say("label." + f.key), width: f.width})
	}
	for _, row := range t.rows {
		cells := make([]any, len(row))
		for i, value := range row {
			if cells[i] = value; value == nil {
				cells[i] = ""
			}
		}
		made.rows = append(made.rows, cells)
	}
	return made
}

func (m *releaseMaker) dictionarySheet(tables []dataTable) table {
	made := table{title: m.say("tab.fields")}
	widths := []float64{10, 16, 22, 60, 16, 44, 44}
	for i, key := range dictionaryKeys() {
		made.columns = append(made.columns, column{head: m.say("head." + key), width: widths[i]})
	}
	for _, row := range m.dictionary(tables) {
		cells := make([]any, len(row))
		for i, text := range row {
			cells[i] = text
		}
		made.rows = append(made.rows, cells)
	}
	return made
}

// dictionary describes every column of the tables.
func (m *releaseMaker) dictionary(tables []dataTable) [][]string {
	var rows [][]string
	for _, t := range tables {
		for _, f := range t.fields {
			rows = append(rows, m.described(t.key, f))
		}
	}
	return rows
}

func (m *releaseMaker) aboutSheet() table {
	made := table{title: m.say("tab.about"), columns: []column{{head: m.say("head.about"), width: 26}, {head: m.say("head.value"), width: 100}}}
	for _, row := range m.about() {
		made.rows = append(made.rows, []any{m.say("about." + row.key), row.value})
	}
	return made
}

// WriteReleaseCSV writes the same as a ZIP file of CSV files, as WriteCSV does:
// values.csv, classes.csv, fields.csv with the data dictionary, about.csv. Their
// heads are the stable names of the columns.
func WriteReleaseCSV(w io.Writer, words *translations.Translator, d ReleaseData) error {
	m := newReleaseMaker(words, d)
	archive := zip.NewWriter(w)
	for _, g := range m.grids() {
		file, err := archive.Create(g.key + ".csv")
		if err != nil {
			return err
		}
		if err := writeCSV(file, g); err != nil {
			return err
		}
	}
	return archive.Close()
}

// WriteReleaseValues writes the values alone as one CSV file.
func WriteReleaseValues(w io.Writer, words *translations.Translator, d ReleaseData) error {
	return writeCSV(w, newReleaseMaker(words, d).grids()[0])
}

// WriteReleaseFields writes the data dictionary alone as one CSV file.
func WriteReleaseFields(w io.Writer, words *translations.Translator, d ReleaseData) error {
	return writeCSV(w, newReleaseMaker(words, d).grids()[1])
}

// grids are the files of a release, the values first and the data dictionary
// second.
func (m *releaseMaker) grids() []grid {
	tables := m.tables()
	fields, about := grid{key: "fields", rows: m.dictionary(tables)}, grid{key: "about", columns: []column{{head: "name"}, {head: "value"}}}
	for _, key := range dictionaryKeys() {
		fields.columns = append(fields.columns, column{head: key})
	}
	for _, row := range m.about() {
		about.rows = append(about.rows, []string{row.key, row.value})
	}
	return []grid{tables[0].grid(), fields, tables[1].grid(), about}
}

// grid is the table as texts; what is empty is an empty one.
func (t dataTable) grid() grid {
	g := grid{key: t.key}
	for _, f := range t.fields {
		g.columns = append(g.columns, column{head: f.key, number: f.number()})
	}
	for _, row := range t.rows {
		cells := make([]string, len(row))
		for i, value := range row {
			switch v := value.(type) {
			case string:
				cells[i] = v
			case int:
				cells[i] = strconv.Itoa(v)
			}
		}
		g.rows = append(g.rows, cells)
	}
	return g
}

// dataFile is the JSON of a release.
type dataFile struct {
	Format   string              `json:"format"`
	Version  int                 `json:"version"`
	Language string              `json:"language"`
	About    map[string]string   `json:"about"`
	Fields   []map[string]string `json:"fields"`
	Values   []map[string]any    `json:"values"`
	Classes  []map[string]any    `json:"classes"`
}

// WriteReleaseJSON writes the same as one JSON object: about, fields (the data
// dictionary), values and classes, each row an object with the stable names of
// the columns. What is empty is null.
func WriteReleaseJSON(w io.Writer, words *translations.Translator, d ReleaseData) error {
	m := newReleaseMaker(words, d)
	tables := m.tables()
	file := dataFile{
		Format: dataFormat, Version: dataVersion, Language: words.Language(), About: map[string]string{},
		Values: tables[0].objects(), Classes: tables[1].objects(),
	}
	for _, row := range m.about() {
		file.About[row.key] = row.value
	}
	for _, row := range m.dictionary(tables) {
		described := map[string]string{}
		for i, key := range dictionaryKeys() {
			described[key] = row[i]
		}
		file.Fields = append(file.Fields, described)
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(file)
}

// objects are the rows with the names of their columns.
func (t dataTable) objects() []map[string]any {
	all := make([]map[string]any, 0, len(t.rows))
	for _, row := range t.rows {
		object := map[string]any{}
		for i, f := range t.fields {
			object[f.key] = row[i]
		}
		all = append(all, object)
	}
	return all
}
