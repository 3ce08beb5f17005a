package scene

import "math"

// sign is a character the type face lacks but reports use. It is drawn as a
// shape, so that no second font is needed.
type sign struct {
	advance  float64
	hollow   bool
	vertices int
	// Center is on the middle of the capitals; radii for a size of 1.
	outer, inner float64
}

func signOf(r rune) (sign, bool) {
	switch r {
	case '★':
		return sign{advance: 0.84, vertices: 5, outer: 0.41, inner: 0.16}, true
	case '☆':
		return sign{advance: 0.84, vertices: 5, outer: 0.38, inner: 0.16, hollow: true}, true
	case '◆':
		return sign{advance: 0.6, vertices: 2, outer: 0.32, inner: 0.25}, true
	case '◇':
		return sign{advance: 0.6, vertices: 2, outer: 0.30, inner: 0.24, hollow: true}, true
	}
	return sign{}, false
}

// path returns the sign with its left edge and baseline at a point.
func (s sign) path(at Point, size float64, colour Colour) Path {
	const middle = 0.33 // half the height of the capitals
	center := Point{X: at.X + s.advance/2*size, Y: at.Y - middle*size}
	points := make([]Point, 0, 2*s.vertices)
	for i := range 2 * s.vertices {
		radius := s.outer
		if i%2 == 1 {
			radius = s.inner
		}
		sin, cos := math.Sincos(math.Pi * float64(i) / float64(s.vertices))
		points = append(points, Point{X: center.X + radius*size*sin, Y: center.Y - radius*size*cos})
	}
	style := Style{Fill: colour}
	if s.hollow {
		style = Style{Stroke: colour, Width: size * 0.06}
	}
	return Path{Points: points, Closed: true, Style: style}
}
