package measures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// Widths in design pixels.
const (
	panelWidth = 304
	needPanel  = 1100 // window from which on the panel has a place beside the page
	mostWidth  = 1600 // of the page; a wider window centers it
	needTitle  = 300  // height from which on there is room for the title
)

// page puts the edges of the page around a part of it.
func page(k *kit.Kit, top, bottom float32, part fyne.CanvasObject) fyne.CanvasObject {
	return k.Inset(kit.Sides(top, 20, bottom, 24), k.Limit(mostWidth, part))
}

// beside lays out the page and the panel. Where there is no room, the panel
// opens over the page.
type beside struct {
	kit         *kit.Kit
	page, panel fyne.CanvasObject
	edge        *canvas.Rectangle
	open        bool           // the panel is wanted
	has         bool           // there is room for it
	low         func(low bool) // hears whether the window is too low for a title
}

func newBeside(k *kit.Kit, page, panel fyne.CanvasObject) *beside {
	return &beside{kit: k, page: page, panel: k.Fill(scene.Paper, panel), edge: canvas.NewRectangle(k.Color(scene.Hairline))}
}

func (b *beside) container() *fyne.Container {
	return &fyne.Container{Layout: b, Objects: []fyne.CanvasObject{b.page, b.edge, b.panel}}
}

// Layout implements fyne.Layout.
func (b *beside) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := b.kit.Px(panelWidth)
	b.has = size.Width >= b.kit.Px(needPanel)
	b.low(size.Height < b.kit.Px(needTitle))
	b.panel.Hide()
	b.edge.Hide()
	if !b.has || !b.open {
		kit.Place(b.page, 0, 0, size.Width, size.Height)
		return
	}
	b.panel.Show()
	b.edge.Show()
	kit.Place(b.page, 0, 0, size.Width-width, size.Height)
	kit.Place(b.edge, size.Width-width, 0, 1, size.Height)
	kit.Place(b.panel, size.Width-width+1, 0, width-1, size.Height)
}

// MinSize implements fyne.Layout.
func (b *beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
