package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// gridWheel lies over the rows and takes the turns of the wheel: they move
// the table, and the page around it where the table has nothing more to show
// that way. The toolkit would end every turn at the table.
type gridWheel struct {
	widget.BaseWidget
	grid *Grid
}

func newGridWheel(g *Grid) *gridWheel {
	w := &gridWheel{grid: g}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *gridWheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(w.grid.kit.Space(0, 0))
}

// Scrolled implements fyne.Scrollable.
func (w *gridWheel) Scrolled(e *fyne.ScrollEvent) {
	view := w.grid.parts.view
	before := view.Offset
	whole := w.grid.body.size().Height <= view.Size().Height // the toolkit would turn down into right
	if e.Scrolled.DX != 0 || !whole {
		view.Scrolled(e)
	}
	if view.Offset == before {
		w.grid.kit.scrollAround(w.grid, e)
	}
}

// scrollAround scrolls the page that an object stands on.
func (k *Kit) scrollAround(o fyne.CanvasObject, e *fyne.ScrollEvent) {
	top := k.window.Canvas().Overlays().Top()
	for _, ref := range k.scrolls {
		if s := ref.Value(); s != nil && (top == nil || contains(top, s)) && s.holds(s.kit.position(o)) {
			s.view.Scrolled(e)
		}
	}
}
