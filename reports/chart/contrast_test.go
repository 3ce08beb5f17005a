package chart

import (
	"testing"

	"reifekompass/reports/scene"
)

// ground returns the color behind a point of a scene, of the shapes drawn so
// far.
func ground(shapes []scene.Shape, at scene.Point) scene.Colour {
	colour := scene.Paper
	for _, shape := range shapes {
		switch v := shape.(type) {
		case scene.Rect:
			inside := at.X >= v.X && at.X <= v.X+v.W && at.Y >= v.Y && at.Y <= v.Y+v.H
			if inside && v.Fill != scene.None {
				colour = v.Fill
			}
		case scene.Circle:
			dx, dy := at.X-v.Center.X, at.Y-v.Center.Y
			if dx*dx+dy*dy <= v.R*v.R && v.Fill != scene.None {
				colour = v.Fill
			}
		case scene.Path:
			if v.Fill != scene.None && v.Closed && contains(v.Points, at) {
				colour = v.Fill
			}
		}
	}
	return colour
}

// contains reports whether a point lies in a polygon.
func contains(points []scene.Point, at scene.Point) bool {
	inside := false
	for i, a := range points {
		b := points[(i+1)%len(points)]
		if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(b.X-a.X)*(at.Y-a.Y)/(b.Y-a.Y) {
			inside = !inside
		}
	}
	return inside
}

// checkContrast fails if a text is hard to read on what is behind its ends or
// its middle.
func checkContrast(t *testing.T, s scene.Scene, palette scene.Palette) {
	t.Helper()
	const least = 4.5
	for i, shape := range s.Shapes {
		text, ok := shape.(scene.Text)
		if !ok {
			continue
		}
		b := textBoxes(scene.Scene{Shapes: []scene.Shape{text}})[0]
		y := (b.top + b.bottom) / 2
		for _, x := range []float64{b.left + 0.3, (b.left + b.right) / 2, b.right - 0.3} {
			behind := ground(s.Shapes[:i], scene.Point{X: x, Y: y})
			if got := scene.Contrast(palette[text.Colour], palette[behind]); got < least {
				t.Errorf("%q has a contrast of %.1f: %s on %s", text.Text, got, text.Colour, behind)
			}
		}
	}
}

func TestEveryTextIsEasyToReadOnPaperAndInTheDark(t *testing.T) {
	for name, s := range groupScenes(t) {
		for surface, palette := range map[string]scene.Palette{"paper": scene.PaperPalette(), "dark": scene.DarkPalette()} {
			t.Run(name+"_"+surface, func(t *testing.T) { checkContrast(t, s, palette) })
		}
	}
}

func TestFillingsOfNeighborsDifferInGray(t *testing.T) {
	for _, palette := range []scene.Palette{scene.PaperPalette(), scene.DarkPalette()} {
		for n := range 16 {
			fills := fillings(n)
			for i, one := range fills {
				for j, two := range fills[:i] {
					if one == two {
						t.Errorf("%d parts: %d and %d look alike", n, j, i)
					}
				}
				if i == 0 || one.hollow || one.hatched != fills[i-1].hatched { // those on paper differ in their lines
					continue
				}
				if got := scene.Contrast(palette[scene.Ramp(one.step)], palette[scene.Ramp(fills[i-1].step)]); got < 1.4 {
					t.Errorf("%d parts: %d and %d differ by %.2f", n, i-1, i, got)
				}
			}
		}
	}
}
