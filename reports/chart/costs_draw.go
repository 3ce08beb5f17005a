package chart

import "reifekompass/reports/scene"

// costLook holds the measures that differ between paper and window.
type costLook struct {
	text, label float64 // sizes of type
	bar, row    float64
	gap         float64 // between bar and words
}

// Draw returns the bars for paper, the title beside them.
func (c CostBars) Draw() scene.Scene {
	p := newPen(c.Width, 0, c.Language)
	look := costLook{text: 9.5, label: 8.5, bar: 5.2 * mm, row: 7.2 * mm, gap: 1.6 * mm}
	title, note := bold(look.text, scene.Ink), regular(look.label, scene.Muted)
	words := min(max(p.width(c.Title, title), p.width(c.Note, note)), 0.35*c.Width)
	from := max(c.From, words+4*mm+p.costTitles(c, look)+look.gap)
	p.middle(0, look.row/2, p.short(c.Title, title, words), title)
	p.middle(0, look.row/2+4.4*mm, p.short(c.Note, note, words), note)
	bottom := p.costRows(c, look, from, 0)
	p.scene.Height = max(bottom, look.row/2+4.4*mm+look.label)
	return p.finish(c.Alt)
}

// DrawCard returns the bars for a card of the window, whose points are pixels
// at normal size, the title above them.
func (c CostBars) DrawCard() scene.Scene {
	p := newPen(c.Width, 0, c.Language)
	look := costLook{text: 15, label: 13, bar: 22, row: 30, gap: 8}
	y := 0.0
	for _, line := range p.fit(c.Title, semibold(look.text, scene.Ink), c.Width, 2) {
		p.middle(0, y+10, line, semibold(look.text, scene.Ink))
		y += 20
	}
	for _, line := range p.fit(c.Note, regular(look.label, scene.Muted), c.Width, 3) {
		p.middle(0, y+9, line, regular(look.label, scene.Muted))
		y += 18
	}
	p.scene.Height = p.costRows(c, look, p.costTitles(c, look)+look.gap, y+4)
	return p.finish(c.Alt)
}

// costTitles is the width of the widest title of a row.
func (p *pen) costTitles(c CostBars, look costLook) float64 {
	width := 0.0
	for _, row := range c.Rows {
		width = max(width, p.width(row.Title, regular(look.text, scene.Ink)))
	}
	return min(width, 0.25*c.Width)
}

// costRows draws the rows from y and returns where they end.
func (p *pen) costRows(c CostBars, look costLook, from, y float64) float64 {
	scale := p.costScale(c, look, from)
	for _, row := range c.Rows {
		title := regular(look.text, scene.Ink)
		p.middle(from-look.gap, y+look.row/2, p.short(row.Title, title, 0.25*c.Width), title.right())
		p.costRow(row, look, costPlace{from: from, scale: scale, y: y + look.row/2})
		y += look.row
	}
	return y
}

// costPlace is where a bar begins and how long one unit of money is.
type costPlace struct{ from, scale, y float64 }

// costScale makes the longest bar as long as the words beside the bars allow.
func (p *pen) costScale(c CostBars, look costLook, from float64) float64 {
	most := 0.0
	for _, row := range c.Rows {
		most = max(most, row.sum())
	}
	if most <= 0 {
		return 0
	}
	scale := (c.Width - from) / most
	least := 0.2 * scale
	for scale > least && !p.costsFit(c, look, costPlace{from: from, scale: scale}) {
		scale *= 0.96
	}
	return scale
}

func (r CostRow) sum() float64 { return max(r.Funding.Amount, 0) + max(r.Own.Amount, 0) }

func (p *pen) costsFit(c CostBars, look costLook, place costPlace) bool {
	for _, row := range c.Rows {
		_, beside := p.costWords(row, look, place)
		x := place.from + row.sum()*place.scale + look.gap + p.width(row.Total, bold(look.text, scene.Ink))
		for _, word := range beside {
			x += 1.5*look.gap + p.width(word, regular(look.label, scene.Muted))
		}
		if x > c.Width {
			return false
		}
	}
	return true
}

// costWords says which labels stand inside their pieces and which beside the
// bar.
func (p *pen) costWords(row CostRow, look costLook, place costPlace) (inside [2]string, beside []string) {
	for i, part := range []CostPart{row.Funding, row.Own} {
		width := p.width(part.Label, semibold(look.label, scene.Ink))
		switch {
		case width+2*look.gap <= part.Amount*place.scale:
			inside[i] = part.Label
		case part.Label != "" && part.Amount > 0:
			beside = append(beside, part.Label)
		}
	}
	return inside, beside
}

func (p *pen) costRow(row CostRow, look costLook, place costPlace) {
	x := place.from
	inside, beside := p.costWords(row, look, place)
	for i, part := range []CostPart{row.Funding, row.Own} {
		level := 4 - 2*i
		width := max(part.Amount, 0) * place.scale
		if width <= 0 {
			continue
		}
		p.scene.Add(scene.Rect{X: x, Y: place.y - look.bar/2, W: width, H: look.bar, Style: scene.Style{Fill: scene.Ramp(level)}})
		p.middle(x+look.gap, place.y, inside[i], semibold(look.label, scene.OnRamp(level)))
		x += width
	}
	total := bold(look.text, scene.Ink)
	x += look.gap
	text := p.short(row.Total, total, p.scene.Width-x)
	p.middle(x, place.y, text, total)
	x += p.width(text, total)
	for _, word := range beside {
		s := regular(look.label, scene.Muted)
		x += 1.5 * look.gap
		if room := p.scene.Width - x; room > 3*look.label {
			word = p.short(word, s, room)
			p.middle(x, place.y, word, s)
			x += p.width(word, s)
		}
	}
}
