package chart

import (
	"strings"
	"unicode"
)

// softHyphen marks where a word may be divided; it is drawn only there.
const softHyphen = "\u00ad"

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
				word = syllables(word)
			}
			b.WriteString(word)
		}
	}
	return b.String()
}

// syllables puts soft hyphens into a German word by the main rule of its
// spelling: of consonants between vowels the last one begins the next
// syllable. Letters of one sound, and those that begin a syllable together
// in borrowed and compound words, are not torn. Three letters at least stay
// on each side.
func syllables(word string) string {
	runes := []rune(word)
	var b strings.Builder
	voiced := false // a vowel has come since the last division
	for k, r := range runes {
		if k >= 3 && k+3 <= len(runes) && voiced && begins(runes, k) {
			b.WriteString(softHyphen)
			voiced = false
		}
		voiced = voiced || vowel(r)
		b.WriteRune(r)
	}
	return b.String()
}

// begins reports whether a syllable begins at k: with an onset before a vowel
// that is no part of a longer one.
func begins(runes []rune, k int) bool {
	size := onset(runes[k:])
	if size == 0 || k+size >= len(runes) || !vowel(runes[k+size]) {
		return false
	}
	return onset(runes[k-1:]) < 2 && onset(runes[k-2:]) < 3
}

// onset counts the consonants that begin a syllable together: 0 before a
// vowel or a sign.
func onset(runes []rune) int {
	if vowel(runes[0]) || !unicode.IsLetter(runes[0]) {
		return 0
	}
	begin := strings.ToLower(string(runes[:min(3, len(runes))]))
	for _, sound := range []string{"sch", "ch", "ck", "ph", "th", "qu", "br", "bl", "dr", "fr", "fl", "gr", "gl", "kr", "kl", "pr", "pl", "tr"} {
		if strings.HasPrefix(begin, sound) {
			return len(sound)
		}
	}
	return 1
}

func vowel(r rune) bool { return strings.ContainsRune("aeiouyäöüAEIOUYÄÖÜ", r) }
