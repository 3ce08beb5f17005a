package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"reifekompass/reports/scene"
)

// dividerStep is how far an arrow key moves a divider, in design pixels.
const dividerStep = 24

// Divider is the line between two halves that can be moved: by the mouse, or
// with Left and Right. It moves nothing itself.
type Divider struct {
	control
	line   *canvas.Rectangle
	onMove func(by float32)
}

// Divider returns a divider. onMove hears by how much it is to be moved, in
// units of the canvas.
func (k *Kit) Divider(name string, onMove func(by float32)) *Divider {
	d := &Divider{line: canvas.NewRectangle(k.Color(scene.Hairline)), onMove: onMove}
	d.setUp(k, d, &fyne.Container{Layout: &dividerLayout{divider: d}, Objects: []fyne.CanvasObject{d.line}})
	d.name, d.tip = name, name
	d.gap = -k.Px(ringWidth) / 2
	d.act, d.keyed, d.paint = func() {}, d.key, d.colors
	return d
}

func (d *Divider) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyLeft:
		d.onMove(-d.kit.Px(dividerStep))
	case fyne.KeyRight:
		d.onMove(d.kit.Px(dividerStep))
	default:
		return false
	}
	return true
}

func (d *Divider) colors() {
	color := scene.Hairline
	if d.hovered {
		color = scene.Primary
	}
	d.line.FillColor = d.kit.Color(color)
}

// Dragged implements fyne.Draggable.
func (d *Divider) Dragged(e *fyne.DragEvent) { d.onMove(e.Dragged.DX) }

// DragEnd implements fyne.Draggable.
func (d *Divider) DragEnd() {}

// Cursor implements desktop.Cursorable.
func (d *Divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// dividerLayout puts the line into the middle of what the mouse can hold.
type dividerLayout struct{ divider *Divider }

// Layout implements fyne.Layout.
func (l *dividerLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := float32(1)
	if l.divider.hovered {
		width = max(1, l.divider.kit.Px(3))
	}
	Place(l.divider.line, (size.Width-width)/2, 0, width, size.Height)
}

// MinSize implements fyne.Layout.
func (l *dividerLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.divider.kit.Px(DividerWidth), 0)
}

// DividerWidth is how wide a divider is for the mouse, in design pixels.
const DividerWidth = 9
