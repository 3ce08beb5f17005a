package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"
)

// writeLine prints a line. That a terminal is gone is nothing that a further
// line to it could tell.
func writeLine(w io.Writer, text string) { _, _ = fmt.Fprintln(w, text) }

func (c *call) say(key string, pairs ...any) { writeLine(c.Out, c.words.Say(key, pairs...)) }

func (c *call) printJSON(w io.Writer, value any) {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	_ = encoder.Encode(value) // plain values; see writeLine for the terminal
}

// table prints rows in columns, the first row as head.
func (c *call) table(rows [][]string) error {
	w := tabwriter.NewWriter(c.Out, 0, 4, 2, ' ', 0)
	for _, row := range rows {
		for i := range row {
			row[i] = printable(row[i])
		}
		writeLine(w, strings.Join(row, "\t"))
	}
	return w.Flush()
}

// printable keeps what a person typed from steering the terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}
