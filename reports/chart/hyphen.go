package chart

import (
	"strings"

	"reifekompass/reports/scene"
)

// german is the language whose words are long enough to need dividing in the
// narrow columns of charts.
const german = "de"

// divisible marks the syllables of words that are wider than a column. A
// word with a hyphen counts as several.
// Shorter words stay whole, because a label reads better that way.
func (p *pen) divisible(text string, s script, width float64) string {
	if p.language != german {
		return text
	}
	var b strings.Builder
	for part := range strings.SplitAfterSeq(text, " ") {
		for word := range strings.SplitAfterSeq(part, "-") {
			if p.width(strings.TrimSpace(word), s) > width {
				word = scene.Syllables(word)
			}
			b.WriteString(word)
		}
	}
	return b.String()
}
