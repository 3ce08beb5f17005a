package sheet

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"reifekompass/assessment"
)

// row is a row of a sheet while it is read, by the keys of its columns.
type row struct {
	of      *reading
	sheet   string
	line    int
	cells   map[string]string
	numeric map[string]bool
	letters map[string]string
}

// rows reads a sheet. Its columns are found by the hidden row of keys,
// wherever they were moved to. A sheet that is gone has no rows: nobody has to
// fill in everything; but one without a column that is needed is a problem.
func (rd *reading) rows(key, title string, needed ...string) []*row {
	all, err := rd.file.GetRows(title)
	if _, gone := errors.AsType[excelize.ErrSheetNotExist](err); gone {
		if key == sheetProfile || key == sheetQuestions {
			rd.add(Problem{Sheet: title, Key: "sheet.error.no_sheet"})
		}
		return nil
	}
	// The library lists the rows also of a sheet whose end is damaged, but not
	// the kind of a cell; and it reads the sheet anew for every cell it cannot.
	if err == nil {
		_, err = rd.file.GetCellType(title, "A1")
	}
	if err != nil {
		rd.add(Problem{Sheet: title, Key: "sheet.error.damaged"})
		return nil
	}
	if len(all) > maxRows {
		rd.add(Problem{Sheet: title, Key: "sheet.error.rows", Values: []any{"Max", maxRows}})
		return nil
	}
	keys := []string{}
	if len(all) >= keyRow {
		keys = all[keyRow-1]
	}
	for _, want := range needed {
		if !slices.Contains(keys, want) {
			rd.add(Problem{Sheet: title, Key: "sheet.error.column", Values: []any{"Column", want}})
		}
	}
	if len(rd.problems) > 0 {
		return nil
	}
	var rows []*row
	for i := firstRow; i <= len(all); i++ {
		rows = append(rows, rd.row(title, i, keys, all[i-1]))
	}
	return rows
}

func (rd *reading) row(title string, number int, keys, cells []string) *row {
	r := &row{of: rd, sheet: title, line: number, cells: map[string]string{}, numeric: map[string]bool{}, letters: map[string]string{}}
	for i, text := range cells {
		if i >= len(keys) || keys[i] == "" {
			continue
		}
		key := keys[i]
		letter, _ := excelize.ColumnNumberToName(i + 1)
		if _, twice := r.letters[key]; twice && number == firstRow {
			rd.add(Problem{Sheet: title, Cell: letter + strconv.Itoa(keyRow), Key: "sheet.error.column_twice", Values: []any{"Column", key}})
		}
		r.letters[key], r.cells[key] = letter, text
		at := letter + strconv.Itoa(number)
		if formula, err := rd.file.GetCellFormula(title, at); err == nil && formula != "" {
			r.fail(key, "sheet.error.formula")
		}
		if text == "" {
			continue
		}
		kind, err := rd.file.GetCellType(title, at)
		r.numeric[key] = err == nil && (kind == excelize.CellTypeNumber || kind == excelize.CellTypeUnset)
	}
	return r
}

func (r *row) text(key string) string { return r.cells[key] }

func (r *row) prose(key string) string { return assessment.CleanText(r.cells[key]) }

func (r *row) has(key string) bool { return r.cells[key] != "" }

// empty reports whether nobody filled in anything. The only entry of a kind
// has its id always.
func (r *row) empty() bool {
	for key, text := range r.cells {
		if strings.TrimSpace(text) != "" && (key != "id" || (text != assessment.ServiceID && text != assessment.SharingID)) {
			return false
		}
	}
	return true
}

func (r *row) fail(key, sentence string, values ...any) {
	r.of.add(Problem{Sheet: r.sheet, Cell: r.letters[key] + strconv.Itoa(r.line), Key: sentence, Values: values})
}

func (r *row) wrong(key string, err error) {
	r.of.add(Problem{Sheet: r.sheet, Cell: r.letters[key] + strconv.Itoa(r.line), Key: "sheet.error.value", Err: err})
}

// level returns a level and whether there is one.
func (r *row) level(key string) (assessment.Level, bool) {
	if strings.TrimSpace(r.text(key)) == "" {
		return 0, false
	}
	return assessment.Level(r.whole(key, 0, int(assessment.MaxLevel))), true
}

// whole returns a whole number, 0 for an empty cell.
func (r *row) whole(key string, low, high int) int {
	text := strings.TrimSpace(r.text(key))
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < low || n > high {
		r.fail(key, "sheet.error.whole", "Min", low, "Max", high)
		return 0
	}
	return n
}

// choice returns the number of a word, 0 for an empty cell.
func (r *row) choice(key string, words []string) int {
	text := strings.TrimSpace(r.text(key))
	if text == "" {
		return 0
	}
	at := slices.IndexFunc(words, func(word string) bool { return strings.EqualFold(word, text) })
	if at < 0 {
		r.fail(key, "sheet.error.choice", "Words", strings.Join(words, ", "))
		return 0
	}
	return at
}
