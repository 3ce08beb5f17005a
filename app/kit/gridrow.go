package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// gridRow shows one row, another one whenever the table is scrolled.
type gridRow struct {
	widget.BaseWidget
	grid       *Grid
	row        GridRow
	dx         float32 // how far the table is scrolled sideways
	version    int     // of the tracks in the last layout
	back, line *canvas.Rectangle
	under      *canvas.Rectangle // behind the columns that stay
	edge       *canvas.Rectangle // right of them
	rule       *canvas.Rectangle // heavy, below the row
	cells      []*gridCell
	painted    []fyne.CanvasObject // nil: to be listed anew
}

func newGridRow(g *Grid) *gridRow {
	k := g.kit
	r := &gridRow{
		grid: g, back: canvas.NewRectangle(k.Color(scene.Paper)), line: canvas.NewRectangle(k.Color(scene.Hairline)),
		under: canvas.NewRectangle(k.Color(scene.Paper)), edge: canvas.NewRectangle(k.Color(scene.Hairline)),
		rule: canvas.NewRectangle(k.Color(scene.None)),
	}
	r.rule.Hidden = true
	for i := range g.spec.Columns {
		r.cells = append(r.cells, newGridCell(g, i))
	}
	r.back.Hidden = true
	r.ExtendBaseWidget(r)
	return r
}

// set shows the row with an index. Cells that stay the same are not painted
// again.
func (r *gridRow) set(index int, dx float32) {
	row := r.grid.rows[index]
	r.showEnd(index == len(r.grid.rows)-1)
	changed := r.row.Rule != row.Rule
	r.row = row
	r.rule.FillColor, r.rule.Hidden = r.grid.kit.Color(row.Rule), row.Rule == scene.None
	for i, cell := range r.cells {
		var state GridCell
		if i < len(row.Cells) {
			state = row.Cells[i]
		}
		changed = cell.set(state) || changed
	}
	if r.dx != dx || r.version != r.grid.tracks.version {
		r.dx = dx
		r.arrange(r.Size())
	}
	r.showBack()
	if changed {
		r.painted = nil // a cell may have got a part it did not need before
		canvas.Refresh(r)
	}
}

// showEnd fits the last row into the round corners of the frame, which also
// is its line.
func (r *gridRow) showEnd(last bool) {
	radius := float32(0)
	if last && r.grid.parts.back.BottomLeftCornerRadius > 0 {
		radius = r.grid.kit.Px(gridRadius)
	}
	if r.line.Hidden == last && r.back.BottomLeftCornerRadius == radius {
		return
	}
	r.line.Hidden = last
	r.back.BottomLeftCornerRadius, r.back.BottomRightCornerRadius, r.under.BottomLeftCornerRadius = radius, radius, radius
	canvas.Refresh(r)
}

// showBack paints selection and hover.
func (r *gridRow) showBack() {
	g, fill := r.grid, scene.Paper
	switch r.row.ID {
	case g.at.row:
		fill = scene.Select
	case g.mouse.row:
		fill = scene.Ground
	}
	color := g.kit.Color(fill)
	if r.back.FillColor == color {
		return
	}
	r.back.FillColor, r.under.FillColor = color, color
	r.back.Hidden = fill == scene.Paper // that of the table
	canvas.Refresh(r.back)
	canvas.Refresh(r.under)
}

// CreateRenderer implements fyne.Widget.
func (r *gridRow) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: r.objects,
		arrange: r.arrange,
		least:   func() fyne.Size { return fyne.NewSize(1, r.grid.kit.Px(gridRowHeight)) },
		update:  func() { canvas.Refresh(r) },
	}
}

// objects puts the columns that stay above those that are scrolled below
// them. The toolkit asks for them many times for each picture.
func (r *gridRow) objects() []fyne.CanvasObject {
	if r.painted == nil {
		r.painted = r.list()
	}
	return r.painted
}

func (r *gridRow) list() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back}
	for i, cell := range r.cells {
		if !r.grid.tracks.stays(i) {
			objects = cell.appendTo(objects)
		}
	}
	objects = append(objects, r.under, r.edge)
	for i, cell := range r.cells {
		if r.grid.tracks.stays(i) {
			objects = cell.appendTo(objects)
		}
	}
	return append(objects, r.line, r.rule)
}

func (r *gridRow) arrange(size fyne.Size) {
	tracks := r.grid.tracks
	r.version, r.painted = tracks.version, nil
	r.back.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	rule := max(2, r.grid.kit.Px(ringWidth))
	r.rule.Move(fyne.NewPos(0, size.Height-rule))
	r.rule.Resize(fyne.NewSize(size.Width, rule))
	r.under.Move(fyne.NewPos(r.dx, 0))
	r.under.Resize(fyne.NewSize(tracks.fixed, size.Height))
	r.under.Hidden = tracks.fixed == 0
	r.edge.Move(fyne.NewPos(r.dx+tracks.fixed, 0))
	r.edge.Resize(fyne.NewSize(1, size.Height))
	r.edge.Hidden = tracks.fixed == 0 || r.dx == 0
	for i, cell := range r.cells {
		left, width := tracks.place(i, r.dx)
		cell.arrange(left, width, size.Height)
	}
}
