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
	// Regions returns the places that say something, in the order in which
	// the arrow keys go through them; nil: none.
	Regions func(width float64) []Region
	// Plane lets the arrow keys go to the region that lies next in their
	// direction, as on a map, instead of the next one in order.
	Plane bool
	// OnPoint hears of every region the cursor comes to by keys or mouse; nil:
	// nobody does.
	OnPoint func(index int)
}

// Scene shows a drawing as crisp as the screen allows. It is one stop for Tab
// if it has regions.
type Scene struct {
	widget.BaseWidget
	kit     *Kit
	spec    SceneSpec
	width   float32
	drawing scene.Scene
	raster  *canvas.Raster
	marks   *sceneMarks
	image   *image.RGBA // of the last size in pixels
	drawn   int         // width of image in pixels
}

// Scene returns a drawing.
func (k *Kit) Scene(spec SceneSpec) *Scene {
	s := &Scene{kit: k, spec: spec}
	s.raster, s.marks = canvas.NewRaster(s.rasterize), newSceneMarks(k, &s.spec)
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

// Point puts the cursor on a region, by its place in their order. It does not
// call OnPoint.
func (s *Scene) Point(index int) {
	if index >= 0 && index < len(s.marks.regions) && index != s.marks.at {
		s.marks.at = index
		s.marks.point()
	}
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
	if s.spec.Regions != nil {
		s.marks.set(s.spec.Regions(points))
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
		objects: func() []fyne.CanvasObject { return s.marks.appendTo([]fyne.CanvasObject{s.raster}) },
		arrange: s.arrange,
		least:   func() fyne.Size { return fyne.NewSize(s.LeastWidth(), s.HeightFor(s.width)) },
		update:  func() { s.raster.Refresh() },
	}
}

func (s *Scene) arrange(size fyne.Size) {
	s.draw(size.Width)
	s.raster.Resize(fyne.NewSize(s.kit.Px(float32(s.drawing.Width)), s.kit.Px(float32(s.drawing.Height))))
	s.marks.arrange()
}
