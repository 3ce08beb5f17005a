package pdfcheck

import (
	"encoding/binary"
	"math"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// program is what a font draws with.
type program struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	glyphs []byte // two bytes for the glyph of each code; nil: they are equal
	widths map[int]float64
	usual  float64
}

// checkProgram checks the embedded font: it can be read, has a glyph for
// every code that is drawn, and the widths the file gives are its own.
func (c *checker) checkProgram(f *face) {
	s := c.stream(f.metrics["FontFile2"])
	if s == nil {
		return
	}
	raw, err := c.decode(s)
	if err != nil {
		c.add(FontProgram, f.spot(), err)
		return
	}
	if s.dict["Length1"] != len(raw) {
		c.add(FontProgram, f.spot(), "/Length1 ", c.show(s.dict["Length1"]), " ≠ ", len(raw))
	}
	if !sumIsRight(raw) {
		c.add(FontProgram, f.spot(), "checkSumAdjustment")
	}
	p := program{widths: map[int]float64{}, usual: 1000}
	// The reader of fonts was not made for files that mean harm.
	defer func() {
		if fault := recover(); fault != nil {
			c.add(FontProgram, f.spot(), fault)
		}
	}()
	if p.font, err = sfnt.Parse(raw); err != nil {
		c.add(FontProgram, f.spot(), err)
		return
	}
	called, _ := p.font.Name(&p.buffer, sfnt.NameIDPostScript)
	if !strings.HasSuffix(string(c.name(f.dict["BaseFont"])), "+"+called) {
		c.add(FontName, f.spot(), "/", c.name(f.dict["BaseFont"]), " ≠ ", called)
	}
	if c.readGlyphs(f, &p) && c.readWidths(f, &p) {
		c.checkGlyphs(f, &p)
	}
}

// sumIsRight adds a font up in words of four bytes, as its format asks.
func sumIsRight(raw []byte) bool {
	const whole = 0xB1B0AFBA
	var total uint32
	for ; len(raw) >= 4; raw = raw[4:] {
		total += binary.BigEndian.Uint32(raw)
	}
	var rest [4]byte
	copy(rest[:], raw)
	return total+binary.BigEndian.Uint32(rest[:]) == whole
}

// readGlyphs reads the map from codes to glyphs.
func (c *checker) readGlyphs(f *face, p *program) bool {
	if c.name(f.below["CIDToGIDMap"]) == "Identity" {
		return true
	}
	s := c.stream(f.below["CIDToGIDMap"])
	if s == nil {
		c.add(FontGlyphMap, f.spot())
		return false
	}
	data, err := c.decode(s)
	if err != nil || len(data)%2 != 0 {
		c.add(FontGlyphMap, f.spot(), len(data))
		return false
	}
	p.glyphs = data
	if p.glyphs == nil {
		p.glyphs = []byte{}
	}
	return true
}

// readWidths reads the list of widths, ISO 32000-1, section 9.7.4.3.
func (c *checker) readWidths(f *face, p *program) bool {
	if usual, ok := c.number(f.below["DW"]); ok {
		p.usual = usual
	}
	list := c.array(f.below["W"])
	for len(list) > 0 {
		taken := c.widthsOf(list, p.widths)
		if taken == 0 {
			c.add(FontWidth, f.spot(), "/W")
			return false
		}
		list = list[taken:]
	}
	return true
}

// widthsOf reads one entry of the list and returns how long it is.
func (c *checker) widthsOf(list array, widths map[int]float64) int {
	if len(list) < 2 {
		return 0
	}
	first, ok := c.integer(list[0])
	if !ok || first < 0 || first > math.MaxUint16 {
		return 0
	}
	if each, ok := c.resolve(list[1]).(array); ok {
		for i, item := range c.array(each) {
			width, ok := c.number(item)
			if !ok {
				return 0
			}
			widths[first+i] = width
		}
		return 2
	}
	last, ok := c.integer(list[1])
	if !ok || len(list) < 3 || last > math.MaxUint16 || !c.spend(max(last-first, 0)) {
		return 0
	}
	width, ok := c.number(list[2])
	if !ok {
		return 0
	}
	for code := first; code <= last; code++ {
		widths[code] = width
	}
	return 3
}

// glyph is the glyph of a code, 0 if there is none.
func (p *program) glyph(code int) sfnt.GlyphIndex {
	if p.glyphs == nil {
		return sfnt.GlyphIndex(code & 0xFFFF)
	}
	if 2*code+1 >= len(p.glyphs) {
		return 0
	}
	return sfnt.GlyphIndex(binary.BigEndian.Uint16(p.glyphs[2*code:]))
}

func (c *checker) checkGlyphs(f *face, p *program) {
	em := p.font.UnitsPerEm()
	scale := fixed.I(int(em))
	for _, code := range f.codesUsed() {
		glyph := p.glyph(code)
		if glyph == 0 || int(glyph) >= p.font.NumGlyphs() {
			c.add(FontNotdef, f.place(code), hexCode(code))
			continue
		}
		if _, err := p.font.LoadGlyph(&p.buffer, glyph, scale, nil); err != nil {
			c.add(FontProgram, f.place(code), hexCode(code), ": ", err)
			continue
		}
		advance, err := p.font.GlyphAdvance(&p.buffer, glyph, scale, font.HintingNone)
		if err != nil {
			c.add(FontProgram, f.place(code), hexCode(code), ": ", err)
			continue
		}
		given, ok := p.widths[code]
		if !ok {
			given = p.usual
		}
		if own := float64(advance) / 64 * 1000 / float64(em); math.Abs(own-given) > 1 {
			c.add(FontWidth, f.place(code), hexCode(code), ": ", given, " ≠ ", math.Round(own))
		}
	}
}
