package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// innerWheel lies over the scroll inside a control, drawn as nothing, and takes
// the turns of the mouse wheel before that one does: it would end them all, and
// a page stood still as soon as an input came under the pointer.
type innerWheel struct {
	canvas.Rectangle

	kit     *Kit
	control fyne.CanvasObject
	view    *container.Scroll
	line    bool // a single line; the toolkit would turn down into right
}

// Scrolled implements fyne.Scrollable: what is inside moves as far as it goes,
// then the page that the control stands on.
func (w *innerWheel) Scrolled(e *fyne.ScrollEvent) {
	before := w.view.Offset
	if e.Scrolled.DX != 0 || !w.line {
		w.view.Scrolled(e)
	}
	if w.view.Offset == before {
		w.kit.scrollAround(w.control, e)
	}
}

// wheeledEntry draws an input with a wheel over its text.
type wheeledEntry struct {
	fyne.WidgetRenderer

	wheel *innerWheel
}

// Layout implements fyne.WidgetRenderer.
func (w *wheeledEntry) Layout(size fyne.Size) {
	w.WidgetRenderer.Layout(size)
	w.wheel.Resize(size)
}

// Objects implements fyne.WidgetRenderer.
func (w *wheeledEntry) Objects() []fyne.CanvasObject {
	return append(w.WidgetRenderer.Objects(), w.wheel)
}
