package theme

import (
	"fmt"
	"strconv"
	"strings"

	"reifekompass/reports/scene"
)

// ColourError is a text that names no colour.
type ColourError struct{ Got string }

// Error says it to developers.
func (e *ColourError) Error() string { return fmt.Sprintf("no colour: %q", e.Got) }

// Adjustment is why a colour is not used as it was asked for.
type Adjustment int

// The adjustments. Kept is the zero value: the colour is used as it is.
const (
	Kept                Adjustment = iota
	Darkened                       // could not be read on paper
	SetApart                       // looked like the colour of targets
	DarkenedAndSetApart            // could not be read, and then looked like the colour of targets
)

// Colour is the colour of an office, as it was asked for and as it is used.
type Colour struct {
	Asked, Used scene.RGB
	Adjusted    Adjustment
}

// names are the colours that have a name, German and English.
func names() map[string]scene.RGB {
	red, green, blue := scene.RGB{R: 0xCC, G: 0x00, B: 0x1F}, scene.RGB{R: 0x1B, G: 0x6E, B: 0x3C}, scene.RGB{R: 0x0B, G: 0x5C, B: 0x8A}
	black, grey, violet := scene.RGB{}, scene.RGB{R: 0x4A, G: 0x52, B: 0x5C}, scene.RGB{R: 0x6B, G: 0x2D, B: 0x8B}
	teal, yellow := scene.RGB{R: 0x00, G: 0x6D, B: 0x77}, scene.RGB{R: 0xFF, G: 0xCC, B: 0x00}
	return map[string]scene.RGB{
		"rot": red, "red": red, "grün": green, "gruen": green, "green": green, "blau": blue, "blue": blue,
		"schwarz": black, "black": black, "grau": grey, "grey": grey, "gray": grey, "violett": violet, "violet": violet,
		"petrol": teal, "teal": teal, "gelb": yellow, "yellow": yellow,
	}
}

// ParseColour reads a colour, #RRGGBB or a simple name such as "blau" or
// "green", and makes it fit for paper. The error is a *ColourError.
func ParseColour(text string) (*Colour, error) {
	trimmed := strings.ToLower(strings.TrimSpace(text))
	if named, ok := names()[trimmed]; ok {
		return NewColour(named), nil
	}
	asked, ok := hexDigits(strings.TrimPrefix(trimmed, "#"))
	if !ok {
		return nil, &ColourError{Got: text}
	}
	return NewColour(asked), nil
}

// hexDigits reads RRGGBB.
func hexDigits(text string) (scene.RGB, bool) {
	value, err := strconv.ParseUint(text, 16, 24)
	return scene.RGB{R: uint8(value >> 16 & 0xFF), G: uint8(value >> 8 & 0xFF), B: uint8(value & 0xFF)}, err == nil && len(text) == 6
}

// String is the colour that was asked for, as ParseColour reads it.
func (c *Colour) String() string { return Hex(c.Asked) }

// Hex writes a colour as #RRGGBB.
func Hex(c scene.RGB) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// What a colour needs: the contrast of text (WCAG 2.2, 1.4.3) on every ground
// it is printed on, and a distance in OKLAB to the colour of targets at which
// nobody takes Ist for Soll.
const (
	enoughContrast = 4.5
	enoughDistance = 0.09
)

// NewColour makes a colour fit for paper: it is darkened in its own hue, just
// enough to be read on white and not to look like the colour of targets.
func NewColour(asked scene.RGB) *Colour {
	c := &Colour{Asked: asked, Used: asked}
	if !readable(c.Used) {
		c.Used, c.Adjusted = darker(asked, readable), Darkened
	}
	if !apart(c.Used) {
		c.Used = darker(c.Used, apart)
		c.Adjusted += SetApart
	}
	return c
}

// readable reports whether the colour can be read on the grounds of a page.
func readable(c scene.RGB) bool {
	p := scene.PaperPalette()
	for _, ground := range []scene.Colour{scene.Paper, scene.Ground, scene.Select} {
		if scene.Contrast(c, p[ground]) < enoughContrast {
			return false
		}
	}
	return true
}

// apart reports whether the colour looks different from that of targets.
func apart(c scene.RGB) bool {
	return distance(c, scene.PaperPalette()[scene.Target]) >= enoughDistance
}

// darker returns the lightest colour of the same hue that is fine. Black is.
func darker(c scene.RGB, fine func(scene.RGB) bool) scene.RGB {
	from := lchOf(c)
	const steps = 1000
	for i := 1; i < steps; i++ {
		share := 1 - float64(i)/steps
		if now := (lch{l: from.l * share, c: from.c, h: from.h}).rgb(); fine(now) {
			return now
		}
	}
	return scene.RGB{}
}
