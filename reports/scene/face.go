package scene

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

const (
	softHyphen = '\u00ad'
	basicPlane = 0x10000 // the PDF library panics above it
)

// face is one weight: tables made once, and two caches that only ever gain
// values everybody would compute alike.
type face struct {
	parsed   *sfnt.Font
	em       float64 // units per em
	glyphs   []sfnt.GlyphIndex
	advances []int // by glyph

	ascent, descent, capHeight, xHeight float64 // for a size of 1

	kerning  []atomic.Int32 // by pair of kerning classes
	outlines sync.Map       // rune to sfnt.Segments
	extents  sync.Map       // rune to extentOf
}

func newFace(raw []byte) (*face, error) {
	if len(raw) == 0 {
		return nil, errors.New("empty file")
	}
	parsed, err := sfnt.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	f := &face{parsed: parsed, em: float64(parsed.UnitsPerEm())}
	f.kerning = make([]atomic.Int32, kernClasses*kernClasses)
	if err := f.readAdvances(); err != nil {
		return nil, err
	}
	return f, f.readMetrics()
}

func (f *face) readAdvances() error {
	var buffer sfnt.Buffer
	units := fixed.Int26_6(f.parsed.UnitsPerEm()) // makes results font units
	f.advances = make([]int, f.parsed.NumGlyphs())
	for glyph := range f.advances {
		advance, err := f.parsed.GlyphAdvance(&buffer, sfnt.GlyphIndex(glyph), units, font.HintingNone)
		if err != nil {
			return fmt.Errorf("advance of glyph %d: %w", glyph, err)
		}
		f.advances[glyph] = int(advance)
	}
	f.glyphs = make([]sfnt.GlyphIndex, basicPlane)
	for r := range f.glyphs {
		glyph, err := f.parsed.GlyphIndex(&buffer, rune(r))
		if err != nil {
			return fmt.Errorf("glyph of %U: %w", r, err)
		}
		f.glyphs[r] = glyph
	}
	return nil
}

func (f *face) readMetrics() error {
	m, err := f.parsed.Metrics(nil, fixed.I(OutlineSize), font.HintingNone)
	if err != nil {
		return fmt.Errorf("metrics: %w", err)
	}
	points := func(v fixed.Int26_6) float64 { return float64(v) / 64 / OutlineSize }
	f.ascent, f.descent = points(m.Ascent), points(m.Descent)
	f.capHeight, f.xHeight = points(m.CapHeight), points(m.XHeight)
	return nil
}

func (f *face) glyph(r rune) sfnt.GlyphIndex {
	if r < 0 || r >= basicPlane {
		return 0
	}
	return f.glyphs[r]
}

// advance returns the width of a rune in font units.
func (f *face) advance(r rune) int {
	glyph := f.glyph(r)
	if glyph == 0 {
		if sign, ok := signOf(r); ok {
			return int(sign.advance * f.em)
		}
		if d, ok := f.standIn(r); ok {
			glyph = f.glyph(d.base)
		}
	}
	return f.advances[glyph]
}

// kern returns by how much right moves when it follows left, in font units.
// A mark is no neighbor: who asks skips it.
func (f *face) kern(left, right rune) int {
	a, b := kernClass(left), kernClass(right)
	if a < 0 || b < 0 {
		return 0
	}
	// Zero says not asked yet, hence the offset.
	const known = 1 << 20
	cached := &f.kerning[a*kernClasses+b]
	if v := cached.Load(); v != 0 {
		return int(v) - known
	}
	units := kernUnits(f.parsed, f.glyph(left), f.glyph(right))
	cached.Store(int32(units + known)) //nolint:gosec // units of an em, far below the limit
	return units
}

func (f *face) outline(r rune) sfnt.Segments {
	if cached, ok := f.outlines.Load(r); ok {
		segments, _ := cached.(sfnt.Segments)
		return segments
	}
	var segments sfnt.Segments
	if glyph := f.glyph(r); glyph != 0 {
		segments = loadOutline(f.parsed, glyph)
	}
	f.outlines.Store(r, segments)
	return segments
}

// kernClasses is the number of characters that are kerned: ASCII without
// controls, Latin-1 and the punctuation of German and English.
const kernClasses = 95 + 96 + 8

func kernClass(r rune) int {
	switch {
	case r > ' ' && r <= '~':
		return int(r - ' ')
	case r > '\u00a0' && r <= 'ÿ':
		return 95 + int(r-'\u00a0')
	case r >= '‘' && r <= '„': // ‘ ’ ‚ ‛ “ ” „
		return 95 + 96 + int(r-'‘')
	case r == '–':
		return kernClasses - 1
	}
	return -1
}
