package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// innerWheel lies over the scroll inside a control, drawn as nothing, and takes
// the turns of the mouse wheel before that one does: it would end them all, and
// the page would stand still as soon as an input or a table came under the
// pointer.
type innerWheel struct {
	canvas.Rectangle

	kit     *Kit
	control fyne.CanvasObject
	view    *container.Scroll
	// flat reports whether nothing is to be scrolled up or down: the toolkit
	// would turn down into right. Nil: never.
	flat func() bool
}

// Scrolled implements fyne.Scrollable: what is inside moves as far as it goes,
// then the page that the control stands on.
func (w *innerWheel) Scrolled(e *fyne.ScrollEvent) {
	before := w.view.Offset
	if e.Scrolled.DX != 0 || w.flat == nil || !w.flat() {
		w.view.Scrolled(e)
	}
	if w.view.Offset == before {
		w.kit.scrollAround(w.control, e)
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
