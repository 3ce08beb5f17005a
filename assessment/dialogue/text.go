package dialogue

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"
)

// decode returns the text of a table: UTF-8, UTF-16 with its mark, or else
// Windows-1252, which German survey tools and spreadsheets write.
func decode(raw []byte) (string, error) {
	for _, mark := range []string{"\xff\xfe", "\xfe\xff"} {
		if bytes.HasPrefix(raw, []byte(mark)) {
			return decoded(utf.UTF16(utf.LittleEndian, utf.UseBOM), raw)
		}
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if bytes.IndexByte(raw, 0) >= 0 {
		return "", &FileError{Why: NoTable}
	}
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	return decoded(charmap.Windows1252, raw)
}

func decoded(from encoding.Encoding, raw []byte) (string, error) {
	text, err := from.NewDecoder().Bytes(raw)
	if err != nil || bytes.IndexByte(text, 0) >= 0 {
		return "", &FileError{Why: NoTable}
	}
	return string(text), nil
}

// maxRows is the most rows of a table that are read.
const maxRows = 10_000

// cells are the rows of a table with the numbers that a spreadsheet gives
// them. Empty rows are left out.
type cells struct {
	rows    [][]string
	numbers []int
}

func split(text string) (cells, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = separator(text), -1
	var c cells
	for number := 1; ; number++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return c, nil
		}
		if err != nil || number > maxRows {
			return c, &FileError{Why: Broken, Row: number}
		}
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			c.rows, c.numbers = append(c.rows, row), append(c.numbers, number)
		}
	}
}

// separator is the sign that stands most often in the first line, outside of
// quotation marks.
func separator(text string) rune {
	var quoted bool
	counts := map[rune]int{}
	for _, c := range text {
		if c == '"' {
			quoted = !quoted
		}
		if c == '\n' && !quoted {
			break
		}
		if !quoted {
			counts[c]++
		}
	}
	best := ';'
	for _, c := range []rune{'\t', ','} {
		if counts[c] > counts[best] {
			best = c
		}
	}
	return best
}

// fold makes texts comparable: letters and digits only, small.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
