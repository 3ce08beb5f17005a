package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Tip explains an object that is no control in a tooltip.
func (k *Kit) Tip(text string, o fyne.CanvasObject) fyne.CanvasObject {
	t := &tipped{text: text}
	t.setUp(k, t, o)
	return t
}

type tipped struct {
	composite
	text string
}

// MouseIn implements desktop.Hoverable.
func (t *tipped) MouseIn(*desktop.MouseEvent) { t.kit.tipLater(t, t.text) }

// MouseMoved implements desktop.Hoverable.
func (t *tipped) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *tipped) MouseOut() { t.kit.hideTip() }
