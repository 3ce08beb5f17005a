package pdf

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// fontTables are the tables of a TrueType font by name.
type fontTables map[string][]byte

// tablesOf takes a font apart. It fails if a table lies outside of it or one
// that is needed is missing.
func tablesOf(raw []byte) (fontTables, error) {
	const head, record = 12, 16
	tables := fontTables{}
	if len(raw) < head {
		return nil, fmt.Errorf("%w: empty font", ErrLibrary)
	}
	for i := range int(binary.BigEndian.Uint16(raw[4:])) {
		at := head + i*record
		if at+record > len(raw) {
			return nil, fmt.Errorf("%w: font ends in its directory", ErrLibrary)
		}
		name := string(raw[at : at+4])
		from, size := int(binary.BigEndian.Uint32(raw[at+8:])), int(binary.BigEndian.Uint32(raw[at+12:]))
		if from+size > len(raw) {
			return nil, fmt.Errorf("%w: table %q lies outside of the font", ErrLibrary, name)
		}
		tables[name] = slices.Clone(raw[from : from+size])
	}
	for name, least := range map[string]int{"head": 54, "hhea": 36, "hmtx": 4, "maxp": 6} {
		if len(tables[name]) < least {
			return nil, fmt.Errorf("%w: table %q of a font is too short", ErrLibrary, name)
		}
	}
	return tables, nil
}

// advances returns the widths of all glyphs for an em of 1000.
func (t fontTables) advances() ([]int, error) {
	em := int(binary.BigEndian.Uint16(t["head"][18:]))
	long, all := int(binary.BigEndian.Uint16(t["hhea"][34:])), int(binary.BigEndian.Uint16(t["maxp"][4:]))
	if em == 0 || long == 0 || len(t["hmtx"]) < 4*long {
		return nil, fmt.Errorf("%w: font without widths", ErrLibrary)
	}
	widths := make([]int, all)
	for glyph := range widths {
		at := min(glyph, long-1) * 4
		widths[glyph] = (int(binary.BigEndian.Uint16(t["hmtx"][at:]))*1000 + em/2) / em
	}
	return widths, nil
}

// segment is a run of characters whose glyphs follow each other as well.
type segment struct{ first, last, glyph uint16 }

// characterTable maps characters to glyphs, as a table with one subtable of
// format 4 for the Unicode of the basic plane.
func characterTable(codes []code) []byte {
	var segments []segment
	for _, c := range codes {
		if n := len(segments) - 1; n >= 0 && c.char == segments[n].last+1 && c.glyph == segments[n].glyph+c.char-segments[n].first {
			segments[n].last++
			continue
		}
		segments = append(segments, segment{first: c.char, last: c.char, glyph: c.glyph})
	}
	segments = append(segments, segment{first: 0xFFFF, last: 0xFFFF})
	count := len(segments)
	steps := bits.Len(uint(count)) - 1 // of a search by halves
	var table []byte
	put := func(values ...int) {
		for _, v := range values {
			table = binary.BigEndian.AppendUint16(table, uint16(v)) //nolint:gosec // values of the format, modulo 65536
		}
	}
	put(0, 1, 3, 1, 0, 12) // one subtable for Windows and Unicode, 12 bytes on
	put(4, 16+8*count, 0, 2*count, 2<<steps, steps, 2*count-2<<steps)
	for _, s := range segments {
		put(int(s.last))
	}
	put(0)
	for _, s := range segments {
		put(int(s.first))
	}
	for _, s := range segments {
		put(int(s.glyph) - int(s.first))
	}
	for range segments {
		put(0)
	}
	return table
}

// assemble makes a font of tables, with the right sums.
func (t fontTables) assemble() []byte {
	names := slices.Sorted(maps.Keys(t))
	count := len(names)
	steps := bits.Len(uint(count)) - 1
	file := []byte{0, 1, 0, 0}
	for _, v := range []int{count, 16 << steps, steps, 16*count - 16<<steps} {
		file = binary.BigEndian.AppendUint16(file, uint16(v)) //nolint:gosec // a font has few tables
	}
	clear(t["head"][8:12]) // the sum of the whole, which is not known yet
	at, head := 12+16*count, 0
	for _, name := range names {
		if name == "head" {
			head = at
		}
		file = append(file, name...)
		for _, v := range []uint32{sum(t[name]), uint32(at), uint32(len(t[name]))} { //nolint:gosec // fonts are small
			file = binary.BigEndian.AppendUint32(file, v)
		}
		at += padded(len(t[name]))
	}
	for _, name := range names {
		file = append(file, t[name]...)
		file = append(file, make([]byte, padded(len(t[name]))-len(t[name]))...)
	}
	const whole = 0xB1B0AFBA // given by the format
	binary.BigEndian.PutUint32(file[head+8:], whole-sum(file))
	return file
}

func padded(size int) int { return (size + 3) &^ 3 }

// sum adds a table up in words of four bytes.
func sum(table []byte) uint32 {
	var total uint32
	for len(table) >= 4 {
		total += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	var rest [4]byte
	copy(rest[:], table)
	return total + binary.BigEndian.Uint32(rest[:])
}
