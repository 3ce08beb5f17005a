package systems

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"reifekompass/app/kit"
)

// Heights in design pixels.
const (
	leastTable = 300 // the table is at least so high where it has rows for it
	mostLinks  = 440 // the list of interfaces is at most so high
)

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
