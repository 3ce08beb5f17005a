package chart

import (
	"strconv"

	"reifekompass/reports/scene"
)

// timeline is a horizontal axis of months in whole years. It has no years
// if nothing has a date.
type timeline struct {
	plot
	first, years int
}

// span returns the years of the roadmap: those given, otherwise those of the
// rows.
func (r Roadmap) span() (first, years int) {
	last := r.ToYear
	first = r.FromYear
	for _, row := range r.Rows {
		if !row.dated() {
			continue
		}
		if r.FromYear == 0 && (first == 0 || row.From/12 < first) {
			first = row.From / 12
		}
		if r.ToYear == 0 {
			last = max(last, row.last()/12)
		}
	}
	if first == 0 && last == 0 {
		return 0, 0
	}
	if first == 0 {
		first = last
	}
	return first, max(1, last-first+1)
}

func (r RoadmapRow) dated() bool { return r.From != 0 || r.To != 0 }

// last is the last month, not before the first.
func (r RoadmapRow) last() int { return max(r.From, r.To) }

// month is the x where a month begins, at the end of the axis if it lies
// outside.
func (t timeline) month(m int) float64 {
	return t.at(float64(m-12*t.first) / float64(12*max(1, t.years)) * 100)
}

// bar is where the bar of a row begins and ends, at least so wide that it can
// be seen.
func (t timeline) bar(r RoadmapRow) (from, to float64) {
	from, to = t.month(r.From), t.month(r.last()+1)
	const least = 0.8 * mm
	if to-from < least {
		from = min(from, t.to-least)
		to = from + least
	}
	return from, to
}

// parts are the words for the parts of a year that fit below it: quarters up
// to three years, then halves, then none.
func (p *pen) parts(t timeline, h RoadmapHead, s script) []string {
	for _, words := range [][]string{h.Quarters[:], h.Halves[:]} {
		if t.years == 0 || len(words) == 4 && t.years > 3 {
			continue
		}
		room := (t.to - t.from) / float64(t.years*len(words))
		if p.widest(words, s)+0.25*s.font.Size*2 <= room {
			return words
		}
	}
	return nil
}

// timeHead writes years and their parts so that the last line stands on y,
// and draws the grid down to a height.
func (p *pen) timeHead(t timeline, h RoadmapHead, s script, y, bottom float64) {
	parts := p.parts(t, h, s)
	year := bold(s.font.Size+1.5, scene.Ink)
	step := 1
	for t.years > 0 && p.width("2000", year)+s.font.Size > (t.to-t.from)*float64(step)/float64(t.years) && step < t.years {
		step++
	}
	top, level := y+0.7*s.font.Size, y
	if parts != nil {
		level = y - 1.7*s.font.Size
	}
	for i := range t.years {
		from := t.month(12 * (t.first + i))
		if i%step == 0 {
			text := strconv.Itoa(t.first + i)
			p.middle(min(from+0.4*s.font.Size, p.scene.Width-p.width(text, year)), level, text, year)
			p.vertical(from, top, bottom, stroke(scene.Muted, 0.3*mm))
		}
		p.yearParts(t, 12*(t.first+i), parts, s, area{top: top, bottom: bottom})
	}
	p.vertical(t.to, top, bottom, stroke(scene.Muted, 0.3*mm))
}

// yearParts draws the parts of a year: their words above, a line between two.
func (p *pen) yearParts(t timeline, month int, parts []string, s script, grid area) {
	for k, word := range parts {
		size := 12 / len(parts)
		from, to := t.month(month+k*size), t.month(month+(k+1)*size)
		p.middle((from+to)/2, grid.top-0.7*s.font.Size, word, s.centered())
		if k > 0 {
			p.vertical(from, grid.top, grid.bottom, stroke(scene.Hairline, 0.2*mm))
		}
	}
}

// barShape draws a bar by its style, centered on y.
func (p *pen) barShape(style BarStyle, from, to, y, height float64) {
	box := scene.Rect{X: from, Y: y - height/2, W: to - from, H: height}
	line := scene.Style{Fill: scene.Paper, Stroke: scene.Ramp3, Width: 0.4 * mm}
	switch style {
	case BarSolid:
		box.Style = scene.Style{Fill: scene.Ramp3}
	case BarThin:
		box.Y, box.H = y-style.half(height), 2*style.half(height)
		box.Style = scene.Style{Fill: scene.Ramp4}
	case BarHatched:
		line.Hatch = scene.Ramp3
		box.Style = line
	default:
		box.Style = line
	}
	if box.Stroke != scene.None {
		edge := min(box.Width/2, box.W/2)
		box.X, box.Y, box.W, box.H = box.X+edge, box.Y+edge, box.W-2*edge, box.H-2*edge
	}
	p.scene.Add(box)
}
