package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// entryWheel lies over the text of an input, drawn as nothing, and takes the
// turns of the mouse wheel before Fyne's own scroll around the text: that one
// ends them all, and a page stood still as soon as an input came under the
// pointer.
type entryWheel struct {
	canvas.Rectangle

	entry *entry
}

// Scrolled implements fyne.Scrollable: a long text moves as far as it goes, then
// the page that the input stands on.
func (w *entryWheel) Scrolled(e *fyne.ScrollEvent) {
	view := w.entry.view
	if view == nil {
		return
	}
	before := view.Offset
	if e.Scrolled.DX != 0 || w.entry.MultiLine { // the toolkit would turn down into right
		view.Scrolled(e)
	}
	if view.Offset == before {
		w.entry.kit.scrollAround(w.entry, e)
	}
}

// wheeledEntry draws an input with a wheel over its text.
type wheeledEntry struct {
	fyne.WidgetRenderer

	wheel *entryWheel
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
