package chart

import "reifekompass/reports/scene"

// filling is how a part of a bar is told from the others, on a screen and in
// grey print: a step of the ramp, hatched from the sixth part on, and from the
// eleventh on only hatched.
type filling struct {
	step    int
	hatched bool
	hollow  bool // on paper instead of the step; hatched too
}

// fillings are the fillings of so many parts. Up to four go down the ramp;
// more of them alternate, so that neighbors are at least two steps apart.
func fillings(n int) []filling {
	alternating := [...]int{4, 1, 3, 0, 2}
	fills := make([]filling, n)
	for i := range fills {
		fills[i] = filling{step: 4 - i}
		if n > 4 {
			fills[i] = filling{step: alternating[i%5], hatched: i >= 5, hollow: i >= 10}
		}
	}
	return fills
}

// ground is the colour below a number on the filling, and that of the number.
func (f filling) ground() (below, number scene.Colour) {
	if f.hollow {
		return scene.Paper, scene.Ink
	}
	return scene.Ramp(f.step), scene.OnRamp(f.step)
}

// style fills with the step; hatching stands out from it on every surface.
func (f filling) style() scene.Style {
	style := rampStyle(f.step)
	switch {
	case f.hollow:
		style.Fill, style.Stroke, style.Width = scene.Paper, scene.Ramp3, 0.25*mm
		style.Hatch = [...]scene.Colour{scene.Hairline, scene.Border, scene.Muted, scene.Primary, scene.Ink}[f.step]
	case !f.hatched:
	case f.step >= 3:
		style.Hatch = scene.Paper
	default:
		style.Hatch = scene.Muted
	}
	return style
}

// swatches draws fillings and their words in lines from y down and returns
// where they end.
func (p *pen) swatches(y float64, words []string, fills []filling) float64 {
	const box, gap, between = 4.2 * mm, 1.6 * mm, 4 * mm
	s := regular(8.5, scene.Ink)
	x, used := 0.0, false
	for i, word := range words {
		if word == "" {
			continue
		}
		word = p.short(word, s, p.scene.Width-box-gap)
		width := box + gap + p.width(word, s)
		if x > 0 && x+width > p.scene.Width {
			x, y = 0, y+legendRow
		}
		p.scene.Add(scene.Rect{X: x, Y: y + legendRow/2 - 1.6*mm, W: box, H: 3.2 * mm, Style: fills[i].style()})
		p.middle(x+box+gap, y+legendRow/2, word, s)
		x, used = x+width+between, true
	}
	if !used {
		return y
	}
	return y + legendRow + 0.6*mm
}
