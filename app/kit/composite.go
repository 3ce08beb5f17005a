package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// composite is a widget that consists of other objects.
type composite struct {
	widget.BaseWidget
	kit     *Kit
	content fyne.CanvasObject
}

func (c *composite) setUp(k *Kit, outer fyne.Widget, content fyne.CanvasObject) {
	c.kit, c.content = k, content
	c.ExtendBaseWidget(outer)
}

// CreateRenderer implements fyne.Widget.
func (c *composite) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(c.content)
}

// HeightFor returns the height the content needs at a width.
func (c *composite) HeightFor(width float32) float32 { return heightFor(c.content, width) }

// NaturalWidth returns the width at which the content need not wrap.
func (c *composite) NaturalWidth() float32 { return naturalWidth(c.content) }

// LeastWidth returns the width below which the content is cut off.
func (c *composite) LeastWidth() float32 { return leastWidth(c.content) }

func (c *composite) inside() fyne.CanvasObject { return c.content }

func (c *composite) relayout() { Relayout(c.content) }
