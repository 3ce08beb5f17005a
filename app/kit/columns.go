package kit

import "fyne.io/fyne/v2"

// Columns says how objects share the width.
type Columns struct {
	Gap     float32
	LineGap float32   // between lines of columns; 0: as Gap
	Min     float32   // a column narrower than this makes fewer columns
	Weights []float32 // shares of the width while all stand beside each other; nil: equal
}

// Columns puts objects beside each other in columns of the same height, or in
// several lines of fewer columns where there is no room.
func (k *Kit) Columns(c Columns, objects ...fyne.CanvasObject) *fyne.Container {
	if c.LineGap == 0 {
		c.LineGap = c.Gap
	}
	c.Gap, c.LineGap, c.Min = k.Px(c.Gap), k.Px(c.LineGap), k.Px(c.Min)
	return &fyne.Container{Layout: &columns{spec: c}, Objects: objects}
}

type columns struct {
	remembered
	spec Columns
}

// Layout implements fyne.Layout.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	shown := visible(objects)
	widths := c.widths(len(shown), size.Width)
	y := float32(0)
	for len(shown) > 0 {
		line := shown[:min(len(widths), len(shown))]
		height, x := c.lineHeight(line, widths), float32(0)
		for i, o := range line {
			place(o, fyne.NewPos(x, y), fyne.NewSize(widths[i], height))
			x += widths[i] + c.spec.Gap
		}
		y += height + c.spec.LineGap
		shown = shown[len(line):]
	}
}

// MinSize implements fyne.Layout.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size { return c.least(c, objects) }

func (c *columns) leastWidth(objects []fyne.CanvasObject) float32 { return widest(objects, leastWidth) }

// widths returns the widths of the columns of one line.
func (c *columns) widths(count int, width float32) []float32 {
	if count == 0 {
		return nil
	}
	for n := count; n > 1; n-- {
		widths := c.shares(n, n == count, width)
		if minOf(widths) >= c.spec.Min && count%n == 0 {
			return widths
		}
	}
	return []float32{width}
}

func (c *columns) shares(n int, weighted bool, width float32) []float32 {
	shares, sum := make([]float32, n), float32(0)
	for i := range shares {
		shares[i] = 1
		if weighted && i < len(c.spec.Weights) {
			shares[i] = c.spec.Weights[i]
		}
		sum += shares[i]
	}
	room := width - c.spec.Gap*float32(n-1)
	for i := range shares {
		shares[i] *= room / sum
	}
	return shares
}

func minOf(values []float32) float32 {
	least := values[0]
	for _, v := range values[1:] {
		least = min(least, v)
	}
	return least
}

func (c *columns) lineHeight(line []fyne.CanvasObject, widths []float32) float32 {
	height := float32(0)
	for i, o := range line {
		height = max(height, heightFor(o, widths[i]))
	}
	return height
}

func (c *columns) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	widths := c.widths(len(shown), width)
	height := float32(0)
	for len(shown) > 0 {
		line := shown[:min(len(widths), len(shown))]
		height += c.lineHeight(line, widths) + c.spec.LineGap
		shown = shown[len(line):]
	}
	return max(0, height-c.spec.LineGap)
}

func (c *columns) naturalWidth(objects []fyne.CanvasObject) float32 {
	shown := visible(objects)
	width := c.spec.Gap * float32(max(len(shown)-1, 0))
	for _, o := range shown {
		width += naturalWidth(o)
	}
	return width
}
