package scene

import "reifekompass/reports/hyphen"

// point says how well a line of a width may end before rune i with a hyphen,
// by the patterns of the language.
func (b *breaker) point(i int, width float64) hyphen.Point {
	if b.hyphens == noHyphens || b.fonts.patterns == nil {
		return hyphen.None
	}
	if b.points == nil {
		b.points = b.fonts.patterns.Points(b.runes)
	}
	const before = 3 // letters a label or title has at least before a hyphen
	if b.hyphens == allHyphens || b.lettersBefore(i, before) && (b.hyphens == anyHyphens || b.wordWidth(i) > width) {
		return b.points[i]
	}
	return hyphen.None
}

// hasJoint reports whether the letters around rune i hold a joint of a
// compound.
func (b *breaker) hasJoint(i int) bool {
	for k := i; k > 0 && b.lettersBefore(k, 1); k-- {
		if b.points[k] == hyphen.Joint {
			return true
		}
	}
	for k := i; b.lettersAfter(k, 1); k++ {
		if b.points[k] == hyphen.Joint {
			return true
		}
	}
	return false
}

// lettersBefore reports whether at least n letters end at rune i.
func (b *breaker) lettersBefore(i, n int) bool { return i >= n && letters(b.runes[i-n:i]) }

// lettersAfter reports whether at least n letters begin at rune i.
func (b *breaker) lettersAfter(i, n int) bool {
	return i+n <= len(b.runes) && letters(b.runes[i:i+n])
}

// wordWidth is the width of the word around rune i, with the signs that touch
// it. What goes on for longer than a word is as wide as it is so far.
func (b *breaker) wordWidth(i int) float64 {
	const longest = 100
	start, end := i, i
	for start > max(0, i-longest) && !b.parts(start-1) {
		start--
	}
	for end+1 < min(len(b.runes), i+longest) && !b.parts(end+1) {
		end++
	}
	return b.right[end] - b.left[start]
}

// parts reports whether rune i stands between words or parts of words.
func (b *breaker) parts(i int) bool {
	r := b.runes[i]
	return isSpace(r) || r == '\n' || r == '-' || r == '/' || r == softHyphen
}
