package theme

import "reifekompass/reports/scene"

// Palette returns the colours of paper with this one as primary. What is
// derived from it, the ramp of levels and the tint, has the luminance of the
// usual palette at each step: contrasts and grey prints are the same for every
// hue. How colourful a step is follows the colour of the office.
func (c *Colour) Palette() scene.Palette {
	p := scene.PaperPalette()
	usual, own := lchOf(p[scene.Primary]), lchOf(c.Used)
	if own.c < 0.005 { // a grey has no hue
		own.c = 0
	}
	strength := min(own.c/usual.c, mostStrength)
	for _, derived := range []scene.Colour{
		scene.Select, scene.Ramp0, scene.Ramp1, scene.Ramp2, scene.Ramp3, scene.Ramp4,
	} {
		step := lchOf(p[derived])
		p[derived] = ofLuminance(lch{l: step.l, c: step.c * strength, h: own.h}, luminance(p[derived]))
	}
	p[scene.Primary] = c.Used
	return p.WithText()
}

// mostStrength bounds how colourful a ramp is, in that of the usual one: pale
// steps are to stay pale.
const mostStrength = 1.6

// ofLuminance returns the colour that is as bright as wanted, whatever its
// hue makes of its lightness.
func ofLuminance(c lch, want float64) scene.RGB {
	low, high := 0.0, 1.0
	for range 30 {
		c.l = (low + high) / 2
		if luminance(c.rgb()) < want {
			low = c.l
		} else {
			high = c.l
		}
	}
	c.l = high
	return c.rgb()
}
