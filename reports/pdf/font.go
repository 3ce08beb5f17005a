package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/image/font/sfnt"
)

// The objects of a font follow each other in the files of the library.
const (
	fontRoot    = iota // what pages use
	fontGlyphs         // widths and where the glyphs are
	fontUnicode        // what the codes mean
	fontSystem         // the name of the code
	fontMetrics
	fontMap  // code to glyph, two bytes each
	fontFile // the glyphs
	fontParts
)

// font writes the seven objects of a font anew: the library gives the file a
// wrong table of characters, wrong sums and no name, and maps every code
// there is to Unicode instead of those in use.
func (f *finisher) font(number int) error {
	if number+fontFile >= len(f.source) {
		return fmt.Errorf("%w: font %d is not complete", ErrLibrary, number)
	}
	glyphs, err := f.source.stream(number + fontMap)
	if err != nil {
		return err
	}
	raw, err := f.source.stream(number + fontFile)
	if err != nil {
		return err
	}
	face, err := repair(raw, codesOf(glyphs))
	if err != nil {
		return err
	}
	for i := range fontParts {
		f.done[number+i] = true
	}
	name := []byte("/" + face.name)
	old := baseName(f.source[number+fontRoot-1])
	f.target.object(number+fontRoot, bytes.ReplaceAll(f.source[number+fontRoot-1], old, name))
	f.target.object(number+fontGlyphs, fmt.Appendf(nil,
		"<</Type /Font\n/Subtype /CIDFontType2\n/BaseFont %s\n/CIDSystemInfo %d 0 R\n/FontDescriptor %d 0 R\n/DW %d\n/W [%s]\n/CIDToGIDMap %d 0 R>>",
		name, number+fontSystem, number+fontMetrics, face.width(0), face.widths(), number+fontMap))
	f.target.stream(number+fontUnicode, "<<", face.unicode())
	f.target.object(number+fontSystem, f.source[number+fontSystem-1])
	f.target.object(number+fontMetrics, bytes.ReplaceAll(f.source[number+fontMetrics-1], old, name))
	f.target.stream(number+fontMap, "<<", face.glyphMap())
	f.target.stream(number+fontFile, fmt.Sprintf("<</Length1 %d", len(face.file)), face.file)
	return nil
}

// baseName is the name the library gave a font, with its slash.
func baseName(root []byte) []byte {
	const key = "/BaseFont "
	_, rest, _ := bytes.Cut(root, []byte(key))
	name, _, _ := bytes.Cut(rest, []byte("\n"))
	return name
}

// code is a character in use and its glyph.
type code struct{ char, glyph uint16 }

// codesOf returns the characters a map has glyphs for, in order. The library
// keeps room for control characters, which are never drawn.
func codesOf(glyphs []byte) []code {
	var codes []code
	for i := 2 * int(' '); i+1 < len(glyphs); i += 2 {
		if glyph := binary.BigEndian.Uint16(glyphs[i:]); glyph != 0 {
			codes = append(codes, code{char: uint16(i / 2), glyph: glyph})
		}
	}
	return codes
}

// face is a repaired font.
type face struct {
	name     string // with the tag of a subset
	file     []byte
	codes    []code
	advances []int // by glyph, for an em of 1000
}

// repair makes a font of the library right and names it after its glyphs, so
// that two subsets of a font never have one name.
func repair(raw []byte, codes []code) (face, error) {
	tables, err := tablesOf(raw)
	if err != nil {
		return face{}, err
	}
	tables["cmap"] = characterTable(codes)
	f := face{file: tables.assemble(), codes: codes}
	if f.advances, err = tables.advances(); err != nil {
		return face{}, err
	}
	parsed, err := sfnt.Parse(f.file)
	if err != nil {
		return face{}, fmt.Errorf("%w: repaired font: %w", ErrLibrary, err)
	}
	name, err := parsed.Name(nil, sfnt.NameIDPostScript)
	if err != nil {
		return face{}, fmt.Errorf("%w: name of a font: %w", ErrLibrary, err)
	}
	f.name = subsetTag(f.file) + "+" + name
	return f, nil
}

// subsetTag is six capitals.
func subsetTag(file []byte) string {
	sum := sha256.Sum256(file)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

func (f face) width(glyph uint16) int {
	if int(glyph) >= len(f.advances) {
		return 0
	}
	return f.advances[glyph]
}

// widths lists the widths of the characters, those in a row together.
func (f face) widths() string {
	var s strings.Builder
	for i, c := range f.codes {
		if i == 0 || f.codes[i-1].char+1 != c.char {
			if i > 0 {
				s.WriteString("] ")
			}
			fmt.Fprintf(&s, "%d [", c.char)
		}
		fmt.Fprintf(&s, "%d ", f.width(c.glyph))
	}
	if len(f.codes) > 0 {
		s.WriteByte(']')
	}
	return s.String()
}

// glyphMap is the map from characters to glyphs, no longer than it must be.
func (f face) glyphMap() []byte {
	if len(f.codes) == 0 {
		return []byte{0, 0}
	}
	table := make([]byte, 2*int(f.codes[len(f.codes)-1].char)+2)
	for _, c := range f.codes {
		binary.BigEndian.PutUint16(table[2*int(c.char):], c.glyph)
	}
	return table
}

// unicode is the map from the codes in use to Unicode, which they are.
func (f face) unicode() []byte {
	const most = 100 // entries in a block
	var s bytes.Buffer
	s.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for rest := f.codes; len(rest) > 0; rest = rest[min(most, len(rest)):] {
		now := rest[:min(most, len(rest))]
		fmt.Fprintf(&s, "%d beginbfchar\n", len(now))
		for _, c := range now {
			fmt.Fprintf(&s, "<%04X> <%04X>\n", c.char, c.char)
		}
		s.WriteString("endbfchar\n")
	}
	s.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return s.Bytes()
}
