package theme

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"

	"golang.org/x/image/math/fixed"
)

// scanner fills paths for the library. The library's own one knows no
// even-odd rule, which most drawing programs write, and has no bounds: here
// work is counted, and nothing more is drawn when a file asks for more of it
// than any logo does.
type scanner struct {
	width, height int
	canvas        *image.RGBA
	edges         []edge // of the path
	at            fixed.Point26_6
	zoom          float64 // from the path to pixels
	color         color.NRGBA
	evenOdd       bool
	work          int        // that is left
	line          []crossing // of the line of samples that is looked at
	cover         []float64  // of the row of pixels that is painted
}

// edge is a line of a path in pixels, going down or up.
type edge struct {
	top, bottom float64
	x, slope    float64 // at the top, and per pixel down
	turn        int     // 1 down, -1 up
}

// crossing is where an edge meets a line of samples.
type crossing struct {
	x    float64
	turn int
}

const (
	samples  = 8          // lines of samples in a row of pixels
	allWork  = 60_000_000 // crossings and pixels: some seconds
	edgeWork = 50         // an edge also takes memory
)

func newScanner(canvas *image.RGBA) *scanner {
	size := canvas.Bounds().Size()
	return &scanner{width: size.X, height: size.Y, canvas: canvas, work: allWork, cover: make([]float64, size.X)}
}

// use begins a path and sets how it is filled.
func (s *scanner) use(c paint, opacity, zoom float64, evenOdd bool) {
	s.edges = s.edges[:0]
	s.color, s.evenOdd, s.zoom = c.color, evenOdd, zoom
	s.color.A = uint8(math.Round(255 * min(max(opacity, 0), 1)))
}

// tired reports whether there was too much to draw.
func (s *scanner) tired() bool { return s.work <= 0 }

// Start implements rasterx.Scanner. The outline of a stroke comes in pieces
// that are closed together only; so nothing is closed here.
func (s *scanner) Start(a fixed.Point26_6) { s.at = a }

// Line implements rasterx.Scanner.
func (s *scanner) Line(b fixed.Point26_6) {
	from, to, turn := s.at, b, 1
	s.at = b
	s.work -= edgeWork
	if s.tired() || from.Y == to.Y {
		return
	}
	if from.Y > to.Y {
		from, to, turn = to, from, -1
	}
	pixels := func(v fixed.Int26_6) float64 { return float64(v) / 64 * s.zoom }
	top, bottom := pixels(from.Y), pixels(to.Y)
	if bottom < 0 || top > float64(s.height) {
		return
	}
	s.edges = append(s.edges, edge{
		top: top, bottom: bottom, x: pixels(from.X), slope: (pixels(to.X) - pixels(from.X)) / (bottom - top), turn: turn,
	})
}

// Draw implements rasterx.Scanner: it fills the path, row by row, with the
// edges that reach the row.
func (s *scanner) Draw() {
	slices.SortStableFunc(s.edges, func(a, b edge) int { return cmp.Compare(a.top, b.top) })
	var active []edge
	waiting := s.edges
	for y := 0; y < s.height && len(active)+len(waiting) > 0 && !s.tired(); y++ {
		for len(waiting) > 0 && waiting[0].top < float64(y+1) {
			active, waiting = append(active, waiting[0]), waiting[1:]
		}
		active = slices.DeleteFunc(active, func(e edge) bool { return e.bottom <= float64(y) })
		if len(active) > 0 {
			s.row(y, active)
		}
	}
}

// row paints a row of pixels.
func (s *scanner) row(y int, active []edge) {
	s.work -= len(active) * samples
	first, last := s.width, 0
	for sample := range samples {
		s.meet(active, float64(y)+(float64(sample)+0.5)/samples)
		if n := len(s.line); n > 1 {
			first = min(first, s.pixel(s.line[0].x))
			last = max(last, s.pixel(s.line[n-1].x)+1)
			s.spans()
		}
	}
	last = min(last, s.width)
	s.work -= max(last-first, 0)
	for x := first; x < last; x++ {
		if s.cover[x] > 0 {
			s.mix(x, y, min(s.cover[x]/samples, 1))
		}
		s.cover[x] = 0
	}
}

// pixel is the place of a coordinate within the row.
func (s *scanner) pixel(x float64) int { return int(min(max(x, 0), float64(s.width-1))) }

// meet finds the crossings with a line of samples, from the left.
func (s *scanner) meet(active []edge, y float64) {
	s.line = s.line[:0]
	for _, e := range active {
		if e.top <= y && y < e.bottom {
			s.line = append(s.line, crossing{x: e.x + (y-e.top)*e.slope, turn: e.turn})
		}
	}
	slices.SortFunc(s.line, func(a, b crossing) int { return cmp.Compare(a.x, b.x) })
}

// spans adds what lies inside the path on the line of samples.
func (s *scanner) spans() {
	winding := 0
	for i, c := range s.line[:len(s.line)-1] {
		winding += c.turn
		inside := winding != 0
		if s.evenOdd {
			inside = i%2 == 0
		}
		if inside {
			addSpan(s.cover, c.x, s.line[i+1].x)
		}
	}
}

// addSpan adds the part of each pixel that lies between two places.
func addSpan(cover []float64, from, to float64) {
	from, to = max(from, 0), min(to, float64(len(cover)))
	if !(from < to) {
		return
	}
	first, last := int(from), min(int(to), len(cover)-1)
	if first == last {
		cover[first] += to - from
		return
	}
	cover[first] += float64(first+1) - from
	for x := first + 1; x < last; x++ {
		cover[x]++
	}
	cover[last] += to - float64(last)
}

// mix lays the colour on a pixel.
func (s *scanner) mix(x, y int, covered float64) {
	share := covered * float64(s.color.A) / 255
	pixel := s.canvas.Pix[s.canvas.PixOffset(x, y):]
	for i, c := range []uint8{s.color.R, s.color.G, s.color.B} {
		pixel[i] = uint8(math.Round(float64(pixel[i])*(1-share) + float64(c)*share))
	}
}

// Clear implements rasterx.Scanner: it forgets the path.
func (s *scanner) Clear() { s.edges, s.at = s.edges[:0], fixed.Point26_6{} }

// GetPathExtent implements rasterx.Scanner. Only gradients ask, and there are
// none.
func (s *scanner) GetPathExtent() fixed.Rectangle26_6 { return fixed.Rectangle26_6{} }

// SetBounds implements rasterx.Scanner. The canvas has a size already.
func (s *scanner) SetBounds(int, int) {}

// SetColor implements rasterx.Scanner. The colour comes by use.
func (s *scanner) SetColor(any) {}

// SetWinding implements rasterx.Scanner. The rule comes by use.
func (s *scanner) SetWinding(bool) {}

// SetClip implements rasterx.Scanner. Nothing is clipped.
func (s *scanner) SetClip(image.Rectangle) {}
