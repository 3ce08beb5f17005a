package paste

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
)

// cut parts a text into cells. Spreadsheets copy with tabs and write files
// with semicolons or commas; cells with line breaks or separators are quoted.
// More rows and columns than the limits are left out.
func cut(text string) (rows [][]string, long bool) {
	text = strings.TrimPrefix(strings.ReplaceAll(text, "\r\n", "\n"), "\ufeff")
	reader := csv.NewReader(strings.NewReader(strings.ReplaceAll(text, "\r", "\n")))
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord = separator(text), true, -1
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) || row == nil {
			return rows, false
		}
		row = trim(row)
		if len(row) == 0 {
			continue
		}
		if len(rows) == MaxRows {
			return rows, true
		}
		rows = append(rows, row[:min(len(row), MaxColumns)])
	}
}

// separator finds what parts the cells: the first line tells.
func separator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	for _, sign := range []rune{'\t', ';'} {
		if strings.ContainsRune(first, sign) {
			return sign
		}
	}
	if strings.ContainsRune(text, '\t') || !strings.Contains(first, ",") || isNumber(first) {
		return '\t'
	}
	return ','
}

// isNumber reports whether a line is one number such as "1,5", whose comma
// parts no cells.
func isNumber(line string) bool {
	return strings.TrimFunc(line, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) || r == ',' || r == '.' }) == ""
}

// trim takes blanks around cells and empty cells at the end away.
func trim(row []string) []string {
	for i := range row {
		row[i] = strings.TrimSpace(row[i])
	}
	for len(row) > 0 && row[len(row)-1] == "" {
		row = row[:len(row)-1]
	}
	return row
}

// fold makes headings and names comparable: letters and digits only.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, strings.ReplaceAll(text, "\u00ad", ""))
}
