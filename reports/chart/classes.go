package chart

import (
	"strconv"

	"reifekompass/reports/scene"
)

// Classes shows in public how many agencies lie in each class: a bar per row,
// as long as the axis, divided by their shares with the counts inside. Classes
// that were merged because too few lie in one are hatched and carry their
// word. The rows come in the order they are drawn in.
type Classes struct {
	Title    string   // above the names in the table
	Names    []string // of the classes, the lowest first: "unter 40"
	Rows     []ClassRow
	Language string  // decides how words are divided
	Width    float64 // points
	Speech   Speech
}

// ClassRow is one dimension. If Withheld is not empty, no count is drawn but
// that reason.
type ClassRow struct {
	ID, Title string
	Parts     []ClassPart
	Withheld  string // "zurückgehalten"
}

// ClassPart is one class, or several that were merged.
type ClassPart struct {
	First, Last int // classes, 0 is the lowest; from First to Last are merged
	Count       int
	Label       string // "5 (ab 40)"; empty: the count
	// Mostly says that the class stands alone and holds most of the row, but
	// not how many: the bar is hatched over its whole length with the label,
	// and Count counts for nothing.
	Mostly bool
}

// merged reports whether the part is no class with a count of its own.
func (c ClassPart) merged() bool { return c.Last > c.First || c.Mostly }

func (c ClassPart) label() string {
	switch {
	case c.Label != "":
		return c.Label
	case c.Mostly:
		return none
	default:
		return strconv.Itoa(c.Count)
	}
}

// labels are what a bar says, the longest first. A part without a count never
// falls back on one.
func (c ClassPart) labels() []string {
	if c.Mostly {
		return []string{c.label()}
	}
	return []string{c.label(), strconv.Itoa(c.Count)}
}

// shown are the parts of the row that may be drawn: none of a row that is
// withheld, none without a count.
func (r ClassRow) shown() (parts []ClassPart, total float64) {
	if r.Withheld != "" {
		return nil, 0
	}
	for _, part := range r.Parts {
		if part.Mostly {
			part.Count = 1
			return []ClassPart{part}, 1
		}
		if part.Count > 0 {
			parts = append(parts, part)
			total += float64(part.Count)
		}
	}
	return parts, total
}

const (
	classBar = 4.8 * mm
	classRow = 6.7 * mm
)

// classSteps are the steps of the ramp for so many classes, as far apart as
// they can be.
func classSteps(n int) []int {
	switch {
	case n <= 1:
		return []int{2}
	case n == 2:
		return []int{1, 4}
	case n == 3:
		return []int{1, 2, 4}
	case n == 4:
		return []int{1, 2, 3, 4}
	}
	steps := make([]int, n)
	for i := range steps {
		steps[i] = i * 4 / (n - 1)
	}
	return steps
}

// Draw returns the chart with the names of the classes above the bars.
func (d Classes) Draw() scene.Scene {
	p := newPen(d.Width, 0, d.Language)
	words := sheetWords{}
	for _, row := range d.Rows {
		words.codes = append(words.codes, row.ID)
		words.titles = append(words.titles, row.Title)
	}
	s := p.newSheet(words, 100, sheetSpace{before: 4 * mm})
	steps := classSteps(len(d.Names))
	fills := make([]filling, len(d.Names))
	for i := range fills {
		fills[i].step = steps[i]
	}
	y := p.swatches(0, d.Names, fills)
	for _, row := range d.Rows {
		sides := sheetRow{code: row.ID, title: row.Title}
		height := p.rowHeight(s, sides, classRow)
		p.sheetSides(s, sides, y+height/2)
		p.classBar(row, steps, scene.Rect{X: s.axis.from, Y: y + (height-classBar)/2, W: s.axis.to - s.axis.from, H: classBar})
		y += height
	}
	p.scene.Height = y
	return p.finish(d.Spoken().Sentence())
}

func (p *pen) classBar(row ClassRow, steps []int, bar scene.Rect) {
	parts, total := row.shown()
	if len(parts) == 0 {
		p.hatchedBar(bar, row.Withheld)
		return
	}
	sum := 0.0
	for _, part := range parts {
		box := bar
		box.X = bar.X + bar.W*sum/total
		sum += float64(part.Count)
		box.W = max(0, bar.X+bar.W*sum/total-box.X-driverGap)
		p.classPart(box, part, steps)
	}
}

// classPart draws a class with its label, or with the count alone where the
// label has no room.
func (p *pen) classPart(box scene.Rect, part ClassPart, steps []int) {
	step := steps[min(max(part.First, 0), len(steps)-1)]
	if part.merged() {
		step = 2
	}
	box.Style = rampStyle(step)
	if part.merged() {
		box.Style = scene.Style{Fill: scene.Paper, Hatch: scene.Ramp3, Stroke: scene.Ramp3, Width: 0.25 * mm}
	}
	p.scene.Add(box)
	s := semibold(8.5, scene.OnRamp(step)).centered()
	for _, label := range part.labels() {
		width := p.width(label, s) + 1.6*mm
		if width > box.W {
			continue
		}
		if part.merged() {
			p.scene.Add(scene.Rect{X: box.X + (box.W-width)/2, Y: box.Y, W: width, H: box.H, Style: scene.Style{Fill: scene.Ramp2}})
		}
		p.middle(box.X+box.W/2, box.Y+box.H/2, label, s)
		return
	}
}

// Table returns the counts as a table; merged classes stand in the column of
// the lowest of them.
func (d Classes) Table() Table {
	t := Table{Head: append([]string{d.Title}, d.Names...)}
	for _, row := range d.Rows {
		cells := make([]string, len(t.Head))
		cells[0] = phrase(row.ID, row.Title)
		parts, _ := row.shown()
		for _, part := range parts {
			if len(d.Names) > 0 {
				column := 1 + min(max(part.First, 0), len(d.Names)-1)
				cells[column] = part.label()
			}
		}
		if len(parts) == 0 && len(cells) > 1 {
			cells[1] = orDash(row.Withheld)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// Spoken returns the counts in words. What is compared is how many lie in the
// lowest class, where it stands alone.
func (d Classes) Spoken() Spoken {
	readings := make([]reading, len(d.Rows))
	for i, row := range d.Rows {
		readings[i] = d.reading(row)
	}
	return d.Speech.say(readings)
}

func (d Classes) reading(row ClassRow) reading {
	r := reading{name: phrase(row.ID, row.Title)}
	parts, _ := row.shown()
	if len(parts) == 0 {
		r.label = orDash(row.Withheld)
		return r
	}
	for i, part := range parts {
		if i > 0 {
			r.label += ", "
		}
		name := ""
		if part.First >= 0 && part.First < len(d.Names) && !part.merged() {
			name = d.Names[part.First] + ": "
		}
		r.label += name + part.label()
		if part.First <= 0 && !part.merged() {
			r.at, r.known = float64(part.Count), true
		}
	}
	return r
}
