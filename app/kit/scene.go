package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// Rasterizer paints a scene.
type Rasterizer func(s scene.Scene, p scene.Palette, pixelsPerPoint float64) *image.RGBA

// SceneSpec says what a Scene draws.
type SceneSpec struct {
	// Draw returns the drawing for a width in design pixels; its points are
	// design pixels too.
	Draw func(width float64) scene.Scene
	// Regions returns the places that can be pressed; nil: none.
	Regions func(width float64) []Region
}

// Region is a place in a drawing that can be pressed.
type Region struct {
	X, Y, W, H float64 // design pixels
	Name       string  // tooltip, and for screen readers
	OnTap      func()
}

// Scene shows a drawing as crisp as the screen allows. Tab goes from region
// to region.
type Scene struct {
	widget.BaseWidget
	kit     *Kit
	spec    SceneSpec
	width   float32
	drawing scene.Scene
	raster  *canvas.Raster
	regions []*sceneRegion
	image   *image.RGBA // of the last size in pixels
	drawn   int         // width of image in pixels
}

// Scene returns a drawing.
func (k *Kit) Scene(spec SceneSpec) *Scene {
	s := &Scene{kit: k, spec: spec}
	s.raster = canvas.NewRaster(s.rasterize)
	s.ExtendBaseWidget(s)
	return s
}

// Redraw draws again, after values changed.
func (s *Scene) Redraw() {
	width := s.width
	s.width = 0
	s.draw(width)
	s.arrange(s.Size())
	canvas.Refresh(s)
}

// HeightFor returns the height of the drawing at a width.
func (s *Scene) HeightFor(width float32) float32 {
	s.draw(width)
	return s.kit.Px(float32(s.drawing.Height))
}

// LeastWidth returns the width below which nothing is readable.
func (s *Scene) LeastWidth() float32 { return s.kit.Px(120) }

// AccessibilityLabel implements fyne.Accessible.
func (s *Scene) AccessibilityLabel() string { return s.drawing.Alt }

// AccessibilityRole implements fyne.Accessible.
func (s *Scene) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (s *Scene) draw(width float32) {
	if width == s.width || width <= 0 {
		return
	}
	s.width, s.image = width, nil
	points := float64(width / s.kit.scale)
	s.drawing = s.spec.Draw(points)
	if s.spec.Regions == nil {
		return
	}
	regions := s.spec.Regions(points)
	for len(s.regions) < len(regions) {
		s.regions = append(s.regions, newSceneRegion(s.kit))
	}
	s.regions = s.regions[:len(regions)]
	for i, region := range regions {
		s.regions[i].set(region)
	}
}

// rasterize is asked for as many pixels as the screen has.
func (s *Scene) rasterize(w, h int) image.Image {
	if s.drawing.Width <= 0 || w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	if s.image == nil || s.drawn != w {
		s.image, s.drawn = s.kit.raster(s.drawing, s.kit.palette, float64(w)/s.drawing.Width), w
	}
	return s.image
}

// CreateRenderer implements fyne.Widget.
func (s *Scene) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject {
			objects := []fyne.CanvasObject{s.raster}
			for _, r := range s.regions {
				objects = append(objects, r)
			}
			return objects
		},
		arrange: s.arrange,
		least:   func() fyne.Size { return fyne.NewSize(s.LeastWidth(), s.HeightFor(s.width)) },
		update:  func() { s.raster.Refresh() },
	}
}

func (s *Scene) arrange(size fyne.Size) {
	s.draw(size.Width)
	s.raster.Resize(fyne.NewSize(s.kit.Px(float32(s.drawing.Width)), s.kit.Px(float32(s.drawing.Height))))
	for _, r := range s.regions {
		k := s.kit
		r.Move(fyne.NewPos(k.Px(float32(r.region.X)), k.Px(float32(r.region.Y))))
		r.Resize(fyne.NewSize(k.Px(float32(r.region.W)), k.Px(float32(r.region.H))))
	}
}

// sceneRegion is an invisible control above the drawing.
type sceneRegion struct {
	control
	region Region
}

func newSceneRegion(k *Kit) *sceneRegion {
	r := &sceneRegion{}
	r.setUp(k, r, k.Space(0, 0))
	r.gap = -k.Px(ringWidth) / 2
	r.round(4)
	r.paint = func() {
		r.back.StrokeWidth = 0
		if r.hovered {
			r.back.StrokeColor, r.back.StrokeWidth = k.Color(scene.Border), 1
		}
	}
	return r
}

func (r *sceneRegion) set(region Region) {
	r.region = region
	r.name, r.tip, r.act = region.Name, region.Name, region.OnTap
}
