package kit

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// overlay is something that lies above the window and has the keyboard for
// itself until it is closed.
type overlay struct {
	content fyne.CanvasObject
	layout  fyne.Layout // places the content
	tinted  bool        // the window behind is covered with a tint of ink
	outside bool        // a click outside closes
	keys    Bindings    // besides Esc
	closed  func()
}

// openOverlay shows an overlay and returns what closes it. Closing gives the
// focus back to where it was, unless another page is shown by then.
func (k *Kit) openOverlay(o overlay) (closeIt func()) {
	k.hideTip()
	screen := k.window.Canvas()
	before, page := screen.Focused(), k.Keys.turned
	screen.Unfocus()
	tips := &fyne.Container{}
	shade := newShade(k, o.tinted)
	root := &fyne.Container{Layout: &overlayLayout{}, Objects: []fyne.CanvasObject{
		shade, &fyne.Container{Layout: o.layout, Objects: []fyne.CanvasObject{o.content}}, tips,
	}}
	open := true
	closeIt = func() {
		if !open {
			return
		}
		open = false
		k.hideTip()
		k.layers.tips = k.layers.tips[:len(k.layers.tips)-1]
		k.Keys.pop()
		screen.Overlays().Remove(root)
		if before != nil && page == k.Keys.turned {
			k.still = true
			screen.Focus(before)
			k.still = false
		}
		if o.closed != nil {
			o.closed()
		}
	}
	keys := Bindings{Plain(fyne.KeyEscape): closeIt}
	maps.Copy(keys, o.keys)
	if o.outside {
		shade.tapped = closeIt
	}
	k.layers.tips = append(k.layers.tips, tips)
	k.Keys.push(keys)
	screen.Overlays().Add(root)
	return closeIt
}

// overlayLayout lets everything fill the window.
type overlayLayout struct{}

// Layout implements fyne.Layout.
func (*overlayLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, fyne.NewPos(0, 0), size)
	}
}

// MinSize implements fyne.Layout.
func (*overlayLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// shade covers the window behind an overlay and takes its clicks.
type shade struct {
	widget.BaseWidget
	tint   *canvas.Rectangle
	tapped func()
}

// shadeAlpha is 38 % (SCREENS, 10).
const shadeAlpha = 97

func newShade(k *Kit, tinted bool) *shade {
	s := &shade{tint: canvas.NewRectangle(k.Color(scene.None))}
	if tinted {
		s.tint.FillColor = k.shadow(shadeAlpha)
	}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *shade) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.tint) }

// Tapped implements fyne.Tappable.
func (s *shade) Tapped(*fyne.PointEvent) {
	if s.tapped != nil {
		s.tapped()
	}
}
