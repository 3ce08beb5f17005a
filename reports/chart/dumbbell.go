package chart

import "reifekompass/reports/scene"

// Dumbbell shows how values changed between two times: a ring at the value of
// then, a filled circle at the value of now, a line between them, and an open
// diamond at the target of then, on an axis from 0 to Top. A line that falls
// is dashed. The rows stand in the order they are given in. The two times may
// also be two sides, such as what an agency says and what companies say.
type Dumbbell struct {
	Head     DumbbellHead
	Rows     []DumbbellRow
	Top      float64 // the end of the axis; 0: 100
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech  // highest and lowest are those of now
}

// DumbbellHead holds the words of the chart.
type DumbbellHead struct {
	Title         string // "Handlungsfeld"
	Before, After string // heads of the columns: "2026", "2027"
	Change, Way   string // heads of the columns: "Änderung", "vom Weg"; an empty Way has no column
	Then, Now     string // what ring and circle mean, above the chart; empty: not said
	Target        string // what the diamond means; empty: not said
	Falling       string // what a dashed line means; empty: not said
}

// DumbbellRow is one value at two times.
type DumbbellRow struct {
	ID, Title             string
	Before, After, Target Value
	Change, Way           string // ready to show
	Missing               string // in place of the picture, if a value is unknown
	Strong                bool
}

const (
	dumbbellRow    = 7.2 * mm
	dumbbellRadius = 1.5 * mm
)

// known reports whether both values can be drawn.
func (r DumbbellRow) known() bool { return r.Before.sound().Known && r.After.sound().Known }

func (d Dumbbell) words() sheetWords {
	w := sheetWords{title: d.Head.Title, columns: []string{d.Head.Before, d.Head.After, d.Head.Change, d.Head.Way}}
	if d.Head.Way == "" {
		w.columns = w.columns[:3]
	}
	for _, row := range d.Rows {
		w.codes, w.titles = append(w.codes, row.ID), append(w.titles, row.Title)
		w.cells = append(w.cells, []Side{
			{Text: row.Before.sound().shown("–"), Bold: row.Strong},
			{Text: row.After.sound().shown("–"), Bold: row.Strong},
			{Text: orDash(row.Change), Bold: true},
			{Text: orDash(row.Way), Bold: row.Strong},
		}[:len(w.columns)])
	}
	return w
}

// Draw returns the chart.
func (d Dumbbell) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	words := d.words()
	s := p.newSheet(words, d.top(), sheetSpace{before: 4 * mm, after: 3 * mm})
	g := graduation{ticks: graded(d.top())}
	top := p.sheetTop(s, words, g, p.dumbbellLegend(d))
	sides := words.rows(0)
	for i, row := range d.Rows {
		sides[i].strong = row.Strong
	}
	ends := tops(top, p.rowHeights(s, sides, dumbbellRow))
	p.sheetGrid(s, g.ticks, top, ends[len(sides)])
	for i, row := range d.Rows {
		y, height := ends[i], ends[i+1]-ends[i]
		p.sheetRow(s, sides[i], y, height)
		p.dumbbell(row, s.axis, y+height/2)
	}
	p.scene.Height = ends[len(sides)] + 0.2*mm
	return p.finish(d.Spoken().Sentence())
}

func (d Dumbbell) top() float64 {
	if d.Top <= 0 {
		return 100
	}
	return d.Top
}

// dumbbellLegend explains the signs above the chart and returns where it ends.
func (p *pen) dumbbellLegend(d Dumbbell) float64 {
	var items []LegendItem
	for _, item := range []LegendItem{
		{Sign: SignThen, Text: d.Head.Then},
		{Sign: SignCurrent, Text: d.Head.Now},
		{Sign: SignTarget, Text: d.Head.Target},
		{Sign: SignFalls, Text: d.Head.Falling},
	} {
		if item.Text != "" {
			items = append(items, item)
		}
	}
	return p.legend(0, Legend{Items: items, Width: d.Width})
}

// dumbbell draws the signs of a row. The target lies below the others, which
// must not hide each other: the ring is drawn last and is open.
func (p *pen) dumbbell(row DumbbellRow, axis ruler, y float64) {
	if !row.known() {
		p.withheld(axis.plot, y, row.Missing)
		return
	}
	before, after := row.Before.sound(), row.After.sound()
	from, to := axis.at(before.At), axis.at(after.At)
	if from != to {
		p.scene.Add(scene.Line{From: scene.Point{X: from, Y: y}, To: scene.Point{X: to, Y: y}, Style: courseOf(before, after).style()})
	}
	if target := row.Target.sound(); target.Known {
		p.diamond(axis.at(target.At), y, 2*mm)
	}
	p.dot(to, y, dumbbellRadius)
	p.then(from, y, from == to)
}

// then draws the sign of the earlier value: a ring, open where nothing lies
// below it, and around the circle where both values are the same.
func (p *pen) then(x, y float64, around bool) {
	style, radius := scene.Style{Fill: scene.Paper, Stroke: scene.Ink, Width: 0.4 * mm}, dumbbellRadius-0.2*mm
	if around {
		style, radius = stroke(scene.Ink, 0.4*mm), dumbbellRadius+0.7*mm
	}
	p.scene.Add(scene.Circle{Center: scene.Point{X: x, Y: y}, R: radius, Style: style})
}

// Table returns the values as a table, without the columns that have no head.
func (d Dumbbell) Table() Table {
	row := func(i int) DumbbellRow { return d.Rows[i] }
	return tableOf(len(d.Rows),
		tableColumn{d.Head.Title, func(i int) string { return phrase(row(i).ID, row(i).Title) }},
		tableColumn{d.Head.Before, func(i int) string { return row(i).Before.sound().shown(row(i).Missing) }},
		tableColumn{d.Head.After, func(i int) string { return row(i).After.sound().shown(row(i).Missing) }},
		tableColumn{d.Head.Change, func(i int) string { return orDash(row(i).Change) }},
		tableColumn{d.Head.Target, func(i int) string { return row(i).Target.sound().shown("–") }},
		tableColumn{d.Head.Way, func(i int) string { return orDash(row(i).Way) }},
	)
}

// Spoken returns the values in words: "A Strategie 45,8 → 62,5 (+16,7)".
func (d Dumbbell) Spoken() Spoken {
	readings := make([]reading, len(d.Rows))
	for i, row := range d.Rows {
		after := row.After
		after.Known = row.known()
		readings[i] = newReading(phrase(row.ID, row.Title), after, row.Missing)
	}
	spoken := d.Speech.say(readings)
	for i, row := range d.Rows {
		if row.known() {
			spoken.Values[i] = phrase(row.ID, row.Title, row.Before.sound().Label+" → "+row.After.sound().Label+" ("+orDash(row.Change)+")")
		}
	}
	return spoken
}
