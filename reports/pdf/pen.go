package pdf

import (
	"math"
	"strconv"

	"reifekompass/reports/scene"
)

// pen writes shapes and texts as operators of a PDF page, whose origin is at
// the lower left.
type pen struct {
	content []byte
	height  float64
	palette scene.Palette
	font    scene.Font   // that is set
	colour  scene.Colour // of fills that is set; None: unknown
}

// open begins a page of a height.
func (p *pen) open(height float64) {
	p.content, p.height = p.content[:0], height
	p.font, p.colour = scene.Font{}, scene.None
}

// draw appends a shape that is not text. Shapes with coordinates that are no
// numbers are left out: one of them would make the page unreadable.
func (p *pen) draw(shape scene.Shape) {
	contour, style, ok := scene.ContourOf(shape)
	if !ok || !finite(contour) {
		return
	}
	if style.Fill != scene.None {
		p.begin(style.Fill, "rg")
		p.path(contour)
		p.end("f")
	}
	if style.Hatch != scene.None {
		p.hatch(contour, style.Hatch)
	}
	if style.Stroke != scene.None && style.Width > 0 && usable(style.Width) {
		p.begin(style.Stroke, "RG")
		p.number(style.Width)
		p.word("w")
		p.dash(style.Dash)
		p.path(contour)
		p.end("S")
	}
}

func (p *pen) hatch(contour scene.Contour, c scene.Colour) {
	p.begin(c, "RG")
	p.number(scene.HatchWidth)
	p.word("w")
	for _, line := range scene.Hatching(contour) {
		p.point(line.From)
		p.word("m")
		p.point(line.To)
		p.word("l")
	}
	p.end("S")
}

// path appends a contour for filling or stroking.
func (p *pen) path(c scene.Contour) {
	p.point(c.Start)
	p.word("m")
	for _, curve := range c.Curves {
		if curve.Straight {
			p.point(curve.End)
			p.word("l")
			continue
		}
		p.point(curve.A)
		p.point(curve.B)
		p.point(curve.End)
		p.word("c")
	}
	if c.Closed {
		p.word("h")
	}
}

func (p *pen) dash(lengths []float64) {
	total := 0.0
	for _, length := range lengths {
		total += length
	}
	if !(total > 0) || math.IsInf(total, 0) {
		return
	}
	p.content = append(p.content, '[')
	for _, length := range lengths {
		p.number(min(max(length, 0), 1e6))
	}
	p.content = append(p.content, "] 0 d "...)
}

// begin saves the state and sets a colour, so that the state of texts stays
// what it is.
func (p *pen) begin(c scene.Colour, operator string) {
	p.word("q")
	p.rgb(c, operator)
}

func (p *pen) rgb(c scene.Colour, operator string) {
	rgb := p.palette[c]
	for _, channel := range []uint8{rgb.R, rgb.G, rgb.B} {
		p.content = strconv.AppendFloat(p.content, float64(channel)/255, 'f', 3, 64)
		p.content = append(p.content, ' ')
	}
	p.word(operator)
}

func (p *pen) end(operator string) {
	p.word(operator)
	p.content = append(p.content, "Q\n"...)
}

func (p *pen) point(at scene.Point) {
	p.number(at.X)
	p.number(p.height - at.Y)
}

// number writes hundredths of a point, finer than any printer.
func (p *pen) number(v float64) {
	hundredths := int64(math.Round(v * 100))
	if hundredths < 0 {
		p.content = append(p.content, '-')
		hundredths = -hundredths
	}
	p.content = strconv.AppendInt(p.content, hundredths/100, 10)
	if rest := hundredths % 100; rest > 0 {
		p.content = append(p.content, '.')
		if rest < 10 {
			p.content = append(p.content, '0')
		}
		if rest%10 == 0 {
			rest /= 10
		}
		p.content = strconv.AppendInt(p.content, rest, 10)
	}
	p.content = append(p.content, ' ')
}

func (p *pen) word(operator string) {
	p.content = append(p.content, operator...)
	p.content = append(p.content, ' ')
}

// finite reports whether all points of a contour can be written.
func finite(c scene.Contour) bool {
	for _, curve := range c.Curves {
		if !within(curve.A) || !within(curve.B) || !within(curve.End) {
			return false
		}
	}
	return within(c.Start)
}

func within(p scene.Point) bool { return usable(p.X) && usable(p.Y) }

// drawable reports whether a text stands at a place and has a size.
func drawable(t scene.Text) bool {
	return usable(t.At.X) && usable(t.At.Y) && t.Font.Size > 0 && usable(t.Font.Size)
}

// usable leaves out what is not a number or far beyond any page.
func usable(v float64) bool { return math.Abs(v) < 1e6 }
