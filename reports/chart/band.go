package chart

import "reifekompass/reports/scene"

// Band is where the middle half of a group of agencies lies: a pale band from
// its lower to its upper quartile with a tick at its mean. The zero Band is
// none.
type Band struct {
	Known     bool
	Low, High float64 // quartiles, 0 to 100
	Mean      float64 // no number: no tick
}

const (
	bandOnPaper = 5.2 * mm
	bandPerDot  = 5.2 / 1.8 // height of the band, in radii of the dot
)

// sound is the band with its ends in order; none if an end is no number.
func (b Band) sound() Band {
	if !b.Known || !finite(b.Low) || !finite(b.High) {
		return Band{}
	}
	b.Low, b.High = min(b.Low, b.High), max(b.Low, b.High)
	return b
}

// lift is how far the numbers of a row stand above its signs: a little more
// over a band.
func (r ProfileRow) lift() float64 {
	if r.Band.sound().Known {
		return 4.7 * mm
	}
	return 4.2 * mm
}

// groupBand draws the band, under everything else of its row.
func (p *pen) groupBand(b Band, axis plot, y, height float64) {
	if b = b.sound(); !b.Known {
		return
	}
	low, high := axis.at(b.Low), axis.at(b.High)
	p.scene.Add(scene.Rect{X: low, Y: y - height/2, W: high - low, H: height, Style: scene.Style{Fill: scene.Ramp1}})
}

// groupMean draws the tick at the mean, over the bar of today.
func (p *pen) groupMean(b Band, axis plot, y, height float64) {
	if b = b.sound(); !b.Known || !finite(b.Mean) {
		return
	}
	p.vertical(axis.at(b.Mean), y-height/2, y+height/2, stroke(scene.Ink, height*0.09))
}

// moreSign draws the signs of groups and maps beginning at x; the last of
// them is the framed cell.
func (p *pen) moreSign(x, y float64, sign Sign) {
	const w, h = 5 * mm, 3.2 * mm
	box := scene.Rect{X: x, Y: y - h/2, W: w, H: h}
	switch sign {
	case SignBand:
		box.Style = scene.Style{Fill: scene.Ramp1}
		p.scene.Add(box)
	case SignMean:
		p.vertical(x+2.4*mm, y-2*mm, y+2*mm, stroke(scene.Ink, 0.5*mm))
	case SignSquare:
		const side = 2.2 * mm
		p.scene.Add(scene.Rect{X: x + (w-side)/2, Y: y - side/2, W: side, H: side, Style: scene.Style{Fill: scene.Ink}})
	default:
		box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm}
		p.scene.Add(box)
	}
}
