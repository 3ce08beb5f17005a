package chart

import "reifekompass/reports/scene"

// DrawCard returns the roadmap for a card of the window, whose points are
// pixels at normal size, and the place of each row: the title above its bar,
// without costs.
func (r Roadmap) DrawCard() (scene.Scene, []Mark) {
	const headSize = 13
	look := cardBars()
	p := newPen(r.Width, 0, r.Language)
	first, years := r.span()
	t := timeline{plot: plot{from: 14, to: r.Width - 14}, first: first, years: years}
	tops := []float64{p.phases(r, Legend{Width: r.Width, Size: headSize}) + 54}
	texts := make([]roadmapCardTexts, len(r.Rows))
	for i, row := range r.Rows {
		texts[i] = p.roadmapCardTexts(row, r.Width)
		tops = append(tops, tops[i]+texts[i].height()+look.height+26)
	}
	bottom := tops[len(r.Rows)]
	p.timeHead(t, r.Head, regular(headSize, scene.Muted), tops[0]-14, bottom)
	p.horizontal(0, r.Width, tops[0], stroke(scene.Ink, 1))
	middle := func(i int) float64 { return tops[i+1] - 10 - look.height/2 }
	marks := make([]Mark, 0, len(r.Rows))
	for i, row := range r.Rows {
		p.roadmapBar(row, t, middle(i), look)
		p.horizontal(0, r.Width, tops[i+1], stroke(scene.Hairline, 1))
		marks = append(marks, row.mark(tops[i], r.Width, tops[i+1]-tops[i]))
	}
	p.roadmapArrows(r, t, tops, middle, look)
	for i, row := range r.Rows { // on top of arrows, which give way to words
		p.roadmapCardRow(row, texts[i], tops[i])
	}
	p.scene.Height = bottom + 1
	return p.finish(r.Alt), marks
}

func (r RoadmapRow) mark(y, width, height float64) Mark {
	label := r.Alt
	if label == "" {
		label = r.ID + " " + r.Title
	}
	return Mark{ID: r.ID, Y: y, W: width, H: height, Label: label}
}

// roadmapCardTexts are the lines above the bar of a row, and the x where
// they begin after the id.
type roadmapCardTexts struct {
	x             float64
	titles, notes []string
}

func (t roadmapCardTexts) height() float64 {
	return float64(len(t.titles))*19 + float64(len(t.notes))*17
}

func (p *pen) roadmapCardTexts(row RoadmapRow, width float64) roadmapCardTexts {
	t := roadmapCardTexts{x: min(p.width(row.ID, semibold(15, scene.Muted)), 80)}
	if t.x > 0 {
		t.x += 10
	}
	level := min(p.width(row.Level, semibold(15, scene.Ink)), 0.3*width)
	t.titles = p.fit(row.Title, semibold(15, scene.Ink), width-t.x-level-16, 2)
	note := row.Module + row.Note
	if row.Module != "" && row.Note != "" {
		note = row.Module + " · " + row.Note
	}
	t.notes = p.fit(note, regular(13, scene.Muted), width-t.x, 2)
	return t
}

// roadmapCardRow writes id, title, note and level, with a ground of paper so
// that the grid does not run through them.
func (p *pen) roadmapCardRow(row RoadmapRow, t roadmapCardTexts, y float64) {
	y += 17
	id, level := semibold(15, scene.Muted), semibold(15, scene.Ink)
	p.backed(scene.Point{Y: y}, p.short(row.ID, id, 80), id)
	text := p.short(row.Level, level, 0.3*p.scene.Width)
	p.backed(scene.Point{X: p.scene.Width - p.width(text, level), Y: y}, text, level)
	for _, line := range t.titles {
		p.backed(scene.Point{X: t.x, Y: y}, line, level)
		y += 19
	}
	for _, line := range t.notes {
		p.backed(scene.Point{X: t.x, Y: y}, line, regular(13, scene.Muted))
		y += 17
	}
}
