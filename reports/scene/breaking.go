package scene

import (
	"slices"
	"strings"
)

// Span is a piece of a text in one font.
type Span struct {
	Text string
	Font Font
	// Source is the index of the span in what the caller handed in.
	Source int
}

// Lines breaks a text into lines that are at most as wide as given: after
// spaces, hyphens and dashes, at soft hyphens, and at line ends; fonts in a
// language divide words as well. The lines of a paragraph are of similar
// length, with as few hyphens as that takes. A word wider than the line is
// divided; nothing is lost. The empty text has no lines.
func (f *Fonts) Lines(text string, font Font, width float64) []string {
	return join(f.Break([]Span{{Text: text, Font: font}}, width))
}

// Balance is Lines with the least width that keeps the number of lines, so
// that the lines of a title are of similar length. Only words wider than the
// line are divided.
func (f *Fonts) Balance(text string, font Font, width float64) []string {
	b := newBreaker(f, []Span{{Text: text, Font: font}})
	best := b.cuts(width)
	if anyForced(best) {
		b.hyphens = wideHyphens
		best = b.cuts(width)
	}
	if len(best) < 2 {
		return join(b.lines(best))
	}
	low, high := 0.0, width
	for high-low > 1 {
		middle := (low + high) / 2
		if tried := b.cuts(middle); len(tried) == len(best) && divided(tried) <= divided(best) {
			best, high = tried, middle
		} else {
			low = middle
		}
	}
	return join(b.lines(b.together(best, high, width)))
}

// Fewest is Lines with each line as full as it can be, for places that hold
// only so many: a word is divided wherever the line ends.
func (f *Fonts) Fewest(text string, font Font, width float64) []string {
	b := newBreaker(f, []Span{{Text: text, Font: font}})
	b.hyphens = anyHyphens
	return join(b.lines(b.cuts(atLeast(width))))
}

// together breaks a balanced title once more, with the least width that
// parts no number from its word, if one up to the given width does that in
// as many lines: "38 Fragen liegen unter ihrem Ziel, / 15 davon ...".
func (b *breaker) together(balanced []cut, least, width float64) []cut {
	const step = 2.0
	parted := func(cuts []cut) bool {
		return slices.ContainsFunc(cuts, func(c cut) bool { return !c.last && b.counts(c) })
	}
	if !parted(balanced) {
		return balanced
	}
	for least += step; least <= width; least += step {
		tried := b.cuts(least)
		if len(tried) == len(balanced) && divided(tried) <= divided(balanced) && !parted(tried) {
			return tried
		}
	}
	return balanced
}

// join makes one string of each line.
func join(lines [][]Span) []string {
	var joined []string
	for _, line := range lines {
		var b strings.Builder
		for _, span := range line {
			b.WriteString(span.Text)
		}
		joined = append(joined, b.String())
	}
	return joined
}

// Ellipsis shortens a text with … to a width. A text that fits is unchanged.
func (f *Fonts) Ellipsis(text string, font Font, width float64) string {
	text = strings.ReplaceAll(f.Clean(text), "\n", " ")
	if f.fitting(text, font, width) == len(text) {
		return text
	}
	const ellipsis = "…"
	end := f.fitting(text, font, width-f.Width(ellipsis, font))
	return strings.TrimRight(text[:end], " \u00a0\u00ad·,;:–-") + ellipsis
}

// fitting returns how many bytes of a clean text are at most as wide as
// given. It reads no further than that, because names may be long.
func (f *Fonts) fitting(text string, font Font, width float64) int {
	face, units, last := f.face(font.Weight), 0, rune(-1)
	for i, r := range text {
		if hidden(text, i, r) || isMark(r) {
			continue
		}
		units += face.kern(last, r) + face.advance(r)
		if float64(units)*font.Size/face.em > width {
			return i
		}
		last = r
	}
	return len(text)
}

// Break is Lines for text in several fonts. Words that reach over spans are
// not broken between them. Spaces at the ends of lines are left out.
func (f *Fonts) Break(spans []Span, width float64) [][]Span {
	b := newBreaker(f, spans)
	return b.lines(b.best(width))
}
