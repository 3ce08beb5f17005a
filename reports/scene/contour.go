package scene

import (
	"math"
	"slices"
)

// Contour is the edge of a shape: curves that follow each other.
type Contour struct {
	Start  Point
	Curves []Curve
	Closed bool
}

// Curve leads to End: straight, or as a cubic Bezier curve by way of A and B.
type Curve struct {
	Straight  bool
	A, B, End Point
}

// ContourOf returns the edge and the style of a shape. It is false for text
// and pictures, which have neither. Window and paper draw from it, so that
// corners, circles and the beginnings of dashes are the same.
func ContourOf(shape Shape) (Contour, Style, bool) {
	switch s := shape.(type) {
	case Rect:
		return rectContour(s), s.Style, true
	case Line:
		return Contour{Start: s.From, Curves: []Curve{{Straight: true, End: s.To}}}, s.Style, true
	case Circle:
		return circleContour(s), s.Style, true
	case Path:
		return pathContour(s), s.Style, len(s.Points) > 0
	}
	return Contour{}, Style{}, false
}

// arc is the length of the handles of a Bezier curve that is a quarter of a
// circle of radius 1.
const arc = 0.5522847498

func rectContour(s Rect) Contour {
	left, top, right, bottom := s.X, s.Y, s.X+s.W, s.Y+s.H
	r := min(max(s.Radius, 0), math.Abs(s.W)/2, math.Abs(s.H)/2)
	if r == 0 {
		return polygon([]Point{{left, top}, {right, top}, {right, bottom}, {left, bottom}}, true)
	}
	k := r * (1 - arc)
	line := func(x, y float64) Curve { return Curve{Straight: true, End: Point{x, y}} }
	return Contour{Start: Point{left + r, top}, Closed: true, Curves: []Curve{
		line(right-r, top),
		{A: Point{right - k, top}, B: Point{right, top + k}, End: Point{right, top + r}},
		line(right, bottom-r),
		{A: Point{right, bottom - k}, B: Point{right - k, bottom}, End: Point{right - r, bottom}},
		line(left+r, bottom),
		{A: Point{left + k, bottom}, B: Point{left, bottom - k}, End: Point{left, bottom - r}},
		line(left, top+r),
		{A: Point{left, top + k}, B: Point{left + k, top}, End: Point{left + r, top}},
	}}
}

func circleContour(s Circle) Contour {
	x, y, r, k := s.Center.X, s.Center.Y, s.R, s.R*arc
	return Contour{Start: Point{x + r, y}, Closed: true, Curves: []Curve{
		{A: Point{x + r, y + k}, B: Point{x + k, y + r}, End: Point{x, y + r}},
		{A: Point{x - k, y + r}, B: Point{x - r, y + k}, End: Point{x - r, y}},
		{A: Point{x - r, y - k}, B: Point{x - k, y - r}, End: Point{x, y - r}},
		{A: Point{x + k, y - r}, B: Point{x + r, y - k}, End: Point{x + r, y}},
	}}
}

func pathContour(s Path) Contour {
	if len(s.Points) == 0 {
		return Contour{}
	}
	return polygon(s.Points, s.Closed)
}

func polygon(points []Point, closed bool) Contour {
	c := Contour{Start: points[0], Closed: closed, Curves: make([]Curve, 0, len(points))}
	for _, p := range points[1:] {
		c.Curves = append(c.Curves, Curve{Straight: true, End: p})
	}
	return c
}

// Flat returns the points of the contour with curves in short straight steps,
// each at most a quarter of a circle in 12. A closed contour does not repeat
// its first point.
func (c Contour) Flat() []Point {
	const steps = 12
	points := []Point{c.Start}
	for _, curve := range c.Curves {
		if curve.Straight {
			points = append(points, curve.End)
			continue
		}
		from := points[len(points)-1]
		for i := 1; i <= steps; i++ {
			points = append(points, curve.at(from, float64(i)/steps))
		}
	}
	if last := len(points) - 1; c.Closed && last > 0 && points[last] == points[0] {
		points = points[:last]
	}
	return points
}

func (c Curve) at(from Point, t float64) Point {
	u := 1 - t
	mix := func(p0, p1, p2, p3 float64) float64 {
		return u*u*u*p0 + 3*u*u*t*p1 + 3*u*t*t*p2 + t*t*t*p3
	}
	return Point{X: mix(from.X, c.A.X, c.B.X, c.End.X), Y: mix(from.Y, c.A.Y, c.B.Y, c.End.Y)}
}

// The hatching: lines from the lower left to the upper right.
const (
	HatchDistance = 2.4 // between lines, points
	HatchWidth    = 0.6 // of a line, points
)

// Hatching returns the lines of the hatching inside a closed contour. They
// lie on one grid for the whole scene, so that neighbors match.
func Hatching(c Contour) []Line {
	points := c.Flat()
	if len(points) < 3 {
		return nil
	}
	// On a line of the grid x+y is the same everywhere.
	sum := func(p Point) float64 { return p.X + p.Y }
	low, high := sum(points[0]), sum(points[0])
	for _, p := range points {
		low, high = min(low, sum(p)), max(high, sum(p))
	}
	if math.IsNaN(low+high) || math.IsInf(high-low, 0) {
		return nil
	}
	step := HatchDistance * math.Sqrt2
	var lines []Line
	for n := math.Ceil(low / step); n*step < high && len(lines) < 10000; n++ {
		crossings := crossed(points, n*step)
		for i := 0; i+1 < len(crossings); i += 2 {
			lines = append(lines, Line{
				From: Point{X: crossings[i], Y: n*step - crossings[i]},
				To:   Point{X: crossings[i+1], Y: n*step - crossings[i+1]},
			})
		}
	}
	return lines
}

// crossed returns the sorted x where a polygon crosses the line x+y = level.
func crossed(points []Point, level float64) []float64 {
	var found []float64
	for i, p := range points {
		q := points[(i+1)%len(points)]
		a, b := p.X+p.Y-level, q.X+q.Y-level
		if (a < 0) != (b < 0) {
			found = append(found, p.X+(q.X-p.X)*a/(a-b))
		}
	}
	slices.Sort(found)
	return found
}
