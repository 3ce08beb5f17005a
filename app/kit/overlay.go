package kit

import (
	"maps"
	"slices"

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
// focus back to where it was, unless another page or another overlay is shown
// by then: a step of a dialog may open the next before it is closed itself,
// and the last one gives back what the first one took.
func (k *Kit) openOverlay(o overlay) (closeIt func()) {
	k.hideTip()
	screen := k.window.Canvas()
	back := &origin{focused: screen.Focused(), page: k.Keys.turned}
	k.layers.origins = append(k.layers.origins, back)
	screen.Unfocus()
	tips := &fyne.Container{}
	shade := newShade(k, o.tinted)
	root := &fyne.Container{Layout: &overlayLayout{}, Objects: []fyne.CanvasObject{
		shade, &fyne.Container{Layout: o.layout, Objects: []fyne.CanvasObject{o.content}}, tips,
	}}
	open := true
	var forget func()
	closeIt = func() {
		if !open {
			return
		}
		open = false
		k.hideTip()
		k.layers.tips = slices.DeleteFunc(k.layers.tips, func(o *fyne.Container) bool { return o == tips })
		forget()
		k.giveBack(back, takeOut(screen, root))
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
	forget = k.Keys.push(keys)
	screen.Overlays().Add(root)
	return closeIt
}

// origin is where the focus was before an overlay, and on which page.
type origin struct {
	focused fyne.Focusable
	page    int
}

// giveBack gives the focus back to where it was before an overlay, unless
// another page is shown by then. Where another overlay lies above, that one
// was opened from this one, and gives the focus back in its place.
func (k *Kit) giveBack(to *origin, topmost bool) {
	at := slices.Index(k.layers.origins, to)
	above := k.layers.origins[at+1:]
	if !topmost && len(above) > 0 {
		*above[0] = *to
	}
	k.layers.origins = slices.Delete(k.layers.origins, at, at+1)
	if topmost && to.focused != nil && to.page == k.Keys.turned {
		k.still = true
		k.window.Canvas().Focus(k.heir(to.focused))
		k.still = false
		k.hideTip() // whoever comes back was there before
	}
}

// takeOut removes an overlay and reports whether it was the topmost. Fyne
// removes those above it too, and forgets their focus: they are put back.
func takeOut(screen fyne.Canvas, root fyne.CanvasObject) (topmost bool) {
	all := screen.Overlays().List()
	at := slices.Index(all, root)
	if at < 0 {
		return false
	}
	above, focused := slices.Clone(all[at+1:]), screen.Focused()
	screen.Overlays().Remove(root)
	for _, o := range above {
		screen.Overlays().Add(o)
	}
	if len(above) > 0 && focused != nil {
		screen.Focus(focused)
	}
	return len(above) == 0
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
