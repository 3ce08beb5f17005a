package hyphen

import (
	"slices"
	"strings"
	"unicode"
)

// The rules of typesetting that the patterns do not know.
const (
	shortest   = 6  // letters of a word that is divided
	longest    = 80 // beyond it, it is no word
	leastLeft  = 2  // letters before a hyphen
	leastRight = 3  // letters after a hyphen
	leastPart  = 4  // letters before a joint; fewer are a prefix: "Be-stand"
)

// Points returns for each character of a text whether and how well a line may
// be ended with a hyphen before it. Words with digits, abbreviations in capitals, web
// and mail addresses, words of fewer than six letters and words that hold a
// soft hyphen already are not divided.
func (p *Patterns) Points(text []rune) []Point {
	points := make([]Point, len(text))
	if p == nil {
		return points
	}
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && inWord(text[end]) {
			end++
		}
		if end > start && divisible(text, start, end) {
			p.word(text[start:end], points[start:end])
		}
		start = max(end, start+1)
	}
	return points
}

// Word returns a single word with a soft hyphen wherever it may be divided.
func (p *Patterns) Word(word string) string {
	runes := []rune(word)
	var b strings.Builder
	for i, point := range p.Points(runes) {
		if point != None {
			b.WriteRune(softHyphen)
		}
		b.WriteRune(runes[i])
	}
	return b.String()
}

const softHyphen = '\u00ad'

// inWord reports whether a character belongs to a word. Marks belong to the
// letter before them.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }

// divisible reports whether the letters from start to end are a word that may
// be divided, judged by its capitals and by what stands beside it.
func divisible(text []rune, start, end int) bool {
	if end-start < shortest || end-start > longest {
		return false
	}
	for _, r := range text[start+1 : end] {
		if unicode.IsUpper(r) || unicode.Is(unicode.Mn, r) {
			return false
		}
	}
	before, after := text[:start], text[end:]
	if len(before) > 0 && glued(before[len(before)-1]) || addressee(before) {
		return false
	}
	return len(after) == 0 || !address(after)
}

// glued reports whether a character makes the letters beside it part of
// something that is no word.
func glued(r rune) bool {
	return unicode.IsDigit(r) || r == softHyphen || strings.ContainsRune("@_.\\#&=", r)
}

// addressee reports whether a text ends as an address before its name does:
// "https://".
func addressee(before []rune) bool {
	return len(before) > 1 && before[len(before)-1] == '/' && before[len(before)-2] == '/'
}

// address reports whether an address goes on after a word: "wirtschaft.nrw",
// "https:". A dot or colon at the end of a sentence or clause does not.
func address(after []rune) bool {
	if after[0] == '.' || after[0] == ':' {
		return len(after) > 1 && (inWord(after[1]) || after[1] == '/')
	}
	return glued(after[0])
}

// word finds the points of one word.
func (p *Patterns) word(word []rune, points []Point) {
	lower := make([]rune, 0, longest+2)
	lower = append(lower, '.')
	for _, r := range word {
		lower = append(lower, unicode.ToLower(r))
	}
	if known, ok := p.exceptions[string(lower[1:])]; ok {
		for _, at := range known {
			points[at] = Syllable
		}
		p.join(lower[1:], points)
		return
	}
	lower = append(lower, '.')
	var levels [longest + 3]byte
	for i := range lower {
		p.trie.raise(lower[i:], levels[i:])
	}
	for i := leastLeft; i+leastRight <= len(word); i++ {
		if levels[i+1]%2 == 1 { // the dot before the word counts
			points[i] = Syllable
		}
	}
	p.join(lower[1:len(lower)-1], points)
}

// join finds the joints among the points of a word in small letters. What
// begins inside a part is none: "Vorgangs-bearbeitung" holds no "arbeit".
func (p *Patterns) join(word []rune, points []Point) {
	for at := leastPart; at < len(word); at++ {
		if points[at] == None {
			continue
		}
		if length := p.partAt(word[at:]); length > 0 {
			points[at] = Joint
			at += length - 1
		}
	}
}

// partAt returns how many letters the part has that a text begins with; 0 if
// it begins with none.
func (p *Patterns) partAt(text []rune) int {
	length := 0
	for _, part := range p.parts[text[0]] {
		if len(part) > length && len(part) <= len(text) && slices.Equal(text[:len(part)], part) {
			length = len(part)
		}
	}
	return length
}
