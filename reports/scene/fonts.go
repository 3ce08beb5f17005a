package scene

import (
	"fmt"
	"io/fs"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"reifekompass/assets"
	"reifekompass/reports/hyphen"
)

// Fonts measures and breaks text in the three weights of the type face. It
// is immutable and may be used by any goroutine.
type Fonts struct {
	faces    [3]*face         // by Weight
	patterns *hyphen.Patterns // nil: only what is wider than its line is divided
}

// In returns the fonts for text of a language, "de" or "en": Lines and Break
// divide words as it does where that makes better lines. For any other
// language no word is divided that fits into a line.
func (f *Fonts) In(language string) *Fonts {
	return &Fonts{faces: f.faces, patterns: hyphen.For(language)}
}

// Embedded returns the fonts the program is shipped with. They are read once.
func Embedded() *Fonts { return embedded() }

//nolint:gochecknoglobals // the embedded fonts, read once like a compiled constant
var embedded = sync.OnceValue(func() *Fonts {
	fonts, err := LoadFonts(assets.Files)
	if err != nil {
		panic(err) // the binary itself is broken
	}
	return fonts
})

// FontFile returns the path of a weight below the assets.
func FontFile(w Weight) string {
	names := [...]string{"Regular", "Semibold", "Bold"}
	return "fonts/SourceSans3-" + names[clampWeight(w)] + ".ttf"
}

// LoadFonts reads the three weights from files. It fails if one is missing
// or is not a font.
func LoadFonts(files fs.FS) (*Fonts, error) {
	fonts := &Fonts{}
	for weight := range fonts.faces {
		name := FontFile(Weight(weight))
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		fonts.faces[weight], err = newFace(raw)
		if err != nil {
			return nil, fmt.Errorf("font %s: %w", name, err)
		}
	}
	return fonts, nil
}

// Width returns the advance of one line of text in points, kerning included.
func (f *Fonts) Width(text string, font Font) float64 {
	units, face := 0, f.face(font.Weight)
	last := rune(-1)
	for i, r := range text {
		if hidden(text, i, r) || isMark(r) { // marks add no width
			continue
		}
		units += face.kern(last, r) + face.advance(r)
		last = r
	}
	return float64(units) * font.Size / face.em
}

// Ascent is the height of the tallest letters above the baseline, in points.
func (f *Fonts) Ascent(font Font) float64 { return f.face(font.Weight).ascent * font.Size }

// Descent is the depth of the lowest letters below the baseline, in points.
func (f *Fonts) Descent(font Font) float64 { return f.face(font.Weight).descent * font.Size }

// CapHeight is the height of a flat capital, in points. Text whose baseline
// is half of it below a line looks centered on that line.
func (f *Fonts) CapHeight(font Font) float64 { return f.face(font.Weight).capHeight * font.Size }

// XHeight is the height of a flat small letter, in points.
func (f *Fonts) XHeight(font Font) float64 { return f.face(font.Weight).xHeight * font.Size }

// Outline returns the shape of a character at a size of OutlineSize, y
// downwards, and its advance at a size of 1. Characters without a glyph have
// no segments. The segments are shared: they must not be changed.
func (f *Fonts) Outline(w Weight, r rune) (sfnt.Segments, float64) {
	face := f.face(w)
	return face.outline(r), float64(face.advance(r)) / face.em
}

func (f *Fonts) face(w Weight) *face { return f.faces[clampWeight(w)] }

func clampWeight(w Weight) Weight { return min(max(w, Regular), Bold) }

// hidden reports whether the rune at byte i is a soft hyphen that is not
// used: one is drawn only at the end of a line.
func hidden(text string, i int, r rune) bool {
	return r == softHyphen && i+len(string(softHyphen)) < len(text)
}

// OutlineSize is the size at which outlines are read: large enough for their
// rounded coordinates to be exact.
const OutlineSize = 1024

func loadOutline(parsed *sfnt.Font, glyph sfnt.GlyphIndex) sfnt.Segments {
	segments, err := parsed.LoadGlyph(nil, glyph, fixed.I(OutlineSize), nil)
	if err != nil {
		return nil
	}
	return segments
}

func kernUnits(parsed *sfnt.Font, left, right sfnt.GlyphIndex) int {
	units, err := parsed.Kern(nil, left, right, fixed.Int26_6(parsed.UnitsPerEm()), font.HintingNone)
	if err != nil {
		return 0 // the font knows no kerning for this pair
	}
	return int(units)
}
