// Package scene describes a drawing as a value: shapes and text in points,
// with colours by meaning. Window and paper draw the same scene, so they
// cannot differ. The package knows neither of them; it only measures text
// with the embedded fonts.
package scene

// MM is a millimeter in points.
const MM = 72 / 25.4

// Point is a place in a scene, in points (1/72 inch) from the top left corner.
type Point struct{ X, Y float64 }

// Scene is a drawing of a size. Shapes are drawn in order, later ones on top.
type Scene struct {
	Width, Height float64 // points
	Shapes        []Shape
	// Alt is the text alternative: what the drawing shows, in words.
	// Empty for decoration.
	Alt string
}

// Shape is one of Rect, Line, Circle, Path, Image and Text.
type Shape interface{ shape() }

// Style is how a shape is filled and outlined. A zero Fill or Stroke draws
// nothing.
type Style struct {
	Fill   Colour
	Stroke Colour
	Width  float64   // of the stroke, points
	Dash   []float64 // lengths of dashes and gaps, points; nil: solid
	Hatch  Colour    // diagonal lines over the fill; zero: none
}

// Rect is a rectangle, with rounded corners if Radius is above 0.
type Rect struct {
	X, Y, W, H, Radius float64
	Style
}

// Line is a straight line.
type Line struct {
	From, To Point
	Style
}

// Circle is a circle around a centre.
type Circle struct {
	Center Point
	R      float64
	Style
}

// Path is a line through points, closed to a polygon if Closed is set.
type Path struct {
	Points []Point
	Closed bool
	Style
}

// Image is a picture that fills a rectangle. Without one nothing is drawn.
type Image struct {
	X, Y, W, H float64
	Picture    *Picture
}

// Anchor says which part of a text stands at its point.
type Anchor int

// The anchors of a text.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of text with its baseline at At.
type Text struct {
	At     Point
	Text   string
	Font   Font
	Colour Colour
	Anchor Anchor
}

// Weight is the weight of the type face.
type Weight int

// The weights that are embedded.
const (
	Regular Weight = iota
	Semibold
	Bold
)

// Font is a weight and a size in points.
type Font struct {
	Weight Weight
	Size   float64
}

func (Rect) shape()   {}
func (Line) shape()   {}
func (Circle) shape() {}
func (Path) shape()   {}
func (Image) shape()  {}
func (Text) shape()   {}

// Add appends shapes.
func (s *Scene) Add(shapes ...Shape) { s.Shapes = append(s.Shapes, shapes...) }
