package kit

import "fyne.io/fyne/v2"

// painter is a renderer made of functions, so that a widget is one type.
type painter struct {
	objects func() []fyne.CanvasObject
	arrange func(fyne.Size)
	least   func() fyne.Size
	update  func()
}

// Destroy implements fyne.WidgetRenderer; nothing is held.
func (p *painter) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (p *painter) Layout(size fyne.Size) { p.arrange(size) }

// MinSize implements fyne.WidgetRenderer.
func (p *painter) MinSize() fyne.Size { return p.least() }

// Objects implements fyne.WidgetRenderer.
func (p *painter) Objects() []fyne.CanvasObject { return p.objects() }

// Refresh implements fyne.WidgetRenderer.
func (p *painter) Refresh() { p.update() }
