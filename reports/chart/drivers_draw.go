package chart

import "reifekompass/reports/scene"

// driverGrid holds the places of a chart of drivers on paper.
type driverGrid struct {
	axis    ruler
	title   float64 // x of the titles
	columns []column
}

const (
	driverBar  = 4.8 * mm
	driverRow  = 6.6 * mm
	driverHigh = 9.6 * mm // a row with a title of two lines
	driverGap  = 0.25 * mm
	driverWide = 7.4 * mm // a narrower piece has no number

	driverItemGap = 3.5 * mm // between the words above the bars
)

// Draw returns the chart for paper: numbers in the pieces, the total at the
// end of the bar, an axis below.
func (d Drivers) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	grid := p.driverGrid(d)
	top := p.driverHead(d, grid)
	tops := make([]float64, len(d.Rows)+1)
	tops[0] = top
	for i, row := range d.Rows {
		tops[i+1] = tops[i] + p.driverHeight(row, grid)
	}
	bottom := tops[len(d.Rows)] + 0.8*mm
	p.rule(grid.axis, top, bottom, 8)
	for i, row := range d.Rows {
		p.driverRow(row, i, grid, (tops[i]+tops[i+1])/2)
	}
	if d.Cut > 0 && d.Cut < len(d.Rows) {
		p.horizontal(0, d.Width, tops[d.Cut], scene.Style{Stroke: scene.Ink, Width: 0.35 * mm, Dash: []float64{1.6 * mm, mm}})
	}
	p.scene.Height = bottom + 4.8*mm
	return p.finish(d.Alt)
}

func (d Drivers) cells() [][]string {
	rows := make([][]string, len(d.Rows))
	for i, row := range d.Rows {
		rows[i] = row.Columns
	}
	return rows
}

func (d Drivers) ids() []string {
	ids := make([]string, len(d.Rows))
	for i, row := range d.Rows {
		ids[i] = row.ID
	}
	return ids
}

func (p *pen) driverGrid(d Drivers) driverGrid {
	style := columnStyle{head: semibold(8, scene.Muted), text: regular(9.5, scene.Ink), gap: 4 * mm, most: 20 * mm}
	columns, right := p.columns(d.Head.Columns, d.cells(), style)
	totals := make([]string, len(d.Rows))
	for i, row := range d.Rows {
		totals[i] = row.Total
	}
	g := driverGrid{columns: columns}
	ids := min(p.widest(d.ids(), bold(9.5, scene.Primary)), 16*mm)
	g.title = max(9*mm, ids+2.4*mm)
	from := g.title + min(50*mm, d.Width*0.3)
	g.axis = ruler{plot: plot{from: from, to: right - p.widest(totals, bold(9.5, scene.Ink)) - 2.2*mm}, max: tens(d.Max)}
	return g
}

// legend explains the parts of the bars by the steps of the ramp.
func (d Drivers) legend() []LegendItem {
	items := make([]LegendItem, 0, len(d.Parts))
	for i, word := range d.Parts {
		if word != "" {
			items = append(items, LegendItem{Sign: SignRamp4 - Sign(i), Text: word})
		}
	}
	return items
}

// driverHead writes legend and heads: in one line if the legend has room
// above the bars. It returns where the rows begin.
func (p *pen) driverHead(d Drivers, g driverGrid) float64 {
	s, legend := semibold(8, scene.Muted), semibold(8.5, scene.Ink)
	items, y := d.legend(), legendRow/2
	room := d.Width - g.axis.from
	if len(g.columns) > 0 {
		room = g.columns[0].right - g.columns[0].width - 4*mm - g.axis.from
	}
	if p.legendWidth(items, legend)-float64(max(0, len(items)-1))*(legendGap-driverItemGap) <= room {
		p.legendLine(scene.Point{X: g.axis.from, Y: y}, items, legend)
	} else {
		y += p.legend(0, Legend{Items: items, Width: d.Width})
	}
	p.middle(0, y, p.short(d.Head.Title, s, g.axis.from-2*mm), s)
	for _, c := range g.columns {
		p.cellText(c, y, c.head, s)
	}
	return y + legendRow/2 + 0.8*mm
}

// legendLine sets signs and words in one line from a point.
func (p *pen) legendLine(at scene.Point, items []LegendItem, s script) {
	for _, item := range items {
		p.sign(at.X, at.Y, item.Sign)
		p.middle(at.X+item.Sign.signWidth(), at.Y, item.Text, s)
		at.X += p.itemWidth(item, s) + driverItemGap
	}
}

func (p *pen) driverHeight(row DriverRow, g driverGrid) float64 {
	if p.width(row.Title, regular(9.5, scene.Ink)) > g.axis.from-g.title-3*mm {
		return driverHigh
	}
	return driverRow
}

func (p *pen) driverRow(row DriverRow, index int, g driverGrid, y float64) {
	id, title := bold(9.5, scene.Primary), regular(9.5, scene.Ink)
	p.middle(0, y, p.short(row.ID, id, g.title-2*mm), id)
	p.stack(g.title, y, p.fit(row.Title, title, g.axis.from-g.title-3*mm, 2), title)
	for _, c := range g.columns {
		p.cellText(c, y, c.texts[index], title)
	}
	box := scene.Rect{X: g.axis.from, Y: y - driverBar/2, W: g.axis.to - g.axis.from, H: driverBar}
	if row.Missing != "" {
		p.track(box, row.Missing, regular(8.5, scene.Muted))
		return
	}
	end := p.driverBar(row, g.axis, box, driverNumbers)
	p.backed(scene.Point{X: end + 1.6*mm, Y: y}, row.Total, bold(9.5, scene.Ink))
}

// driverNumbering says whether the pieces of bars carry their numbers.
type driverNumbering bool

const (
	driverNumbers driverNumbering = true
	driverPlain   driverNumbering = false
)

// driverBar draws the pieces of a bar and returns where it ends.
func (p *pen) driverBar(row DriverRow, axis ruler, box scene.Rect, numbering driverNumbering) float64 {
	sum := 0.0
	for i, part := range row.Parts {
		box.X = axis.at(sum)
		sum += max(part.At, 0)
		width := axis.at(sum) - box.X
		if width <= driverGap {
			continue
		}
		box.W = width - driverGap
		box.Style = scene.Style{Fill: scene.Ramp(4 - i)}
		p.scene.Add(box)
		s := regular(8.5, scene.OnRamp(4-i)).centered()
		if numbering == driverNumbers && box.W >= max(driverWide-driverGap, p.width(part.Label, s)+1.2*mm) {
			p.middle(box.X+box.W/2, box.Y+box.H/2, part.Label, s)
		}
	}
	return axis.at(sum)
}

// track draws a bar that is missing: its word, then a dotted line.
func (p *pen) track(box scene.Rect, word string, s script) {
	y := box.Y + box.H/2
	word = p.short(word, s, box.W-0.4*s.font.Size)
	p.backed(scene.Point{X: box.X + 0.2*s.font.Size, Y: y}, word, s)
	from := box.X
	if word != "" {
		from += p.width(word, s) + s.font.Size*0.8
	}
	if to := box.X + box.W; from < to {
		p.horizontal(from, to, y, scene.Style{Stroke: scene.Border, Width: 0.35 * mm, Dash: []float64{1.1, 2.2}})
	}
}
