package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"
)

// output is where the call prints. It takes everything and remembers whether
// something got lost, so that this is told once, at the end.
type output struct {
	to  io.Writer
	err error
}

// Write passes on what is printed, as long as it is taken.
func (o *output) Write(p []byte) (int, error) {
	if o.err == nil {
		_, o.err = o.to.Write(p)
	}
	return len(p), nil
}

// writeLine prints a line. That a terminal is gone is nothing that a further
// line to it could tell.
func writeLine(w io.Writer, text string) { _, _ = fmt.Fprintln(w, text) }

func (c *call) say(key string, pairs ...any) { writeLine(c.Out, printable(c.words.Say(key, pairs...))) }

// warn prints a sentence about what went wrong, for machines as JSON.
func (c *call) warn(sentence string) {
	if c.json {
		c.printJSON(c.Err, map[string]string{"error": sentence})
		return
	}
	for line := range strings.SplitSeq(sentence, "\n") {
		writeLine(c.Err, printable(line))
	}
}

func (c *call) printJSON(w io.Writer, value any) {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	_ = encoder.Encode(value) // plain values; see writeLine for the terminal
}

// local is a time as the clocks around the person show it.
func (c *call) local(at time.Time) time.Time { return at.In(c.Now().Location()) }

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

// printable keeps what a person typed from steering the terminal or turning
// the direction of what follows.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		default:
			return r
		}
	}, text)
}
