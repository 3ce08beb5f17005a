package pdfcheck

import (
	"maps"
	"regexp"
	"slices"
	"unicode"
)

// face is a font of the file and the codes that are drawn with it.
type face struct {
	number  int
	dict    dict
	below   dict // of the glyphs
	metrics dict
	wide    bool // two bytes for a code

	unicode map[int]string
	used    map[int]*page // by code, where it is first used
}

// font reads a font once; nil if value is none.
func (c *checker) font(value any) *face {
	number := at(value)
	if known := c.fonts[number]; known != nil {
		return known
	}
	d := c.dict(value)
	if number == 0 || c.name(d["Type"]) != "Font" {
		return nil
	}
	f := &face{number: number, dict: d, used: map[int]*page{}, unicode: map[int]string{}}
	c.fonts[number] = f
	f.below = d
	if f.wide = c.name(d["Subtype"]) == "Type0"; f.wide {
		if list := c.array(d["DescendantFonts"]); len(list) == 1 {
			f.below = c.dict(list[0])
		}
	}
	f.metrics = c.dict(f.below["FontDescriptor"])
	c.readUnicode(f)
	return f
}

// codes cuts a string into codes. It reports whether none is cut off.
func (f *face) codes(shown text) ([]int, bool) {
	var codes []int
	if !f.wide {
		for i := range len(shown) {
			codes = append(codes, int(shown[i]))
		}
		return codes, true
	}
	for i := 0; i+1 < len(shown); i += 2 {
		codes = append(codes, int(shown[i])<<8|int(shown[i+1]))
	}
	return codes, len(shown)%2 == 0
}

// checkFonts checks all fonts of the file, also those nothing is drawn with.
func (c *checker) checkFonts() {
	for _, number := range slices.Sorted(maps.Keys(c.fonts)) {
		f := c.fonts[number]
		if c.stream(f.metrics["FontFile2"]) == nil {
			c.add(FontEmbedded, f.spot(), c.show(f.dict["BaseFont"]))
		}
		if f.wide && c.name(f.dict["Encoding"]) == "Identity-H" && c.name(f.below["Subtype"]) == "CIDFontType2" {
			c.checkNames(f)
			c.checkMetrics(f)
			c.checkUnicode(f)
			c.checkProgram(f)
		} else {
			c.add(FontKind, f.spot(), c.show(f.dict["Subtype"]), " ", c.show(f.dict["Encoding"]))
		}
	}
}

func (f *face) spot() spot { return spot{object: f.number} }

// place is where a code is first used.
func (f *face) place(code int) spot { return spot{page: f.used[code].index + 1, object: f.number} }

// codesUsed are the codes that are drawn, in order.
func (f *face) codesUsed() []int { return slices.Sorted(maps.Keys(f.used)) }

// checkNames checks that a font has one name, which says that it is a part.
func (c *checker) checkNames(f *face) {
	called := c.name(f.dict["BaseFont"])
	if !regexp.MustCompile(`^[A-Z]{6}\+.`).MatchString(string(called)) {
		c.add(FontSubset, f.spot(), "/", called)
	}
	for _, other := range []any{f.below["BaseFont"], f.metrics["FontName"]} {
		if c.name(other) != called {
			c.add(FontName, f.spot(), "/", called, " ≠ ", c.show(c.resolve(other)))
		}
	}
}

// checkMetrics checks that nothing is missing that a program needs to set
// text, ISO 32000-1, tables 117 and 122.
func (c *checker) checkMetrics(f *face) {
	system := c.dict(f.below["CIDSystemInfo"])
	if c.words(system["Registry"]) == "" || c.words(system["Ordering"]) == "" || system["Supplement"] == nil {
		c.add(FontMetrics, f.spot(), "/CIDSystemInfo")
	}
	for _, key := range []name{"Flags", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"} {
		if _, ok := c.number(f.metrics[key]); !ok {
			c.add(FontMetrics, f.spot(), "/", key)
		}
	}
	if _, ok := c.rect(f.metrics["FontBBox"]); !ok {
		c.add(FontMetrics, f.spot(), "/FontBBox")
	}
}

// checkUnicode checks that everything drawn can be read and copied. What is
// for private use means nothing to others.
func (c *checker) checkUnicode(f *face) {
	if c.stream(f.dict["ToUnicode"]) == nil {
		c.add(FontUnicode, f.spot(), "/ToUnicode")
		return
	}
	for _, code := range f.codesUsed() {
		meaning := f.unicode[code]
		bad := meaning == ""
		for _, r := range meaning {
			bad = bad || r == 0 || r == 0xFFFE || r == 0xFEFF || unicode.Is(unicode.Co, r)
		}
		if bad {
			c.add(FontUnicode, f.place(code), hexCode(code))
		}
	}
}
