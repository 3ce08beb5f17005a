package scene

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// substitute stands in for a character the fonts cannot draw.
const substitute = '□'

// Clean makes a text safe to measure and draw: valid UTF-8 in composed form,
// without control and invisible characters, within the basic plane and the
// glyphs of the fonts. What cannot be drawn becomes □, so that it is seen.
// Line ends stay, as "\n". Cleaning twice changes nothing.
func (f *Fonts) Clean(text string) string {
	if f.isClean(text) {
		return text
	}
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(text)
	text = strings.Map(dropInvisible, text)
	return strings.Map(f.covered, norm.NFC.String(text))
}

// isClean is the quick way for the texts that need nothing.
func (f *Fonts) isClean(text string) bool {
	for _, r := range text {
		plain := r == '\n' || r >= ' ' && r <= '~' || r >= '\u00a0' && r <= '\u02af'
		dash := r >= '\u2010' && r <= '\u2027'
		if !plain && !dash || f.covered(r) != r {
			return false
		}
	}
	return true
}

func dropInvisible(r rune) rune {
	switch {
	case r == '\n' || r == softHyphen:
		return r
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return -1
	}
	return r
}

// covered returns the character if it can be drawn, its substitute if not.
// Marks that no letter took up in composition are left out.
func (f *Fonts) covered(r rune) rune {
	if r == '\n' {
		return r
	}
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	if _, ok := signOf(r); ok {
		return r
	}
	if f.faces[Regular].glyph(r) == 0 {
		if unicode.IsSpace(r) {
			return ' '
		}
		return substitute
	}
	return r
}
