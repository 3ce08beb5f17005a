package chart

import (
	"math"
	"strconv"

	"reifekompass/reports/scene"
)

// sheet is the frame of a chart that reads like a table: codes and titles at
// the left, an axis from zero, columns of numbers at the right, a rule below
// the head and a hairline below each row.
type sheet struct {
	title, room float64 // x of the titles and how wide they may be
	ranked      bool    // codes are numbers, set to their right end
	axis        ruler
	columns     []column
}

// sheetWords are the words of a sheet, as many as it has rows.
type sheetWords struct {
	code, title   string // heads
	codes, titles []string
	columns       []string // heads
	cells         [][]Side
	ranked        bool
}

// rows are both sides of all rows, the first ones strong.
func (w sheetWords) rows(strong int) []sheetRow {
	rows := make([]sheetRow, len(w.titles))
	for i, title := range w.titles {
		rows[i] = sheetRow{title: title, strong: i < strong}
		if i < len(w.codes) {
			rows[i].code = w.codes[i]
		}
		if i < len(w.cells) {
			rows[i].cells = w.cells[i]
		}
	}
	return rows
}

// sheetSpace is the room that signs need beside the axis.
type sheetSpace struct{ before, after float64 }

const (
	sheetHead  = 7.2 * mm
	sheetCode  = 16 * mm // a longer code is shortened
	sheetTwo   = 3.4 * mm
	mostColumn = 4
	// sheetColumns is the share of the width that columns may take together.
	sheetColumns = 0.45
)

// newSheet measures the words and gives the rest of the width to the axis.
func (p *pen) newSheet(w sheetWords, limit float64, space sheetSpace) sheet {
	heads := w.columns[:min(len(w.columns), mostColumn)]
	style := columnStyle{head: semibold(8, scene.Muted), text: semibold(9.5, scene.Ink), gap: 4.4 * mm}
	texts := sideTexts(w.cells)
	style.most = min(26*mm, p.fairWidth(heads, texts, style, sheetColumns*p.scene.Width))
	columns, right := p.columns(heads, texts, style)
	s := sheet{columns: columns, ranked: w.ranked}
	if code := max(p.widest(w.codes, bold(9.5, scene.Ink)), p.width(w.code, semibold(8, scene.Muted))); code > 0 {
		s.title = min(code, sheetCode) + 2.6*mm
	}
	title := max(p.widest(w.titles, semibold(9.5, scene.Ink)), p.width(w.title, semibold(8, scene.Muted)))
	s.room = min(title+0.1, max(26*mm, 0.34*p.scene.Width-s.title))
	s.axis = ruler{plot: plot{from: s.title + s.room + space.before, to: right - space.after}, max: limit}
	return s
}

func sideTexts(cells [][]Side) [][]string {
	rows := make([][]string, len(cells))
	for i, row := range cells {
		for _, cell := range row {
			rows[i] = append(rows[i], cell.Text)
		}
	}
	return rows
}

// sheetTop writes the heads and the numbers of the axis from y down, draws
// the rule and returns where the rows begin.
func (p *pen) sheetTop(s sheet, w sheetWords, g graduation, y float64) float64 {
	head, middle := semibold(8, scene.Muted), y+sheetHead-3.2*mm
	if s.ranked {
		p.middle(s.title-2.6*mm, middle, p.short(w.code, head, s.title-2.6*mm), head.right())
	} else {
		p.middle(0, middle, p.short(w.code, head, s.title-2.6*mm), head)
	}
	x := s.title
	if w.code == "" {
		x = 0
	}
	p.middle(x, middle, p.short(w.title, head, s.title+s.room-x), head)
	p.sheetScale(s.axis, g, middle)
	for _, c := range s.columns {
		p.cellText(c, middle, c.head, head)
	}
	p.horizontal(0, p.scene.Width, y+sheetHead, stroke(scene.Ink, 0.3*mm))
	return y + sheetHead
}

// sheetScale writes the numbers of the axis; one that has no room beside the
// one before it is left out.
func (p *pen) sheetScale(axis ruler, g graduation, y float64) {
	s := regular(8, scene.Muted).centered()
	free := math.Inf(-1)
	for _, tick := range g.ticks {
		text := plainNumber(tick) + g.unit
		x, half := axis.at(tick), p.width(text, s)/2
		if x-half < free {
			continue
		}
		p.middle(x, y, text, s)
		free = x + half + 0.6*mm
	}
}

// graduation is what stands on an axis: numbers and what follows each.
type graduation struct {
	ticks []float64
	unit  string
}

// graded are the whole numbers of a short axis, or five steps of a long one.
func graded(limit float64) []float64 {
	step := 1.0
	if limit > 10 {
		step = limit / 5
	}
	var ticks []float64
	for k := 0; float64(k)*step <= limit; k++ {
		ticks = append(ticks, float64(k)*step)
	}
	return ticks
}

// whole is the end of an axis: a whole number up to 10, then tens up to 100;
// 0 and what is no number stand for 5, the highest mark of a jury.
func whole(limit float64) float64 {
	if !finite(limit) || limit <= 0 {
		return 5
	}
	for end := 1.0; end <= 10; end++ {
		if limit <= end {
			return end
		}
	}
	return tens(limit)
}

// plainNumber writes a whole number of an axis.
func plainNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
