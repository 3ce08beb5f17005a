package chart

import (
	"cmp"
	"slices"

	"reifekompass/reports/scene"
)

// SetScatter shows groups of applicants by two values, both on axes from 0: a
// small ring for each group, larger dots joined by a line for those to which
// no group is better in both, a diamond for the proposal. Only the proposal
// and one alternative are named.
type SetScatter struct {
	Across, Up string // words of the axes: "Mittelwert der drei", "Abdeckung"
	Points     []SetPoint
	Head       SetHead
	Max        float64 // end of both axes; 0: 5
	Language   string  // decides how words are divided
	Width      float64 // points
	Height     float64 // of the plot; 0: 90 mm
	Speech     Speech  // highest and lowest are told by the value across
}

// SetHead holds the words of the table.
type SetHead struct{ Name, Note string } // "Gruppe", "Einordnung"

// SetRole says what a group is among the others.
type SetRole int

// The roles of a group.
const (
	SetOther       SetRole = iota
	SetAlternative         // named beside the proposal
	SetProposal            // the diamond; of several the first is drawn as one
)

// SetPoint is one group. A point without two numbers is not drawn.
type SetPoint struct {
	Name   string   // "Auental, Rosenau, Westermark"
	X, Y   Value    // across and up
	Pareto bool     // no group is better in both
	Note   string   // in the table: "Vorschlag", "Pareto"
	Label  []string // lines beside the point; only for proposal and alternative
	Role   SetRole
}

// known reports whether the point has a place.
func (s SetPoint) known() bool { return s.X.sound().Known && s.Y.sound().Known }

// named returns the first point of a role; nil if there is none.
func (d SetScatter) named(role SetRole) *SetPoint {
	for i := range d.Points {
		if d.Points[i].Role == role && d.Points[i].known() {
			return &d.Points[i]
		}
	}
	return nil
}

// scatter is a chart of groups while it is drawn.
type scatter struct {
	*pen
	SetScatter
	frame area
	limit float64
}

func (s scatter) place(v SetPoint) scene.Point {
	across, up := s.frame.right-s.frame.left, s.frame.bottom-s.frame.top
	inside := func(v float64) float64 { return min(max(v/s.limit, 0), 1) }
	return scene.Point{X: s.frame.left + across*inside(v.X.At), Y: s.frame.bottom - up*inside(v.Y.At)}
}

// Draw returns the chart.
func (d SetScatter) Draw() scene.Scene {
	s := scatter{pen: newPen(d.Width, 0, d.Language), SetScatter: d, limit: whole(d.Max)}
	s.frame = area{left: 9 * mm, top: 8 * mm, right: d.Width - 6*mm, bottom: 8*mm + orDefault(max(0, d.Height), 90*mm)}
	s.axes()
	rings := s.rings()
	proposal, alternative := d.named(SetProposal), d.named(SetAlternative)
	s.paretoLine()
	if alternative != nil && !alternative.Pareto {
		s.dot(s.place(*alternative).X, s.place(*alternative).Y, 1.5*mm)
	}
	labels := setLabels{scatter: s, rings: rings}
	if proposal != nil {
		at := s.place(*proposal)
		s.diamond(at.X, at.Y, 2.4*mm)
		labels.taken = append(labels.taken, area{left: at.X, top: at.Y, right: at.X, bottom: at.Y}.grown(2.4*mm))
	}
	if proposal != nil {
		labels.add(*proposal, bold(9, scene.Target))
	}
	if alternative != nil {
		labels.add(*alternative, semibold(8.5, scene.Primary))
	}
	s.scene.Height = s.frame.bottom + 11*mm
	return s.finish(d.Spoken().Sentence())
}

// axes draws the grid with its numbers and the words of both axes.
func (s scatter) axes() {
	text, head := regular(8, scene.Muted), semibold(8.5, scene.Muted)
	for _, tick := range graded(s.limit) {
		at := s.place(SetPoint{X: Value{At: tick}, Y: Value{At: tick}})
		s.vertical(at.X, s.frame.top, s.frame.bottom, stroke(scene.Hairline, 0.2*mm))
		s.horizontal(s.frame.left, s.frame.right, at.Y, stroke(scene.Hairline, 0.2*mm))
		s.middle(at.X, s.frame.bottom+3*mm, plainNumber(tick), text.centered())
		s.middle(s.frame.left-2*mm, at.Y, plainNumber(tick), text.right())
	}
	if s.Up != "" {
		s.middle(0, 2.4*mm, s.short("↑ "+s.Up, head, s.Width), head)
	}
	if s.Across != "" {
		s.middle(s.frame.right, s.frame.bottom+7.8*mm, s.short(s.Across+" →", head, s.frame.right), head.right())
	}
}

// rings draws the groups that are neither named nor the best of their kind.
func (s scatter) rings() []scene.Point {
	var places []scene.Point
	for _, point := range s.Points {
		if !point.known() || point.Pareto || point.Role != SetOther {
			continue
		}
		at := s.place(point)
		places = append(places, at)
		s.scene.Add(scene.Circle{Center: at, R: 0.6 * mm, Style: scene.Style{Fill: scene.Paper, Stroke: scene.Ramp3, Width: 0.2 * mm}})
	}
	return places
}

// paretoLine joins the groups to which none is better in both, and draws
// their dots over the line.
func (s scatter) paretoLine() {
	var best []SetPoint
	for _, point := range s.Points {
		if point.Pareto && point.known() {
			best = append(best, point)
		}
	}
	slices.SortStableFunc(best, func(a, b SetPoint) int {
		return cmp.Or(cmp.Compare(a.X.At, b.X.At), cmp.Compare(b.Y.At, a.Y.At))
	})
	line := scene.Path{Style: stroke(scene.Primary, 0.35*mm)}
	for _, point := range best {
		line.Points = append(line.Points, s.place(point))
	}
	if len(best) > 1 {
		s.scene.Add(line)
	}
	for _, point := range best {
		if point.Role != SetProposal {
			at := s.place(point)
			s.dot(at.X, at.Y, 1.5*mm)
		}
	}
}

// Table returns the groups as a table.
func (d SetScatter) Table() Table {
	t := Table{Head: []string{d.Head.Name, d.Across, d.Up, d.Head.Note}}
	for _, point := range d.Points {
		t.Rows = append(t.Rows, []string{point.Name, point.X.shown(""), point.Y.shown(""), point.Note})
	}
	return t
}

// Spoken returns the groups in words: those that are named or to which none
// is better; all would be too many to listen to.
func (d SetScatter) Spoken() Spoken {
	readings := make([]reading, 0, len(d.Points))
	for _, point := range d.Points {
		readings = append(readings, newReading(point.Name, point.X, ""))
	}
	spoken := d.Speech.say(readings)
	spoken.Values = nil
	for _, point := range d.Points {
		if point.Pareto || point.Role != SetOther {
			spoken.Values = append(spoken.Values, phrase(point.Name, point.X.shown("")+" / "+point.Y.shown(""), point.Note))
		}
	}
	return spoken
}
