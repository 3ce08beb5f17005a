package chart

import "reifekompass/reports/scene"

// roadmapGrid holds the places of a roadmap on paper.
type roadmapGrid struct {
	time        timeline
	title       float64 // x of the titles
	module      float64 // x of the modules; 0: none
	level       float64 // middle of the levels
	columns     []column
	top, bottom float64   // of the rows
	tops        []float64 // of each row, and the end
}

// roadmapRow and roadmapDense are the least heights of a row.
const (
	roadmapRow   = 12 * mm
	roadmapDense = 9.4 * mm
)

// barLook holds the measures of bars that differ between paper and window.
type barLook struct {
	height, dot float64 // of a bar, radius of the dot at its end
	word        float64 // type size of the word for no date
	unit        float64 // a millimeter of paper
}

func paperBars() barLook { return barLook{height: 5.2 * mm, dot: 1.7 * mm, word: 8.5, unit: mm} }
func cardBars() barLook  { return barLook{height: 14, dot: 6, word: 13, unit: 4} }

func roadmapTitle() script  { return semibold(9.5, scene.Ink) }
func roadmapNote() script   { return regular(8.5, scene.Muted) }
func roadmapParts() script  { return regular(8.5, scene.Muted) }
func roadmapModule() script { return regular(9, scene.Ink) }

// Draw returns the roadmap for paper.
func (r Roadmap) Draw() scene.Scene {
	p := newPen(r.Width, 0, r.Language)
	g := p.roadmapGrid(r)
	y := p.phases(r, Legend{Width: r.Width, Size: 8.5}) + 2*mm
	g.top = y + 7*mm
	if p.parts(g.time, r.Head, roadmapParts()) != nil {
		g.top += 4 * mm
	}
	least, pad := roadmapRow, 3.2*mm
	if r.Dense {
		least, pad = roadmapDense, 1.4*mm
	}
	g.tops = []float64{g.top}
	for _, row := range r.Rows {
		titles, notes := p.roadmapTexts(row, g)
		lines := float64(len(titles))*4.2*mm + float64(len(notes))*3.8*mm
		g.tops = append(g.tops, g.tops[len(g.tops)-1]+max(least, lines+pad))
	}
	g.bottom = g.tops[len(r.Rows)]
	p.roadmapHead(r, g)
	for i, row := range r.Rows {
		p.roadmapRow(row, i, g)
	}
	p.roadmapArrows(r, g.time, g.tops, func(i int) float64 { return (g.tops[i] + g.tops[i+1]) / 2 }, paperBars())
	p.scene.Height = p.roadmapSum(r, g)
	return p.finish(r.Alt)
}

// BarsFrom is the x where the years begin on paper, in points, so that other
// pictures can begin there too.
func (r Roadmap) BarsFrom() float64 { return newPen(r.Width, 0, r.Language).roadmapGrid(r).time.from }

func (p *pen) roadmapGrid(r Roadmap) roadmapGrid {
	ids, modules, levels := make([]string, len(r.Rows)), make([]string, len(r.Rows)), make([]string, len(r.Rows))
	rows := make([][]string, len(r.Rows), len(r.Rows)+1)
	for i, row := range r.Rows {
		ids[i], modules[i], levels[i], rows[i] = row.ID, row.Module, row.Level, row.Columns
	}
	count := float64(max(1, len(r.Head.Columns)))
	style := columnStyle{head: semibold(8, scene.Muted), text: bold(9.5, scene.Ink), gap: 4.5 * mm}
	style.most = 0.36*r.Width/count - style.gap
	columns, right := p.columns(r.Head.Columns, append(rows, r.Sum.Columns), style)
	g := roadmapGrid{columns: columns, title: max(8.2*mm, min(p.widest(ids, bold(9.5, scene.Primary)), 16*mm)+2*mm)}
	level := min(max(p.widest(levels, semibold(9.5, scene.Ink)), p.width(r.Head.Level, style.head)), 20*mm)
	g.level = right - level/2
	if level > 0 {
		right -= level + 3*mm
	}
	g.time.from = g.title + min(76*mm, 0.29*r.Width)
	g.time.to = right - 2*mm
	g.time.first, g.time.years = r.span()
	if width := p.widest(modules, roadmapModule()); width > 0 {
		width = max(width, p.width(r.Head.Module, semibold(8, scene.Muted)))
		g.module = g.time.from - min(width, 24*mm) - 5*mm
	}
	return g
}

// roadmapTexts breaks title and note of a row into lines.
func (p *pen) roadmapTexts(row RoadmapRow, g roadmapGrid) (titles, notes []string) {
	room := g.time.from - g.title - 5*mm
	titles = p.fit(row.Title, roadmapTitle(), room, 2)
	if g.module > 0 {
		room = g.module - g.title - 2*mm
	}
	return titles, p.fit(row.Note, roadmapNote(), room, 2)
}

// phases draws the legend of the bars and returns where it ends.
func (p *pen) phases(r Roadmap, l Legend) float64 {
	s := regular(l.Size, scene.Muted)
	x, y := 0.0, 0.0
	sign := 5 * l.Size / 8.5 * mm
	for style, word := range r.Phases {
		if word == "" {
			continue
		}
		word = p.short(word, s, l.Width-1.4*sign)
		width := 1.4*sign + p.width(word, s)
		if x > 0 && x+width > l.Width {
			x, y = 0, y+legendRow
		}
		p.barShape(BarStyle(style), x, x+sign, y+legendRow/2, 0.64*sign)
		p.middle(x+1.4*sign, y+legendRow/2, word, s)
		x += width + legendGap
	}
	if x > 0 {
		y += legendRow
	}
	return y
}

func (p *pen) roadmapHead(r Roadmap, g roadmapGrid) {
	s := semibold(8, scene.Muted)
	y := g.top - 2*mm
	title := g.time.from
	if g.module > 0 {
		title = g.module
		p.middle(g.module, y, p.short(r.Head.Module, s, g.time.from-g.module-2*mm), s)
	}
	p.middle(0, y, p.short(r.Head.Title, s, title-2*mm), s)
	p.middle(g.level, y, p.short(r.Head.Level, s, 20*mm), s.centered())
	for _, c := range g.columns {
		p.cellText(c, y, c.head, s)
	}
	p.timeHead(g.time, r.Head, roadmapParts(), y, g.bottom)
	p.horizontal(0, r.Width, g.top, stroke(scene.Ink, 0.3*mm))
}

func (p *pen) roadmapRow(row RoadmapRow, i int, g roadmapGrid) {
	y := (g.tops[i] + g.tops[i+1]) / 2
	titles, notes := p.roadmapTexts(row, g)
	lines := float64(len(titles))*4.2*mm + float64(len(notes))*3.8*mm
	line := y - lines/2 + 2.1*mm
	id := bold(9.5, scene.Primary)
	p.middle(0, line, p.short(row.ID, id, g.title-1.5*mm), id)
	for _, text := range titles {
		p.middle(g.title, line, text, roadmapTitle())
		line += 4.2 * mm
	}
	line -= 0.2 * mm
	p.roadmapModule(row, g, line)
	for _, text := range notes {
		p.middle(g.title, line, text, roadmapNote())
		line += 3.8 * mm
	}
	p.roadmapBar(row, g.time, y, paperBars())
	level := semibold(9.5, scene.Ink)
	p.middle(g.level, y, p.short(row.Level, level, 20*mm), level.centered())
	for _, c := range g.columns {
		p.cellText(c, y, c.texts[i], regular(9.5, scene.Ink))
	}
	p.horizontal(0, p.scene.Width, g.tops[i+1], stroke(scene.Hairline, 0.2*mm))
}

func (p *pen) roadmapModule(row RoadmapRow, g roadmapGrid, y float64) {
	if g.module > 0 {
		p.middle(g.module, y, p.short(row.Module, roadmapModule(), g.time.from-g.module-4*mm), roadmapModule())
	}
}

// roadmapBar draws the bar of a row and its dot.
func (p *pen) roadmapBar(row RoadmapRow, t timeline, y float64, look barLook) {
	if !row.dated() {
		return
	}
	from, to := t.bar(row)
	p.barShape(row.Style, from, to, y, look.height)
	if row.Dot {
		p.scene.Add(scene.Circle{Center: scene.Point{X: to, Y: y}, R: look.dot, Style: scene.Style{Fill: scene.Target}})
	}
}

// roadmapArrows draws the links and the words of rows without a date.
func (p *pen) roadmapArrows(r Roadmap, t timeline, tops []float64, middle func(i int) float64, look barLook) {
	a := arrows{pen: p, rows: map[string]barPlace{}, unit: look.unit, right: t.to + 2*look.unit}
	for year := range t.years + 1 { // no arrow runs along the line of a year
		a.lanes = append(a.lanes, lane{x: t.month(12 * (t.first + year)), top: tops[0], bottom: tops[len(tops)-1]})
	}
	word := regular(look.word, scene.Muted)
	for i, row := range r.Rows {
		y := middle(i)
		if !row.dated() {
			p.backed(scene.Point{X: t.from + 1.5*look.unit, Y: y}, p.short(r.NoDate, word, t.to-t.from-3*look.unit), word)
			continue
		}
		place := barPlace{y: y, half: row.Style.half(look.height), top: tops[i], bottom: tops[i+1]}
		place.from, place.to = t.bar(row)
		place.end = place.to
		if row.Dot {
			place.end += look.dot
		}
		a.rows[row.ID] = place
	}
	for _, link := range r.Links {
		a.draw(link)
	}
}

// half is half the height of a bar of the style.
func (s BarStyle) half(height float64) float64 {
	if s == BarThin {
		return height / 6
	}
	return height / 2
}

// roadmapSum writes the last line and returns where it ends.
func (p *pen) roadmapSum(r Roadmap, g roadmapGrid) float64 {
	if r.Sum.Title == "" {
		return g.bottom + 0.3*mm
	}
	s := bold(9.5, scene.Ink)
	y := g.bottom + 5*mm
	p.middle(0, y, p.short(r.Sum.Title, s, g.time.from), s)
	for i, c := range g.columns {
		if i < len(r.Sum.Columns) {
			p.cellText(c, y, r.Sum.Columns[i], s)
		}
	}
	return y + 3*mm
}
