package pdfcheck

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The objects of a file: nil, bool, int, float64 and these.
type (
	name     string
	text     string // the bytes of a string
	operator string // a word of the language pages are drawn in
	array    []any
	dict     map[name]any
)

// ref points to an indirect object.
type ref struct{ number, generation int }

// stream is data with a dictionary.
type stream struct {
	dict  dict
	start int    // of the data in the file
	raw   []byte // as it stands in the file; nil if its length is wrong
}

// object is an indirect object where it stands in the file.
type object struct {
	number, generation int
	value              any
	from, to           int // in the file; zero for objects in a pack
	twice              []name
}

// unicode returns a string for people. It reports whether its bytes are valid
// as UTF-16 with a mark or in the encoding of old documents.
func (t text) unicode() (string, bool) {
	raw := string(t)
	if rest, marked := strings.CutPrefix(raw, "\xfe\xff"); marked {
		return fromUTF16(rest)
	}
	var out strings.Builder
	valid := true
	for i := range len(raw) {
		r := documentRune(raw[i])
		valid = valid && r != utf8.RuneError
		out.WriteRune(r)
	}
	return out.String(), valid
}

// fromUTF16 decodes UTF-16 with the high byte first. The sign for damaged
// text is a character like others if it stands there itself.
func fromUTF16(raw string) (string, bool) {
	units := make([]uint16, 0, len(raw)/2)
	written := 0
	for i := 0; i+1 < len(raw); i += 2 {
		unit := uint16(raw[i])<<8 | uint16(raw[i+1])
		if unit == utf8.RuneError {
			written++
		}
		units = append(units, unit)
	}
	decoded := string(utf16.Decode(units))
	return decoded, len(raw)%2 == 0 && strings.Count(decoded, string(utf8.RuneError)) == written
}

// documentRune decodes a byte of PDFDocEncoding, ISO 32000-1, annex D.
func documentRune(b byte) rune {
	const accents, signs = "˘ˇˆ˙˝˛˚˜", "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž"
	switch {
	case b >= 0x18 && b < 0x20:
		return []rune(accents)[b-0x18]
	case b >= 0x80 && b < 0x9F:
		return []rune(signs)[b-0x80]
	case b == 0xA0:
		return '€'
	case b == 0x7F, b == 0x9F, b == 0xAD, b < 0x20 && b != '\n' && b != '\r' && b != '\t':
		return utf8.RuneError
	}
	return rune(b)
}
