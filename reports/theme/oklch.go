package theme

import (
	"math"

	"reifekompass/reports/scene"
)

// lch is a colour in OKLCH (B. Ottosson, "A perceptual color space for image
// processing", 2020): lightness 0 to 1, chroma from 0, hue in radians. Equal
// steps in it look equal to people.
type lch struct{ l, c, h float64 }

// lab is the same colour in coordinates, for distances.
type lab struct{ l, a, b float64 }

func labOf(c scene.RGB) lab {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return lab{
		l: 0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		a: 1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		b: 0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

func lchOf(c scene.RGB) lch {
	p := labOf(c)
	return lch{l: p.l, c: math.Hypot(p.a, p.b), h: math.Atan2(p.b, p.a)}
}

// distance is how different two colours look; 0.02 is just visible.
func distance(a, b scene.RGB) float64 {
	p, q := labOf(a), labOf(b)
	return math.Sqrt((p.l-q.l)*(p.l-q.l) + (p.a-q.a)*(p.a-q.a) + (p.b-q.b)*(p.b-q.b))
}

// rgb returns the colour as screens show it. Where they cannot, it is less
// colourful, never of another hue.
func (p lch) rgb() scene.RGB {
	if c, ok := p.shown(); ok {
		return c
	}
	low, high := 0.0, p.c
	for range 30 {
		p.c = (low + high) / 2
		if _, ok := p.shown(); ok {
			low = p.c
		} else {
			high = p.c
		}
	}
	p.c = low
	c, _ := p.shown()
	return c
}

// shown returns the colour and whether it lies in sRGB.
func (p lch) shown() (scene.RGB, bool) {
	a, b := p.c*math.Cos(p.h), p.c*math.Sin(p.h)
	l := cube(p.l + 0.3963377774*a + 0.2158037573*b)
	m := cube(p.l - 0.1055613458*a - 0.0638541728*b)
	s := cube(p.l - 0.0894841775*a - 1.2914855480*b)
	red, okRed := channel(4.0767416621*l - 3.3077115913*m + 0.2309699292*s)
	green, okGreen := channel(-1.2684380046*l + 2.6097574011*m - 0.3413193965*s)
	blue, okBlue := channel(-0.0041960863*l - 0.7034186147*m + 1.7076147010*s)
	return scene.RGB{R: red, G: green, B: blue}, okRed && okGreen && okBlue
}

func cube(v float64) float64 { return v * v * v }

// channel returns a linear value as a channel, and whether it is one.
func channel(v float64) (uint8, bool) {
	const slack = 0.0005 // of the rounded matrices
	inside := v >= -slack && v <= 1+slack
	v = min(max(v, 0), 1)
	if v <= 0.0031308 {
		v *= 12.92
	} else {
		v = 1.055*math.Pow(v, 1/2.4) - 0.055
	}
	return uint8(math.Round(v * 255)), inside
}

func linear(c uint8) float64 {
	v := float64(c) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// luminance is the relative luminance of WCAG: how bright a colour is in a
// grey print.
func luminance(c scene.RGB) float64 {
	const flare = 0.05 // in the contrast of WCAG
	return (scene.Contrast(c, scene.RGB{}) - 1) * flare
}
