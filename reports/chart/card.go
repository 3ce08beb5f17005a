package chart

import "reifekompass/reports/scene"

// cardColumns are the places of the columns in the window.
type cardColumns struct {
	axis              plot
	title, titleWidth float64
	titles            script  // one size for all rows
	current, target   float64 // right ends
}

func newCardColumns(width float64) cardColumns {
	const number, edge = 46, 6
	title := min(max(0.36*width, 110), 250)
	target := width - edge
	return cardColumns{
		title: 24, titleWidth: title - 12,
		axis:    plot{from: 24 + title, to: target - 2*number - 22},
		current: target - number, target: target,
	}
}

// DrawCard returns the profile for a card of the window, whose points are
// pixels at normal size, and the place of each row. The signs are explained
// by a Legend beside the title of the card.
func (p Profile) DrawCard() (scene.Scene, []Mark) {
	const top = 30
	row := orDefault(p.RowHeight, 38)
	columns := newCardColumns(p.Width)
	height := top + float64(len(p.Rows))*row
	pen := newPen(p.Width, height+4, p.Language)
	pen.cardIDs(p.Rows, &columns)
	columns.titles = pen.cardTitles(p.Rows, columns.titleWidth)
	pen.scale(columns.axis, 10, 13)
	head := regular(13, scene.Muted).right()
	pen.middle(columns.current, 10, p.Head.Current, head)
	pen.middle(columns.target, 10, p.Head.Target, head)
	pen.grid(columns.axis, 22, height)
	marks := make([]Mark, 0, len(p.Rows))
	for i, r := range p.Rows {
		y := top + float64(i)*row
		pen.cardRow(r, columns, y+row/2, p.Head.Target != "")
		marks = append(marks, r.mark(y, p.Width, row))
	}
	return pen.finish(p.Alt), marks
}

// cardRow draws a row. Where nobody asks for targets, a missing one needs no
// dash.
func (p *pen) cardRow(r ProfileRow, c cardColumns, y float64, targets bool) {
	p.middle(0, y, r.ID, semibold(15, scene.Muted))
	p.stack(c.title, y, p.fit(r.Title, c.titles, c.titleWidth, 2), c.titles)
	if !r.Current.Known {
		p.unknownCardRow(r, c, y)
		return
	}
	p.signs(r, c.axis, y, signs{dot: 6.4, way: 2})
	p.middle(c.current, y, r.Current.Label, semibold(15, scene.Primary).right())
	switch {
	case r.Target.Known:
		p.middle(c.target, y, r.Target.Label, regular(15, scene.Target).right())
	case targets:
		p.middle(c.target, y, "–", regular(15, scene.Muted).right())
	}
}

// cardIDs moves the titles to the right where ids are longer than a letter.
func (p *pen) cardIDs(rows []ProfileRow, c *cardColumns) {
	const gap = 9
	for _, row := range rows {
		if more := p.width(row.ID, semibold(15, scene.Muted)) + gap - c.title; more > 0 {
			c.title, c.titleWidth = c.title+more, c.titleWidth-more
		}
	}
}

// cardTitles is the usual size if every title fits into one line, otherwise
// the small one, of which a row holds two lines.
func (p *pen) cardTitles(rows []ProfileRow, width float64) script {
	s := regular(15, scene.Ink)
	for _, row := range rows {
		if p.width(row.Title, s) > width {
			return regular(13, scene.Ink)
		}
	}
	return s
}

// unknownCardRow draws the possible range with its words above it, and the
// word for the missing value where the numbers would stand.
func (p *pen) unknownCardRow(r ProfileRow, c cardColumns, y float64) {
	s := regular(13, scene.Muted)
	p.stackRight(c.target, y, p.fit(r.Missing, s, c.target-c.axis.to-14, 2), s)
	p.groupBand(r.Band, c.axis, y+4, 10)
	p.groupMean(r.Band, c.axis, y+4, 10)
	if !r.Range.Known {
		return
	}
	p.scene.Add(scene.Line{
		From:  scene.Point{X: c.axis.at(r.Range.Low), Y: y + 4},
		To:    scene.Point{X: c.axis.at(r.Range.High), Y: y + 4},
		Style: scene.Style{Stroke: scene.Muted, Width: 2, Dash: []float64{2, 4}},
	})
	label := s.centered()
	text := p.fonts.Ellipsis(r.Range.Label, s.font, c.axis.to-c.axis.from)
	half := p.width(text, s) / 2
	x := c.axis.at((r.Range.Low + r.Range.High) / 2)
	p.middle(min(max(x, c.axis.from+half), c.axis.to-half), y-7, text, label)
}

func (p *pen) stackRight(x, y float64, lines []string, s script) {
	p.stack(x, y, lines, s.right())
}
