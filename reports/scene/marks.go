package scene

import (
	"slices"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// isMark reports whether a character is drawn on the one before it.
func isMark(r rune) bool { return r >= firstMark && unicode.Is(unicode.Mn, r) }

const firstMark = '\u0300'

// drawing is how a character is drawn that has no glyph of its own, or that
// looks different below a mark: a base and the marks on it.
type drawing struct {
	base  rune
	marks []rune
}

// standIn returns how a character without a glyph is drawn from others: a
// composed letter from its parts, for which the type face has glyphs.
func (f *face) standIn(r rune) (drawing, bool) {
	if r == '\u02ba' { // the double prime of transliterations
		return drawing{base: '\u2033'}, f.glyph('\u2033') != 0
	}
	parts := []rune(norm.NFD.String(string(r)))
	last := len(parts) - 1
	if last < 1 {
		return drawing{}, false
	}
	d := drawing{base: parts[0], marks: parts[1:]}
	// The letter without its last mark may have a glyph, and that is better.
	if less := []rune(norm.NFC.String(string(parts[:last]))); len(less) == 1 && f.glyph(less[0]) != 0 {
		d = drawing{base: less[0], marks: parts[last:]}
	}
	for _, part := range append([]rune{d.base}, d.marks...) {
		if f.glyph(part) == 0 {
			return drawing{}, false
		}
	}
	return d, true
}

// own reports whether a character is drawn by itself: it has a glyph or is a
// sign.
func (f *face) own(r rune) bool {
	if f.glyph(r) != 0 {
		return true
	}
	_, sign := signOf(r)
	return sign
}

// drawn returns how a letter with marks is drawn. The dots of i and j go when
// something stands above them.
func (f *face) drawn(base rune, marks []rune) drawing {
	d := drawing{base: base, marks: marks}
	if f.glyph(base) == 0 {
		if from, ok := f.standIn(base); ok {
			d = drawing{base: from.base, marks: slices.Concat(from.marks, marks)}
		}
	}
	for _, mark := range d.marks {
		if placeOf(mark) == above {
			d.base = dotless(d.base)
		}
	}
	return d
}

func dotless(r rune) rune {
	switch r {
	case 'i':
		return 'ı'
	case 'j':
		return 'ȷ'
	}
	return r
}

// markPlace is where a mark stands on its base.
type markPlace int

const (
	above markPlace = iota
	below
	attached   // below, touching the letter
	across     // through the letter
	corner     // above, to the right
	horn       // at the upper right end
	joinsBelow // below, reaching over to the next letter
	joinsAbove // above, reaching over to the next letter
)

// placeOf reads the place of a mark from its combining class (Unicode
// Standard, table 4-3).
func placeOf(mark rune) markPlace {
	switch norm.NFD.PropertiesString(string(mark)).CCC() {
	case 1:
		return across
	case 202:
		return attached
	case 216:
		return horn
	case 218, 220, 222, 240:
		return below
	case 232:
		return corner
	case 233:
		return joinsBelow
	case 234:
		return joinsAbove
	}
	return above
}

// extentOf is the box of a glyph for a size of 1, y upwards from the
// baseline.
type extentOf struct{ left, right, top, bottom float64 }

// extent returns the box of a character; one without contours is as wide as
// its advance.
func (f *face) extent(r rune) extentOf {
	if cached, ok := f.extents.Load(r); ok {
		box, _ := cached.(extentOf)
		return box
	}
	box := f.measure(f.glyph(r))
	if box.left == box.right {
		box.right = float64(f.advance(r)) / f.em
	}
	f.extents.Store(r, box)
	return box
}

func (f *face) measure(glyph sfnt.GlyphIndex) extentOf {
	bounds, _, err := f.parsed.GlyphBounds(nil, glyph, fixed.I(OutlineSize), font.HintingNone)
	if err != nil {
		return extentOf{}
	}
	em := func(v fixed.Int26_6) float64 { return float64(v) / 64 / OutlineSize }
	return extentOf{left: em(bounds.Min.X), right: em(bounds.Max.X), top: -em(bounds.Min.Y), bottom: -em(bounds.Max.Y)}
}

// stack places marks on a letter, one after another. The marks of the type
// face are drawn around their own zero, for a small letter without ascender.
type stack struct {
	face    *face
	base    rune
	box     extentOf // of the letter and the marks so far
	advance float64  // of the letter
}

func (f *face) stackOn(base rune) stack {
	return stack{face: f, base: base, box: f.extent(base), advance: float64(f.advance(base)) / f.em}
}

// next returns how far right and up a mark is moved, for a size of 1.
func (s *stack) next(mark rune) (x, rise float64) {
	const beside = 0.04
	over := max(0, s.box.top-s.face.xHeight)
	box := s.face.extent(mark)
	switch placeOf(mark) {
	case below:
		return s.center(), s.lower(box)
	case attached:
		return s.center(), 0
	case across:
		return s.center() - (box.left+box.right)/2, 0
	case corner:
		return s.box.right + beside, s.overCapital(over)
	case horn:
		return s.box.right, s.overCapital(over)
	case joinsBelow:
		return s.advance, s.lower(box)
	case joinsAbove:
		return s.advance, over
	default:
		s.raise(box.top + over)
		return s.center(), over
	}
}

func (s *stack) center() float64 { return (s.box.left + s.box.right) / 2 }

// highest bounds how far marks are piled up, so that nobody can print over
// the lines around. Further ones stand on each other.
const highest = 1.3

// raise lets the next mark above stand higher than a top. The marks of one
// letter are closer to each other than to the letter.
func (s *stack) raise(top float64) {
	const closer = 0.03
	if top < highest {
		s.box.top = max(s.box.top, top-closer)
	}
}

// lower returns how far a mark goes down below what hangs there already.
func (s *stack) lower(box extentOf) float64 {
	const round = 0.03 // round letters reach a little below the baseline
	drop := 0.0
	if s.box.bottom < -round {
		drop = s.box.bottom
	}
	if bottom := box.bottom + drop; bottom > -highest/2 {
		s.box.bottom = bottom
	}
	return drop
}

// overCapital is how far a mark to the right goes up: beside a small letter
// there is room for it.
func (s *stack) overCapital(over float64) float64 {
	if unicode.IsUpper(s.base) {
		return over
	}
	return 0
}
