package kit

import (
	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// WholeSpec says what a Whole shows.
type WholeSpec struct {
	Content fyne.CanvasObject
	Keys    Bindings // besides Esc, which closes
	Focus   fyne.Focusable
	OnClose func()
}

// Whole covers the whole window and has the keyboard for itself until Esc or
// the function that it returns closes it. What was there before is there
// again then, with the focus where it was.
func (k *Kit) Whole(spec WholeSpec) (closeIt func()) {
	own := newShade(k, false) // takes the clicks between the controls
	closeIt = k.openOverlay(overlay{
		content: k.Stack(own, k.Fill(scene.Ground, spec.Content)), layout: &overlayLayout{}, keys: spec.Keys, closed: spec.OnClose,
	})
	k.Focus(spec.Focus)
	return closeIt
}
