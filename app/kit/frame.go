package kit

import "fyne.io/fyne/v2"

// Frame puts four objects at the edges and one into the middle, which takes
// the rest. Each may be nil.
func (k *Kit) Frame(top, bottom, left, right, center fyne.CanvasObject) *fyne.Container {
	f := &frame{top: top, bottom: bottom, left: left, right: right, center: center}
	c := &fyne.Container{Layout: f}
	for _, o := range []fyne.CanvasObject{top, left, center, right, bottom} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

// headLast makes Tab reach the head of a dialog or panel, where its close
// button stands, after everything else.
func headLast(c *fyne.Container) *fyne.Container {
	c.Objects = append(c.Objects[1:len(c.Objects):len(c.Objects)], c.Objects[0])
	return c
}

type frame struct {
	remembered
	top, bottom, left, right, center fyne.CanvasObject
}

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

func (f *frame) edgeHeight(o fyne.CanvasObject, width float32) float32 {
	if !shown(o) {
		return 0
	}
	return heightFor(o, width)
}

func (f *frame) edgeWidth(o fyne.CanvasObject) float32 {
	if !shown(o) {
		return 0
	}
	return naturalWidth(o)
}

// Layout implements fyne.Layout.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	top, bottom := f.edgeHeight(f.top, size.Width), f.edgeHeight(f.bottom, size.Width)
	left, right := f.edgeWidth(f.left), f.edgeWidth(f.right)
	middle := max(0, size.Height-top-bottom)
	putEdge(f.top, fyne.NewPos(0, 0), fyne.NewSize(size.Width, top))
	putEdge(f.bottom, fyne.NewPos(0, top+middle), fyne.NewSize(size.Width, bottom))
	putEdge(f.left, fyne.NewPos(0, top), fyne.NewSize(left, middle))
	putEdge(f.right, fyne.NewPos(size.Width-right, top), fyne.NewSize(right, middle))
	putEdge(f.center, fyne.NewPos(left, top), fyne.NewSize(max(0, size.Width-left-right), middle))
}

func putEdge(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if shown(o) {
		place(o, at, size)
	}
}

// MinSize implements fyne.Layout.
func (f *frame) MinSize(objects []fyne.CanvasObject) fyne.Size { return f.least(f, objects) }

func (f *frame) leastWidth([]fyne.CanvasObject) float32 {
	width := float32(0)
	for _, o := range []fyne.CanvasObject{f.left, f.center, f.right} {
		if shown(o) {
			width += leastWidth(o)
		}
	}
	for _, o := range []fyne.CanvasObject{f.top, f.bottom} {
		if shown(o) {
			width = max(width, leastWidth(o))
		}
	}
	return width
}

func (f *frame) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	left, right := f.edgeWidth(f.left), f.edgeWidth(f.right)
	middle := max(f.edgeHeight(f.left, left), f.edgeHeight(f.right, right),
		f.edgeHeight(f.center, max(0, width-left-right)))
	return f.edgeHeight(f.top, width) + middle + f.edgeHeight(f.bottom, width)
}

func (f *frame) naturalWidth([]fyne.CanvasObject) float32 {
	return max(f.edgeWidth(f.left)+f.edgeWidth(f.center)+f.edgeWidth(f.right),
		f.edgeWidth(f.top), f.edgeWidth(f.bottom))
}
