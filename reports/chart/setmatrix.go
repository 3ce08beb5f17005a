package chart

import (
	"slices"
	"strings"

	"reifekompass/reports/scene"
)

// SetMatrix shows which member of a group covers which criterion: a full dot
// for the best value of the group, a ring for a value that is enough, a dash
// for less, and the number under each sign.
type SetMatrix struct {
	Title    string // above the names in the table
	Columns  []SetColumn
	Rows     []SetRow
	Enough   float64 // from this value on a ring is drawn; PAGES: 3,5
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech  // highest and lowest are told by the best value of each criterion
}

// SetColumn is one criterion.
type SetColumn struct {
	ID    string // "J1"
	Note  string // below the id: "14 %"
	Title string // in the line below the chart
}

// SetRow is one member of the group.
type SetRow struct {
	Title   string
	Values  []Value // as many as criteria; a missing one is unknown
	Missing string  // under the sign of an unknown value: "n. e."
}

// value is that of a criterion.
func (r SetRow) value(column int) Value {
	if column >= len(r.Values) {
		return Value{}
	}
	return r.Values[column].sound()
}

// best is the highest value of a criterion; unknown if nobody has one.
func (d SetMatrix) best(column int) Value {
	best := Value{}
	for _, row := range d.Rows {
		if v := row.value(column); v.Known && (!best.Known || v.At > best.At) {
			best = v
		}
	}
	return best
}

const (
	setRow   = 10.6 * mm
	setHead  = 10.4 * mm
	setStep  = 14 * mm
	setLeast = 9 * mm // narrower columns hold no number
)

// setGrid holds the places of the signs.
type setGrid struct {
	room, from, step float64
	shown            int
}

func (p *pen) setGrid(d SetMatrix) setGrid {
	titles := make([]string, len(d.Rows))
	for i, row := range d.Rows {
		titles[i] = row.Title
	}
	g := setGrid{room: min(max(p.widest(titles, semibold(9.5, scene.Ink))+0.1, 20*mm), 0.3*d.Width)}
	g.from = g.room + 3*mm
	g.step = min(setStep, max(setLeast, (d.Width-g.from)/float64(max(1, len(d.Columns)))))
	g.shown = min(len(d.Columns), int((d.Width-g.from)/g.step+1e-9))
	g.from = d.Width - float64(g.shown)*g.step
	return g
}

// Draw returns the chart with the names of the criteria below it. Criteria
// that find no room are left to the table; an ellipsis stands for them.
func (d SetMatrix) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	g := p.setGrid(d)
	for i, column := range d.Columns[:g.shown] {
		x := g.from + (float64(i)+0.5)*g.step
		id, note := bold(9.5, scene.Ink), regular(8, scene.Muted)
		name := column.ID
		if i == g.shown-1 && g.shown < len(d.Columns) {
			name = "…"
		}
		p.middle(x, 2.4*mm, p.short(name, id, g.step-mm), id.centered())
		p.middle(x, 6.6*mm, p.short(column.Note, note, g.step-mm), note.centered())
	}
	p.horizontal(0, d.Width, setHead, stroke(scene.Ink, 0.3*mm))
	y := setHead
	for _, row := range d.Rows {
		p.setRow(d, row, g, y)
		y += setRow
	}
	p.scene.Height = p.setNames(d, y+0.2*mm)
	return p.finish(d.Spoken().Sentence())
}

func (p *pen) setRow(d SetMatrix, row SetRow, g setGrid, y float64) {
	title := semibold(9.5, scene.Ink)
	p.stack(0, y+setRow/2, p.fit(row.Title, title, g.room, 2), title)
	for i := range g.shown {
		x := g.from + (float64(i)+0.5)*g.step
		value := row.value(i)
		best := value.Known && value.At == d.best(i).At
		p.setSign(scene.Point{X: x, Y: y + 3.6*mm}, value, best, d.Enough)
		s := regular(8.5, scene.Ink)
		if best {
			s = bold(8.5, scene.Ink)
		}
		if !value.Known {
			s = regular(8, scene.Muted)
		}
		p.middle(x, y+8*mm, p.short(value.shown(row.Missing), s, g.step-mm), s.centered())
	}
	p.horizontal(0, d.Width, y+setRow, stroke(scene.Hairline, 0.2*mm))
}

// setSign draws the sign of a value; an unknown one is a dashed ring.
func (p *pen) setSign(at scene.Point, value Value, best bool, enough float64) {
	const r, line = 1.9 * mm, 0.5 * mm
	ring := scene.Circle{Center: at, R: r - line/2, Style: stroke(scene.Primary, line)}
	switch {
	case !value.Known:
		ring.Style = dashed(scene.Muted, 0.25*mm)
		p.scene.Add(ring)
	case best:
		p.dot(at.X, at.Y, r)
	case value.At >= enough:
		p.scene.Add(ring)
	default:
		p.horizontal(at.X-1.5*mm, at.X+1.5*mm, at.Y, stroke(scene.Muted, 0.5*mm))
	}
}

// setNames writes what the ids stand for and returns where that ends.
func (p *pen) setNames(d SetMatrix, y float64) float64 {
	names := make([]string, 0, len(d.Columns))
	for _, column := range d.Columns {
		if column.Title != "" {
			names = append(names, phrase(column.ID, strings.ReplaceAll(column.Title, " ", "\u00a0")))
		}
	}
	if len(names) == 0 {
		return y
	}
	s := regular(8.5, scene.Muted)
	y += 4.4 * mm
	for _, line := range p.fit(strings.Join(names, " · "), s, d.Width, 12) {
		p.middle(0, y, line, s)
		y += 4.2 * mm
	}
	return y - 1.6*mm
}

// Table returns the values as a table.
func (d SetMatrix) Table() Table {
	t := Table{Head: []string{d.Title}}
	for _, column := range d.Columns {
		t.Head = append(t.Head, phrase(column.ID, column.Title))
	}
	for _, row := range d.Rows {
		cells := []string{row.Title}
		for i := range d.Columns {
			cells = append(cells, row.value(i).shown(row.Missing))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// Spoken returns the best value of each criterion and who has it, in words.
func (d SetMatrix) Spoken() Spoken {
	readings := make([]reading, len(d.Columns))
	for i, column := range d.Columns {
		best := d.best(i)
		var names []string
		for _, row := range d.Rows {
			if v := row.value(i); best.Known && v.Known && v.At == best.At {
				names = append(names, row.Title)
			}
		}
		if best.Known {
			best.Label = phrase(best.Label, "("+strings.Join(names, ", ")+")")
		}
		readings[i] = newReading(phrase(column.ID, column.Title), best, d.missing())
	}
	return d.Speech.say(readings)
}

// missing is the first word for an unknown value.
func (d SetMatrix) missing() string {
	i := slices.IndexFunc(d.Rows, func(r SetRow) bool { return r.Missing != "" })
	if i < 0 {
		return ""
	}
	return d.Rows[i].Missing
}
