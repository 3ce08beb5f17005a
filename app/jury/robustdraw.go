package jury

import (
	"math"
	"strings"

	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
)

// drawer draws the pictures of the page in design pixels.
type drawer struct {
	words *translations.Translator
	fonts *scene.Fonts
	scene scene.Scene
}

// caption is the size of all text in the pictures: nothing is smaller.
const caption = 13

func newDrawer(words *translations.Translator, width, height float64) *drawer {
	return &drawer{words: words, fonts: scene.Embedded(), scene: scene.Scene{Width: width, Height: height}}
}

// look is how a text is set.
type look struct {
	colour scene.Colour
	anchor scene.Anchor
	weight scene.Weight
}

func (d *drawer) text(x, middle float64, text string, l look) {
	font := scene.Font{Size: caption, Weight: l.weight}
	d.scene.Add(scene.Text{At: scene.Point{X: x, Y: middle + d.fonts.CapHeight(font)/2}, Text: text, Font: font, Colour: l.colour, Anchor: l.anchor})
}

func (d *drawer) fit(text string, room float64) string {
	return d.fonts.Ellipsis(text, scene.Font{Size: caption}, room)
}

// fitted is a text, or a short one where it has no room.
func (d *drawer) fitted(text, short string, room float64) string {
	if short != "" && d.fonts.Width(text, scene.Font{Size: caption}) > room {
		text = short
	}
	return d.fit(text, room)
}

func (d *drawer) line(from, to scene.Point, colour scene.Colour, width float64) {
	d.scene.Add(scene.Line{From: from, To: to, Style: scene.Style{Stroke: colour, Width: width}})
}

// Sizes of the intervals.
const (
	intervalRow  = 30
	intervalHead = 26
	intervalName = 150
	intervalText = 96
)

// drawIntervals draws a bar per criterion, from 0 to 100 per cent, with the
// weight of now as a heavy tick.
func drawIntervals(words *translations.Translator, list []Interval, chosen int, width float64) scene.Scene {
	d := newDrawer(words, width, intervalHead+intervalRow*float64(len(list)))
	name := min(intervalName, width*0.3)
	from, to := name, max(name+40, width-intervalText)
	at := func(percent float64) float64 { return from + (to-from)*percent/100 }
	for _, tick := range []float64{0, 25, 50, 75, 100} {
		d.text(at(tick), 9, words.Integer(int(tick)), look{scene.Muted, scene.Middle, scene.Regular})
	}
	said := make([]string, 0, len(list))
	for i, row := range list {
		y := intervalHead + intervalRow*(float64(i)+0.5)
		if i == chosen {
			d.scene.Add(scene.Rect{X: 0, Y: y - intervalRow/2 + 1, W: width, H: intervalRow - 2, Radius: 4, Style: scene.Style{Fill: scene.Select}})
		}
		d.text(0, y, row.ID, look{scene.Muted, scene.Start, scene.Semibold})
		d.text(34, y, d.fit(row.Title, name-42), look{scene.Ink, scene.Start, scene.Regular})
		d.line(scene.Point{X: from, Y: y}, scene.Point{X: to, Y: y}, scene.Hairline, 1)
		if row.Known {
			d.scene.Add(scene.Rect{X: at(row.Low), Y: y - 4, W: max(2, at(row.High)-at(row.Low)), H: 8, Radius: 2, Style: scene.Style{Fill: scene.Ramp2, Stroke: scene.Ramp3, Width: 1}})
		}
		d.line(scene.Point{X: at(row.Weight), Y: y - 9}, scene.Point{X: at(row.Weight), Y: y + 9}, scene.Ink, 3)
		d.text(width, y, row.Label, look{scene.Ink, scene.End, scene.Regular})
		said = append(said, row.ID+" "+row.Title+": "+row.Label)
	}
	d.scene.Alt = strings.Join(said, "; ")
	return d.scene
}

// Sizes of the bars of ranks.
const (
	rankRow  = 28
	rankName = 150
	rankTop  = 44
)

// drawRanks draws a bar per applicant, divided by how often it takes which
// rank. A part that has room says its number of 100.
func drawRanks(words *translations.Translator, bars []RankBar, shown int, width float64) scene.Scene {
	d := newDrawer(words, width, rankRow*float64(len(bars)))
	name := min(rankName, width*0.3)
	from, to := name, max(name+40, width-rankTop)
	said := make([]string, 0, len(bars))
	for i, bar := range bars {
		y, x := rankRow*(float64(i)+0.5), from
		d.text(0, y, d.fitted(bar.Name, bar.Short, name-8), look{scene.Ink, scene.Start, scene.Regular})
		for r, share := range bar.Shares {
			part := (to - from) * share
			d.part(x, y, part, share, rankFill(r, shown))
			x += part
		}
		d.text(width, y, bar.Top, look{scene.Ink, scene.End, scene.Semibold})
		said = append(said, bar.Name+": "+bar.Top)
	}
	d.scene.Alt = strings.Join(said, "; ")
	return d.scene
}

// rankFill is the step of the ramp for a rank from 0, the darkest first; -1 is
// that of all others.
func rankFill(rank, shown int) int {
	if rank >= shown {
		return -1
	}
	return 4 - rank
}

func (d *drawer) part(x, y, width, share float64, step int) {
	if width < 0.5 {
		return
	}
	style, ink := scene.Style{Fill: scene.Paper, Stroke: scene.Ramp3, Width: 1}, scene.Ink
	if step >= 0 {
		style.Fill, ink = scene.Ramp(step), scene.OnRamp(step)
	}
	d.scene.Add(scene.Rect{X: x, Y: y - 9, W: width, H: 18, Style: style})
	if text := d.words.Integer(hundredth(share)); width > d.fonts.Width(text, scene.Font{Size: caption})+6 {
		d.text(x+width/2, y, text, look{ink, scene.Middle, scene.Regular})
	}
}

// scatter is the picture of the sets while it is drawn.
type scatter struct {
	*drawer
	left, right, top, bottom float64
	fromX, toX, fromY, toY   float64 // of the axes
}

// drawSets draws a ring for every set, and a filled dot with its letter for
// each that none surpasses. The axes begin where the values do and say so.
func drawSets(words *translations.Translator, s Sets, width float64) scene.Scene {
	const height = 230
	c := scatter{drawer: newDrawer(words, width, height), left: 40, right: width - 24, top: 28, bottom: height - 28}
	if len(s.Points) == 0 {
		return c.scene
	}
	c.fromX, c.toX = halves(s.Points, func(p SetPoint) float64 { return p.Mean })
	c.fromY, c.toY = halves(s.Points, func(p SetPoint) float64 { return p.Coverage })
	c.axes()
	for _, p := range s.Points {
		if p.Letter == "" {
			c.scene.Add(scene.Circle{Center: c.at(p), R: 3, Style: scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 1}})
		}
	}
	for _, p := range s.Points {
		if p.Letter != "" {
			at := c.at(p)
			c.scene.Add(scene.Circle{Center: at, R: 5, Style: scene.Style{Fill: scene.Primary}})
			c.text(at.X+9, at.Y, p.Letter, look{scene.Primary, scene.Start, scene.Semibold})
		}
	}
	said := make([]string, 0, len(s.Rows))
	for _, row := range s.Rows {
		said = append(said, row.Letter+": "+row.Members+", "+row.Mean+" / "+row.Coverage)
	}
	c.scene.Alt = strings.Join(said, "; ")
	return c.scene
}

// halves are the ends of an axis at whole and half points around all values.
func halves(points []SetPoint, value func(SetPoint) float64) (from, to float64) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range points {
		low, high = min(low, value(p)), max(high, value(p))
	}
	return math.Floor(2*low) / 2, max(math.Ceil(2*high)/2, math.Floor(2*low)/2+0.5)
}

func (c scatter) at(p SetPoint) scene.Point {
	return scene.Point{
		X: c.left + (c.right-c.left)*(p.Mean-c.fromX)/(c.toX-c.fromX), Y: c.bottom - (c.bottom-c.top)*(p.Coverage-c.fromY)/(c.toY-c.fromY),
	}
}

func (c scatter) axes() {
	say := c.words.Say
	c.text(0, 9, say("jury.robust.up"), look{scene.Muted, scene.Start, scene.Regular})
	c.text(c.scene.Width, 9, say("jury.robust.across"), look{scene.Muted, scene.End, scene.Regular})
	t := teller{words: c.words}
	for v := c.fromX; v <= c.toX+1e-9; v += 0.5 {
		x := c.at(SetPoint{Mean: v, Coverage: c.fromY}).X
		c.line(scene.Point{X: x, Y: c.top}, scene.Point{X: x, Y: c.bottom}, scene.Hairline, 1)
		c.text(x, c.bottom+12, t.decimal(v, 1), look{scene.Muted, scene.Middle, scene.Regular})
	}
	for v := c.fromY; v <= c.toY+1e-9; v += 0.5 {
		y := c.at(SetPoint{Mean: c.fromX, Coverage: v}).Y
		c.line(scene.Point{X: c.left, Y: y}, scene.Point{X: c.right, Y: y}, scene.Hairline, 1)
		c.text(c.left-8, y, t.decimal(v, 1), look{scene.Muted, scene.End, scene.Regular})
	}
}
