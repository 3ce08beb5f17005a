package chart

import (
	"slices"

	"reifekompass/reports/scene"
)

// systemTable is a table of systems while it is drawn.
type systemTable struct {
	*pen
	Systems
	look     systemLook
	brackets brackets
	columns  []systemColumn
	tops     []float64 // of the rows, and the end
	ends     float64   // x where the brackets begin
}

// systemColumn is a column of the table. Texts break into lines, unless the
// column shows a level.
type systemColumn struct {
	head   string
	x      float64
	width  float64
	text   func(SystemRow) string
	cell   func(SystemRow) Cell // nil: the column holds texts
	script script
	right  bool // set to the right end of the column
}

const systemLines = 4 // that a text of the table may take

// layout chooses the columns and gives each the width of its texts, or a fair
// share of what there is.
func (t *systemTable) layout() []systemColumn {
	columns := t.chosen()
	gap := 3.5 * t.look.unit
	start := 5.6 * t.look.unit
	room := t.ends - start - gap*float64(len(columns)-1)
	if t.ends < t.Width {
		room -= 3 * t.look.unit
	}
	for i, c := range columns {
		columns[i].width = t.natural(c)
	}
	share(columns, room)
	x := start
	for i := range columns {
		columns[i].x = x
		x += columns[i].width + gap
	}
	return columns
}

// natural is the width a column needs to break nothing.
func (t *systemTable) natural(c systemColumn) float64 {
	width := t.width(c.head, semibold(t.look.head, scene.Muted))
	if c.cell != nil {
		return max(width, 6.4*t.look.unit)
	}
	for _, row := range t.Rows {
		need := t.width(c.text(row), c.script)
		if row.Soon {
			need += 3.4 * t.look.unit
		}
		width = max(width, need)
	}
	return width
}

// share gives columns that ask for more than a fair share an equal part of
// what the others leave, and spreads what is left over.
func share(columns []systemColumn, room float64) {
	asked := make([]float64, len(columns))
	for i, c := range columns {
		asked[i] = c.width
	}
	slices.Sort(asked)
	limit, left := 0.0, room
	for i, width := range asked {
		limit = left / float64(len(asked)-i)
		if width > limit {
			break
		}
		left -= width
		limit = width
	}
	spare := room
	for i := range columns {
		columns[i].width = max(0, min(columns[i].width, limit))
		spare -= columns[i].width
	}
	for i := range columns {
		columns[i].width += max(0, spare) / float64(len(columns))
	}
}

// chosen lists the columns that the width has room for.
func (t *systemTable) chosen() []systemColumn {
	plain := regular(t.look.text, scene.Ink)
	columns := []systemColumn{{head: t.Head.Name, text: func(r SystemRow) string { return r.Name }, script: semibold(t.look.text, scene.Ink)}}
	if t.look.names {
		return columns
	}
	if !t.narrow() {
		columns = append(columns,
			systemColumn{head: t.Head.Type, text: func(r SystemRow) string { return r.Type }, script: plain},
			systemColumn{head: t.Head.Operation, text: func(r SystemRow) string { return r.Operation }, script: plain})
	}
	return append(columns,
		systemColumn{head: t.Head.Processes, text: func(r SystemRow) string { return r.Processes }, script: plain},
		systemColumn{head: t.Head.Coverage, cell: func(r SystemRow) Cell { return r.Coverage }},
		systemColumn{head: t.Head.Satisfaction, cell: func(r SystemRow) Cell { return r.Satisfaction }},
		systemColumn{head: t.Head.Contract, text: func(r SystemRow) string { return r.Contract }, script: plain},
		systemColumn{head: t.Head.Cost, text: func(r SystemRow) string { return r.Cost }, script: plain, right: true})
}

// narrow reports whether type and operation stand below the name.
func (t *systemTable) narrow() bool { return !t.look.names && t.Width < 220*mm }

// notes are the lines below the name in a narrow table: type and operation,
// in one line if it holds both.
func (t *systemTable) notes(row SystemRow, width float64) []string {
	if !t.narrow() {
		return nil
	}
	s := regular(t.look.note, scene.Muted)
	both := row.Type + " · " + row.Operation
	if row.Type != "" && row.Operation != "" && t.width(both, s) <= width {
		return []string{both}
	}
	var lines []string
	for _, text := range []string{row.Type, row.Operation} {
		if text != "" {
			lines = append(lines, t.short(text, s, width))
		}
	}
	return lines
}

// heads writes the heads below y and returns where the rows begin.
func (t *systemTable) heads(y float64) float64 {
	s := semibold(t.look.head, scene.Muted)
	y += 4 * t.look.unit
	for i, c := range t.columns {
		x := c.x
		if i == 0 {
			x = 0
		}
		text := t.short(c.head, s, c.x+c.width-x)
		if c.right {
			t.middle(c.x+c.width, y, text, s.right())
			continue
		}
		t.middle(x, y, text, s)
	}
	if t.ends < t.Width {
		t.middle(t.ends, y, t.short(t.Head.Links, s, t.Width-t.ends), s)
	}
	y += 2.6 * t.look.unit
	t.horizontal(0, t.Width, y, stroke(scene.Ink, 0.3*mm))
	return y
}

// height is what texts and ends of brackets of a row need.
func (t *systemTable) height(row SystemRow, i int) float64 {
	lines := 1
	for _, c := range t.columns {
		if c.cell == nil {
			lines = max(lines, len(t.fit(c.text(row), c.script, c.width, systemLines)))
		}
	}
	name, note := t.columns[0], regular(t.look.note, scene.Muted)
	words := float64(lines) * name.script.leading()
	if under := t.notes(row, name.width); under != nil {
		names := t.fit(name.text(row), name.script, name.width, systemLines)
		words = max(words, float64(len(names))*name.script.leading()+float64(len(under))*note.leading())
	}
	return max(t.look.row, words+2*t.look.unit, t.brackets.height(i, t.look.unit))
}

func (t *systemTable) row(row SystemRow, i int) {
	y := (t.tops[i] + t.tops[i+1]) / 2
	t.systemSign(row, y)
	for k, c := range t.columns {
		switch {
		case c.cell != nil:
			t.levelCell(c, c.cell(row), y)
		case k == 0:
			t.name(row, c, y)
		case row.Soon && c.head == t.Head.Contract && c.text(row) == row.Contract:
			t.soon(row, c, y)
		case c.right:
			t.stackRight(c.x+c.width, y, t.fit(c.text(row), c.script, c.width, systemLines), c.script)
		default:
			t.stack(c.x, y, t.fit(c.text(row), c.script, c.width, systemLines), c.script)
		}
	}
	t.horizontal(0, min(t.Width, t.ends-1.5*t.look.unit), t.tops[i+1], stroke(scene.Hairline, 0.2*mm))
}

// systemSign draws a filled square for an own system, an open circle for
// that of others.
func (t *systemTable) systemSign(row SystemRow, y float64) {
	side := 3.2 * t.look.unit
	if row.External {
		t.scene.Add(scene.Circle{Center: scene.Point{X: side / 2, Y: y}, R: 0.45 * side, Style: stroke(scene.Ink, 0.4*t.look.unit)})
		return
	}
	t.scene.Add(scene.Rect{Y: y - side/2, W: side, H: side, Style: scene.Style{Fill: scene.Ramp4}})
}

// name writes the name and, in a narrow table, type and operation below it.
func (t *systemTable) name(row SystemRow, c systemColumn, y float64) {
	lines := t.fit(row.Name, c.script, c.width, systemLines)
	note := regular(t.look.note, scene.Muted)
	notes := t.notes(row, c.width)
	names, under := float64(len(lines))*c.script.leading(), float64(len(notes))*note.leading()
	top := y - (names+under)/2
	t.stack(c.x, top+names/2, lines, c.script)
	t.stack(c.x, top+names+under/2, notes, note)
}

// soon marks a contract that ends soon: by a sign and by weight.
func (t *systemTable) soon(row SystemRow, c systemColumn, y float64) {
	s, side := bold(t.look.text, scene.Danger), 2*t.look.unit
	t.scene.Add(scene.Path{
		Points: []scene.Point{{X: c.x + side/2, Y: y - side/2}, {X: c.x + side, Y: y + side/2}, {X: c.x, Y: y + side/2}},
		Closed: true, Style: scene.Style{Fill: scene.Danger},
	})
	x := c.x + side + 0.8*t.look.unit
	t.stack(x, y, t.fit(row.Contract, s, c.x+c.width-x, systemLines), s)
}

func (t *systemTable) levelCell(c systemColumn, level Cell, y float64) {
	if level.Label == "" {
		return
	}
	t.cell(scene.Rect{X: c.x, Y: y - 2.8*t.look.unit, W: 6.4 * t.look.unit, H: 5.6 * t.look.unit}, level)
}
