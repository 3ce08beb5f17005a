package chart

import (
	"strconv"

	"reifekompass/reports/scene"
)

// Blocks counts things as blocks that are piled up, a column for each kind.
// Every block is one thing, so that nobody needs an axis; where nothing is,
// a word says so.
type Blocks struct {
	Title    string // of the kinds, in the table: "Handlungsfeld"
	Count    string // of the numbers, in the table: "Lösungen"
	Columns  []BlockColumn
	Missing  string  // below 1: "keine"
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// BlockColumn is one kind.
type BlockColumn struct {
	ID, Title string // "A", and what it stands for in words
	Count     int    // below 0 as 0
}

const (
	pileHigh  = 25 * mm // the most that a pile is high
	blockHigh = 8 * mm  // the most that a block is high
	blockWide = 16 * mm // the most that a block is wide
)

// count is how many blocks the column has.
func (c BlockColumn) count() int { return max(0, c.Count) }

// Draw returns the piles above their line, each with its number on top.
func (d Blocks) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	if len(d.Columns) == 0 {
		return p.finish(d.Spoken().Sentence())
	}
	most := 1
	for _, c := range d.Columns {
		most = max(most, c.count())
	}
	high := min(blockHigh, pileHigh/float64(most))
	pitch, base := d.Width/float64(len(d.Columns)), 5.5*mm+high*float64(most)
	for i, c := range d.Columns {
		p.blockPile(c, d.Missing, scene.Rect{X: float64(i) * pitch, Y: base, W: pitch, H: high})
	}
	p.scene.Height = base + 6.5*mm
	return p.finish(d.Spoken().Sentence())
}

// blockPile draws one column. The place says where it stands, how wide a column and
// how high a block is.
func (p *pen) blockPile(c BlockColumn, missing string, at scene.Rect) {
	middle, wide := at.X+at.W/2, min(blockWide, 0.66*at.W)
	gap := min(0.5*mm, 0.15*at.H)
	top := at.Y
	for range c.count() {
		top -= at.H
		p.scene.Add(scene.Rect{X: middle - wide/2, Y: top + gap, W: wide, H: at.H - gap, Style: scene.Style{Fill: scene.Ramp3}})
	}
	p.horizontal(at.X+0.06*at.W, at.X+0.94*at.W, at.Y, stroke(scene.Ink, 0.3*mm))
	number := semibold(10, scene.Ink).centered()
	if c.count() > 0 {
		p.middle(middle, top-2.4*mm, strconv.Itoa(c.count()), number)
	} else {
		number = semibold(8.5, scene.Danger).centered()
		p.middle(middle, top-2.4*mm, p.short(missing, number, at.W-mm), number)
	}
	id := bold(10, scene.Ink).centered()
	p.middle(middle, at.Y+3.4*mm, p.short(c.ID, id, at.W-mm), id)
}

// Table returns the numbers as a table.
func (d Blocks) Table() Table {
	t := Table{Head: []string{d.Title, d.Count}}
	for _, c := range d.Columns {
		t.Rows = append(t.Rows, []string{phrase(c.ID, c.Title), strconv.Itoa(c.count())})
	}
	return t
}

// Spoken returns the numbers in words.
func (d Blocks) Spoken() Spoken {
	readings := make([]reading, len(d.Columns))
	for i, c := range d.Columns {
		count := strconv.Itoa(c.count())
		readings[i] = reading{name: phrase(c.ID, c.Title), label: count, at: float64(c.count()), known: true}
	}
	return d.Speech.say(readings)
}
