package chart

import (
	"math"

	"reifekompass/reports/scene"
)

// Bands shows in public where the middle of many agencies lies: a band for
// the middle half, a tick at the mean and a diamond at the mean target, on an
// axis from 0 to 100. So that nobody can be told from them, ends of bands are
// moved outward to the next five and the other places to the nearest five,
// whatever the caller gives. The rows come in the order they are drawn in.
type Bands struct {
	Head     BandHead
	Rows     []BandRow
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// BandHead holds the words above the columns.
type BandHead struct {
	Title, Need        string // "Handlungsfeld, nach Bedarf geordnet", "Bedarf"
	Mean, Target, Half string // only in the table: "Mittelwert", "mittleres Ziel", "mittlere Hälfte"
}

// BandRow is one dimension. If Withheld is not empty, no value is drawn but
// that reason.
type BandRow struct {
	ID, Title    string
	Half         Range // Label: "25 bis 50"
	Mean, Target Value // rounded by the caller, so that place and label agree
	Need         Value
	Withheld     string // "zurückgehalten: Rückschluss auf einzelne möglich"
}

const (
	bandHigh = 5 * mm
	bandRow  = 10.4 * mm
)

// fives moves a place to the nearest five within the axis.
func fives(v float64) float64 { return min(max(math.Round(v/5)*5, 0), 100) }

// released is the row as it may be shown: nothing of a row that is withheld,
// everything else in fives.
func (r BandRow) released() BandRow {
	r.Half, r.Mean, r.Target, r.Need = r.Half.sound(), r.Mean.sound(), r.Target.sound(), r.Need.sound()
	if r.Withheld != "" {
		return BandRow{ID: r.ID, Title: r.Title, Withheld: r.Withheld}
	}
	r.Half.Low, r.Half.High = math.Floor(r.Half.Low/5)*5, math.Ceil(r.Half.High/5)*5
	r.Mean.At, r.Target.At = fives(r.Mean.At), fives(r.Target.At)
	return r
}

func (d Bands) released() []BandRow {
	rows := make([]BandRow, len(d.Rows))
	for i, row := range d.Rows {
		rows[i] = row.released()
	}
	return rows
}

// Draw returns the chart.
func (d Bands) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	rows := d.released()
	words := sheetWords{title: d.Head.Title, columns: []string{d.Head.Need}}
	for _, row := range rows {
		words.codes = append(words.codes, row.ID)
		words.titles = append(words.titles, row.Title)
		words.cells = append(words.cells, []Side{{Text: row.Need.shown(""), Bold: true}})
	}
	s := p.newSheet(words, 100, sheetSpace{before: 10 * mm, after: 9 * mm})
	g := graduation{ticks: ticks()}
	top := p.sheetTop(s, words, g, 0)
	bottom := top + float64(len(rows))*bandRow
	p.sheetGrid(s, g.ticks, top, bottom)
	for i, row := range rows {
		y := top + float64(i)*bandRow
		p.sheetRow(s, sheetRow{code: row.ID, title: row.Title, cells: words.cells[i]}, y, bandRow)
		p.publicBand(row, s.axis.plot, y+bandRow/2)
	}
	p.scene.Height = bottom + 0.2*mm
	return p.finish(d.Spoken().Sentence())
}

func (p *pen) publicBand(row BandRow, axis plot, y float64) {
	if row.Withheld != "" || !row.Half.Known && !row.Mean.Known && !row.Target.Known {
		p.hatchedBar(scene.Rect{X: axis.from, Y: y - bandHigh/2, W: axis.to - axis.from, H: bandHigh}, row.Withheld)
		return
	}
	if row.Half.Known {
		low, high := axis.at(row.Half.Low), axis.at(row.Half.High)
		p.scene.Add(scene.Rect{X: low, Y: y - bandHigh/2, W: high - low, H: bandHigh, Style: scene.Style{Fill: scene.Ramp1}})
	}
	mean, target := axis.at(row.Mean.At), axis.at(row.Target.At)
	if row.Mean.Known && row.Target.Known {
		p.horizontal(min(mean, target), max(mean, target), y, stroke(scene.Target, 0.45*mm))
	}
	if row.Mean.Known {
		p.vertical(mean, y-2.9*mm, y+2.9*mm, stroke(scene.Ink, 0.7*mm))
	}
	if row.Target.Known {
		p.diamond(target, y, 2*mm)
	}
	p.bandLabels(row, axis, y)
}

// bandLabels writes the numbers of mean and target outside of the line that
// joins them; a target on the mean gets its number at the right.
func (p *pen) bandLabels(row BandRow, axis plot, y float64) {
	const room = 9 * mm
	mean, target := semibold(9, scene.OnRamp(1)), semibold(9, scene.Ink)
	below := row.Target.Known && row.Mean.Known && row.Target.At < row.Mean.At
	side := func(v Value, s script, left bool, gap float64) {
		if !v.Known {
			return
		}
		x, text := axis.at(v.At), p.short(v.Label, s, room-gap)
		if left {
			p.middle(x-gap, y, text, s.right())
			return
		}
		p.middle(x+gap, y, text, s)
	}
	onMean := row.Target.Known && row.Mean.Known && row.Target.At == row.Mean.At
	gap := 1.2 * mm
	if onMean {
		gap = 2.8 * mm
	}
	side(row.Mean, mean, !below, gap)
	side(row.Target, target, below, 2.8*mm)
}

// hatchedBar is a bar without a value: hatched, with its word in the middle.
func (p *pen) hatchedBar(box scene.Rect, word string) {
	box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm, Hatch: scene.Border}
	p.scene.Add(box)
	if word == "" {
		word = "–"
	}
	s := semibold(8.5, scene.Warn)
	word = p.short(word, s, box.W-8*mm)
	width := p.width(word, s) + 3*mm
	p.scene.Add(scene.Rect{
		X: box.X + (box.W-width)/2, Y: box.Y, W: width, H: box.H,
		Style: scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm},
	})
	p.middle(box.X+box.W/2, box.Y+box.H/2, word, s.centered())
}

// Table returns the bands as a table.
func (d Bands) Table() Table {
	t := Table{Head: []string{d.Head.Title, d.Head.Half, d.Head.Mean, d.Head.Target, d.Head.Need}}
	for _, row := range d.released() {
		half := orDash(row.Withheld)
		if row.Half.Known {
			half = row.Half.Label
		}
		t.Rows = append(t.Rows, []string{phrase(row.ID, row.Title), half, row.Mean.shown(""), row.Target.shown(""), row.Need.shown("")})
	}
	return t
}

// Spoken returns the needs in words.
func (d Bands) Spoken() Spoken {
	readings := make([]reading, len(d.Rows))
	for i, row := range d.released() {
		readings[i] = newReading(phrase(row.ID, row.Title), row.Need, row.Withheld)
	}
	return d.Speech.say(readings)
}
