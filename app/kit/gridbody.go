package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// gridBody is the content of the scroll: as large as all rows, but made of
// those in sight only.
type gridBody struct {
	widget.BaseWidget
	grid *Grid
	rows []*gridRow        // row i of the table is shown by rows[i%len(rows)]
	over *canvas.Rectangle // around the cell under the mouse
	ring *canvas.Rectangle // around the selected cell
	halo *canvas.Rectangle // of paper, between the ring and the ground of a heat map
}

func newGridBody(g *Grid) *gridBody {
	k := g.kit
	b := &gridBody{grid: g, over: canvas.NewRectangle(k.Color(scene.None)), ring: canvas.NewRectangle(k.Color(scene.None))}
	b.over.StrokeColor, b.over.StrokeWidth, b.over.CornerRadius = k.Color(scene.Hairline), 1, k.Px(4)
	b.ring.StrokeColor, b.ring.StrokeWidth, b.ring.CornerRadius = k.Color(scene.Primary), k.Px(ringWidth), k.Px(4)
	b.halo = canvas.NewRectangle(k.Color(scene.None))
	b.halo.StrokeColor, b.halo.StrokeWidth, b.halo.CornerRadius = k.Color(scene.Paper), 1, k.Px(3)
	b.over.Hide()
	b.halo.Hide()
	b.ring.Hide()
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: b.objects,
		arrange: func(fyne.Size) { b.show() },
		least:   b.size,
		update:  func() { b.show(); canvas.Refresh(b) },
	}
}

func (b *gridBody) objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(b.rows)+5)
	for _, row := range b.rows {
		objects = append(objects, row)
	}
	return append(objects, b.over, b.ring, b.halo, b.grid.edit.frame, b.grid.edit.inside)
}

func (b *gridBody) pitch() float32 { return b.grid.kit.Px(gridRowHeight) }

func (b *gridBody) size() fyne.Size {
	return fyne.NewSize(b.grid.tracks.total, b.pitch()*float32(len(b.grid.rows))+b.bar())
}

// bar is the room for the bar that scrolls sideways, below the last row.
func (b *gridBody) bar() float32 {
	if view := b.grid.parts.view.Size().Width; view > 0 && b.grid.tracks.total > view+1 {
		return b.grid.kit.Px(8)
	}
	return 0
}

// show lets the rows in sight show what they are to show.
func (b *gridBody) show() {
	view, pitch := b.grid.parts.view, b.pitch()
	if view.Size().IsZero() {
		return
	}
	first := max(0, int(view.Offset.Y/pitch))
	b.provide(int(view.Size().Height/pitch) + 2)
	for i := first; i < first+len(b.rows); i++ {
		row := b.rows[i%len(b.rows)]
		if i >= len(b.grid.rows) {
			row.Hide()
			continue
		}
		row.set(i, view.Offset.X)
		row.Move(fyne.NewPos(0, pitch*float32(i)))
		row.Resize(fyne.NewSize(b.width(), pitch))
		row.Show()
	}
	b.showRing()
	b.showOver()
	b.grid.edit.place()
}

func (b *gridBody) width() float32 {
	return max(b.grid.tracks.total, b.grid.parts.view.Size().Width)
}

// provide makes as many rows as fit into the view.
func (b *gridBody) provide(n int) {
	if n == len(b.rows) {
		return
	}
	for len(b.rows) < n {
		b.rows = append(b.rows, newGridRow(b.grid))
	}
	b.rows = b.rows[:n]
	canvas.Refresh(b)
}

// box returns where a cell is in the content.
func (b *gridBody) box(at gridPlace) (fyne.Position, fyne.Size) {
	left, width := b.grid.tracks.place(at.column, b.grid.parts.view.Offset.X)
	return fyne.NewPos(left, b.pitch()*float32(b.grid.index(at.row))), fyne.NewSize(width, b.pitch())
}

// frame puts a rectangle around a cell.
func (b *gridBody) frame(r *canvas.Rectangle, at gridPlace) {
	pos, size := b.box(at)
	r.Move(pos.AddXY(b.grid.kit.Px(1), b.grid.kit.Px(3)))
	r.Resize(size.SubtractWidthHeight(b.grid.kit.Px(2), b.grid.kit.Px(6)+1))
}

func (b *gridBody) showRing() {
	g := b.grid
	wrong := g.parts.note.Visible() && g.parts.noteAt == g.at
	hidden := g.at.row == "" || g.focus.heading || g.edit.open || !g.focus.here && !g.focus.picking && !wrong
	if !hidden {
		b.frame(b.ring, g.at)
	}
	line := scene.Primary
	if wrong {
		line = scene.Danger
	}
	b.ring.Hidden = hidden
	b.halo.Hidden = hidden || !g.cell(g.at).Heat.Shown
	if !b.halo.Hidden {
		line = scene.Ink
		b.frameHeat()
	}
	b.ring.StrokeColor = g.kit.Color(line)
	canvas.Refresh(b.ring)
	canvas.Refresh(b.halo)
}

// frameHeat puts the ring around the whole selected cell, set off by a line
// of paper, so that it is seen on every step of the ramp.
func (b *gridBody) frameHeat() {
	pos, size := b.box(b.grid.at)
	b.ring.Move(pos)
	b.ring.Resize(size)
	in := b.grid.kit.Px(ringWidth)
	b.halo.Move(pos.AddXY(in, in))
	b.halo.Resize(size.SubtractWidthHeight(2*in, 2*in))
}

func (b *gridBody) showOver() {
	g := b.grid
	hidden := g.index(g.mouse.row) < 0
	if !hidden {
		b.frame(b.over, g.mouse)
	}
	line := scene.None // the tooltip needs its place all the same
	if g.editable(g.mouse) {
		line = scene.Hairline
	}
	b.over.Hidden, b.over.StrokeColor = hidden, g.kit.Color(line)
	canvas.Refresh(b.over)
}

// placeAt returns the cell at a place in the content.
func (b *gridBody) placeAt(p fyne.Position) gridPlace {
	row := b.grid.rowAt(int(p.Y / b.pitch()))
	return gridPlace{row: row, column: max(0, b.grid.tracks.at(p.X, b.grid.parts.view.Offset.X))}
}

// Tapped implements fyne.Tappable: a click selects, a click on the selected
// cell edits. A double click is both. The cell is looked up before the focus
// moves: a text that is saved thereby may sort the rows anew.
func (b *gridBody) Tapped(e *fyne.PointEvent) {
	g, at := b.grid, b.placeAt(e.Position)
	again := g.focus.here && !g.focus.heading && at == g.at
	g.focus.heading = false
	if g.focus.here { // else the note tells of the input that was left with this click
		g.hideNote()
	}
	g.kit.mouse(g, func() {
		switch {
		case at.row == "" || g.index(at.row) < 0:
			g.show()
		case again:
			g.press()
		default:
			g.choose(at)
		}
	})
}

// MouseIn implements desktop.Hoverable.
func (b *gridBody) MouseIn(e *desktop.MouseEvent) { b.hover(b.placeAt(e.Position)) }

// MouseMoved implements desktop.Hoverable.
func (b *gridBody) MouseMoved(e *desktop.MouseEvent) { b.hover(b.placeAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (b *gridBody) MouseOut() { b.hover(gridPlace{}) }

func (b *gridBody) hover(at gridPlace) {
	g := b.grid
	if at == g.mouse {
		return
	}
	g.mouse = at
	b.showOver()
	for _, row := range b.rows {
		row.showBack()
	}
	g.kit.hideTip()
	if g.index(at.row) >= 0 {
		g.kit.tipLater(b.over, b.tip(at))
	}
}

// tip returns what the mouse is told about a cell.
func (b *gridBody) tip(at gridPlace) string {
	cell := b.grid.cell(at)
	if cell.Tip != "" {
		return cell.Tip
	}
	for _, row := range b.rows {
		if row.row.ID == at.row && row.Visible() {
			return row.cells[at.column].untold()
		}
	}
	return ""
}
