package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// wrapper is an object whose height depends on its width.
type wrapper interface{ HeightFor(width float32) float32 }

// flexible is an object that would like to be wider than it must be.
type flexible interface{ NaturalWidth() float32 }

// narrow is an object that knows how narrow it can be. Asking for the width
// alone spares the height of everything inside.
type narrow interface{ LeastWidth() float32 }

// relayouter is a widget that lays out its inside again at the same size.
type relayouter interface{ relayout() }

// flow is a layout whose height depends on its width.
type flow interface {
	fyne.Layout
	heightFor(objects []fyne.CanvasObject, width float32) float32
	naturalWidth(objects []fyne.CanvasObject) float32
	leastWidth(objects []fyne.CanvasObject) float32
}

// heightFor returns the height an object needs at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case wrapper:
		return o.HeightFor(width)
	case *fyne.Container:
		if layout, ok := o.Layout.(flow); ok {
			return layout.heightFor(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// naturalWidth returns the width at which an object need not wrap.
func naturalWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case flexible:
		return o.NaturalWidth()
	case *fyne.Container:
		if layout, ok := o.Layout.(flow); ok {
			return layout.naturalWidth(o.Objects)
		}
	}
	return o.MinSize().Width
}

// Relayout lays the tree out again after texts changed or parts were shown or
// hidden, without painting anything that stayed the same.
func Relayout(o fyne.CanvasObject) {
	if o == nil || o.Size().IsZero() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
	case relayouter:
		o.relayout()
	}
}

// Settle lays the whole window out again. Parts call it when they changed
// their height by themselves.
func (k *Kit) Settle() {
	screen := k.window.Canvas()
	Relayout(screen.Content())
	for _, o := range screen.Overlays().List() {
		Relayout(o)
	}
}

// HeightFor returns the height an object needs at a width, for layouts of
// features.
func HeightFor(o fyne.CanvasObject, width float32) float32 { return heightFor(o, width) }

// Place puts an object somewhere in a layout of a feature.
func Place(o fyne.CanvasObject, x, y, width, height float32) {
	place(o, fyne.NewPos(x, y), fyne.NewSize(width, height))
}

// place puts an object somewhere and lays it out, also if its size stayed.
func place(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	o.Move(at)
	if o.Size() == size {
		Relayout(o)
		return
	}
	o.Resize(size)
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	hidden := slices.IndexFunc(objects, func(o fyne.CanvasObject) bool { return !o.Visible() })
	if hidden < 0 {
		return objects // most often; a layout asks very often
	}
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

func widest(objects []fyne.CanvasObject, measure func(fyne.CanvasObject) float32) float32 {
	width := float32(0)
	for _, o := range visible(objects) {
		width = max(width, measure(o))
	}
	return width
}

// leastWidth returns the width below which an object is cut off.
func leastWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case narrow:
		return o.LeastWidth()
	case *fyne.Container:
		if layout, ok := o.Layout.(flow); ok {
			return layout.leastWidth(o.Objects)
		}
	}
	return o.MinSize().Width
}

// remembered is a layout that answers Fyne's question for a least size, which
// comes without a width, for the width of the last layout.
type remembered struct{ width float32 }

func (r *remembered) least(f flow, objects []fyne.CanvasObject) fyne.Size {
	at := r.width
	if at == 0 {
		at = f.naturalWidth(objects)
	}
	return fyne.NewSize(f.leastWidth(objects), f.heightFor(objects, at))
}
