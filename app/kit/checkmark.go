package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// CheckMark is a box that shows whether a row is chosen. The row itself is
// what is pressed.
type CheckMark struct {
	composite
	box  *canvas.Rectangle
	sign *canvas.Image
}

// CheckMark returns a box.
func (k *Kit) CheckMark(checked bool) *CheckMark {
	c := &CheckMark{box: canvas.NewRectangle(k.Color(scene.None)), sign: k.Icon(IconCheck, scene.OnPrimary, 14)}
	c.box.CornerRadius, c.box.StrokeWidth = k.Px(4), 1
	c.box.SetMinSize(fyne.NewSquareSize(k.Px(20)))
	c.setUp(k, c, k.Stack(c.box, k.Inset(Around(3, 3), c.sign)))
	c.SetChecked(checked)
	return c
}

// SetChecked shows the row as chosen or not.
func (c *CheckMark) SetChecked(checked bool) {
	fill, line := scene.Paper, scene.Border
	if checked {
		fill, line = scene.Primary, scene.Primary
	}
	c.box.FillColor, c.box.StrokeColor = c.kit.Color(fill), c.kit.Color(line)
	c.sign.Hidden = !checked
	canvas.Refresh(c)
}
