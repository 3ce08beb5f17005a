package chart

import (
	"math"
	"slices"
	"strconv"

	"reifekompass/reports/scene"
)

// RankShares shows how often each applicant takes each rank when the weights
// are drawn by chance, as whole per cent in a cell per rank. A share below
// 0.5 % leaves its cell empty. The rows come in the order they are drawn in.
type RankShares struct {
	Head     RankShareHead
	Rows     []RankShareRow
	Winners  int     // a line follows the column of this rank; 0: none
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// RankShareHead holds the words above the columns.
type RankShareHead struct {
	Title   string   // "Rang"
	Columns []string // "erste drei", "± 25 %"; at most four are drawn
}

// RankShareRow is one applicant.
type RankShareRow struct {
	Title   string
	Shares  []float64 // per cent of the draws for rank 1, 2, ...; what is no number counts as 0
	First   Value     // what the text alternative compares: "97 %" among the first three
	Missing string    // where First is unknown
	Columns []Side
	Strong  bool
}

const (
	shareStep  = 8.9 * mm
	shareLeast = 6 * mm // narrower cells hold no number
	shareCell  = 6 * mm
	shareRow   = 6.6 * mm
)

// shareGrid holds the places of the cells.
type shareGrid struct {
	sheet
	step  float64
	shown int // ranks that have room
}

func (d RankShares) ranks() int {
	ranks := 0
	for _, row := range d.Rows {
		ranks = max(ranks, len(row.Shares))
	}
	return ranks
}

func (p *pen) shareGrid(d RankShares) shareGrid {
	words := sheetWords{title: d.Head.Title, columns: d.Head.Columns}
	for _, row := range d.Rows {
		words.titles = append(words.titles, row.Title)
		words.cells = append(words.cells, row.Columns)
	}
	g := shareGrid{sheet: p.newSheet(words, 100, sheetSpace{before: 4 * mm})}
	room := g.axis.to - g.axis.from
	g.step = min(shareStep, max(shareLeast, room/float64(max(1, d.ranks()))))
	g.shown = min(d.ranks(), int(max(0, room)/g.step+1e-9))
	return g
}

// Draw returns the chart. Ranks that find no room are left to the table; an
// ellipsis stands for them.
func (d RankShares) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	g := p.shareGrid(d)
	y := p.shareHead(d, g)
	top := y
	for _, row := range d.Rows {
		sides := sheetRow{title: row.Title, strong: row.Strong, cells: row.Columns}
		height := p.rowHeight(g.sheet, sides, shareRow)
		p.sheetSides(g.sheet, sides, y+height/2)
		p.shareCells(row, g, y+height/2)
		y += height
	}
	if d.Winners > 0 && d.Winners < g.shown {
		p.vertical(g.axis.from+float64(d.Winners)*g.step-0.25*mm, top-4.6*mm, y, stroke(scene.Ink, 0.45*mm))
	}
	p.scene.Height = y + 0.2*mm
	return p.finish(d.Spoken().Sentence())
}

func (p *pen) shareHead(d RankShares, g shareGrid) float64 {
	head := semibold(8, scene.Muted)
	y := 2.6 * mm
	p.middle(0, y, p.short(d.Head.Title, head, g.room), head)
	for rank := range g.shown {
		text := strconv.Itoa(rank + 1)
		if rank == g.shown-1 && g.shown < d.ranks() {
			text = "…"
		}
		p.middle(g.center(rank), y, text, head.centered())
	}
	for _, c := range g.columns {
		p.cellText(c, y, c.head, head)
	}
	return y + 2.8*mm
}

// center is the x of the middle of the cell of a rank.
func (g shareGrid) center(rank int) float64 {
	return g.axis.from + float64(rank)*g.step + (g.step-0.5*mm)/2
}

func (p *pen) shareCells(row RankShareRow, g shareGrid, y float64) {
	for rank := range g.shown {
		share := 0.0
		if rank < len(row.Shares) && finite(row.Shares[rank]) {
			share = min(row.Shares[rank], 100)
		}
		box := scene.Rect{X: g.axis.from + float64(rank)*g.step, Y: y - shareCell/2, W: g.step - 0.5*mm, H: shareCell}
		if share < 0.5 {
			box.Style = stroke(scene.Hairline, 0.2*mm)
			p.scene.Add(box)
			continue
		}
		share = math.Round(share)
		step := shareStepOf(share)
		box.Style = rampStyle(step)
		p.scene.Add(box)
		p.middle(g.center(rank), y, strconv.Itoa(int(share)), semibold(8.5, scene.OnRamp(step)).centered())
	}
}

// shareStepOf returns the step of the ramp for a share as it is printed: from
// 5, 20, 40 and 70 per cent.
func shareStepOf(share float64) int {
	step := 0
	for _, from := range []float64{5, 20, 40, 70} {
		if share >= from {
			step++
		}
	}
	return step
}

// Table returns the shares as a table.
func (d RankShares) Table() Table {
	t := Table{Head: []string{d.Head.Title}}
	for rank := range d.ranks() {
		t.Head = append(t.Head, strconv.Itoa(rank+1))
	}
	t.Head = append(t.Head, d.Head.Columns...)
	for _, row := range d.Rows {
		cells := []string{row.Title}
		for rank := range d.ranks() {
			text := ""
			if rank < len(row.Shares) && finite(row.Shares[rank]) && row.Shares[rank] >= 0.5 {
				text = strconv.Itoa(int(math.Round(min(row.Shares[rank], 100))))
			}
			cells = append(cells, text)
		}
		t.Rows = append(t.Rows, slices.Concat(cells, cellsOf(row.Columns, len(d.Head.Columns))))
	}
	return t
}

// Spoken returns in words how often each applicant is among the first.
func (d RankShares) Spoken() Spoken {
	readings := make([]reading, len(d.Rows))
	for i, row := range d.Rows {
		readings[i] = newReading(row.Title, row.First, row.Missing)
	}
	return d.Speech.say(readings)
}
