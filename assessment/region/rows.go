package region

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
)

// RowError is what is wrong with one row of a table, for whoever keeps the
// table. It is of the class assessment.ErrFormat.
type RowError struct {
	Table   string // "municipalities", "districts", "regions" or "tiles"
	Line    int    // 1 is the header
	Problem string // what is wrong and what to write instead
	Cause   Cause  // empty: only whoever keeps the program's own tables can cause it
	Column  string // whose field is wrong; empty: the row is
	Got     string // what the field or the row says
}

// Cause says what is wrong with a row of a table that an office keeps itself.
type Cause string

// The causes.
const (
	CauseHeader   Cause = "header"   // the first line is another
	CauseShape    Cause = "shape"    // other fields than the header has, or quotes that do not close
	CauseEncoding Cause = "encoding" // not UTF-8
	CauseEmpty    Cause = "empty"    // a field is empty, or has spaces around
	CauseKey      Cause = "key"      // no key of a district
	CauseDay      Cause = "day"      // no day such as 2024-01-31
	CauseOrder    Cause = "order"    // the last day lies before the first
	CauseLong     Cause = "long"     // the table is longer than can be kept
	CauseTwice    Cause = "twice"    // another line says the same for some of these days
)

// Error names table, line and problem.
func (e *RowError) Error() string {
	return fmt.Sprintf("table of %s, line %d: %s", e.Table, e.Line, e.Problem)
}

// Unwrap returns assessment.ErrFormat.
func (e *RowError) Unwrap() error { return assessment.ErrFormat }

// because gives a problem its cause for people.
func because(err error, cause Cause, column, got string) error {
	if wrong, ok := errors.AsType[*RowError](err); ok {
		wrong.Cause, wrong.Column, wrong.Got = cause, column, got
	}
	return err
}

// row is one line of a table below its header.
type row struct {
	table  string
	line   int
	fields []string
}

// wrong returns the error that the row has the problem.
func (r row) wrong(format string, values ...any) error {
	return &RowError{Table: r.table, Line: r.line, Problem: fmt.Sprintf(format, values...)}
}

// rows reads a table with semicolons whose first line is the header. Only the
// columns given by number may be empty.
func rows(table string, from io.Reader, header []string, optional ...int) ([]row, error) {
	reader := csv.NewReader(withoutMark(from))
	reader.Comma = ';'
	reader.FieldsPerRecord = -1 // checked here, with a better message
	var found []row
	for {
		fields, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, readError(table, err)
		}
		line, _ := reader.FieldPos(0)
		found = append(found, row{table: table, line: line, fields: fields})
	}
	if len(found) == 0 || !slices.Equal(found[0].fields, header) {
		err := row{table: table, line: 1}.wrong("the header must be %s", strings.Join(header, ";"))
		return nil, because(err, CauseHeader, "", strings.Join(header, ";"))
	}
	for _, r := range found[1:] {
		if err := r.check(header, optional); err != nil {
			return nil, err
		}
	}
	return found[1:], nil
}

func (r row) check(header []string, optional []int) error {
	if len(r.fields) != len(header) {
		err := r.wrong("%d fields, want the %d of %s", len(r.fields), len(header), strings.Join(header, ";"))
		return because(err, CauseShape, "", strings.Join(header, ";"))
	}
	for i, field := range r.fields {
		switch {
		case !utf8.ValidString(field):
			return because(r.wrong("%s is not UTF-8; save the table as UTF-8", header[i]), CauseEncoding, header[i], "")
		case field == "" && slices.Contains(optional, i):
		case field == "" || field != strings.TrimSpace(field):
			return because(r.wrong("%s is %q; write it without spaces around and not empty", header[i], field), CauseEmpty, header[i], field)
		}
	}
	return nil
}

// readError keeps a failing disk apart from a wrong table.
func readError(table string, err error) error {
	if parse, ok := errors.AsType[*csv.ParseError](err); ok {
		return &RowError{Table: table, Line: parse.Line, Problem: parse.Err.Error(), Cause: CauseShape}
	}
	return fmt.Errorf("read table of %s: %w", table, err)
}

// withoutMark leaves out the byte order mark that spreadsheets write.
func withoutMark(from io.Reader) io.Reader {
	reader := bufio.NewReader(from)
	mark := []byte("\ufeff")
	if start, err := reader.Peek(len(mark)); err == nil && slices.Equal(start, mark) {
		_, _ = reader.Discard(len(mark)) // these bytes are in the buffer
	}
	return reader
}
