package scene

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScaledDrawingIsLargerInEveryPart(t *testing.T) {
	style, twice := Style{Stroke: Ink, Width: 1, Dash: []float64{1, 2}}, Style{Stroke: Ink, Width: 2, Dash: []float64{2, 4}}
	small := Scene{Width: 10, Height: 5, Alt: "said", Shapes: []Shape{
		Rect{X: 1, Y: 2, W: 3, H: 4, Radius: 1, Style: style},
		Line{From: Point{1, 2}, To: Point{3, 4}, Style: style},
		Circle{Center: Point{1, 2}, R: 3, Style: style},
		Path{Points: []Point{{1, 2}}, Style: style},
		Image{X: 1, Y: 2, W: 3, H: 4},
		Text{At: Point{1, 2}, Text: "a", Font: Font{Size: 8}},
	}}
	want := Scene{Width: 20, Height: 10, Alt: "said", Shapes: []Shape{
		Rect{X: 2, Y: 4, W: 6, H: 8, Radius: 2, Style: twice},
		Line{From: Point{2, 4}, To: Point{6, 8}, Style: twice},
		Circle{Center: Point{2, 4}, R: 6, Style: twice},
		Path{Points: []Point{{2, 4}}, Style: twice},
		Image{X: 2, Y: 4, W: 6, H: 8},
		Text{At: Point{2, 4}, Text: "a", Font: Font{Size: 16}},
	}}
	if diff := cmp.Diff(want, Scaled(small, 2)); diff != "" {
		t.Error(diff)
	}
	if small.Shapes[3].(Path).Points[0] != (Point{1, 2}) || style.Dash[0] != 1 {
		t.Error("the drawing handed in was changed")
	}
}
