package chart

import "reifekompass/reports/scene"

// Radar shows today and target of one agency on an axis from 0 to 100 for
// each dimension, all from one center. It is meant for a single agency: its
// area says nothing, and two of them cannot be compared by it. An unknown
// value leaves a gap and is never drawn as 0.
type Radar struct {
	Head            RadarHead
	Axes            []RadarAxis
	Current, Target string // what the two outlines mean, above the chart; empty: not said
	Language        string // decides how words are divided
	Width           float64
	Speech          Speech
}

// RadarHead holds the words of the table, and of the bars that stand in for a
// radar that cannot be drawn.
type RadarHead struct{ Title, Current, Target string }

// RadarAxis is one dimension.
type RadarAxis struct {
	ID, Title       string
	Current, Target Value
	Missing         string // in place of an unknown value of today: "nicht auswertbar"
}

// Fits reports whether a radar can be drawn: with 3 to 12 axes. Otherwise
// Draw shows the values as bars.
func (d Radar) Fits() bool { return len(d.Axes) >= 3 && len(d.Axes) <= 12 }

// bars are the values as bars from zero.
func (d Radar) bars() Gaps {
	g := Gaps{Language: d.Language, Width: d.Width, Alt: d.Spoken().Sentence()}
	p, label := newPen(d.Width, 0, d.Language), semibold(8.5, scene.Ink)
	for _, axis := range d.Axes {
		row := GapRow{ID: axis.ID, Title: axis.Title, Current: axis.Current.sound(), Target: axis.Target.sound(), Quiet: true}
		if !row.Current.Known {
			row.Gap = orDash(axis.Missing)
		}
		row.Current.Label = p.short(row.Current.Label, label, 16*mm)
		g.Rows = append(g.Rows, row)
	}
	return g
}

// Table returns the values as a table.
func (d Radar) Table() Table {
	t := Table{Head: []string{d.Head.Title, d.Head.Current, d.Head.Target}}
	for _, axis := range d.Axes {
		t.Rows = append(t.Rows, []string{phrase(axis.ID, axis.Title), axis.Current.shown(axis.Missing), axis.Target.shown("")})
	}
	return t
}

// Spoken returns the values in words. Highest and lowest are those of today.
func (d Radar) Spoken() Spoken {
	readings := make([]reading, len(d.Axes))
	for i, axis := range d.Axes {
		readings[i] = newReading(phrase(axis.ID, axis.Title), axis.Current, axis.Missing)
	}
	spoken := d.Speech.say(readings)
	for i, axis := range d.Axes {
		if axis.Target.sound().Known {
			spoken.Values[i] += " → " + axis.Target.Label
		}
	}
	return spoken
}
