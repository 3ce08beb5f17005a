package chart

import (
	"slices"

	"reifekompass/reports/scene"
)

// RankBars shows a ranking as bars from zero. The rows come in the order of
// their rank; those without a value are moved to the end and have no bar.
type RankBars struct {
	Head     RankHead
	Rows     []RankRow
	Winners  int     // so many first rows are winners; a line follows them
	Max      float64 // end of the axis; 0: 5
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// RankHead holds the words above the columns.
type RankHead struct {
	Rank, Title, Value string   // "Rang", "Bewerbung", "Punkte"
	Columns            []string // further columns at the right: "n"; at most three are drawn
}

// RankRow is one bar. If Value is unknown, Missing says why.
type RankRow struct {
	Rank, Title string
	Value       Value
	Missing     string // "nicht entscheidungsreif, weniger als drei gültige Urteile"
	Columns     []Side
}

const (
	rankBar = 4.2 * mm
	rankRow = 6.6 * mm
)

// ordered are the rows with those without a value last.
func (r RankBars) ordered() (rows []RankRow, ready int) {
	var missing []RankRow
	for _, row := range r.Rows {
		row.Value = row.Value.sound()
		if row.Value.Known {
			rows = append(rows, row)
		} else {
			missing = append(missing, row)
		}
	}
	return append(rows, missing...), len(rows)
}

// cells are the value and the further columns of a row.
func (r RankRow) cells(winner bool) []Side {
	value := Side{Text: r.Value.Label, Bold: winner}
	if !r.Value.Known {
		value.Text = ""
	}
	return append([]Side{value}, r.Columns...)
}

// Draw returns the chart.
func (r RankBars) Draw() scene.Scene {
	p := newPen(r.Width, 0, r.Language)
	rows, ready := r.ordered()
	words := r.words(rows)
	limit := whole(r.Max)
	s := p.newSheet(words, limit, sheetSpace{before: 6 * mm, after: 3 * mm})
	g := graduation{ticks: graded(limit)}
	top := p.sheetTop(s, words, g, 0)
	winners := min(r.Winners, ready)
	sides := words.rows(winners)
	ends := tops(top, p.rowHeights(s, sides, rankRow))
	bottom := ends[len(rows)]
	p.sheetGrid(s, g.ticks, top, bottom)
	for i, row := range rows {
		y, height := ends[i], ends[i+1]-ends[i]
		p.sheetRow(s, sides[i], y, height)
		p.rankBar(row, s, y+height/2, i < winners)
	}
	p.cutLine(ends, winners)
	p.scene.Height = bottom + 0.2*mm
	return p.finish(r.Spoken().Sentence())
}

func (r RankBars) words(rows []RankRow) sheetWords {
	w := sheetWords{code: r.Head.Rank, title: r.Head.Title, columns: append([]string{r.Head.Value}, r.Head.Columns...), ranked: true}
	for i, row := range rows {
		w.codes = append(w.codes, row.Rank)
		w.titles = append(w.titles, row.Title)
		w.cells = append(w.cells, row.cells(i < r.Winners))
	}
	return w
}

func (p *pen) rankBar(row RankRow, s sheet, y float64, winner bool) {
	if !row.Value.Known {
		p.withheld(s.axis.plot, y, row.Missing)
		return
	}
	style := scene.Style{Fill: scene.Ramp2}
	if winner {
		style.Fill = scene.Ramp4
	}
	p.scene.Add(scene.Rect{X: s.axis.from, Y: y - rankBar/2, W: s.axis.at(row.Value.At) - s.axis.from, H: rankBar, Style: style})
}

// Table returns the ranking as a table.
func (r RankBars) Table() Table {
	rows, _ := r.ordered()
	head := append([]string{r.Head.Rank, r.Head.Title, r.Head.Value}, r.Head.Columns...)
	t := Table{Head: head}
	for _, row := range rows {
		cells := []string{row.Rank, row.Title, row.Value.shown(row.Missing)}
		t.Rows = append(t.Rows, slices.Concat(cells, cellsOf(row.Columns, len(r.Head.Columns))))
	}
	return t
}

// Spoken returns the ranking in words.
func (r RankBars) Spoken() Spoken {
	rows, _ := r.ordered()
	readings := make([]reading, len(rows))
	for i, row := range rows {
		readings[i] = newReading(row.Title, row.Value, row.Missing)
	}
	return r.Speech.say(readings)
}
