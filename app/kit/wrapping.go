package kit

import "fyne.io/fyne/v2"

// Wrap puts objects beside each other and goes on in a new line when the
// width is used up, as words do. A Spring takes the room that is left in its
// line.
func (k *Kit) Wrap(gap, lineGap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &wrap{gap: k.Px(gap), lineGap: k.Px(lineGap)}, Objects: objects}
}

type wrap struct {
	remembered
	gap, lineGap float32
}

// Layout implements fyne.Layout.
func (w *wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	y := float32(0)
	for _, line := range w.lines(visible(objects), size.Width) {
		height, x := lineHeight(line, size.Width), float32(0)
		spare := max(0, size.Width-w.naturalWidth(line))
		for _, o := range line {
			width := min(naturalWidth(o), size.Width)
			if grows(o) {
				width, spare = width+spare, 0
			}
			own := heightFor(o, width)
			place(o, fyne.NewPos(x, y+(height-own)/2), fyne.NewSize(width, own))
			x += width + w.gap
		}
		y += height + w.lineGap
	}
}

// MinSize implements fyne.Layout.
func (w *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size { return w.least(w, objects) }

func (w *wrap) leastWidth(objects []fyne.CanvasObject) float32 { return widest(objects, leastWidth) }

func (w *wrap) lines(shown []fyne.CanvasObject, width float32) [][]fyne.CanvasObject {
	var lines [][]fyne.CanvasObject
	x := float32(0)
	for _, o := range shown {
		own := naturalWidth(o)
		if len(lines) == 0 || x+own > width {
			lines, x = append(lines, nil), 0
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], o)
		x += own + w.gap
	}
	return lines
}

func lineHeight(line []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range line {
		height = max(height, heightFor(o, min(naturalWidth(o), width)))
	}
	return height
}

func (w *wrap) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	lines := w.lines(visible(objects), width)
	height := w.lineGap * float32(max(len(lines)-1, 0))
	for _, line := range lines {
		height += lineHeight(line, width)
	}
	return height
}

func (w *wrap) naturalWidth(objects []fyne.CanvasObject) float32 {
	shown := visible(objects)
	width := w.gap * float32(max(len(shown)-1, 0))
	for _, o := range shown {
		width += naturalWidth(o)
	}
	return width
}
