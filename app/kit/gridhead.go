package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// gridHead is the row of headings. It stays above the rows and is scrolled
// sideways with them.
type gridHead struct {
	widget.BaseWidget
	grid   *Grid
	sorted GridSort
	titles []*Text
	notes  []*Text
	back   *canvas.Rectangle
	under  *canvas.Rectangle // behind the columns that stay
	line   *canvas.Rectangle
	edge   *canvas.Rectangle // right of them
	ring   *canvas.Rectangle
	over   int // the column under the mouse; -1: none
}

func newGridHead(g *Grid) *gridHead {
	k := g.kit
	h := &gridHead{
		grid: g, over: -1, back: canvas.NewRectangle(k.Color(scene.Ground)), under: canvas.NewRectangle(k.Color(scene.Ground)),
		line: canvas.NewRectangle(k.Color(scene.Hairline)), edge: canvas.NewRectangle(k.Color(scene.Hairline)), ring: canvas.NewRectangle(k.Color(scene.None)),
	}
	radius := k.Px(gridRadius)
	h.back.TopLeftCornerRadius, h.back.TopRightCornerRadius, h.under.TopLeftCornerRadius = radius, radius, radius
	h.ring.StrokeColor, h.ring.StrokeWidth, h.ring.CornerRadius = k.Color(scene.Primary), k.Px(ringWidth), k.Px(4)
	for _, c := range g.spec.Columns {
		title, note := Small().Strong().In(scene.Muted), Small().In(scene.Muted)
		if c.Right {
			title, note = title.Trailing(), note.Trailing()
		}
		if c.Centered {
			title, note = title.Centered(), note.Centered()
		}
		h.titles = append(h.titles, k.Text(c.Title, title))
		h.notes = append(h.notes, k.Text(c.Note, note.OneLine()))
	}
	h.ExtendBaseWidget(h)
	return h
}

// set shows by which column the rows are sorted.
func (h *gridHead) set(sorted GridSort) {
	h.sorted = sorted
	for i, c := range h.grid.spec.Columns {
		h.titles[i].SetText(h.title(c))
	}
}

// title is a title with an arrow after its first line, where the table is
// sorted by it.
func (h *gridHead) title(c GridColumn) string {
	if c.ID != h.sorted.Column || c.ID == "" {
		return c.Title
	}
	arrow := " ↑"
	if h.sorted.Descending {
		arrow = " ↓"
	}
	for i, r := range c.Title {
		if r == '\n' {
			return c.Title[:i] + arrow + c.Title[i:]
		}
	}
	return c.Title + arrow
}

// show paints hover and focus.
func (h *gridHead) show() {
	g := h.grid
	for i := range g.spec.Columns {
		look := h.titles[i].look.In(scene.Muted)
		if i == h.over && h.sortable(i) {
			look = look.In(scene.Primary)
		}
		h.titles[i].SetType(look)
	}
	h.ring.Hidden = !g.focus.here || !g.focus.heading
	if !h.ring.Hidden && len(h.titles) > 0 {
		left, width := g.tracks.place(g.at.column, 0)
		if !g.tracks.stays(g.at.column) {
			left -= h.dx()
		}
		inset := g.kit.Px(3)
		h.ring.Move(fyne.NewPos(left+1, inset))
		h.ring.Resize(fyne.NewSize(width-2, h.Size().Height-2*inset))
	}
	canvas.Refresh(h.ring)
}

func (h *gridHead) dx() float32 { return h.grid.parts.view.Offset.X }

// height is that of the highest heading.
func (h *gridHead) height() float32 {
	height := h.grid.kit.Px(2 * Small().Line)
	for i := range h.titles {
		height = max(height, h.heightOf(i))
	}
	return height + h.grid.kit.Px(gridHeadPad) + 1
}

func (h *gridHead) heightOf(column int) float32 {
	height := h.titles[column].HeightFor(h.room(column))
	if h.notes[column].Text() != "" {
		height += h.grid.kit.Px(Small().Line)
	}
	return height
}

func (h *gridHead) room(column int) float32 {
	return max(1, h.grid.tracks.width[column]-2*h.grid.kit.Px(gridCellPad))
}

// CreateRenderer implements fyne.Widget.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: h.objects,
		arrange: h.arrange,
		least:   func() fyne.Size { return fyne.NewSize(1, h.height()) },
		update:  func() { h.show(); canvas.Refresh(h) },
	}
}

func (h *gridHead) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{h.back}
	for i := range h.titles {
		if !h.grid.tracks.stays(i) {
			objects = append(objects, h.titles[i], h.notes[i])
		}
	}
	objects = append(objects, h.under, h.edge)
	for i := range h.titles {
		if h.grid.tracks.stays(i) {
			objects = append(objects, h.titles[i], h.notes[i])
		}
	}
	return append(objects, h.line, h.ring)
}

func (h *gridHead) relayout() { h.arrange(h.Size()) }

func (h *gridHead) arrange(size fyne.Size) {
	g := h.grid
	h.back.Resize(size)
	h.line.Move(fyne.NewPos(0, size.Height-1))
	h.line.Resize(fyne.NewSize(size.Width, 1))
	h.under.Resize(fyne.NewSize(g.tracks.fixed, size.Height-1))
	h.under.Hidden = g.tracks.fixed == 0
	h.edge.Move(fyne.NewPos(g.tracks.fixed, 0))
	h.edge.Resize(fyne.NewSize(1, size.Height))
	h.edge.Hidden = g.tracks.fixed == 0 || h.dx() == 0
	for i := range h.titles {
		left, _ := g.tracks.place(i, 0)
		if !g.tracks.stays(i) {
			left -= h.dx()
		}
		room, x := h.room(i), left+g.kit.Px(gridCellPad)
		y := (size.Height - 1 - h.heightOf(i)) / 2
		height := h.titles[i].HeightFor(room)
		place(h.titles[i], fyne.NewPos(x, y), fyne.NewSize(room, height))
		place(h.notes[i], fyne.NewPos(x, y+height), fyne.NewSize(room, g.kit.Px(Small().Line)))
	}
	h.show()
}

// columnAt returns the column at a place in the row of headings.
func (h *gridHead) columnAt(x float32) int {
	return h.grid.tracks.at(x+h.dx(), h.dx())
}

// sort asks for rows sorted by a column.
func (h *gridHead) sort(column int) {
	if g := h.grid; column >= 0 && h.sortable(column) {
		g.spec.OnSort(g.spec.Columns[column].ID)
	}
}

func (h *gridHead) sortable(column int) bool {
	return h.grid.spec.Columns[column].Sortable && h.grid.spec.OnSort != nil
}

// name says what a heading is for and how the rows are sorted by it.
func (h *gridHead) name(column int) string {
	c, words := h.grid.spec.Columns[column], h.grid.kit.Words
	title := c.name()
	switch {
	case !h.sortable(column):
		return title
	case c.ID == h.sorted.Column && h.sorted.Descending:
		return words.Say("grid.descending", "Column", title)
	case c.ID == h.sorted.Column:
		return words.Say("grid.ascending", "Column", title)
	default:
		return words.Say("grid.sort", "Column", title)
	}
}

// name is the title on one line.
func (c GridColumn) name() string {
	if c.Name != "" {
		return c.Name
	}
	return strings.ReplaceAll(strings.ReplaceAll(c.Title, "-\n", ""), "\n", " ")
}

// Tapped implements fyne.Tappable.
func (h *gridHead) Tapped(e *fyne.PointEvent) {
	column := h.columnAt(e.Position.X)
	h.grid.kit.mouse(h.grid, func() { h.sort(column) })
}

// MouseIn implements desktop.Hoverable.
func (h *gridHead) MouseIn(e *desktop.MouseEvent) { h.hover(h.columnAt(e.Position.X)) }

// MouseMoved implements desktop.Hoverable.
func (h *gridHead) MouseMoved(e *desktop.MouseEvent) { h.hover(h.columnAt(e.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (h *gridHead) MouseOut() { h.hover(-1) }

func (h *gridHead) hover(column int) {
	if column == h.over {
		return
	}
	h.over = column
	h.show()
	h.grid.kit.hideTip()
	if column >= 0 && h.sortable(column) {
		h.grid.kit.tipLater(h.titles[column], h.name(column))
	}
}

// Cursor implements desktop.Cursorable.
func (h *gridHead) Cursor() desktop.Cursor {
	if h.over >= 0 && h.sortable(h.over) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
