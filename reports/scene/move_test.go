package scene_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/scene"
)

func TestMovedMovesEveryKindOfShapeAndChangesNone(t *testing.T) {
	points := []scene.Point{{X: 1, Y: 1}, {X: 2, Y: 3}}
	shapes := []scene.Shape{
		scene.Rect{X: 1, Y: 2, W: 3, H: 4},
		scene.Line{To: scene.Point{X: 1}},
		scene.Circle{R: 2},
		scene.Path{Points: points},
		scene.Text{Text: "a"},
		scene.Image{W: 5, H: 6},
	}
	want := []scene.Shape{
		scene.Rect{X: 11, Y: 22, W: 3, H: 4},
		scene.Line{From: scene.Point{X: 10, Y: 20}, To: scene.Point{X: 11, Y: 20}},
		scene.Circle{Center: scene.Point{X: 10, Y: 20}, R: 2},
		scene.Path{Points: []scene.Point{{X: 11, Y: 21}, {X: 12, Y: 23}}},
		scene.Text{At: scene.Point{X: 10, Y: 20}, Text: "a"},
		scene.Image{X: 10, Y: 20, W: 5, H: 6},
	}
	if diff := cmp.Diff(want, scene.Moved(shapes, 10, 20)); diff != "" {
		t.Errorf("moved (-want +got):\n%s", diff)
	}
	if points[0].X != 1 {
		t.Error("the points handed in were moved")
	}
}
