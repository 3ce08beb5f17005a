package chart

import "strings"

// Table is a chart as a table, for whoever would rather read than look. Its
// cells are the words and numbers the chart shows, ready to show.
type Table struct {
	Head []string
	Rows [][]string // as many cells as heads; an empty cell says nothing
}

// Spoken is what a chart says in words: the kind of chart, what stands on its
// axes, the finding, the highest and the lowest value, and all values. Its
// parts come written in the language of the reader.
type Spoken struct {
	Kind    string // "Balken, 0 bis 100, n = 9"
	Finding string // a sentence; empty: none
	Highest string // "Höchster Wert: Service 72,3"; empty with fewer than two values
	Lowest  string
	All     string   // "Alle Werte"
	Values  []string // "Service 72,3"
}

// Sentence is the text alternative of the chart.
func (s Spoken) Sentence() string {
	var parts []string
	for _, part := range []string{s.Kind, s.Finding, s.Highest, s.Lowest} {
		if part != "" {
			parts = append(parts, ended(part))
		}
	}
	if len(s.Values) > 0 {
		parts = append(parts, ended(s.All+": "+strings.Join(s.Values, "; ")))
	}
	return strings.Join(parts, " ")
}

// ended makes a sentence of words that have no end of their own.
func ended(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
