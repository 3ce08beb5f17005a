package kit

import (
	"maps"

	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// CurtainSpec says what a curtain shows.
type CurtainSpec struct {
	Content fyne.CanvasObject
	Keys    Bindings // besides Esc and F11
	OnClose func()
}

// Curtain covers the whole window, and with F11 the whole screen, with one
// calm page: for a projector. Esc closes it and leaves the whole screen. It
// returns what closes it.
func (k *Kit) Curtain(spec CurtainSpec) (closeIt func()) {
	before := k.window.FullScreen()
	keys := Bindings{Plain(fyne.KeyF11): func() { k.window.SetFullScreen(!k.window.FullScreen()) }}
	maps.Copy(keys, spec.Keys)
	own := newShade(k, false) // takes the clicks between the controls
	return k.openOverlay(overlay{
		content: k.Stack(own, k.Fill(scene.Paper, spec.Content)), layout: &overlayLayout{}, keys: keys,
		closed: func() {
			if k.window.FullScreen() != before {
				k.window.SetFullScreen(before)
			}
			if spec.OnClose != nil {
				spec.OnClose()
			}
		},
	})
}
