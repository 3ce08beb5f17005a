package chart

import (
	"strconv"

	"reifekompass/reports/scene"
)

// Panels shows the profiles of many agencies side by side, one panel each,
// all on the same axis from 0 to 100.
type Panels struct {
	Panels   []Panel
	Across   int     // panels in a row; 0: 3
	Width    float64 // points
	Language string
	Alt      string
}

// Panel is the profile of one agency.
type Panel struct {
	Title string
	Note  string // muted, below the title
	Rows  []PanelRow
}

// PanelRow is one dimension of a panel.
type PanelRow struct {
	ID              string
	Current, Target Value
	Range           Range
	Missing         string // in place of the numbers: "n. a."
}

const (
	panelHead   = 12.5 * mm
	panelRow    = 4.3 * mm
	panelGutter = 4 * mm
	panelGap    = 6.5 * mm // below a panel
)

// Draw returns all panels, row by row.
func (d Panels) Draw() scene.Scene {
	across := d.Across
	if across <= 0 {
		across = 3
	}
	width := (d.Width - float64(across-1)*panelGutter) / float64(across)
	p := newPen(d.Width, 0, d.Language)
	y := 0.0
	for first := 0; first < len(d.Panels); first += across {
		tallest := 0.0
		for i, panel := range d.Panels[first:min(first+across, len(d.Panels))] {
			x := float64(i) * (width + panelGutter)
			tallest = max(tallest, p.panel(panel, x, y, width))
		}
		y += tallest + panelGap
	}
	p.scene.Height = max(0, y-panelGap)
	return p.finish(d.Alt)
}

// panel draws one panel and returns its height.
func (p *pen) panel(panel Panel, x, y, width float64) float64 {
	p.horizontal(x, x+width, y+0.2*mm, stroke(scene.Ink, 0.3*mm))
	title := semibold(9, scene.Ink)
	lines := p.fit(panel.Title, title, width, 2)
	note := regular(7.5, scene.Muted)
	for i, line := range lines {
		p.baseline(x, y+3.8*mm+float64(i)*3.7*mm, line, title)
	}
	p.baseline(x, y+3.8*mm+float64(len(lines))*3.7*mm, p.fonts.Ellipsis(panel.Note, note.font, width), note)
	axis := plot{from: x + 5*mm, to: x + width - 17*mm}
	top := y + panelHead + 0.6*mm
	bottom := top + float64(len(panel.Rows))*panelRow
	for _, tick := range []float64{0, 50, 100} {
		p.vertical(axis.at(tick), top, bottom, stroke(scene.Hairline, 0.2*mm))
		p.middle(axis.at(tick), bottom+2*mm, strconv.Itoa(int(tick)), regular(7.5, scene.Muted).centered())
	}
	for i, row := range panel.Rows {
		p.panelRow(row, axis, scene.Point{X: x, Y: top + (float64(i)+0.5)*panelRow}, x+width)
	}
	return bottom + 3.6*mm - y
}

func (p *pen) panelRow(row PanelRow, axis plot, at scene.Point, right float64) {
	p.middle(at.X, at.Y, row.ID, bold(8.5, scene.Ink))
	if !row.Current.Known {
		if row.Range.Known {
			p.span(axis, row.Range, at.Y)
		}
		s := regular(8, scene.Muted)
		p.middle(right, at.Y, p.fonts.Ellipsis(row.Missing, s.font, 14*mm), s.right())
		return
	}
	p.scene.Add(scene.Rect{
		X: axis.from, Y: at.Y - 1.35*mm, W: axis.at(row.Current.At) - axis.from, H: 2.7 * mm,
		Style: scene.Style{Fill: scene.Ramp2, Stroke: scene.Ramp3, Width: 0.15 * mm},
	})
	numbers := row.Current.Label
	if row.Target.Known {
		p.vertical(axis.at(row.Target.At), at.Y-1.7*mm, at.Y+1.7*mm, stroke(scene.Target, 0.7*mm))
		numbers += " → " + row.Target.Label
	}
	p.middle(right, at.Y, numbers, regular(8, scene.Ink).right())
}
