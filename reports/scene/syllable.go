package scene

import (
	"strings"
	"unicode"
)

// SoftHyphen marks where a word may be divided; it is drawn only there.
const SoftHyphen = string(softHyphen)

// syllableStarts reports whether a syllable may begin at k, by the main rule
// of German spelling: of consonants between vowels the last one begins the
// next syllable, and letters of one sound, and those that begin a syllable
// together, are not torn. It is for words wider than their line that no
// pattern divides. Two letters at least stay on each side.
func syllableStarts(runes []rune, k int) bool {
	if k < 2 || k+2 > len(runes) || !letters(runes[k-2:k+2]) {
		return false
	}
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
	for _, sound := range []string{
		"sch", "ch", "ck", "ph", "th", "qu",
		"br", "bl", "dr", "fr", "fl", "gr", "gl", "kr", "kl", "pr", "pl", "tr",
	} {
		if strings.HasPrefix(begin, sound) {
			return len(sound)
		}
	}
	return 1
}

func vowel(r rune) bool { return strings.ContainsRune("aeiouyäöüAEIOUYÄÖÜ", r) }

func letters(runes []rune) bool {
	for _, r := range runes {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}
