package chart

import (
	"slices"
	"strings"

	"reifekompass/reports/scene"
)

// Slope shows how values change between two or three moments, such as from
// today to after the measures: a line per row on a fixed axis from 0 to 100.
// A line that rises is solid, one that falls is dashed, one that stays is
// thin. Labels stand at the ends; they move apart where they would touch, and
// a thin line leads to them.
type Slope struct {
	Head     SlopeHead
	Moments  []string // two or three: "heute", "nach den Maßnahmen"
	Rows     []SlopeRow
	Language string  // decides how words are divided
	Width    float64 // points
	Height   float64 // of the axis; 0: 100 mm; more if the labels need it
	Speech   Speech
}

// SlopeHead holds the words of the chart.
type SlopeHead struct {
	Title                 string // only in the table: "Handlungsfeld"
	Change                string // above the changes at the right: "Änderung"
	Rising, Falling, Same string // what the lines mean, above the chart; empty: not said
}

// SlopeRow is one line.
type SlopeRow struct {
	ID, Title string
	Values    []Value // as many as moments; a missing one is unknown
	Missing   string  // in place of an unknown value: "nicht auswertbar"
	Change    string  // "+33,3"; empty: not said
}

// values are as many as moments.
func (r SlopeRow) values(n int) []Value {
	values := make([]Value, n)
	for i := range values {
		if i < len(r.Values) {
			values[i] = r.Values[i].sound()
		}
	}
	return values
}

// moments are the two or three that are drawn.
func (d Slope) moments() []string {
	moments := d.Moments[:min(len(d.Moments), 3)]
	for len(moments) < 2 {
		moments = append(slices.Clip(moments), "")
	}
	return moments
}

// Table returns the values as a table.
func (d Slope) Table() Table {
	moments := d.moments()
	t := Table{Head: append(append([]string{d.Head.Title}, moments...), d.Head.Change)}
	for _, row := range d.Rows {
		cells := []string{phrase(row.ID, row.Title)}
		for _, value := range row.values(len(moments)) {
			cells = append(cells, value.shown(row.Missing))
		}
		t.Rows = append(t.Rows, append(cells, row.Change))
	}
	return t
}

// Spoken returns the values in words. Highest and lowest are those of the last
// moment.
func (d Slope) Spoken() Spoken {
	readings := make([]reading, len(d.Rows))
	for i, row := range d.Rows {
		values := row.values(len(d.moments()))
		readings[i] = newReading(phrase(row.ID, row.Title), values[len(values)-1], row.Missing)
	}
	spoken := d.Speech.say(readings)
	for i, row := range d.Rows {
		spoken.Values[i] = phrase(row.ID, row.Title, row.course(len(d.moments())))
	}
	return spoken
}

// course is the way of a row through the moments: "45,8 → 79,2".
func (r SlopeRow) course(n int) string {
	texts := make([]string, 0, n)
	for _, value := range r.values(n) {
		texts = append(texts, value.shown(r.Missing))
	}
	return strings.Join(texts, " → ")
}

// course is the way of a line between two moments.
type course int

const (
	wayUp course = iota
	wayDown
	wayLevel
)

// courseOf compares two values as they are printed.
func courseOf(from, to Value) course {
	switch {
	case from.At == to.At || from.Label == to.Label && from.Label != "":
		return wayLevel
	case from.At < to.At:
		return wayUp
	default:
		return wayDown
	}
}

// style is how a line of the course is drawn.
func (c course) style() scene.Style {
	switch c {
	case wayUp:
		return stroke(scene.Primary, 0.6*mm)
	case wayDown:
		return scene.Style{Stroke: scene.Target, Width: 0.6 * mm, Dash: []float64{1.6 * mm, mm}}
	default:
		return stroke(scene.Muted, 0.25*mm)
	}
}

// colour is that of the numbers of a line.
func (c course) colour() scene.Colour {
	if c == wayLevel {
		return scene.Muted
	}
	return c.style().Stroke
}
