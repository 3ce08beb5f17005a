package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// Widths in design pixels.
const (
	besideWidth = 304
	needBeside  = 1100 // window from which on the panel has a place beside the page
)

// Beside lays out a page and a panel at its right edge. Where there is no
// room, the page has all of it, and the panel is opened over the page by
// whoever made it.
type Beside struct {
	kit         *Kit
	page, panel fyne.CanvasObject
	edge        *canvas.Rectangle
	onLayout    func(size fyne.Size)
	room, open  bool
}

// Beside returns the layout, with the panel closed. OnLayout hears of every
// size before page and panel are placed; nil: nobody does.
func (k *Kit) Beside(page, panel fyne.CanvasObject, onLayout func(size fyne.Size)) *Beside {
	return &Beside{
		kit: k, page: page, panel: k.Fill(scene.Paper, panel), edge: canvas.NewRectangle(k.Color(scene.Hairline)), onLayout: onLayout,
	}
}

// Container returns what is shown.
func (b *Beside) Container() *fyne.Container {
	return &fyne.Container{Layout: b, Objects: []fyne.CanvasObject{b.page, b.edge, b.panel}}
}

// Room reports whether there is room for the panel, open or not.
func (b *Beside) Room() bool { return b.room }

// Shown reports whether the panel stands beside the page.
func (b *Beside) Shown() bool { return b.room && b.open }

// Open says whether the panel is wanted. It is seen after the next layout.
func (b *Beside) Open(wanted bool) { b.open = wanted }

// Layout implements fyne.Layout.
func (b *Beside) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.room = size.Width >= b.kit.Px(needBeside)
	if b.onLayout != nil {
		b.onLayout(size)
	}
	shown, width := b.Shown(), size.Width
	SetVisible(b.panel, shown)
	SetVisible(b.edge, shown)
	if shown {
		panel := b.kit.Px(besideWidth)
		width -= panel
		Place(b.edge, width, 0, 1, size.Height)
		Place(b.panel, width+1, 0, panel-1, size.Height)
	}
	Place(b.page, 0, 0, width, size.Height)
}

// MinSize implements fyne.Layout.
func (b *Beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// SetVisible shows an object or hides it.
func SetVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
