package scene

import (
	"slices"
	"strings"
	"unicode"

	"reifekompass/reports/hyphen"
)

// breaker holds a text as runes with their places on one endless line.
type breaker struct {
	fonts *Fonts
	spans []Span
	runes []rune
	owner []int     // span of each rune
	left  []float64 // left edge of each rune
	right []float64 // right edge of each rune

	hyphens hyphens
	// points are the runes a line may end before with a hyphen, by the
	// patterns of the language; nil: not asked for yet.
	points []hyphen.Point
}

// hyphens says which words are divided by the patterns of the language.
type hyphens int

const (
	noHyphens   hyphens = iota
	wideHyphens         // words that are wider than a line
	allHyphens
	anyHyphens // as all, wherever a line ends, so that there are few
)

// cut is where a line ends and the next one begins.
type cut struct {
	start, end, next int
	hyphen           bool // the line ends with a soft hyphen
	forced           bool // inside a word, for want of a better place
	last             bool
}

func newBreaker(f *Fonts, spans []Span) *breaker {
	length := 0 // of the text in bytes: at least as many as it has runes
	for _, span := range spans {
		length += len(span.Text)
	}
	b := &breaker{
		fonts: f, spans: spans, runes: make([]rune, 0, length), owner: make([]int, 0, length),
		left: make([]float64, 0, length), right: make([]float64, 0, length),
	}
	x, last, lastOwner := 0.0, rune(-1), -1
	for i, span := range spans {
		face := f.face(span.Font.Weight)
		scale := span.Font.Size / face.em
		for _, r := range f.Clean(span.Text) {
			drawn := r != softHyphen && r != '\n' && !isMark(r)
			if drawn && i == lastOwner {
				x += float64(face.kern(last, r)) * scale
			}
			b.runes, b.owner, b.left = append(b.runes, r), append(b.owner, i), append(b.left, x)
			if drawn {
				x += float64(face.advance(r)) * scale
				last, lastOwner = r, i
			}
			b.right = append(b.right, x)
		}
	}
	return b
}

// atLeast makes a width one that lines can have.
func atLeast(width float64) float64 {
	if !(width >= 1) { // also NaN
		return 1
	}
	return width
}

// cuts breaks the whole text, each line as full as it can be.
func (b *breaker) cuts(width float64) []cut {
	var cuts []cut
	for start := 0; len(b.runes) > 0; {
		cuts = append(cuts, b.fill(start, width)...)
		last := cuts[len(cuts)-1]
		if last.last {
			break
		}
		start = last.next
	}
	return cuts
}

// fill breaks the paragraph that begins at start, each line as full as it can
// be.
func (b *breaker) fill(start int, width float64) []cut {
	width = atLeast(width)
	var cuts []cut
	for {
		for start < len(b.runes) && isSpace(b.runes[start]) {
			start++
		}
		c := b.next(start, width)
		c.start = start
		cuts = append(cuts, c)
		if c.last || b.runes[c.next-1] == '\n' {
			return cuts
		}
		start = c.next
	}
}

// anyForced reports whether a word had to be divided.
func anyForced(cuts []cut) bool {
	return slices.ContainsFunc(cuts, func(c cut) bool { return c.forced })
}

// divided counts the lines that end inside a word.
func divided(cuts []cut) int {
	n := 0
	for _, c := range cuts {
		if c.hyphen || c.forced {
			n++
		}
	}
	return n
}

// next finds the end of the line that begins at start: the last allowed place
// before the width is used up.
func (b *breaker) next(start int, width float64) cut {
	const slack = 0.001 // sums of fractions
	best := cut{end: -1}
	for i := start; i < len(b.runes); i++ {
		if b.runes[i] == '\n' {
			return cut{end: b.trim(start, i), next: i + 1}
		}
		if i > start && b.better(best.end, i, width) && b.hyphenated(start, i) <= width {
			best = cut{end: i, next: i, hyphen: true}
		}
		tooWide := b.right[i]-b.left[start] > width+slack
		if tooWide && !isSpace(b.runes[i]) {
			if best.end > start {
				return best
			}
			return b.divide(start, i, width)
		}
		if c, ok := b.opportunity(start, i, width); ok {
			best = c
		}
	}
	return cut{end: b.trim(start, len(b.runes)), next: len(b.runes), last: true}
}

// better reports whether a line rather ends with a hyphen before rune i than
// where it could end so far: not if that is a joint of the same word and
// there is room for another line.
func (b *breaker) better(before, i int, width float64) bool {
	point := b.point(i, width)
	if b.hyphens == anyHyphens || point != hyphen.Syllable || before <= 0 || b.points[before] != hyphen.Joint {
		return point != hyphen.None
	}
	return !letters(b.runes[before:i])
}

// opportunity reports whether a line may end after or at rune i.
func (b *breaker) opportunity(start, i int, width float64) (cut, bool) {
	switch r := b.runes[i]; {
	case isSpace(r):
		end := b.trim(start, i)
		if i+1 < len(b.runes) && !isSpace(b.runes[i+1]) && !keepsBefore(b.runes[i+1:]) {
			return cut{end: end, next: i + 1}, true
		}
	case r == softHyphen:
		if i > start && b.hyphenated(start, i) <= width {
			return cut{end: i, next: i + 1, hyphen: true}, true
		}
	case r == '-' || r == '/' || r == '–':
		if b.joint(start, i) {
			return cut{end: i + 1, next: i + 1}, true
		}
	}
	return cut{}, false
}

// joint reports whether the hyphen or slash at i stands between two words
// that are long enough to be parted.
func (b *breaker) joint(start, i int) bool {
	const least = 2
	before := i
	if i > start && b.runes[i] == '/' && b.runes[i-1] == '-' { // Flächen-/Gebäudesuche
		before--
	}
	if before-start < least || i+least >= len(b.runes) {
		return false
	}
	return letters(b.runes[before-least:before]) && letters(b.runes[i+1:i+1+least])
}

// divide parts a word that is wider than the line and that neither a sign nor
// the patterns part. Rune i is the first one that does not fit.
func (b *breaker) divide(start, i int, width float64) cut {
	for k := i; k > start+1; k-- {
		if syllableStarts(b.runes, k) && b.hyphenated(start, k) <= width {
			return cut{end: k, next: k, hyphen: true, forced: true}
		}
	}
	end := max(i, start+1) // one rune at least, or the text would never end
	for end < len(b.runes) && isMark(b.runes[end]) {
		end++
	}
	return cut{end: b.trim(start, end), next: end, forced: true, last: end == len(b.runes)}
}

// hyphenated is the width of the runes from start to end with a hyphen.
func (b *breaker) hyphenated(start, end int) float64 {
	font := b.spans[b.owner[end-1]].Font
	face := b.fonts.face(font.Weight)
	hyphen := face.kern(b.runes[end-1], softHyphen) + face.advance(softHyphen)
	return b.right[end-1] - b.left[start] + float64(hyphen)*font.Size/face.em
}

// trim moves the end of a line back over spaces.
func (b *breaker) trim(start, end int) int {
	for end > start && isSpace(b.runes[end-1]) {
		end--
	}
	return end
}

// lines returns the spans of each line, without hyphens that are not used.
func (b *breaker) lines(cuts []cut) [][]Span {
	var lines [][]Span
	for _, c := range cuts {
		lines = append(lines, b.line(c))
	}
	return lines
}

func (b *breaker) line(c cut) []Span {
	var line []Span
	for i := c.start; i < c.end; {
		owner := b.owner[i]
		span := b.spans[owner]
		var text strings.Builder
		for ; i < c.end && b.owner[i] == owner; i++ {
			if b.runes[i] != softHyphen {
				text.WriteRune(b.runes[i])
			}
		}
		span.Text = text.String()
		line = append(line, span)
	}
	if c.hyphen && len(line) > 0 {
		line[len(line)-1].Text += string(softHyphen)
	}
	return line
}

// isSpace leaves out the no-break spaces.
func isSpace(r rune) bool { return r == ' ' || r >= '\u2000' && r <= '\u200a' && r != '\u2007' }

// keepsBefore reports whether the text may not begin a line: a unit belongs
// to its number, a dash or dot to the words before it.
func keepsBefore(rest []rune) bool {
	switch rest[0] {
	case '%', '€', '–', '·', '=', '→':
		return len(rest) == 1 || !unicode.IsLetter(rest[1])
	}
	return false
}
