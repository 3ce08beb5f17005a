package chart

import (
	"slices"

	"reifekompass/reports/scene"
)

// Stacks shows what a total is made of: a bar per row, stacked from what each
// criterion contributes to it. The rows come in the order they are drawn in;
// those without a total are moved to the end and have no bar.
type Stacks struct {
	Head     StackHead
	Parts    []string // criteria, in the order of the bars
	Rows     []StackRow
	Winners  int     // a line follows so many first rows; 0: none
	Max      float64 // end of the axis; 0: 5
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// StackHead holds the words above the columns.
type StackHead struct {
	Rank, Title string
	Total       string   // only in the table: "Punkte"
	Columns     []string // at the right; at most four are drawn
}

// StackRow is one bar. If Total is unknown, Missing says why.
type StackRow struct {
	Rank, Title string
	Parts       []DriverPart // as many as criteria; At counts from 0 to Max
	Total       Value
	Missing     string // "nicht entscheidungsreif"
	Columns     []Side
}

// ordered are the rows with those without a total last.
func (d Stacks) ordered() []StackRow {
	var rows, missing []StackRow
	for _, row := range d.Rows {
		if row.Total = row.Total.sound(); row.Total.Known {
			rows = append(rows, row)
		} else {
			missing = append(missing, row)
		}
	}
	return append(rows, missing...)
}

// ready is the number of rows with a total.
func (d Stacks) ready() int {
	ready := 0
	for _, row := range d.Rows {
		if row.Total.sound().Known {
			ready++
		}
	}
	return ready
}

// Draw returns the chart with the names of the parts above it.
func (d Stacks) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	rows, limit := d.ordered(), whole(d.Max)
	words := d.words(rows)
	s := p.newSheet(words, limit, sheetSpace{before: 6 * mm, after: d.totalRoom(p)})
	g := graduation{ticks: graded(limit)}
	fills := fillings(len(d.Parts))
	y := p.swatches(0, d.Parts, fills)
	top := p.sheetTop(s, words, g, y)
	winners := min(d.Winners, d.ready())
	sides := words.rows(winners)
	ends := tops(top, p.rowHeights(s, sides, driverRow))
	p.sheetGrid(s, g.ticks, top, ends[len(rows)])
	for i, row := range rows {
		y, height := ends[i], ends[i+1]-ends[i]
		p.sheetRow(s, sides[i], y, height)
		p.stackBar(row, s, y+height/2, fills)
	}
	p.cutLine(ends, winners)
	p.scene.Height = ends[len(rows)] + 0.2*mm
	return p.finish(d.Spoken().Sentence())
}

// totalRoom is the room of the totals beyond the end of the axis.
func (d Stacks) totalRoom(p *pen) float64 {
	totals := make([]string, len(d.Rows))
	for i, row := range d.Rows {
		totals[i] = row.Total.Label
	}
	return min(p.widest(totals, bold(9.5, scene.Ink)), 20*mm) + 2.4*mm
}

func (d Stacks) words(rows []StackRow) sheetWords {
	w := sheetWords{code: d.Head.Rank, title: d.Head.Title, columns: d.Head.Columns, ranked: true}
	for _, row := range rows {
		w.codes = append(w.codes, row.Rank)
		w.titles = append(w.titles, row.Title)
		w.cells = append(w.cells, row.Columns)
	}
	return w
}

// stackBar draws the parts of a row and its total at their end.
func (p *pen) stackBar(row StackRow, s sheet, y float64, fills []filling) {
	if !row.Total.Known {
		p.withheld(s.axis.plot, y, row.Missing)
		return
	}
	sum := 0.0
	box := scene.Rect{Y: y - driverBar/2, H: driverBar}
	for i, part := range row.Parts[:min(len(row.Parts), len(fills))] {
		if !finite(part.At) {
			continue
		}
		box.X = s.axis.at(sum)
		sum += max(part.At, 0)
		box.W = s.axis.at(sum) - box.X - driverGap
		if box.W > 0 {
			p.segment(box, fills[i], part.Label)
		}
	}
	total := bold(9.5, scene.Ink)
	p.backed(scene.Point{X: s.axis.at(sum) + 1.6*mm, Y: y}, p.short(row.Total.Label, total, 20*mm), total)
}

// segment draws a piece of a bar, with its number if that has room.
func (p *pen) segment(box scene.Rect, f filling, label string) {
	box.Style = f.style()
	p.scene.Add(box)
	below, number := f.ground()
	s := regular(8.5, number).centered()
	width := p.width(label, s) + 1.2*mm
	if label == "" || box.W < max(driverWide-driverGap, width) {
		return
	}
	if f.hatched {
		p.scene.Add(scene.Rect{X: box.X + (box.W-width)/2, Y: box.Y, W: width, H: box.H, Style: scene.Style{Fill: below}})
	}
	p.middle(box.X+box.W/2, box.Y+box.H/2, label, s)
}

// Table returns the contributions as a table, a column for each part.
func (d Stacks) Table() Table {
	t := Table{Head: slices.Concat([]string{d.Head.Rank, d.Head.Title}, d.Parts, []string{d.Head.Total}, d.Head.Columns)}
	for _, row := range d.ordered() {
		cells := []string{row.Rank, row.Title}
		for i := range d.Parts {
			label := ""
			if i < len(row.Parts) {
				label = row.Parts[i].Label
			}
			cells = append(cells, label)
		}
		cells = append(cells, row.Total.shown(row.Missing))
		t.Rows = append(t.Rows, append(cells, cellsOf(row.Columns, len(d.Head.Columns))...))
	}
	return t
}

// Spoken returns the totals in words.
func (d Stacks) Spoken() Spoken {
	rows := d.ordered()
	readings := make([]reading, len(rows))
	for i, row := range rows {
		readings[i] = newReading(row.Title, row.Total, row.Missing)
	}
	return d.Speech.say(readings)
}
