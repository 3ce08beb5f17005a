package scene

import "math"

// PaperPalette returns the colours of printed pages: those of the light
// window.
func PaperPalette() Palette { return LightPalette() }

// LightPalette returns the colours of the light window.
func LightPalette() Palette {
	p := Palette{
		Ink: hex(0x1B2430), Muted: hex(0x445060), Hairline: hex(0xD5DBE3), Border: hex(0x7A8797),
		Primary: hex(0x0B5C8A), Target: hex(0xA84A06), Good: hex(0x1A7449), Warn: hex(0x8A5A00), Danger: hex(0xB3261E),
		Paper: hex(0xFFFFFF), Ground: hex(0xF5F7FA), Select: hex(0xE6F0F7),
		TargetTint: hex(0xFBEFE4), GoodTint: hex(0xE8F4EE), WarnTint: hex(0xFBF3E1), DangerTint: hex(0xFBEAE8),
		Ramp0: hex(0xEAF1F7), Ramp1: hex(0xC3DAEA), Ramp2: hex(0x8FBBD6), Ramp3: hex(0x37789F), Ramp4: hex(0x0B4F79),
	}
	return p.WithText()
}

// DarkPalette returns the colours of the dark window.
func DarkPalette() Palette {
	p := Palette{
		Ink: hex(0xE9EEF4), Muted: hex(0xBFCAD6), Hairline: hex(0x364250), Border: hex(0x8492A3),
		Primary: hex(0x7CC0EA), Target: hex(0xF0A05A), Good: hex(0x6CCB9A), Warn: hex(0xE3B34B), Danger: hex(0xF28B82),
		Paper: hex(0x1A222C), Ground: hex(0x12181F), Select: hex(0x1D3A50),
		TargetTint: hex(0x40291A), GoodTint: hex(0x17352A), WarnTint: hex(0x3A2E12), DangerTint: hex(0x412120),
		Ramp0: hex(0x22303D), Ramp1: hex(0x264A63), Ramp2: hex(0x2F6A90), Ramp3: hex(0x6AAAD2), Ramp4: hex(0xB4DCF4),
	}
	return p.WithText()
}

// WithText adds the colours of text on fills to a palette and returns it. They
// are computed, so that a change of a fill cannot leave unreadable text behind.
func (p Palette) WithText() Palette {
	for level := range 5 {
		p[OnRamp(level)] = p.textOn(p[Ramp(level)])
	}
	p[OnPrimary] = p.textOn(p[Primary])
	return p
}

// textOn returns ink where it is easy to read, otherwise the strongest of
// ink, white and near-black.
func (p Palette) textOn(fill RGB) RGB {
	const easy = 10
	best := p[Ink]
	if Contrast(best, fill) >= easy {
		return best
	}
	for _, candidate := range []RGB{hex(0xFFFFFF), hex(0x0B1A26)} {
		if Contrast(candidate, fill) > Contrast(best, fill) {
			best = candidate
		}
	}
	return best
}

// Contrast is the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative
// luminance).
func Contrast(a, b RGB) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c RGB) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

func hex(rgb uint32) RGB {
	return RGB{R: uint8(rgb >> 16 & 0xFF), G: uint8(rgb >> 8 & 0xFF), B: uint8(rgb & 0xFF)}
}
