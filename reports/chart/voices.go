package chart

import (
	"slices"
	"strconv"

	"reifekompass/reports/scene"
)

// Voices shows which levels several people named for the same questions: a
// block per question, in it a row per group of people with a dot at every level
// that one of them named, and a line through the block at the level that holds.
// A dot that stands for several people has their number in it. The questions
// come in the order they are drawn in.
type Voices struct {
	Head      VoicesHead
	Questions []VoicesQuestion
	Language  string  // decides how words are divided
	Width     float64 // points
	Alt       string
}

// VoicesHead holds the words above the columns.
type VoicesHead struct {
	Question string // "Frage"
	People   string // "Wer"
	Holds    string // "Es gilt"
}

// VoicesQuestion is a question with what was said to it.
type VoicesQuestion struct {
	ID, Title string
	Holds     Value  // the level that holds; unknown: none
	Standing  string // below it: "geklärt"; may be empty
	Rows      []VoicesRow
}

// VoicesRow is what people of one group said.
type VoicesRow struct {
	People  string
	Levels  []int  // named, 0 to 4, in any order
	Missing string // in place of the dots if there are none
}

const (
	voicesRow    = 6.2 * mm
	voicesRadius = 1.3 * mm
	voicesMany   = 2.3 * mm // of a dot with a number
	voicesPeople = 56 * mm
	voicesAxis   = 102 * mm
	voicesHolds  = 26 * mm
	voicesTop    = 4 // the highest level
)

// Draw returns the chart. A block is higher than its rows if its title needs it.
func (v Voices) Draw() scene.Scene {
	p := newPen(v.Width, 0, v.Language)
	axis := ruler{plot: plot{from: voicesAxis, to: v.Width - voicesHolds}, max: voicesTop}
	p.voicesHead(v.Head, axis)
	y := sheetHead
	for _, q := range v.Questions {
		height := p.voicesHeight(q)
		p.voicesBlock(q, axis, y, height)
		y += height
	}
	p.scene.Height = y + 0.2*mm
	return p.finish(v.Alt)
}

func (p *pen) voicesHead(head VoicesHead, axis ruler) {
	s, middle := semibold(8, scene.Muted), sheetHead-3.2*mm
	p.middle(0, middle, p.short(head.Question, s, voicesPeople-2*mm), s)
	p.middle(voicesPeople, middle, p.short(head.People, s, axis.from-voicesPeople-4*mm), s)
	p.middle(p.scene.Width, middle, p.short(head.Holds, s, voicesHolds-4*mm), s.right())
	p.sheetScale(axis, graduation{ticks: graded(voicesTop)}, middle)
	p.horizontal(0, p.scene.Width, sheetHead, stroke(scene.Ink, 0.3*mm))
}

const (
	voicesTitle = 8 * mm // where titles begin, behind their codes
	voicesLines = 3      // of a title
)

func (p *pen) voicesLines(q VoicesQuestion) ([]string, script) {
	s := regular(9, scene.Ink)
	return p.fit(q.Title, s, voicesPeople-voicesTitle-3*mm, voicesLines), s
}

func (p *pen) voicesHeight(q VoicesQuestion) float64 {
	lines, s := p.voicesLines(q)
	return max(float64(len(q.Rows))*voicesRow, float64(len(lines))*s.leading(), 8.4*mm) + 2*mm
}

func (p *pen) voicesBlock(q VoicesQuestion, axis ruler, y, height float64) {
	center := y + height/2
	for _, tick := range graded(voicesTop) {
		p.vertical(axis.at(tick), y, y+height, stroke(scene.Hairline, 0.2*mm))
	}
	p.horizontal(0, p.scene.Width, y+height, stroke(scene.Hairline, 0.2*mm))
	lines, s := p.voicesLines(q)
	p.middle(0, center, p.short(q.ID, bold(9.5, scene.Ink), voicesTitle-mm), bold(9.5, scene.Ink))
	p.stack(voicesTitle, center, lines, s)
	p.voicesHolds(q, axis, y, height)
	top := center - float64(len(q.Rows))*voicesRow/2
	for i, row := range q.Rows {
		p.voicesRow(row, axis, top+(float64(i)+0.5)*voicesRow)
	}
}

// voicesHolds draws the level that holds, and says it at the right.
func (p *pen) voicesHolds(q VoicesQuestion, axis ruler, y, height float64) {
	holds, center := q.Holds.sound(), y+height/2
	if holds.Known {
		p.vertical(axis.at(holds.At), y+0.9*mm, y+height-0.9*mm, stroke(scene.Ink, 0.7*mm))
	}
	word, note := semibold(9.5, scene.Ink).right(), regular(8, scene.Muted).right()
	room := voicesHolds - 4*mm
	if q.Standing == "" {
		p.middle(p.scene.Width, center, p.short(q.Holds.Label, word, room), word)
		return
	}
	p.middle(p.scene.Width, center-2*mm, p.short(q.Holds.Label, word, room), word)
	p.middle(p.scene.Width, center+2*mm, p.short(q.Standing, note, room), note)
}

func (p *pen) voicesRow(row VoicesRow, axis ruler, y float64) {
	s := regular(8.5, scene.Ink)
	p.middle(voicesPeople, y, p.short(row.People, s, axis.from-voicesPeople-4*mm), s)
	var counts [voicesTop + 1]int
	for _, level := range row.Levels {
		counts[min(max(level, 0), voicesTop)]++
	}
	if len(row.Levels) == 0 {
		p.withheld(axis.plot, y, row.Missing)
		return
	}
	low, high := slices.Min(row.Levels), slices.Max(row.Levels)
	p.horizontal(axis.at(float64(low)), axis.at(float64(high)), y, stroke(scene.Ramp2, 0.9*mm))
	for level, n := range counts {
		p.voicesDot(axis.at(float64(level)), y, n)
	}
}

// voicesDot draws a dot for n people, ringed so that it is told from the line
// that it may stand on.
func (p *pen) voicesDot(x, y float64, n int) {
	if n == 0 {
		return
	}
	r := voicesRadius
	if n > 1 {
		r = voicesMany
	}
	style := scene.Style{Fill: scene.Primary, Stroke: scene.Paper, Width: 0.3 * mm}
	p.scene.Add(scene.Circle{Center: scene.Point{X: x, Y: y}, R: r, Style: style})
	if n > 1 {
		digit := bold(7.5, scene.OnPrimary).centered()
		p.middle(x, y, p.short(strconv.Itoa(n), digit, 2*r-0.6*mm), digit)
	}
}
