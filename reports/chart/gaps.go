package chart

import "reifekompass/reports/scene"

// Gaps shows how far each dimension is from its target: a bar from zero to
// today, a tick at the target, the distance as a number. The rows come in the
// order they are drawn in, usually the largest gap first.
type Gaps struct {
	Rows     []GapRow
	Head     string // above the numbers at the right: "Abstand"
	Language string
	Width    float64 // points
	Alt      string
}

// GapRow is one dimension. If Current is unknown, Range is drawn.
type GapRow struct {
	ID, Title       string
	Current, Target Value
	Range           Range
	Gap             string // "+38", or the word for no target or no value
	Quiet           bool   // Gap is a word, not a number
}

// Draw returns the chart.
func (g Gaps) Draw() scene.Scene {
	const head = 5 * mm
	axis := plot{from: 74 * mm, to: g.Width - 25*mm}
	p := newPen(g.Width, 0, g.Language)
	p.baseline(g.Width, 3*mm, g.Head, semibold(8, scene.Muted).right())
	bottom := head
	heights := make([]float64, len(g.Rows))
	for i, row := range g.Rows {
		heights[i] = p.gapHeight(row, axis)
		bottom += heights[i]
	}
	p.grid(axis, head, bottom)
	y := head
	for i, row := range g.Rows {
		p.gapRow(row, axis, y+heights[i]/2)
		y += heights[i]
	}
	p.scale(axis, bottom+2.8*mm, 8)
	p.scene.Height = bottom + 5.5*mm
	return p.finish(g.Alt)
}

const gapTitle = 5 * mm

func gapTitleWidth(axis plot) float64 { return axis.from - gapTitle - 3*mm }

func (p *pen) gapHeight(row GapRow, axis plot) float64 {
	if p.width(row.Title, regular(9.5, scene.Ink)) > gapTitleWidth(axis) {
		return 9.6 * mm
	}
	return 6.9 * mm
}

func (p *pen) gapRow(row GapRow, axis plot, y float64) {
	title := regular(9.5, scene.Ink)
	p.middle(0, y, row.ID, bold(9.5, scene.Ink))
	p.stack(gapTitle, y, p.fit(row.Title, title, gapTitleWidth(axis), 2), title)
	p.gapNumber(row, axis, y)
	if !row.Current.Known {
		if row.Range.Known {
			p.span(axis, row.Range, y)
		}
		return
	}
	current := axis.at(row.Current.At)
	p.scene.Add(scene.Rect{X: axis.from, Y: y - 2.3*mm, W: current - axis.from, H: 4.6 * mm, Style: scene.Style{Fill: scene.Ramp3}})
	if row.Target.Known {
		p.vertical(axis.at(row.Target.At), y-2.7*mm, y+2.7*mm, stroke(scene.Target, 0.9*mm))
	}
	p.barLabel(row, axis, y)
}

func (p *pen) gapNumber(row GapRow, axis plot, y float64) {
	width := p.scene.Width - axis.to - 2*mm
	if !row.Quiet {
		p.middle(p.scene.Width, y, row.Gap, semibold(9.5, scene.Target).right())
		return
	}
	s := regular(8.5, scene.Muted).right()
	p.middle(p.scene.Width, y, p.fonts.Ellipsis(row.Gap, s.font, width), s)
}

// barLabel writes the number inside the bar, at its end; beside it where the
// bar is too short, and beyond the target if that stands there.
func (p *pen) barLabel(row GapRow, axis plot, y float64) {
	s := semibold(8.5, scene.OnRamp(3))
	end := axis.at(row.Current.At)
	width := p.width(row.Current.Label, s)
	tick := axis.at(row.Target.At)
	blocked := row.Target.Known && tick > end-width-3*mm && tick < end
	if end-axis.from > width+2.4*mm && !blocked {
		p.middle(end-1.2*mm, y, row.Current.Label, s.right())
		return
	}
	x := end + 1*mm
	if row.Target.Known && tick > end-1*mm && tick < x+width+mm {
		x = tick + 1.4*mm
	}
	s.colour = scene.Ink
	p.middle(x, y, row.Current.Label, s)
}
