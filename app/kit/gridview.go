package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// gridLeastRows are in sight at least, where there is any choice.
const gridLeastRows = 3

// CreateRenderer implements fyne.Widget.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	p := g.parts
	objects := []fyne.CanvasObject{p.back, p.on, p.view, p.wheel, p.headClip, p.placeholder, p.note}
	return &painter{
		objects: func() []fyne.CanvasObject { return objects },
		arrange: g.arrange,
		least: func() fyne.Size {
			return fyne.NewSize(g.LeastWidth(), g.head.height()+g.kit.Px(gridRowHeight*gridLeastRows))
		},
		update: func() { g.show(); canvas.Refresh(g) },
	}
}

// LeastWidth returns a width in which the grid can still be scrolled.
func (g *Grid) LeastWidth() float32 { return g.kit.Px(240) }

// NaturalWidth returns the width of all columns.
func (g *Grid) NaturalWidth() float32 {
	width := 2 * g.kit.Px(gridEdge)
	for _, c := range g.spec.Columns {
		width += g.tracks.least(c)
	}
	return width
}

// HeightFor returns the height at which no row need be scrolled. In a lower
// place the grid scrolls.
func (g *Grid) HeightFor(width float32) float32 {
	g.tracks.arrange(max(1, width-2))
	rows := g.body.size().Height
	if len(g.rows) == 0 && len(g.parts.placeholder.Objects) > 0 {
		rows = heightFor(g.parts.placeholder, width)
	}
	height := g.head.height() + rows + 2
	if !g.Size().IsZero() {
		g.tracks.arrange(g.Size().Width - 2)
	}
	return height
}

func (g *Grid) relayout() {
	if !g.Size().IsZero() {
		g.arrange(g.Size())
	}
}

// arrange lays everything out; the frame ends with the last row.
func (g *Grid) arrange(size fyne.Size) {
	p := g.parts
	inner := size.SubtractWidthHeight(2, 2)
	g.tracks.arrange(inner.Width)
	head := g.head.height()
	p.headClip.Move(fyne.NewPos(1, 1))
	p.headClip.Resize(fyne.NewSize(inner.Width, head))
	g.head.Resize(fyne.NewSize(inner.Width, head))
	room := max(0, inner.Height-head)
	view := min(room, max(g.body.size().Height, 1))
	p.view.Move(fyne.NewPos(1, 1+head))
	p.view.Resize(fyne.NewSize(inner.Width, view))
	p.wheel.Move(p.view.Position())
	p.wheel.Resize(p.view.Size())
	g.body.Resize(fyne.NewSize(g.body.width(), max(g.body.size().Height, view)))
	below := view
	if p.placeholder.Visible() {
		below = min(room, heightFor(p.placeholder, inner.Width))
		place(p.placeholder, fyne.NewPos(1, 1+head), fyne.NewSize(inner.Width, below))
	}
	g.showPaper(fyne.NewSize(size.Width, head+below+2), view < g.body.size().Height)
	g.scrollTo(p.view.Offset)
}

// showPaper puts the paper behind the table. That of a table that goes on below
// has no round corners there and is in two parts, the upper one behind the
// headings: a surface with any round corner is slow to paint for a machine
// without a graphics card, and this one is painted anew with every row that is
// scrolled.
func (g *Grid) showPaper(size fyne.Size, goesOn bool) {
	back, on, radius := g.parts.back, g.parts.on, g.kit.Px(gridRadius+1)
	on.Hidden = !goesOn
	if goesOn {
		at := min(radius, size.Height) // its own line above is below the headings
		on.Move(fyne.NewPos(0, at))
		on.Resize(fyne.NewSize(size.Width, size.Height-at))
		size.Height, radius = min(2*radius, size.Height), 0
	}
	back.Resize(size)
	if back.BottomLeftCornerRadius != radius {
		back.BottomLeftCornerRadius, back.BottomRightCornerRadius = radius, radius
		canvas.Refresh(back)
	}
}

// scrolled follows the scroll, under a mouse that stays where it is.
func (g *Grid) scrolled() {
	g.body.hover(gridPlace{})
	g.follow()
}

func (g *Grid) follow() {
	g.head.relayout()
	g.body.show()
	g.placeNote()
}

// scrollTo shows the content from a place on, or as near as it can.
func (g *Grid) scrollTo(at fyne.Position) {
	view, content := g.parts.view, g.body.Size()
	at.X = min(max(at.X, 0), max(0, content.Width-view.Size().Width))
	at.Y = min(max(at.Y, 0), max(0, content.Height-view.Size().Height))
	before := view.Offset
	view.Offset = at
	view.Refresh()
	if at != before {
		g.scrolled()
		return
	}
	g.follow()
}

// reveal scrolls as little as is needed to show a cell, in the grid and in
// the page around it.
func (g *Grid) reveal(at gridPlace) {
	view := g.parts.view
	if g.index(at.row) < 0 || view.Size().IsZero() || g.kit.still {
		return
	}
	pos, size := g.body.box(at)
	to, inner := view.Offset, view.Size()
	to.Y = nearest(to.Y, inner.Height-g.body.bar(), pos.Y, size.Height)
	if !g.tracks.stays(at.column) {
		fixed := g.tracks.fixed
		to.X = nearest(to.X+fixed, inner.Width-fixed, pos.X, size.Width) - fixed
		if at.column == 0 {
			to.X = 0
		}
		if at.column == len(g.spec.Columns)-1 && size.Width < inner.Width-fixed {
			to.X = g.tracks.total - inner.Width
		}
	}
	if to != view.Offset {
		g.scrollTo(to)
	}
	if g.focus.here && !g.kit.byMouse {
		pos, size := g.body.box(at)
		g.kit.revealPart(g, view.Position().Add(pos.Subtract(view.Offset)), size)
	}
}

// nearest returns the offset closest to the present one at which a part is in
// view; its beginning, if it does not fit.
func nearest(offset, view, from, length float32) float32 {
	if from+length > offset+view {
		offset = from + length - view
	}
	return min(offset, from)
}

// AccessibilityLabel implements fyne.Accessible: the name of the table and
// what the selected cell says.
func (g *Grid) AccessibilityLabel() string {
	label := []string{g.spec.Name}
	i := g.index(g.at.row)
	switch {
	case g.focus.heading:
		label = append(label, g.head.name(g.at.column))
	case i >= 0 && g.at.column < len(g.spec.Columns):
		cell, title := g.cell(g.at), g.spec.Columns[g.at.column].name()
		label = append(label, g.rows[i].Name, strings.TrimSpace(title+" "+cell.Text), cell.Mark.Name, cell.Tip)
	}
	said := label[:0]
	for _, part := range label {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, " · ")
}

// AccessibilityRole implements fyne.Accessible.
func (g *Grid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
