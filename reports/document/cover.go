package document

import "reifekompass/reports/scene"

// cover sets the first page. Its facts stand at the foot, the figure above
// them, the name on top.
func (l *layouter) cover(c Cover) {
	now := &sheet{bare: true}
	now.page.Scene, now.page.Opens = scene.Scene{Width: A4Short, Height: A4Long}, true
	l.sheets = append(l.sheets, now)
	now.page.Bookmarks = []Bookmark{{Title: c.Name}}
	s := setter{fonts: l.fonts, width: TextWidth, room: A4Long}
	l.coverHead(now, c)
	bottom := l.coverName(now, s, c)
	top := l.coverFoot(now, s, c)
	l.coverFigure(now, s, c.Figure, max(bottom+9*mm, 148.8*mm), top-8*mm)
}

// coverHead sets the band, the names of program and report, and the mark.
func (l *layouter) coverHead(now *sheet, c Cover) {
	brand, report := scene.Font{Weight: scene.Bold, Size: 11}, scene.Font{Size: 11}
	const base = 24 * mm
	l.draw(now, fragment{shapes: []scene.Shape{
		scene.Rect{W: A4Short, H: 6 * mm, Style: scene.Style{Fill: scene.Primary}},
	}})
	if c.mentions() {
		l.letterhead(now, c)
		return
	}
	l.draw(now, fragment{role: RoleText, shapes: []scene.Shape{
		scene.Text{At: scene.Point{X: margin, Y: base}, Text: c.Brand, Font: brand, Colour: scene.Primary},
		scene.Text{At: scene.Point{X: A4Short - margin, Y: base}, Text: c.Report, Font: report, Colour: scene.Muted, Anchor: scene.End},
	}})
	if c.Mark == "" {
		return
	}
	mark, width := l.coverMark(c.Mark)
	l.draw(now, mark.moved(A4Short-margin-width, 28.5*mm))
}

// coverMark is the box that says what the data is, and its width.
func (l *layouter) coverMark(text string) (mark fragment, width float64) {
	const pad, height = 2.6 * mm, 6.4 * mm
	font := scene.Font{Weight: scene.Bold, Size: 9}
	width = l.fonts.Width(text, font) + 2*pad
	return fragment{role: RoleText, shapes: []scene.Shape{
		scene.Rect{W: width, H: height, Style: scene.Style{Stroke: scene.Warn, Width: headRule, Dash: []float64{1.6 * mm, 0.8 * mm}}},
		scene.Text{
			At:   scene.Point{X: width / 2, Y: (height + l.fonts.CapHeight(font)) / 2},
			Text: text, Font: font, Colour: scene.Warn, Anchor: scene.Middle,
		},
	}}, width
}

// coverName sets name and subtitles; long names are set smaller. It returns
// the lower edge.
func (l *layouter) coverName(now *sheet, s setter, c Cover) float64 {
	st := styleOf(scene.Bold, 36, 15, scene.Ink)
	lines := s.balanced(c.Name, st)
	for size := 33.0; len(lines) > 3 && size >= 18; size -= 3 {
		st = styleOf(scene.Bold, size, size*15/36, scene.Ink)
		lines = s.capped(c.Name, st, 6)
	}
	y := 92*mm - s.baseline(st)
	if len(lines) > 2 {
		y -= float64(len(lines)-2) * st.leading
	}
	name, used := s.block(RoleTitle, lines, st, y)
	l.draw(now, name.moved(margin, 0))
	y += used + 7.8*mm
	sub := styleOf(scene.Regular, 16, 8.2, scene.Muted)
	for _, text := range c.Subtitles {
		part, used := s.block(RoleText, s.lines(Plain(text), sub), sub, y)
		l.draw(now, part.moved(margin, 0))
		y += used
	}
	return y
}

// coverFoot sets the facts in columns and the note. It returns the upper
// edge.
func (l *layouter) coverFoot(now *sheet, s setter, c Cover) float64 {
	label := styleOf(scene.Regular, 8.5, 4.2, scene.Muted)
	value := styleOf(scene.Semibold, 10, 4.6, scene.Ink)
	note := styleOf(scene.Regular, 8.5, 4.2, scene.Muted)
	places := s.factPlaces(c.Facts, label, value)
	parts, height := []fragment{{shapes: []scene.Shape{rule(0, 0, s.width, headRule, scene.Ink)}}}, 3*mm
	lower := height
	for i, fact := range c.Facts {
		inner := s.within(places[i].width)
		top, used := inner.block(RoleText, inner.lines(Plain(fact.Label), label), label, height)
		below, more := inner.block(RoleText, inner.lines(Plain(fact.Value), value), value, height+used+0.2*mm)
		top.shapes = append(top.shapes, below.shapes...)
		parts = append(parts, top.moved(places[i].x, 0))
		lower = max(lower, height+used+more)
	}
	lower += 5.6 * mm
	notes, used := s.block(RoleText, s.lines(Plain(c.Note), note), note, lower)
	parts = append(parts, notes)
	y := min(256*mm, 280*mm-lower-used)
	for _, part := range parts {
		l.draw(now, part.moved(margin, y))
	}
	return y
}

// factPlaces gives each fact the width it needs and an equal part of the
// rest, or equal columns if they need more than there is.
func (s setter) factPlaces(facts []Fact, label, value style) []place {
	needs, total := make([]float64, len(facts)), 0.0
	for i, fact := range facts {
		needs[i] = max(s.fonts.Width(fact.Label, label.font), s.fonts.Width(fact.Value, value.font)) + 0.1
		total += needs[i]
	}
	count := max(float64(len(facts)), 1)
	between := (s.width - total) / count
	equal := between < Gutter
	if equal {
		between = Gutter
	}
	places, x := make([]place, len(facts)), 0.0
	for i, need := range needs {
		if equal {
			need = (s.width - (count-1)*Gutter) / count
		}
		places[i] = place{x: x, width: need}
		x += need + between
	}
	return places
}

// coverFigure sets the figure between two heights: sentence, drawing, note.
func (l *layouter) coverFigure(now *sheet, s setter, f Figure, top, bottom float64) {
	head := styleOf(scene.Semibold, 9, 4.6, scene.Primary)
	note := Note.style()
	text, used := s.block(RoleCaption, s.balanced(f.Text, head), head, top)
	notes := s.lines(Plain(f.Note), note)
	room := bottom - top - used - 3.6*mm - float64(len(notes))*note.leading - 2*mm
	if len(f.Scene.Shapes) == 0 || room <= 0 {
		return
	}
	drawing := s.drawing(f.Scene, s.width, room)
	group := &Node{Kind: NodeGroup}
	drawing.parts[0].node.Parent = group
	text.node = group.below(NodeCaption)
	l.draw(now, text.moved(margin, 0))
	y := top + used + 3.6*mm
	for _, part := range drawing.parts {
		l.draw(now, part.moved(margin, y))
	}
	below, _ := s.block(RoleCaption, notes, note, y+drawing.height+1.4*mm)
	below.node = text.node
	l.draw(now, below.moved(margin, 0))
}
