package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Row puts objects beside each other, centered on one line. Objects keep
// their natural width while there is room; texts give way when there is not.
func (k *Kit) Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: k.Px(gap), center: true}, Objects: objects}
}

// TopRow is a Row whose objects begin at the same height.
func (k *Kit) TopRow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: k.Px(gap)}, Objects: objects}
}

type row struct {
	remembered
	gap    float32
	center bool
}

// Layout implements fyne.Layout.
func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	shown := visible(objects)
	x := float32(0)
	for i, width := range r.widths(shown, size.Width) {
		height, y := heightFor(shown[i], width), float32(0)
		if r.center {
			y = (size.Height - height) / 2
		}
		place(shown[i], fyne.NewPos(x, y), fyne.NewSize(width, height))
		x += width + r.gap
	}
}

// MinSize implements fyne.Layout.
func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size { return r.least(r, objects) }

// Yield is a Row in which parts give way, in their order, where there is no
// room for all. A part may stand deeper inside one of the objects.
func (k *Kit) Yield(gap float32, parts []fyne.CanvasObject, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &yielding{row: row{gap: k.Px(gap), center: true}, parts: parts}, Objects: objects}
}

type yielding struct {
	row
	parts []fyne.CanvasObject
}

// Layout implements fyne.Layout.
func (y *yielding) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y.yield(objects, size.Width)
	y.row.Layout(objects, size)
}

func (y *yielding) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	y.yield(objects, width)
	return y.row.heightFor(objects, width)
}

// yield shows as many parts as there is room for. Parts are tried in sight, and
// the toolkit only hears of those that change: it measures before each picture,
// and one that is hidden anew makes it paint another one, without end.
func (y *yielding) yield(objects []fyne.CanvasObject, width float32) {
	before := make([]bool, len(y.parts))
	for i, part := range y.parts {
		before[i] = !part.Visible()
		veil(part, false)
	}
	gone := 0
	for gone < len(y.parts) && y.naturalWidth(objects) > width {
		veil(y.parts[gone], true)
		gone++
	}
	for i, part := range y.parts {
		veil(part, before[i])
		if i < gone {
			part.Hide()
		} else {
			part.Show()
		}
	}
}

// veil hides or shows a part without telling the toolkit, as far as parts that
// give way allow it.
func veil(part fyne.CanvasObject, hidden bool) {
	switch o := part.(type) {
	case *fyne.Container:
		o.Hidden = hidden
	case *canvas.Image:
		o.Hidden = hidden
	case *Text:
		o.Hidden = hidden
	default:
		if hidden {
			part.Hide()
		} else {
			part.Show()
		}
	}
}

func (r *row) leastWidth(objects []fyne.CanvasObject) float32 {
	shown := visible(objects)
	width := r.gaps(shown)
	for _, o := range shown {
		width += leastWidth(o)
	}
	return width
}

func (r *row) gaps(shown []fyne.CanvasObject) float32 { return r.gap * float32(max(len(shown)-1, 0)) }

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	height := float32(0)
	for i, w := range r.widths(shown, width) {
		height = max(height, heightFor(shown[i], w))
	}
	return height
}

func (r *row) naturalWidth(objects []fyne.CanvasObject) float32 {
	shown := visible(objects)
	width := r.gaps(shown)
	for _, o := range shown {
		width += naturalWidth(o)
	}
	return width
}

// widths shares the width: growing objects take what the others leave; if
// nothing is left, objects that can be narrower give way.
func (r *row) widths(shown []fyne.CanvasObject, width float32) []float32 {
	shares := make([]float32, len(shown))
	used, growing, spare := r.gaps(shown), 0, float32(0)
	for i, o := range shown {
		shares[i] = naturalWidth(o)
		if grows(o) {
			growing++
			shares[i] = leastWidth(o)
		}
		used += shares[i]
		spare += shares[i] - leastWidth(o)
	}
	switch {
	case used > width && spare > 0:
		shrink(shown, shares, min(1, (used-width)/spare))
	case used < width && growing > 0:
		stretch(shown, shares, (width-used)/float32(growing))
	}
	return shares
}

func shrink(shown []fyne.CanvasObject, shares []float32, part float32) {
	for i, o := range shown {
		shares[i] -= (shares[i] - leastWidth(o)) * part
	}
}

func stretch(shown []fyne.CanvasObject, shares []float32, each float32) {
	for i, o := range shown {
		if grows(o) {
			shares[i] += each
		}
	}
}
