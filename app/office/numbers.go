package office

import (
	"math"
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// scaled reads a number and returns it times scale, so that it is kept as a
// whole number; false for one that is none, is negative or would be rounded.
func scaled(text string, scale int64) (int64, bool) {
	n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
	times := n * float64(scale)
	whole := math.Round(times)
	// 1.001 · 1000 is not 1001 in binary; a digit too many is off by far more.
	const binary = 1e-6
	if err != nil || !(times >= 0 && times <= 1e9) || math.Abs(times-whole) > binary {
		return 0, false
	}
	return int64(whole), true
}

// plainNumber writes a number that is kept times scale, with a point.
func plainNumber(n, scale int64) string {
	return strconv.FormatFloat(float64(n)/float64(scale), 'f', -1, 64)
}

// plain writes a number that is kept times scale as it is typed: without the
// signs between thousands.
func (v *View) plain(n, scale int64) string {
	text := plainNumber(n, scale)
	if v.kit.Words.Language() == string(assessment.German) {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}
