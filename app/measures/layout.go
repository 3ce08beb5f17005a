package measures

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
)

// Sizes in design pixels.
const (
	mostWidth = 1600 // of the page; a wider window centers it
	needTitle = 300  // height from which on there is room for the title
)

// page puts the edges of the page around a part of it.
func page(k *kit.Kit, top, bottom float32, part fyne.CanvasObject) fyne.CanvasObject {
	return k.Inset(kit.Sides(top, 20, bottom, 24), k.Limit(mostWidth, part))
}
