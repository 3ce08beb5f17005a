package raster

import (
	"image"
	"math"

	"golang.org/x/image/draw"

	"reifekompass/reports/scene"
)

// image draws a picture to whole pixels, at least one. Most pictures have
// more pixels than there is room for, so each pixel takes up all that it
// covers.
func (b *brush) image(s scene.Image) {
	if s.Picture == nil || !(s.W > 0) || !(s.H > 0) || !finite(scene.Point{X: s.X, Y: s.Y}) || !finite(scene.Point{X: s.W, Y: s.H}) {
		return
	}
	round := func(points float64) int { return int(math.Round(points * b.scale)) }
	area := image.Rect(round(s.X), round(s.Y), round(s.X+s.W), round(s.Y+s.H))
	area.Max.X, area.Max.Y = max(area.Max.X, area.Min.X+1), max(area.Max.Y, area.Min.Y+1)
	if area.Intersect(b.picture.Bounds()).Empty() || area.Dx() > maxSide || area.Dy() > maxSide {
		return
	}
	source := s.Picture.RGBA()
	draw.CatmullRom.Scale(b.picture, area, source, source.Bounds(), draw.Src, nil)
}
