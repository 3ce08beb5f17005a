package chart

import "reifekompass/reports/scene"

// Sign is a sign that a legend explains.
type Sign int

// The signs of the charts.
const (
	SignCurrent Sign = iota // filled circle
	SignTarget              // open diamond
	SignTick                // target as a tick on a bar
	SignBar                 // bar of today
	SignRange               // dotted line: where the value may lie
	SignUnknown             // dashed cell: "weiß nicht"
	SignOpen                // empty dashed cell
	SignHatch               // hatched cell: no value
	SignPartial             // ring in the corner of a cell
	SignRamp0               // the five steps of the ramp
	SignRamp1
	SignRamp2
	SignRamp3
	SignRamp4
	SignBand   // pale band: middle half of a group
	SignMean   // black tick: mean of a group
	SignSquare // small square: a city that is a district of its own
	SignBlank  // framed cell: nothing to show
	SignBest   // double frame: the highest of a column
	SignLess   // hatched end: fewer have a say
	SignCross  // cross: too few have a say
	SignRing   // small ring: a single mark
	SignThen   // ring: the value of an earlier time
	SignFalls  // dashed line: a value that fell
)

// LegendItem is a sign and what it means.
type LegendItem struct {
	Sign Sign
	Text string
}

// Legend is a line of signs. It breaks into several lines if the width asks
// for it.
type Legend struct {
	Items []LegendItem
	Width float64
	Size  float64 // of the text, points; 0: 8.5
	End   bool    // stands at the right end instead of the left
	Alt   string
}

const (
	legendRow = 5.2 * mm
	legendGap = 5.5 * mm
)

// signWidth is the room of a sign with the distance to its text.
func (s Sign) signWidth() float64 {
	switch s {
	case SignCurrent, SignTick, SignPartial, SignMean, SignRing, SignThen:
		return 5 * mm
	case SignTarget:
		return 5.9 * mm
	default:
		return 6.4 * mm
	}
}

// Draw returns the legend, as high as its lines need.
func (l Legend) Draw() scene.Scene {
	p := newPen(l.Width, 0, "")
	p.scene.Height = p.legend(0, l)
	return p.finish(l.Alt)
}

// legend draws items from y down and returns where they end.
func (p *pen) legend(y float64, l Legend) float64 {
	if len(l.Items) == 0 {
		return y
	}
	s := regular(orDefault(l.Size, 8.5), scene.Muted)
	for _, line := range p.legendLines(l, s) {
		x := 0.0
		if l.End {
			x = l.Width - p.legendWidth(line, s)
		}
		for _, item := range line {
			p.sign(x, y+legendRow/2, item.Sign)
			text := p.fonts.Ellipsis(item.Text, item.script(s).font, l.Width-item.Sign.signWidth())
			p.middle(x+item.Sign.signWidth(), y+legendRow/2, text, item.script(s))
			x += p.itemWidth(item, s) + legendGap
		}
		y += legendRow
	}
	return y
}

// script colours the words for today and target like their signs.
func (i LegendItem) script(s script) script {
	switch i.Sign {
	case SignCurrent:
		return semibold(s.font.Size, scene.Primary)
	case SignTarget, SignTick:
		return semibold(s.font.Size, scene.Target)
	default:
		return s
	}
}

func (p *pen) itemWidth(item LegendItem, s script) float64 {
	return item.Sign.signWidth() + p.width(item.Text, item.script(s))
}

func (p *pen) legendWidth(items []LegendItem, s script) float64 {
	width := -legendGap
	for _, item := range items {
		width += p.itemWidth(item, s) + legendGap
	}
	return width
}

func (p *pen) legendLines(l Legend, s script) [][]LegendItem {
	var lines [][]LegendItem
	var line []LegendItem
	for _, item := range l.Items {
		line = append(line, item)
		if last := len(line) - 1; last > 0 && p.legendWidth(line, s) > l.Width {
			lines = append(lines, line[:last])
			line = []LegendItem{item}
		}
	}
	return append(lines, line)
}

// sign draws one sign beginning at x.
func (p *pen) sign(x, y float64, sign Sign) {
	const w, h = 5 * mm, 3.2 * mm
	box := scene.Rect{X: x, Y: y - h/2, W: w, H: h}
	switch sign {
	case SignCurrent:
		p.dot(x+1.6*mm, y, 1.6*mm)
	case SignTarget:
		p.diamond(x+2.3*mm, y, 2*mm)
	case SignTick:
		p.vertical(x+2.4*mm, y-2*mm, y+2*mm, stroke(scene.Target, 0.9*mm))
	case SignBar:
		box.Style = scene.Style{Fill: scene.Ramp3}
		p.scene.Add(box)
	case SignRange:
		p.span(plot{from: x, to: x + w}, Range{Low: 0, High: 100}, y)
	case SignPartial:
		p.ring(x+2.4*mm, y)
	case SignUnknown, SignOpen, SignHatch:
		p.missingSign(box, sign)
	case SignBand, SignMean, SignSquare, SignBlank:
		p.moreSign(x, y, sign)
	case SignThen:
		p.then(x+1.6*mm, y, false)
	case SignFalls:
		p.scene.Add(scene.Line{From: scene.Point{X: x, Y: y}, To: scene.Point{X: x + w, Y: y}, Style: wayDown.style()})
	case SignBest, SignLess, SignCross, SignRing:
		p.jurySign(box, sign)
	default:
		step := int(sign - SignRamp0)
		box.Style = rampStyle(step)
		p.scene.Add(box)
	}
}

// jurySign draws the signs of what a jury says.
func (p *pen) jurySign(box scene.Rect, sign Sign) {
	switch sign {
	case SignBest:
		box.Style = rampStyle(4)
		p.scene.Add(box)
		p.bestFrame(box, 4)
	case SignLess:
		box.Style = rampStyle(1)
		p.scene.Add(box)
		p.reducedEnd(box, 1)
	case SignRing:
		p.scene.Add(scene.Circle{Center: scene.Point{X: box.X + 1.6*mm, Y: box.Y + box.H/2}, R: 0.75 * mm, Style: stroke(scene.Primary, 0.25*mm)})
	default:
		box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm}
		p.scene.Add(box)
		p.cross(box.X+box.W/2, box.Y+box.H/2, 1.1*mm)
	}
}

func (p *pen) missingSign(box scene.Rect, sign Sign) {
	box.Style = dashed(scene.Muted, 0.25*mm)
	if sign == SignHatch {
		box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm, Hatch: scene.Border}
	}
	p.scene.Add(box)
	if sign == SignUnknown {
		p.middle(box.X+box.W/2, box.Y+box.H/2, "?", regular(8, scene.Muted).centered())
	}
}

// ring is the mark of a cell with reduced coverage.
func (p *pen) ring(x, y float64) {
	p.scene.Add(scene.Circle{Center: scene.Point{X: x, Y: y}, R: 0.7 * mm, Style: stroke(scene.Ink, 0.25*mm)})
}

// rampStyle fills with a step of the ramp; the pale steps get an outline,
// because they can hardly be told from paper.
func rampStyle(step int) scene.Style {
	style := scene.Style{Fill: scene.Ramp(step)}
	if step <= 0 {
		style.Stroke, style.Width = scene.Border, 0.2*mm
	}
	return style
}

func orDefault(value, usual float64) float64 {
	if value == 0 {
		return usual
	}
	return value
}
