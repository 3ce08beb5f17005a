package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// layers lie above the content of the window: toasts and tooltips. They take
// no clicks besides those on a toast.
type layers struct {
	toasts  *fyne.Container
	area    fyne.CanvasObject // where the toasts lie; nil: at the bottom left
	tips    []*fyne.Container // the last one is above the topmost overlay
	tip     fyne.CanvasObject // shown now; nil: none
	stopTip func()
	left    fyne.CanvasObject // had the focus before; nil: nothing had
	origins []*origin         // of the overlays that are open, the last one is of the topmost
}

func newLayers(k *Kit) *layers {
	return &layers{toasts: &fyne.Container{Layout: &bottom{kit: k}}, tips: []*fyne.Container{{}}, stopTip: func() {}}
}

// Root puts the layers for toasts and tooltips above the content of the
// window.
func (k *Kit) Root(content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &rootLayout{}, Objects: []fyne.CanvasObject{content, k.layers.toasts, k.layers.tips[0]}}
}

// rootLayout keeps large text from making the window larger than the screen:
// the content adapts to the window, never the other way round.
type rootLayout struct{}

// Layout implements fyne.Layout.
func (*rootLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, fyne.NewPos(0, 0), size)
	}
}

// MinSize implements fyne.Layout.
func (*rootLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(MinWidth, MinHeight) }

// MinWidth and MinHeight are the smallest size of the window, whatever the
// text size.
const (
	MinWidth  = 640
	MinHeight = 480
)

const tipPause = 600 * time.Millisecond

// tipLater shows a tooltip if nothing happens for a moment.
func (k *Kit) tipLater(owner fyne.CanvasObject, text string) {
	k.hideTip()
	if text != "" {
		k.layers.stopTip = k.Executor.After(tipPause, func() { k.showTip(owner, text) })
	}
}

func (k *Kit) hideTip() {
	k.layers.stopTip()
	if k.layers.tip != nil {
		k.dropFloat(k.layers.tip)
		k.layers.tip = nil
	}
}

func (k *Kit) tipLayer() *fyne.Container { return k.layers.tips[len(k.layers.tips)-1] }

func (k *Kit) showTip(owner fyne.CanvasObject, text string) {
	back := canvas.NewRectangle(k.Color(scene.Ink))
	back.CornerRadius = k.Px(4)
	words := k.Text(text, Small().In(scene.Paper))
	tip := k.Stack(back, k.Inset(Around(4, 8), words))
	width := min(naturalWidth(tip), k.Px(320))
	size := fyne.NewSize(width, heightFor(tip, width))
	layer := k.tipLayer()
	layer.Objects = append(layer.Objects, tip)
	k.layers.tip = tip
	place(tip, k.tipPlace(owner, size, layer.Size()), size)
	layer.Refresh()
}

// tipPlace is below the owner, or above it where there is no room.
func (k *Kit) tipPlace(owner fyne.CanvasObject, tip, room fyne.Size) fyne.Position {
	at, gap := k.position(owner), k.Px(6)
	x := min(at.X+(owner.Size().Width-tip.Width)/2, room.Width-tip.Width-gap)
	y := at.Y + owner.Size().Height + gap
	if y+tip.Height > room.Height {
		y = at.Y - tip.Height - gap
	}
	return fyne.NewPos(max(x, gap), max(y, 0))
}

// bottom puts a toast over the area that is meant for it, or to the left of
// the bottom edge, as high as the footer of a page.
type bottom struct{ kit *Kit }

const footerHeight = 60

// Layout implements fyne.Layout.
func (b *bottom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	k := b.kit
	left, room, middle := k.Px(16), size.Width-k.Px(32), size.Height-k.Px(footerHeight)/2
	if area := k.layers.area; area != nil && area.Visible() && area.Size().Width > 0 {
		at := k.position(area)
		left, room, middle = at.X, area.Size().Width, at.Y+area.Size().Height/2
	}
	for _, o := range objects {
		width := min(naturalWidth(o), room)
		height := heightFor(o, width)
		y := min(middle-height/2, size.Height-height)
		place(o, fyne.NewPos(left, y), fyne.NewSize(width, height))
	}
}

// MinSize implements fyne.Layout.
func (b *bottom) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
