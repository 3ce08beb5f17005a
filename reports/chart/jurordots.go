package chart

import (
	"slices"
	"strings"

	"reifekompass/reports/scene"
)

// JurorDots shows how far the marks of a jury lie apart: a dot with the
// number of each juror on an axis from 0, a line over their range and a tick
// at the mean. Marks that would cover each other are stacked upright and never
// moved sideways. The rows come in the order they are drawn in.
type JurorDots struct {
	Head     JurorHead
	Rows     []JurorRow
	Max      float64 // end of the axis; 0: 5
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// JurorHead holds the words above the columns.
type JurorHead struct {
	Title   string   // "Bewerbung · Kriterium"
	Marks   string   // only in the table: "Urteile"
	Mean    string   // only in the table: "Mittelwert"
	Columns []string // "Abstand", "Gewicht", "Wirkung"; at most four are drawn
}

// JurorRow is what a jury says to one criterion of one applicant.
type JurorRow struct {
	Title, Note string // "Stadt Hohenbrück", below it "Vision"
	Marks       []JurorMark
	Mean        Value
	Spread      Value  // what the text alternative compares: "2,5"
	Missing     string // in place of the dots if there are no marks
	Columns     []Side
}

// JurorMark is the mark of one juror.
type JurorMark struct {
	Juror   string // the number in the dot
	Value   Value
	Changed bool // after the discussion: a pale dot
}

const (
	jurorRow    = 11 * mm
	jurorRadius = 1.5 * mm
	jurorStep   = 3.05 * mm // from dot to dot upright
)

// jurorPlace is a dot and how far it is from the middle of its row.
type jurorPlace struct {
	JurorMark
	x, rise float64
}

// jurorPlaces stacks the marks that stand too close, each stack around the
// middle of the row, and returns how high the highest one is.
func jurorPlaces(marks []JurorMark, axis ruler) (places []jurorPlace, height float64) {
	for _, mark := range marks {
		if mark.Value = mark.Value.sound(); mark.Value.Known {
			places = append(places, jurorPlace{JurorMark: mark, x: axis.at(mark.Value.At)})
		}
	}
	slices.SortStableFunc(places, func(a, b jurorPlace) int {
		switch {
		case a.x < b.x:
			return -1
		case a.x > b.x:
			return 1
		}
		return 0
	})
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && places[to].x-places[to-1].x < jurorStep {
			to++
		}
		height = max(height, stackUpright(places[from:to]))
		from = to
	}
	return places, height
}

// stackUpright gives each dot of a cluster the lowest floor that is free and
// returns the height of the cluster.
func stackUpright(cluster []jurorPlace) float64 {
	var ends []float64 // of each floor: the x of its last dot
	for i, place := range cluster {
		floor := 0
		for floor < len(ends) && place.x-ends[floor] < jurorStep {
			floor++
		}
		if floor == len(ends) {
			ends = append(ends, 0)
		}
		ends[floor] = place.x
		cluster[i].rise = float64(floor) * jurorStep
	}
	high := float64(len(ends)-1) * jurorStep
	for i := range cluster {
		cluster[i].rise -= high / 2
	}
	return high + 2*jurorRadius
}

// Draw returns the chart. A row is higher than 11 mm if its dots need it.
func (d JurorDots) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	words, limit := d.words(), whole(d.Max)
	s := p.newSheet(words, limit, sheetSpace{before: 6 * mm, after: 3 * mm})
	g := graduation{ticks: graded(limit)}
	top := p.sheetTop(s, words, g, 0)
	heights := make([]float64, len(d.Rows))
	for i, row := range d.Rows {
		_, high := jurorPlaces(row.Marks, s.axis)
		heights[i] = max(jurorRow, high+2.6*mm)
	}
	ends := tops(top, heights)
	p.sheetGrid(s, g.ticks, top, ends[len(d.Rows)])
	for i, row := range d.Rows {
		p.jurorRow(row, s, ends[i], heights[i])
	}
	p.scene.Height = ends[len(d.Rows)] + 0.2*mm
	return p.finish(d.Spoken().Sentence())
}

func (d JurorDots) words() sheetWords {
	w := sheetWords{title: d.Head.Title, columns: d.Head.Columns}
	for _, row := range d.Rows {
		w.titles = append(w.titles, row.Title, row.Note)
		w.cells = append(w.cells, row.Columns)
	}
	return w
}

func (p *pen) jurorRow(row JurorRow, s sheet, y, height float64) {
	center := y + height/2
	p.horizontal(0, p.scene.Width, y+height, stroke(scene.Hairline, 0.2*mm))
	p.sheetCells(s, row.Columns, center)
	title, note := semibold(9.5, scene.Ink), regular(8.5, scene.Muted)
	if row.Note == "" {
		p.stack(0, center, p.fit(row.Title, title, s.room, 2), title)
	} else {
		p.middle(0, center-2.1*mm, p.short(row.Title, title, s.room), title)
		p.middle(0, center+2.1*mm, p.short(row.Note, note, s.room), note)
	}
	places, high := jurorPlaces(row.Marks, s.axis)
	if len(places) == 0 {
		p.withheld(s.axis.plot, center, row.Missing)
		return
	}
	p.horizontal(places[0].x, places[len(places)-1].x, center, stroke(scene.Ramp2, 1.1*mm))
	if mean := row.Mean.sound(); mean.Known {
		half := max(3.9*mm, high/2+0.9*mm)
		p.vertical(s.axis.at(mean.At), center-half, center+half, stroke(scene.Ink, 0.5*mm))
	}
	for _, place := range places {
		p.jurorDot(place, center)
	}
}

func (p *pen) jurorDot(place jurorPlace, center float64) {
	style, digit := scene.Style{Fill: scene.Primary}, bold(6.5, scene.OnPrimary)
	r := jurorRadius
	if place.Changed {
		const line = 0.35 * mm
		style, digit = scene.Style{Fill: scene.Paper, Stroke: scene.Primary, Width: line}, bold(6.5, scene.Primary)
		r -= line / 2
	}
	y := center + place.rise
	p.scene.Add(scene.Circle{Center: scene.Point{X: place.x, Y: y}, R: r, Style: style})
	p.middle(place.x, y, p.short(place.Juror, digit, 2*jurorRadius-0.5*mm), digit.centered())
}

// Table returns the marks as a table.
func (d JurorDots) Table() Table {
	t := Table{Head: append([]string{d.Head.Title, d.Head.Marks, d.Head.Mean}, d.Head.Columns...)}
	for _, row := range d.Rows {
		cells := []string{phrase(row.Title, row.Note), row.marks(), row.Mean.shown(row.Missing)}
		t.Rows = append(t.Rows, append(cells, cellsOf(row.Columns, len(d.Head.Columns))...))
	}
	return t
}

// marks are the marks of a row in words, in the order of the jurors.
func (r JurorRow) marks() string {
	texts := make([]string, 0, len(r.Marks))
	for _, mark := range r.Marks {
		texts = append(texts, mark.Juror+": "+mark.Value.shown(""))
	}
	return strings.Join(texts, "; ")
}

// Spoken returns how far the marks lie apart, in words.
func (d JurorDots) Spoken() Spoken {
	readings := make([]reading, len(d.Rows))
	for i, row := range d.Rows {
		readings[i] = newReading(phrase(row.Title, row.Note), row.Spread, row.Missing)
	}
	return d.Speech.say(readings)
}
