package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
)

// mostWidth is the width of the page in design pixels; a wider window centers
// it.
const mostWidth = 1600

// page puts the edges of the page around a part of it.
func page(k *kit.Kit, top, bottom float32, part fyne.CanvasObject) fyne.CanvasObject {
	return k.Inset(kit.Sides(top, 20, bottom, 24), k.Limit(mostWidth, part))
}
