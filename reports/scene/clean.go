package scene

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// substitute stands in for a character the fonts cannot draw.
const substitute = '□'

// joiner is a mark that only sorting sees. Composing puts it into long rows
// of marks.
const joiner = '\u034f'

// Clean makes a text safe to measure and draw: valid UTF-8 in composed form,
// without control and invisible characters, within the basic plane and what
// the fonts can draw. Marks stay on the letters before them. What cannot be
// drawn becomes □, so that it is seen. Line ends stay, as "\n". Cleaning
// twice changes nothing.
func (f *Fonts) Clean(text string) string {
	if f.isClean(text) {
		return text
	}
	// What is replaced may part a letter from a mark it composes with.
	return norm.NFC.String(f.drawable(prepared(text), func(rune) {}))
}

// Lost calls each with every character of a text that Clean replaces by □, in
// order. Bytes that are no text are utf8.RuneError. What is invisible anyway
// is not lost.
func (f *Fonts) Lost(text string, each func(rune)) {
	if !f.isClean(text) {
		f.drawable(prepared(text), each)
	}
}

// prepared is a text in composed form, without what is invisible.
func prepared(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(text)
	return norm.NFC.String(strings.Map(dropInvisible, text))
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
	case r == joiner, unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return -1
	}
	return r
}

// drawable replaces what cannot be drawn and names it. Marks are left out
// that have no letter to stand on, or one that is lost itself, and those
// beyond what any letter has, because they would be drawn over other lines.
func (f *Fonts) drawable(text string, lost func(rune)) string {
	const most = 8
	var b strings.Builder
	room := 0 // marks the letter before can still carry
	for _, r := range text {
		mark := isMark(r)
		if mark && (room == 0 || r == joiner) {
			continue
		}
		to := f.covered(r)
		if to == substitute && r != substitute {
			lost(r)
		}
		b.WriteRune(to)
		switch {
		case !f.carries(to):
			room = 0
		case mark:
			room--
		default:
			room = most
		}
	}
	return b.String()
}

// carries reports whether marks can stand on a character.
func (f *Fonts) carries(r rune) bool {
	if r == substitute || r == softHyphen || unicode.IsSpace(r) {
		return false
	}
	_, sign := signOf(r)
	return !sign
}

// covered returns the character if it can be drawn, its substitute if not.
func (f *Fonts) covered(r rune) rune {
	face := f.faces[Regular]
	if r == utf8.RuneError { // damaged bytes; the sign of the type face looks like a question
		return substitute
	}
	if r == '\n' || face.glyph(r) != 0 {
		return r
	}
	if _, ok := signOf(r); ok {
		return r
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	if _, ok := face.standIn(r); ok {
		return r
	}
	return substitute
}
