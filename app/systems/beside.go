package systems

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// Widths and heights in design pixels.
const (
	panelWidth = 304
	needPanel  = 1100 // window from which on the panel has a column
	leastTable = 300  // the table is at least so high where it has rows for it
	mostLinks  = 440  // the list of interfaces is at most so high
)

// beside lays out page and panel. Where there is no room, the panel is opened
// over the page instead.
type beside struct {
	kit    *kit.Kit
	main   fyne.CanvasObject
	panel  *fyne.Container
	more   *kit.Button // opens the panel where it has no column
	edge   *canvas.Rectangle
	inside []fyne.CanvasObject // of the panel, while they are lent
	wanted bool                // there is something to show in the panel
}

func (b *beside) container() *fyne.Container {
	b.edge = canvas.NewRectangle(b.kit.Color(scene.Hairline))
	return &fyne.Container{Layout: b, Objects: []fyne.CanvasObject{b.main, b.edge, b.panel}}
}

// hasPanel reports whether the panel stands beside the page.
func (b *beside) hasPanel() bool { return b.panel.Visible() }

// lend takes the content out of the column, so that it can be shown over the
// page.
func (b *beside) lend() {
	if b.inside == nil {
		b.inside, b.panel.Objects = b.panel.Objects, nil
	}
}

// takeBack puts the content into the column again.
func (b *beside) takeBack() {
	if b.inside != nil {
		b.panel.Objects, b.inside = b.inside, nil
	}
}

// Layout implements fyne.Layout.
func (b *beside) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	k := b.kit
	wide := size.Width/k.Scale() >= needPanel
	column := wide && b.wanted
	show(b.panel, column)
	show(b.edge, column)
	show(b.more, !wide && b.wanted)
	width := size.Width
	if column {
		width -= k.Px(panelWidth)
		kit.Place(b.edge, width, 0, 1, size.Height)
		kit.Place(b.panel, width+1, 0, k.Px(panelWidth)-1, size.Height)
	}
	kit.Place(b.main, 0, 0, width, size.Height)
}

// MinSize implements fyne.Layout.
func (b *beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// window is a table that takes the room there is, and asks for a few rows
// only: the rest is scrolled inside.
type window struct {
	widget.BaseWidget
	kit  *kit.Kit
	grid *kit.Grid
	most float32 // height it asks for, in design pixels
}

func newWindow(k *kit.Kit, grid *kit.Grid, most float32) *window {
	w := &window{kit: k, grid: grid, most: most}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *window) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.grid) }

// HeightFor returns the height the table asks for at a width.
func (w *window) HeightFor(width float32) float32 {
	return min(w.grid.HeightFor(width), w.kit.Px(w.most))
}

// NaturalWidth returns the width of all columns.
func (w *window) NaturalWidth() float32 { return w.grid.NaturalWidth() }

// LeastWidth returns a width in which the table can still be scrolled.
func (w *window) LeastWidth() float32 { return w.grid.LeastWidth() }
