package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"reifekompass/reports/scene"
)

// ruler is a horizontal axis that ends at a maximum other than 100.
type ruler struct {
	plot
	max float64
}

// at returns the x of a value, at the end of the axis if it lies outside.
func (r ruler) at(value float64) float64 { return r.plot.at(value * 100 / r.max) }

// tens is a maximum in whole tens from 10 to 100; 0 stands for 100.
func tens(limit float64) float64 {
	if limit <= 0 {
		return 100
	}
	for top := 10.0; top < 100; top += 10 {
		if limit <= top {
			return top
		}
	}
	return 100
}

// ticks are the tens of the axis, or every second one where they would stand
// closer than the given distance.
func (r ruler) ticks(least float64) []float64 {
	step := 10.0
	if r.at(step)-r.from < least {
		step = 20
	}
	var ticks []float64
	for tick := 0.0; tick <= r.max; tick += step {
		ticks = append(ticks, tick)
	}
	return ticks
}

// rule draws the grid of an axis and its numbers below it.
func (p *pen) rule(axis ruler, top, bottom, size float64) {
	for _, tick := range axis.ticks(size * 2.4) {
		x := axis.at(tick)
		p.vertical(x, top, bottom, stroke(scene.Hairline, 0.2*mm))
		p.middle(x, bottom+size, strconv.Itoa(int(tick)), regular(size, scene.Muted).centered())
	}
}

// column is a column of short texts beside a picture: as wide as its widest
// text, set to its right end.
type column struct {
	head  string
	texts []string
	right float64
	width float64
}

// columns measures columns and places them from the right end of a drawing.
// It returns where the first one begins.
func (p *pen) columns(heads []string, rows [][]string, style columnStyle) ([]column, float64) {
	columns := make([]column, len(heads))
	x := p.scene.Width
	for i := len(heads) - 1; i >= 0; i-- {
		c := column{head: heads[i], right: x, width: p.width(heads[i], style.head)}
		for _, row := range rows {
			text := ""
			if i < len(row) {
				text = row[i]
			}
			c.texts = append(c.texts, text)
			c.width = max(c.width, p.width(text, style.text))
		}
		c.width = min(c.width, style.most)
		x -= c.width + style.gap
		columns[i] = c
	}
	return columns, x
}

// columnStyle is how columns are set.
type columnStyle struct {
	head, text script
	gap        float64 // left of each column
	most       float64 // width of a column; longer texts are shortened
}

// fairWidth is the most that a column may be wide if all of them, with their
// gaps, are to fit into room: what narrow ones leave goes to the wide ones. It
// is infinite if all fit as they are.
func (p *pen) fairWidth(heads []string, rows [][]string, style columnStyle, room float64) float64 {
	style.most = math.Inf(1)
	columns, _ := p.columns(heads, rows, style)
	slices.SortFunc(columns, func(a, b column) int { return cmp.Compare(a.width, b.width) })
	room -= style.gap * float64(len(columns))
	for i, c := range columns {
		if share := room / float64(len(columns)-i); c.width > share {
			return share
		}
		room -= c.width
	}
	return style.most
}

// cellText sets a text of a column, shortened if it is too long.
func (p *pen) cellText(c column, y float64, text string, s script) {
	p.middle(c.right, y, p.short(text, s, c.width), s.right())
}

// short shortens a text to a width, with room for rounding.
func (p *pen) short(text string, s script, width float64) string {
	return p.fonts.Ellipsis(text, s.font, max(0, width)+0.01)
}

// widest is the width of the widest text.
func (p *pen) widest(texts []string, s script) float64 {
	width := 0.0
	for _, text := range texts {
		width = max(width, p.width(text, s))
	}
	return width
}
