package kit

import "fyne.io/fyne/v2"

// Column puts objects under each other, each as wide as the column. A Spring
// in it takes the height that is left.
func (k *Kit) Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &column{gap: k.Px(gap)}, Objects: objects}
}

type column struct {
	remembered
	gap float32
}

// Layout implements fyne.Layout.
func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	spare := max(0, size.Height-c.heightFor(objects, size.Width))
	y := float32(0)
	for _, o := range visible(objects) {
		height := heightFor(o, size.Width)
		if grows(o) {
			height, spare = height+spare, 0
		}
		place(o, fyne.NewPos(0, y), fyne.NewSize(size.Width, height))
		y += height + c.gap
	}
}

// MinSize implements fyne.Layout.
func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size { return c.least(c, objects) }

func (c *column) leastWidth(objects []fyne.CanvasObject) float32 { return widest(objects, leastWidth) }

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	height := c.gap * float32(max(len(shown)-1, 0))
	for _, o := range shown {
		height += heightFor(o, width)
	}
	return height
}

func (c *column) naturalWidth(objects []fyne.CanvasObject) float32 {
	return widest(objects, naturalWidth)
}

// Spring takes the room that is left in a Row or Column.
func (k *Kit) Spring() fyne.CanvasObject { return k.Grow(k.Space(0, 0)) }

// Grow makes an object take the room that is left in a Row or Column.
func (k *Kit) Grow(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &growing{}, Objects: []fyne.CanvasObject{o}}
}

type growing struct{ sides }

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*growing)
	return ok
}
