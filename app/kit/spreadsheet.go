package kit

import (
	"strings"
	"unicode"
)

// sheet is a table as text for a spreadsheet: cells divided by tabs, rows by
// line ends. A cell that a spreadsheet would take for a formula gets an
// apostrophe in front; a number with a sign is none.
func sheet(cells Cells, language string) string {
	var b strings.Builder
	for _, row := range append([][]string{cells.Head}, cells.Rows...) {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(sheetCell(cell, language))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func sheetCell(cell, language string) string {
	cell = strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, cell))
	_, number := readNumber(cell, language)
	switch {
	case cell == "" || number:
		return cell
	case strings.ContainsRune("=+-@＝＋－＠", firstRune(cell)):
		return "'" + cell
	case cell[0] == '"': // begins a cell that ends at the next one
		return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
	}
	return cell
}

func firstRune(text string) rune {
	for _, r := range text {
		return r
	}
	return 0
}

// number is how a number is written.
type number struct {
	decimals int    // digits after the mark
	unit     string // "%"; may be empty
}

// readNumber reports whether a text is one number with at most a short unit,
// as the language writes it: "−1.234,5", "+38", "50 %", "72.700 €".
func readNumber(text, language string) (number, bool) {
	mark, group := ',', '.'
	if language == "en" {
		mark, group = '.', ','
	}
	rest := strings.TrimLeft(text, "+-−±")
	if len([]rune(text))-len([]rune(rest)) > 1 {
		return number{}, false
	}
	digits, unit := rest, ""
	if end := strings.IndexFunc(rest, func(r rune) bool { return (r < '0' || r > '9') && r != mark && r != group }); end >= 0 {
		digits, unit = rest[:end], strings.TrimLeft(rest[end:], " \u00a0\u202f")
	}
	whole, after, marked := strings.Cut(digits, string(mark))
	if digits == "" || digits[0] < '0' || digits[0] > '9' || marked && (after == "" || strings.ContainsAny(after, ".,")) {
		return number{}, false
	}
	if strings.HasSuffix(whole, string(group)) || !isUnit(unit) {
		return number{}, false
	}
	return number{decimals: len(after), unit: unit}, true
}

// isUnit lets through the few signs that stand after numbers, and none that
// begins a formula.
func isUnit(unit string) bool { return unit == "" || unit == "%" || unit == "€" }
