package sheet

import (
	"archive/zip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// The rows of a sheet: a hidden one with the keys, the heads, and the content.
const (
	keyRow   = 1
	headRow  = 2
	firstRow = 3
)

// Write writes an assessment as a workbook in the language of the words. The
// catalogue is the whole one; what is asked of the agency is in it.
func Write(w io.Writer, words *translations.Translator, c *assessment.Catalogue, a *assessment.Assessment) error {
	m := newMaker(words, c, a.Agency.Kind)
	b := &book{file: excelize.NewFile(), maker: m}
	defer b.file.Close() //nolint:errcheck // nothing is on disk
	if err := b.write(a); err != nil {
		return fmt.Errorf("write sheet: %w", err)
	}
	return b.file.Write(w)
}

// book is a workbook while it is written. The first error is kept.
type book struct {
	*maker

	file  *excelize.File
	err   error
	style styles
}

type styles struct{ head, fixed, answer, number, note int }

func (b *book) write(a *assessment.Assessment) error {
	b.makeStyles()
	b.readMe(a)
	for _, g := range b.grids(a) {
		b.grid(g)
	}
	b.system(a)
	b.do(b.file.DeleteSheet("Sheet1"))
	return b.err
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) makeStyles() {
	make := func(s excelize.Style) int {
		id, err := b.file.NewStyle(&s)
		b.do(err)
		return id
	}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	open := &excelize.Protection{Locked: false}
	text := 49 // "@": what is typed stays as it is
	b.style = styles{
		head: make(excelize.Style{
			Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"0B5C8A"}},
		}),
		fixed: make(excelize.Style{
			Font: &excelize.Font{Color: "445060"}, Alignment: wrapped, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F5F7FA"}},
		}),
		answer: make(excelize.Style{Alignment: wrapped, Protection: open, NumFmt: text}),
		number: make(excelize.Style{Alignment: wrapped, Protection: open}),
		note:   make(excelize.Style{Alignment: wrapped}),
	}
}

// readMe is the first sheet: what the workbook is and how to fill it in.
func (b *book) readMe(a *assessment.Assessment) {
	name := b.words.Say("sheet.readme")
	_, err := b.file.NewSheet(name)
	b.do(err)
	b.do(b.file.SetColWidth(name, "A", "A", 100))
	lines := []string{
		b.words.Say("sheet.readme.title", "Agency", a.Agency.Name, "Year", a.Year),
		b.words.Say("sheet.readme.what"), b.words.Say("sheet.readme.how"), b.words.Say("sheet.readme.add"),
		b.words.Say("sheet.readme.back"), b.words.Say("sheet.readme.internal"),
	}
	for i, text := range lines {
		at := cellName(0, i+1)
		b.do(b.file.SetCellStr(name, at, text))
		b.do(b.file.SetCellStyle(name, at, at, b.style.note))
	}
}

func (b *book) grid(g grid) {
	_, err := b.file.NewSheet(g.title)
	b.do(err)
	for i, c := range g.columns {
		b.do(b.file.SetCellStr(g.title, cellName(i, keyRow), c.key))
		b.do(b.file.SetCellStr(g.title, cellName(i, headRow), c.head))
		letter, _ := excelize.ColumnNumberToName(i + 1)
		b.do(b.file.SetColWidth(g.title, letter, letter, c.width))
		b.column(g, i, c)
	}
	b.do(b.file.SetCellStyle(g.title, cellName(0, headRow), cellName(len(g.columns)-1, headRow), b.style.head))
	b.do(b.file.SetRowVisible(g.title, keyRow, false))
	for r, row := range g.rows {
		for i, text := range row {
			b.cell(g.title, cellName(i, firstRow+r), g.columns[i], text)
		}
	}
	b.do(b.file.SetPanes(g.title, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: headRow, TopLeftCell: cellName(1, firstRow), ActivePane: "bottomRight",
	}))
	b.do(b.file.ProtectSheet(g.title, &excelize.SheetProtectionOptions{
		FormatColumns: true, FormatRows: true, SelectLockedCells: true, SelectUnlockedCells: true, Sort: true, AutoFilter: true, InsertRows: true,
	}))
}

// column gives the cells of a column their style and the words to choose from.
func (b *book) column(g grid, i int, c column) {
	last := firstRow + len(g.rows) + g.spare - 1
	if last < firstRow {
		return
	}
	from, to := cellName(i, firstRow), cellName(i, last)
	style := b.style.answer
	switch {
	case c.fixed:
		style = b.style.fixed
	case c.number:
		style = b.style.number
	}
	b.do(b.file.SetCellStyle(g.title, from, to, style))
	if g.key == sheetProfile && c.key == "value" {
		b.profileLists(g)
		return
	}
	b.list(g.title, from+":"+to, c.choices)
}

func (b *book) profileLists(g grid) {
	for r, field := range profileFields() {
		if field.choices != nil {
			b.list(g.title, cellName(2, firstRow+r), field.choices(b.maker))
		}
	}
}

// longestList is how long the words of a list may be together; spreadsheets
// take no more.
const longestList = 255

func (b *book) list(title, where string, words []string) {
	if len(words) == 0 || len(strings.Join(words, ",")) > longestList || strings.Contains(strings.Join(words, ""), ",") {
		return
	}
	rule := excelize.NewDataValidation(true)
	rule.Sqref = where
	b.do(rule.SetDropList(words))
	rule.SetError(excelize.DataValidationErrorStyleWarning, b.words.Say("sheet.list_title"), b.words.Say("sheet.list_text"))
	b.do(b.file.AddDataValidation(title, rule))
}

// cell writes a text, or a number where it is one. A text is never a formula:
// it is stored as a text.
func (b *book) cell(title, at string, c column, text string) {
	if text == "" {
		return
	}
	if c.number {
		if n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64); err == nil {
			b.do(b.file.SetCellFloat(title, at, n, -1, 64))
			return
		}
	}
	b.do(b.file.SetCellStr(title, at, escaped(text)))
}

// escaped keeps a text that looks like an escaped character of the format,
// such as "_x000D_", from being read as that character.
func escaped(text string) string {
	return strings.ReplaceAll(text, "_x", "_x005F_x")
}

// system is the sheet that says what the workbook is. It is hidden.
func (b *book) system(a *assessment.Assessment) {
	_, err := b.file.NewSheet(sheetSystem)
	b.do(err)
	part := ""
	if a.Part != nil {
		raw, err := json.Marshal(a.Part)
		b.do(err)
		part = string(raw)
	}
	for i, pair := range [][2]string{
		{"format", format},
		{"version", strconv.Itoa(version)},
		{"language", string(b.wording.Language())},
		{"catalogue", a.CatalogueID},
		{"catalogue_version", a.CatalogueVersion},
		{"call", string(a.Call)},
		{"part", part},
		{"status", string(a.Status)},
		{"position", string(a.Position)},
		{"fictional", strconv.FormatBool(a.Agency.Fictional)},
	} {
		b.do(b.file.SetCellStr(sheetSystem, cellName(0, i+1), pair[0]))
		b.do(b.file.SetCellStr(sheetSystem, cellName(1, i+1), pair[1]))
	}
	b.do(b.file.SetSheetVisible(sheetSystem, false))
}

func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		panic(err) // columns and rows are small and not negative
	}
	return name
}

// WriteCSV writes the same sheets as a ZIP file of CSV files: semicolons,
// UTF-8 with a mark, as spreadsheets of the language read them. A text that a
// spreadsheet would take for a formula gets an apostrophe before it. They are
// for reading; the workbook comes back, these do not.
func WriteCSV(w io.Writer, words *translations.Translator, c *assessment.Catalogue, a *assessment.Assessment) error {
	m := newMaker(words, c, a.Agency.Kind)
	archive := zip.NewWriter(w)
	for _, g := range m.grids(a) {
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

// WriteTable writes one table as a CSV file as WriteCSV does. The columns whose
// index is among numbers hold numbers and stay as they are.
func WriteTable(w io.Writer, head []string, rows [][]string, numbers ...int) error {
	g := grid{rows: rows}
	for i, title := range head {
		g.columns = append(g.columns, column{head: title, number: slices.Contains(numbers, i)})
	}
	return writeCSV(w, g)
}

func writeCSV(w io.Writer, g grid) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	table := csv.NewWriter(w)
	table.Comma, table.UseCRLF = ';', true
	head := make([]string, 0, len(g.columns))
	for _, c := range g.columns {
		head = append(head, plain(c.head))
	}
	rows := [][]string{head}
	for _, row := range g.rows {
		safe := make([]string, 0, len(row))
		for i, text := range row {
			if !g.columns[i].number {
				text = plain(text)
			}
			safe = append(safe, text)
		}
		rows = append(rows, safe)
	}
	return table.WriteAll(rows)
}

// plain keeps a spreadsheet from taking a text for a formula.
func plain(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
