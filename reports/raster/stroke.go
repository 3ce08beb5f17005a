package raster

import (
	"math"
	"slices"

	"reifekompass/reports/scene"
)

// stroke draws the edge of a shape with its dashes. Corners are mitered and
// ends are cut straight, as on paper.
func (b *brush) stroke(contour scene.Contour, style scene.Style) {
	points := b.pixels(contour.Flat())
	if len(points) < 2 {
		return
	}
	width := style.Width * b.scale
	dash := make([]float64, len(style.Dash))
	for i, length := range style.Dash {
		dash[i] = length * b.scale
	}
	if straight(points) {
		width = max(math.Round(width), 1)
		points = snapped(points, width)
	}
	var polygons [][]scene.Point
	for _, piece := range dashes(points, contour.Closed, dash) {
		polygons = append(polygons, outline(piece.points, piece.closed, width)...)
	}
	b.fill(polygons, style.Stroke)
}

func (b *brush) hatch(contour scene.Contour, c scene.Colour) {
	var polygons [][]scene.Point
	for _, line := range scene.Hatching(contour) {
		points := b.pixels([]scene.Point{line.From, line.To})
		polygons = append(polygons, outline(points, false, scene.HatchWidth*b.scale)...)
	}
	b.fill(polygons, c)
}

// straight reports whether all lines run along the axes.
func straight(points []scene.Point) bool {
	for i := 1; i < len(points); i++ {
		if points[i].X != points[i-1].X && points[i].Y != points[i-1].Y {
			return false
		}
	}
	return true
}

// snapped moves lines of a whole width so that their edges are on pixels.
func snapped(points []scene.Point, width float64) []scene.Point {
	snap := func(v float64) float64 { return math.Round(v-width/2) + width/2 }
	moved := make([]scene.Point, len(points))
	for i, p := range points {
		moved[i] = scene.Point{X: snap(p.X), Y: snap(p.Y)}
	}
	return moved
}

// piece is a line without gaps.
type piece struct {
	points []scene.Point
	closed bool
}

// dashes cuts a line into its dashes; without a pattern it is one piece.
func dashes(points []scene.Point, closed bool, pattern []float64) []piece {
	total := 0.0
	for _, length := range pattern {
		total += length
	}
	if !(total > 0.01) {
		return []piece{{points: points, closed: closed}}
	}
	if closed {
		points = append(slices.Clip(points), points[0])
	}
	c := cutter{pattern: pattern, left: pattern[0], drawing: true}
	for i := 1; i < len(points); i++ {
		c.walk(points[i-1], points[i])
	}
	c.lift()
	return c.pieces
}

// limit of dashes in one line; more come from a broken pattern only.
const limit = 20000

// cutter walks along a line and lifts the pen in the gaps.
type cutter struct {
	pattern []float64
	at      int     // in the pattern; an odd pattern alternates its meaning
	left    float64 // of the current dash or gap
	drawing bool
	open    []scene.Point
	pieces  []piece
}

func (c *cutter) walk(from, to scene.Point) {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if !(length > 0) {
		return
	}
	c.point(from)
	for done := 0.0; len(c.pieces) < limit; {
		if length-done < c.left {
			c.left -= length - done
			break
		}
		done += c.left
		t := done / length
		c.point(scene.Point{X: from.X + (to.X-from.X)*t, Y: from.Y + (to.Y-from.Y)*t})
		c.turn()
		c.point(scene.Point{X: from.X + (to.X-from.X)*t, Y: from.Y + (to.Y-from.Y)*t})
	}
	c.point(to)
}

// turn goes on to the next length of the pattern.
func (c *cutter) turn() {
	c.lift()
	c.drawing = !c.drawing
	c.at = (c.at + 1) % len(c.pattern)
	c.left = max(c.pattern[c.at], 0.01)
}

func (c *cutter) point(p scene.Point) {
	if !c.drawing {
		return
	}
	if n := len(c.open); n == 0 || c.open[n-1] != p {
		c.open = append(c.open, p)
	}
}

func (c *cutter) lift() {
	if len(c.open) > 1 {
		c.pieces = append(c.pieces, piece{points: c.open})
	}
	c.open = nil
}

// outline returns polygons that cover a line of a width: a box for each
// part and a wedge for each corner, all turning the same way, so that they
// add up to one area.
func outline(points []scene.Point, closed bool, width float64) [][]scene.Point {
	var polygons [][]scene.Point
	n := len(points)
	last := n - 1
	if closed {
		last = n
	}
	half := width / 2
	for i := range last {
		from, to := points[i], points[(i+1)%n]
		nx, ny, ok := normal(from, to, half)
		if !ok {
			continue
		}
		polygons = append(polygons, []scene.Point{
			{X: from.X + nx, Y: from.Y + ny},
			{X: to.X + nx, Y: to.Y + ny},
			{X: to.X - nx, Y: to.Y - ny},
			{X: from.X - nx, Y: from.Y - ny},
		})
		if i+1 < last || closed {
			if wedge := corner(from, to, points[(i+2)%n], half); wedge != nil {
				polygons = append(polygons, wedge)
			}
		}
	}
	return polygons
}

// normal is the vector of a length that stands on a line.
func normal(from, to scene.Point, length float64) (x, y float64, ok bool) {
	dx, dy := to.X-from.X, to.Y-from.Y
	size := math.Hypot(dx, dy)
	if !(size > 0) {
		return 0, 0, false
	}
	return -dy / size * length, dx / size * length, true
}

// corner fills the outer side of a bend, pointed unless it is very sharp.
func corner(a, at, b scene.Point, half float64) []scene.Point {
	const sharpest = 10 // the miter limit of PDF
	ax, ay, okA := normal(a, at, half)
	bx, by, okB := normal(at, b, half)
	turn := ax*by - ay*bx
	if !okA || !okB || math.Abs(turn) < 1e-9*half*half {
		return nil
	}
	if turn > 0 { // the outer side is the other one
		ax, ay, bx, by = -ax, -ay, -bx, -by
	}
	p, q := scene.Point{X: at.X + ax, Y: at.Y + ay}, scene.Point{X: at.X + bx, Y: at.Y + by}
	wedge := []scene.Point{at, p}
	mx, my := ax+bx, ay+by
	if size := mx*mx + my*my; size > 4*half*half/(sharpest*sharpest) {
		reach := 2 * half * half / size
		wedge = append(wedge, scene.Point{X: at.X + mx*reach, Y: at.Y + my*reach})
	}
	wedge = append(wedge, q)
	return sameTurn(wedge)
}

// sameTurn lets a polygon turn as the boxes of a line do.
func sameTurn(points []scene.Point) []scene.Point {
	area := 0.0
	for i, p := range points {
		q := points[(i+1)%len(points)]
		area += p.X*q.Y - q.X*p.Y
	}
	if area > 0 {
		for i, j := 0, len(points)-1; i < j; i, j = i+1, j-1 {
			points[i], points[j] = points[j], points[i]
		}
	}
	return points
}
