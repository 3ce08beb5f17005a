package kit

import (
	"bytes"
	"image/png"
	"math"

	"reifekompass/reports/scene"
)

// Measures of a figure that is taken along, in design pixels.
const (
	pictureMargin = 16
	pictureGap    = 8
)

// picture is the figure on a white sheet: its title, the legend, the drawing.
func (f *Figure) picture() scene.Scene {
	drawing := f.plain(f.width())
	width := drawing.Width
	sheet := scene.Scene{Width: width + 2*pictureMargin, Alt: f.words()}
	y := pictureMargin + f.heading(&sheet, width)
	if f.spec.Legend != nil {
		legend := f.spec.Legend(width)
		sheet.Add(scene.Moved(legend.Shapes, pictureMargin, y)...)
		y += legend.Height + pictureGap
	}
	sheet.Add(scene.Moved(drawing.Shapes, pictureMargin, y)...)
	sheet.Height = y + drawing.Height + pictureMargin
	ground := scene.Rect{W: sheet.Width, H: sheet.Height, Style: scene.Style{Fill: scene.Paper}}
	sheet.Shapes = append([]scene.Shape{ground}, sheet.Shapes...)
	return sheet
}

// heading writes the title and returns the room it takes.
func (f *Figure) heading(sheet *scene.Scene, width float64) float64 {
	const line = 24
	font := scene.Font{Weight: scene.Semibold, Size: 18}
	lines := f.kit.fonts.Balance(f.spec.Title(), font, width)
	for i, text := range lines {
		sheet.Add(scene.Text{At: scene.Point{X: pictureMargin, Y: pictureMargin + 17 + line*float64(i)}, Text: text, Font: font, Colour: scene.Ink})
	}
	if len(lines) == 0 {
		return 0
	}
	return line*float64(len(lines)) + pictureGap
}

// A copied picture is printed, so it has more pixels than the screen; a very
// large one has fewer.
const (
	picturePixels = 3.0  // per point
	pictureMost   = 16e6 // pixels
)

// png is the picture as a file, in the light colors whatever the window has.
func (k *Kit) png(picture scene.Scene) ([]byte, error) {
	scale := picturePixels
	if area := picture.Width * picture.Height; area*scale*scale > pictureMost {
		scale = math.Sqrt(pictureMost / area)
	}
	var file bytes.Buffer
	err := png.Encode(&file, k.raster(picture, scene.LightPalette(), scale))
	return file.Bytes(), err
}
