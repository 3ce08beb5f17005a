package chart

import (
	"cmp"
	"slices"

	"reifekompass/reports/scene"
)

// Intervals shows how far a weight may move before the winners change: a band
// on an axis from 0 to 100 and a diamond at the weight in force. The narrowest
// interval stands first; rows without one stand last.
type Intervals struct {
	Head     IntervalHead
	Unit     string // behind the numbers of the axis: " %"
	Rows     []IntervalRow
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech  // highest and lowest are the widest and the narrowest interval
}

// IntervalHead holds the words above the columns.
type IntervalHead struct {
	Title  string // "Kriterium"
	Range  string // "bleibt von bis"
	Weight string // only in the table: "Gewicht heute"
}

// IntervalRow is one weight. Range.Label is its interval in words: "0 bis
// 15 %". If the interval is unknown, Missing says why.
type IntervalRow struct {
	Title   string
	Range   Range
	Weight  Value
	Missing string
	Strong  bool
}

const (
	intervalBand = 3.8 * mm
	intervalRow  = 7.4 * mm
)

// sound is the interval within the axis, its ends in order; unknown if an end
// is no number.
func (r Range) sound() Range {
	if !r.Known || !finite(r.Low) || !finite(r.High) {
		return Range{Label: r.Label}
	}
	inside := func(v float64) float64 { return min(max(v, 0), 100) }
	r.Low, r.High = inside(min(r.Low, r.High)), inside(max(r.Low, r.High))
	return r
}

// ordered are the rows, the narrowest first.
func (d Intervals) ordered() []IntervalRow {
	rows := slices.Clone(d.Rows)
	for i := range rows {
		rows[i].Range = rows[i].Range.sound()
	}
	slices.SortStableFunc(rows, func(a, b IntervalRow) int { return cmp.Compare(a.extent(), b.extent()) })
	return rows
}

// extent is the width of the interval, more than any if there is none.
func (r IntervalRow) extent() float64 {
	if !r.Range.Known {
		return 200
	}
	return r.Range.High - r.Range.Low
}

// words are the interval, or a dash where the row says what is missing.
func (r IntervalRow) words() string {
	if !r.Range.Known {
		return "–"
	}
	return r.Range.Label
}

// Draw returns the chart.
func (d Intervals) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	rows := d.ordered()
	words := sheetWords{title: d.Head.Title, columns: []string{d.Head.Range}}
	for _, row := range rows {
		words.titles = append(words.titles, row.Title)
		words.cells = append(words.cells, []Side{{Text: row.words(), Bold: row.Strong}})
	}
	s := p.newSheet(words, 100, sheetSpace{before: 8 * mm, after: 5 * mm})
	g := graduation{ticks: graded(100), unit: d.Unit}
	top := p.sheetTop(s, words, g, 0)
	sides := words.rows(0)
	for i, row := range rows {
		sides[i].strong = row.Strong
	}
	ends := tops(top, p.rowHeights(s, sides, intervalRow))
	p.sheetGrid(s, g.ticks, top, ends[len(rows)])
	for i, row := range rows {
		y, height := ends[i], ends[i+1]-ends[i]
		p.sheetRow(s, sides[i], y, height)
		p.interval(row, s.axis, y+height/2)
	}
	p.scene.Height = ends[len(rows)] + 0.2*mm
	return p.finish(d.Spoken().Sentence())
}

// interval draws band, ends and weight. An end at 0 or 100 has no tick: the
// weight can go no further.
func (p *pen) interval(row IntervalRow, axis ruler, y float64) {
	if !row.Range.Known {
		p.withheld(axis.plot, y, row.Missing)
		return
	}
	low, high := axis.at(row.Range.Low), axis.at(row.Range.High)
	p.scene.Add(scene.Rect{X: low, Y: y - intervalBand/2, W: high - low, H: intervalBand, Style: scene.Style{Fill: scene.Ramp2}})
	for _, end := range []float64{row.Range.Low, row.Range.High} {
		if end > 0 && end < 100 {
			p.vertical(axis.at(end), y-2.7*mm, y+2.7*mm, stroke(scene.Ink, 0.6*mm))
		}
	}
	if weight := row.Weight.sound(); weight.Known {
		p.diamond(axis.at(weight.At), y, 1.7*mm)
	}
}

// Table returns the intervals as a table.
func (d Intervals) Table() Table {
	t := Table{Head: []string{d.Head.Title, d.Head.Weight, d.Head.Range}}
	for _, row := range d.ordered() {
		text := row.Range.Label
		if !row.Range.Known {
			text = orDash(row.Missing)
		}
		t.Rows = append(t.Rows, []string{row.Title, row.Weight.shown(""), text})
	}
	return t
}

// Spoken returns the intervals in words.
func (d Intervals) Spoken() Spoken {
	rows := d.ordered()
	readings := make([]reading, len(rows))
	for i, row := range rows {
		value := Value{Known: row.Range.Known, At: row.extent(), Label: row.Range.Label}
		readings[i] = newReading(row.Title, value, row.Missing)
	}
	return d.Speech.say(readings)
}
