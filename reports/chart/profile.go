package chart

import "reifekompass/reports/scene"

// Profile shows today and target of each dimension on one axis: a lollipop
// per row. Draw sets it for paper, with gap, bottleneck and coverage beside
// the plot; DrawCard sets it for the window, with two columns of numbers.
type Profile struct {
	Rows      []ProfileRow
	Head      ProfileHead
	Legend    []LegendItem
	Language  string  // decides how words are divided
	Width     float64 // points
	RowHeight float64 // 0: 16 mm on paper, 38 points in the card
	Alt       string
}

// ProfileHead holds the words above the columns. An empty one leaves its
// place empty.
type ProfileHead struct {
	Title, Current, Target, Gap, Bottleneck, Coverage string
}

// ProfileRow is one dimension. Its values are drawn at their place; if
// Current is unknown, Range is drawn instead.
type ProfileRow struct {
	ID, Title       string
	Current, Target Value
	Range           Range
	Band            Band   // of a group; zero: none
	Missing         string // in the number columns of the card: "nicht auswertbar"
	Gap             string // "+33,3", or the word for no target
	Bottleneck      Boxes
	Coverage        string // "88 %"
	Partial         bool   // coverage is below 100 % and set in bold
	Alt             string // what the row says, in words; empty: id and title
}

// mark returns the tappable place of the row.
func (r ProfileRow) mark(y, width, height float64) Mark {
	label := r.Alt
	if label == "" {
		label = r.ID + " " + r.Title
	}
	return Mark{ID: r.ID, Y: y, W: width, H: height, Label: label}
}

// Draw returns the profile for paper and the place of each row.
func (p Profile) Draw() (scene.Scene, []Mark) {
	row := orDefault(p.RowHeight, 16*mm)
	pen := newPen(p.Width, 0, p.Language)
	head := pen.legend(0, Legend{Items: p.Legend, Width: p.Width})
	if len(p.Legend) > 0 {
		head += 2 * mm
	}
	columns := paperColumns(p.Width)
	top := head + 8*mm
	bottom := top + float64(len(p.Rows))*row
	pen.profileHead(p.Head, columns, top)
	pen.grid(columns.axis, top, bottom)
	marks := make([]Mark, 0, len(p.Rows))
	for i, r := range p.Rows {
		y := top + float64(i)*row
		pen.profileRow(r, columns, y, row)
		marks = append(marks, r.mark(y, p.Width, row))
	}
	pen.scene.Height = bottom + 0.2*mm
	return pen.finish(p.Alt), marks
}

// profileColumns are the places of the columns on paper.
type profileColumns struct {
	axis                      plot
	title, titleWidth         float64
	gap, bottleneck, coverage float64 // right end, left end, right end
}

// paperColumns follows the page grid: labels, plot from 50 mm to 116 mm, then
// three columns, all of it stretched to the width.
func paperColumns(width float64) profileColumns {
	right := width - 54*mm
	return profileColumns{
		axis:  plot{from: 50 * mm, to: right},
		title: 6 * mm, titleWidth: 38.5 * mm,
		gap: right + 17.5*mm, bottleneck: right + 22.3*mm, coverage: width,
	}
}

func (p *pen) profileHead(h ProfileHead, c profileColumns, top float64) {
	s := semibold(8, scene.Muted)
	y := top - 4.6*mm
	p.baseline(0, y+1*mm, h.Title, s)
	p.scale(c.axis, y, 8)
	p.baseline(c.gap, y+1*mm, h.Gap, s.right())
	p.headLines(c.bottleneck, y+1*mm, p.fit(h.Bottleneck, s, 15*mm, 2), s)
	p.baseline(c.coverage, y+1*mm, h.Coverage, s.right())
	p.horizontal(0, c.coverage, top, stroke(scene.Hairline, 0.2*mm))
}

func (p *pen) headLines(x, y float64, lines []string, s script) {
	if len(lines) > 1 {
		y -= s.leading() / 2
	}
	for _, line := range lines {
		p.baseline(x, y, line, s)
		y += s.leading()
	}
}

func (p *pen) profileRow(r ProfileRow, c profileColumns, y, height float64) {
	center := y + height/2
	p.middle(0, center, r.ID, bold(12, scene.Ink))
	limit := max(1, int(height/(4.3*mm)))
	title := regular(9.5, scene.Ink)
	p.stack(c.title, center, p.fit(r.Title, title, c.titleWidth, limit), title)
	p.lollipop(r, c.axis, center+min(1, height/(16*mm))*1.2*mm)
	gap := semibold(9.5, scene.Ink)
	p.stackRight(c.gap, center, p.fit(r.Gap, gap, 13*mm, 2), gap)
	p.boxes(c.bottleneck, center, r.Bottleneck)
	coverage := regular(9.5, scene.Ink).right()
	if r.Partial {
		coverage = bold(9.5, scene.Ink).right()
	}
	p.middle(c.coverage, center, r.Coverage, coverage)
	p.horizontal(0, c.coverage, y+height, stroke(scene.Hairline, 0.2*mm))
}

// lollipop draws bar, connector and signs of a row, with numbers above them.
func (p *pen) lollipop(r ProfileRow, axis plot, y float64) {
	if !r.Current.Known {
		p.unknownLollipop(r, axis, y)
		return
	}
	p.signs(r, axis, y, signs{dot: 1.8 * mm, way: 0.45 * mm})
	labels := []tag{{at: axis.at(r.Current.At), text: r.Current.Label, script: semibold(8.5, scene.Primary)}}
	if r.Target.Known {
		labels = append(labels, tag{at: axis.at(r.Target.At), text: r.Target.Label, script: semibold(8.5, scene.Target)})
	}
	p.tags(labels, axis, y-r.lift())
}

// signs are the sizes of the signs of a row.
type signs struct {
	dot float64 // radius
	way float64 // width of the line from today to the target
}

// signs draws the bar from zero to today, the way to the target, and both
// signs; today inside the target if they fall together.
func (p *pen) signs(r ProfileRow, axis plot, y float64, size signs) {
	dot := size.dot
	current := axis.at(r.Current.At)
	p.groupBand(r.Band, axis, y, dot*bandPerDot)
	p.scene.Add(scene.Rect{
		X: axis.from, Y: y - dot*0.4, W: current - axis.from, H: dot * 0.8,
		Style: scene.Style{Fill: scene.Ramp2},
	})
	p.groupMean(r.Band, axis, y, dot*bandPerDot)
	if !r.Target.Known {
		p.dot(current, y, dot)
		return
	}
	target := axis.at(r.Target.At)
	p.horizontal(min(current, target), max(current, target), y, stroke(scene.Target, size.way))
	if near := target - current; near < 0.5*dot && near > -0.5*dot {
		p.diamond(target, y, dot*1.8)
		p.dot(current, y, dot*0.75)
		return
	}
	p.diamond(target, y, dot*1.22)
	p.dot(current, y, dot)
}

func (p *pen) unknownLollipop(r ProfileRow, axis plot, y float64) {
	p.groupBand(r.Band, axis, y, bandOnPaper)
	p.groupMean(r.Band, axis, y, bandOnPaper)
	if r.Target.Known {
		p.diamond(axis.at(r.Target.At), y, 2.2*mm)
	}
	if !r.Range.Known && r.Band.sound().Known {
		y -= r.lift()
	}
	if !r.Range.Known {
		p.rangeLabel(r.Missing, axis, (axis.from+axis.to)/2, y)
		return
	}
	p.span(axis, r.Range, y)
	p.rangeLabel(r.Range.Label, axis, axis.at((r.Range.Low+r.Range.High)/2), y-r.lift())
}

// rangeLabel sets a sentence centered on x, but never beyond the axis, and
// shortened if the axis is too short for it.
func (p *pen) rangeLabel(text string, axis plot, x, y float64) {
	s := regular(8.5, scene.Muted).centered()
	text = p.fonts.Ellipsis(text, s.font, axis.to-axis.from)
	half := p.width(text, s) / 2
	p.middle(min(max(x, axis.from+half), axis.to-half), y, text, s)
}
