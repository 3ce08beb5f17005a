package document

import "reifekompass/reports/scene"

// keyNumber sets a number that stands in a column of its own.
func (s setter) keyNumber(b KeyNumber) []piece {
	return []piece{s.number(b, 22)}
}

// keyNumbers sets numbers in a row.
func (s setter) keyNumbers(b KeyNumbers) []piece {
	if len(b.Numbers) == 0 {
		return nil
	}
	if b.Compact {
		return []piece{s.compactNumbers(b.Numbers)}
	}
	count := float64(len(b.Numbers))
	width := (s.width - (count-1)*Gutter) / count
	row := newPiece(kindNumbers, 0)
	for i, number := range b.Numbers {
		x := float64(i) * (width + Gutter)
		p := s.within(width).number(number, 28).moved(x, 3.4*mm)
		p.parts[0].shapes = append(p.parts[0].shapes, rule(x, thickRule/2, width, thickRule, scene.Ink))
		row.parts = append(row.parts, p.parts...)
		row.height = max(row.height, p.height+3.4*mm)
	}
	return []piece{row}
}

// number sets the value, then label and note below it.
func (s setter) number(n KeyNumber, size float64) piece {
	unit := styleOf(scene.Regular, 10, 5, scene.Muted)
	font := scene.Font{Weight: scene.Bold, Size: size}
	const between = 1.6 * mm
	unitWidth := 0.0
	if n.Unit != "" {
		unitWidth = between + s.fonts.Width(n.Unit, unit.font)
	}
	for font.Size > 14 && s.fonts.Width(n.Value, font)+unitWidth > s.width {
		font.Size--
	}
	value := styleOf(scene.Bold, font.Size, size*0.4, scene.Ink).with(n.Colour)
	base := s.baseline(value)
	part := fragment{role: RoleNumber, shapes: []scene.Shape{
		scene.Text{At: scene.Point{Y: base}, Text: n.Value, Font: font, Colour: value.colour},
	}}
	height := value.leading + 0.4*mm
	if n.Unit != "" {
		x := s.fonts.Width(n.Value, font) + between
		if x-between+unitWidth > s.width { // even the smallest value leaves no room
			x, height = 0, height+unit.leading
			base = height - unit.leading + s.baseline(unit)
		}
		part.shapes = append(part.shapes, scene.Text{At: scene.Point{X: x, Y: base}, Text: n.Unit, Font: unit.font, Colour: unit.colour})
	}
	label := styleOf(scene.Semibold, 9.5, 4.7, scene.Ink)
	note := styleOf(scene.Regular, 8.5, 4.4, scene.Muted)
	labels, used := s.block(RoleNumber, s.lines(Plain(n.Label), label), label, height)
	height += used
	notes, used := s.block(RoleNumber, s.lines(Plain(n.Note), note), note, height)
	part.shapes = append(append(part.shapes, labels.shapes...), notes.shapes...)
	return newPiece(kindNumbers, height+used, part)
}

// compactNumbers sets muted labels above smaller values, as far apart as
// their widths ask for.
func (s setter) compactNumbers(numbers []KeyNumber) piece {
	label := styleOf(scene.Regular, 8.5, 4.4, scene.Muted)
	value := styleOf(scene.Bold, 18, 8.2, scene.Ink)
	unit := scene.Font{Size: 10}
	const between = 1.4 * mm
	widths, total := make([]float64, len(numbers)), 0.0
	for i, n := range numbers {
		width := s.fonts.Width(n.Value, value.font)
		if n.Unit != "" {
			width += between + s.fonts.Width(n.Unit, unit)
		}
		widths[i] = max(width, s.fonts.Width(n.Label, label.font))
		total += widths[i]
	}
	row := newPiece(kindCompact, label.leading+value.leading)
	if total+float64(len(numbers)-1)*Gutter > s.width {
		return s.equalNumbers(numbers)
	}
	space := (s.width - total) / float64(len(numbers))
	x := 0.0
	for i, n := range numbers {
		base := label.leading + s.baseline(value)
		part := fragment{role: RoleNumber, shapes: []scene.Shape{
			scene.Text{At: scene.Point{X: x, Y: s.baseline(label)}, Text: n.Label, Font: label.font, Colour: label.colour},
			scene.Text{At: scene.Point{X: x, Y: base}, Text: n.Value, Font: value.font, Colour: value.with(n.Colour).colour},
		}}
		if n.Unit != "" {
			at := scene.Point{X: x + s.fonts.Width(n.Value, value.font) + between, Y: base}
			part.shapes = append(part.shapes, scene.Text{At: at, Text: n.Unit, Font: unit, Colour: scene.Muted})
		}
		row.parts = append(row.parts, part)
		x += widths[i] + space
	}
	return row
}

// equalNumbers is for numbers too wide for one compact row: equal columns
// with everything broken inside.
func (s setter) equalNumbers(numbers []KeyNumber) piece {
	count := float64(len(numbers))
	width := (s.width - (count-1)*Gutter) / count
	row := newPiece(kindNumbers, 0)
	for i, n := range numbers {
		p := s.within(width).number(n, 19).moved(float64(i)*(width+Gutter), 0)
		row.parts = append(row.parts, p.parts...)
		row.height = max(row.height, p.height)
	}
	return row
}
