package kit

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// layers lie above the content of the window: toasts and tooltips. They take
// no clicks besides those on a toast.
type layers struct {
	toasts  *fyne.Container
	tips    []*fyne.Container // the last one is above the topmost overlay
	tip     fyne.CanvasObject // shown now; nil: none
	stopTip func()
}

func newLayers(margin float32) *layers {
	return &layers{toasts: &fyne.Container{Layout: &corner{margin: margin}}, tips: []*fyne.Container{{}}, stopTip: func() {}}
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

// corner puts its objects into the bottom left corner, above each other and
// above the buttons that stand at the bottom of a page.
type corner struct{ margin float32 }

const footers = 5 // margins of a footer

// Layout implements fyne.Layout.
func (c *corner) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := size.Height - footers*c.margin
	for _, o := range slices.Backward(objects) {
		width := min(naturalWidth(o), size.Width-2*c.margin)
		height := heightFor(o, width)
		y -= height
		place(o, fyne.NewPos(c.margin, y), fyne.NewSize(width, height))
		y -= c.margin / 2
	}
}

// MinSize implements fyne.Layout.
func (c *corner) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
