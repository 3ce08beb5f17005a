package chart

import "reifekompass/reports/scene"

// Signed shows deviations as bars from zero to both sides, such as how
// strict each member of a jury is. The rows come in the order they are drawn
// in. Both sides have the same scale.
type Signed struct {
	Head       string // above the names in the table: "Jurymitglied"
	Value      string // above the values in the table: "Abweichung"
	Less, More string // above the two sides: "strenger", "milder"
	Rows       []SignedRow
	Max        float64 // end of the axis on both sides; 0: 1
	Language   string  // decides how words are divided
	Width      float64 // points
	Speech     Speech
}

// SignedRow is one bar. If Value is unknown, Missing says why.
type SignedRow struct {
	Title   string
	Value   Value // At counts from -Max to Max, Label has its sign: "−0,54"
	Missing string
}

// signedGrid holds the places of the bars.
type signedGrid struct {
	room       float64 // of the titles
	zero, half float64 // x of zero, width of one side
	label      float64 // room of a label beside a bar
	max        float64
}

const (
	signedBar = 3.8 * mm
	signedTop = 6 * mm
)

func (p *pen) signedGrid(s Signed) signedGrid {
	titles := make([]string, len(s.Rows))
	labels := make([]string, len(s.Rows))
	for i, row := range s.Rows {
		titles[i], labels[i] = row.Title, row.Value.Label
	}
	g := signedGrid{max: s.Max, label: min(p.widest(labels, semibold(9, scene.Ink)), 0.12*s.Width) + 1.8*mm}
	if !finite(g.max) || g.max <= 0 {
		g.max = 1
	}
	g.room = min(p.widest(titles, regular(9.5, scene.Ink))+0.1, 0.34*s.Width)
	g.half = max(0, (s.Width-g.room-4*mm)/2-g.label)
	g.zero = s.Width - g.label - g.half
	return g
}

// Draw returns the chart.
func (s Signed) Draw() scene.Scene {
	p := newPen(s.Width, 0, s.Language)
	g := p.signedGrid(s)
	head, room := semibold(8.5, scene.Muted), g.half+g.label-2*mm
	p.middle(g.zero-2*mm, 2.2*mm, p.short(s.Less, head, room), head.right())
	p.middle(g.zero+2*mm, 2.2*mm, p.short(s.More, head, room), head)
	y := signedTop
	for _, row := range s.Rows {
		height := 6.2 * mm
		if p.width(row.Title, regular(9.5, scene.Ink)) > g.room {
			height = 9.6 * mm
		}
		p.signedRow(row, g, y+height/2)
		y += height
	}
	p.vertical(g.zero, signedTop-1.4*mm, y+0.6*mm, stroke(scene.Ink, 0.35*mm))
	p.scene.Height = y + mm
	return p.finish(s.Spoken().Sentence())
}

func (p *pen) signedRow(row SignedRow, g signedGrid, y float64) {
	title := regular(9.5, scene.Ink)
	p.stack(0, y, p.fit(row.Title, title, g.room, 2), title)
	value := row.Value.sound()
	if !value.Known {
		s := regular(8.5, scene.Muted)
		p.middle(g.zero+2*mm, y, p.short(orDash(row.Missing), s, g.half+g.label-2*mm), s)
		return
	}
	length := g.half * min(max(value.At/g.max, -1), 1)
	bar := scene.Rect{X: min(g.zero, g.zero+length), Y: y - signedBar/2, W: max(length, -length), H: signedBar}
	s, end := semibold(9, scene.Ink), g.zero+length
	if length < 0 {
		bar.Style = scene.Style{Fill: scene.Ramp4}
		p.scene.Add(bar)
		p.middle(end-1.6*mm, y, p.short(value.Label, s, g.label-1.6*mm), s.right())
		return
	}
	bar.Style = scene.Style{Fill: scene.Ramp3}
	p.scene.Add(bar)
	p.middle(end+1.6*mm, y, p.short(value.Label, s, g.label-1.6*mm), s)
}

// Table returns the deviations as a table.
func (s Signed) Table() Table {
	t := Table{Head: []string{s.Head, s.Value}}
	for _, row := range s.Rows {
		t.Rows = append(t.Rows, []string{row.Title, row.Value.shown(row.Missing)})
	}
	return t
}

// Spoken returns the deviations in words.
func (s Signed) Spoken() Spoken {
	readings := make([]reading, len(s.Rows))
	for i, row := range s.Rows {
		readings[i] = newReading(row.Title, row.Value, row.Missing)
	}
	return s.Speech.say(readings)
}
