package chart

import "reifekompass/reports/scene"

// driverCard holds the places of the ranking in the window.
type driverCard struct {
	axis        ruler
	rank        float64 // right end
	id, title   float64
	room, limit float64 // width of the titles, lines they may take
	columns     []column
	height      float64 // of a row
}

// DrawCard returns the ranking for a card of the window, whose points are
// pixels at normal size, and the place of each row. Bars carry no numbers:
// the total stands in a column.
func (d Drivers) DrawCard() (scene.Scene, []Mark) {
	p := newPen(d.Width, 0, d.Language)
	c := p.driverCard(d)
	y := p.cardLegend(d.legend(), d.Width) + 16
	head := semibold(13, scene.Muted)
	p.middle(0, y, p.short(d.Head.Title, head, c.axis.from-8), head)
	p.middle(c.axis.from, y, p.short(d.Head.Bar, head, c.axis.to-c.axis.from), head)
	for _, column := range c.columns {
		p.cellText(column, y, column.head, head)
	}
	y += 14
	marks := make([]Mark, 0, len(d.Rows))
	for i, row := range d.Rows {
		p.driverCardRow(row, i, c, y+c.height/2)
		marks = append(marks, row.mark(y, d.Width, c.height))
		y += c.height
		p.cardRule(d.Cut == i+1 && i+1 < len(d.Rows), d.Width, y)
	}
	p.scene.Height = y + 1
	return p.finish(d.Alt), marks
}

func (r DriverRow) mark(y, width, height float64) Mark {
	label := r.Alt
	if label == "" {
		label = r.ID + " " + r.Title
	}
	return Mark{ID: r.ID, Y: y, W: width, H: height, Label: label}
}

// cardLegend draws a legend of the window and returns where it ends.
func (p *pen) cardLegend(items []LegendItem, width float64) float64 {
	return p.legend(0, Legend{Items: items, Width: width, Size: 13})
}

// cardRule is the line below a row; that of the cut is strong.
func (p *pen) cardRule(cut bool, width, y float64) {
	if cut {
		p.horizontal(0, width, y, stroke(scene.Primary, 2))
		return
	}
	p.horizontal(0, width, y, stroke(scene.Hairline, 1))
}

// cardCells are the columns of the ranking: the total, then the others.
func (d Drivers) cardCells() [][]string {
	rows := make([][]string, len(d.Rows))
	for i, row := range d.Rows {
		total := row.Total
		if row.Missing != "" {
			total = "–"
		}
		rows[i] = append([]string{total}, row.Columns...)
	}
	return rows
}

func (p *pen) driverCard(d Drivers) driverCard {
	heads := append([]string{d.Head.Total}, d.Head.Columns...)
	style := columnStyle{head: semibold(13, scene.Muted), text: semibold(15, scene.Ink), gap: 16}
	style.most = min(90, 0.42*d.Width/float64(len(heads))-style.gap)
	columns, right := p.columns(heads, d.cardCells(), style)
	c := driverCard{columns: columns, height: 40, limit: 1}
	for _, row := range d.Rows {
		c.rank = max(c.rank, p.width(row.Rank, regular(15, scene.Muted)))
	}
	if c.rank > 0 {
		c.id = c.rank + 12
	}
	c.title = c.id + min(p.widest(d.ids(), semibold(13, scene.Muted)), 60) + 12
	bar := min(max(0.28*d.Width, 60), 220)
	c.axis = ruler{plot: plot{from: max(right-bar, min(c.title+60, right)), to: right}, max: tens(d.Max)}
	c.room = c.axis.from - c.title - 12
	for _, row := range d.Rows {
		if p.width(row.Title, regular(15, scene.Ink)) > c.room {
			c.height, c.limit = 46, 2
		}
	}
	return c
}

func (p *pen) driverCardRow(row DriverRow, index int, c driverCard, y float64) {
	id, title := semibold(13, scene.Muted), regular(15, scene.Ink)
	p.middle(c.rank, y, row.Rank, regular(15, scene.Muted).right())
	p.middle(c.id, y, p.short(row.ID, id, c.title-c.id-8), id)
	p.stack(c.title, y, p.fit(row.Title, title, c.room, int(c.limit)), title)
	for i, column := range c.columns {
		s := regular(15, scene.Ink)
		if i == len(c.columns)-1 {
			s = semibold(15, scene.Ink)
		}
		p.cellText(column, y, column.texts[index], s)
	}
	box := scene.Rect{X: c.axis.from, Y: y - 7, W: c.axis.to - c.axis.from, H: 14}
	if row.Missing != "" {
		p.track(box, row.Missing, regular(13, scene.Muted))
		return
	}
	p.driverBar(row, c.axis, box, driverPlain)
}
