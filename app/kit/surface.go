package kit

import (
	"image"

	"reifekompass/reports/raster"
	"reifekompass/reports/scene"
)

// drawScene is the rasterizer of the window: the drawing that paper shows.
func drawScene(s scene.Scene, p scene.Palette, pixelsPerPoint float64) *image.RGBA {
	return raster.Draw(s, p, pixelsPerPoint)
}
