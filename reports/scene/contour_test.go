package scene_test

import (
	"math"
	"testing"

	"reifekompass/reports/scene"
)

func TestContoursOfRoundShapesKeepTheirRadius(t *testing.T) {
	center := scene.Point{X: 10, Y: 20}
	contour, _, ok := scene.ContourOf(scene.Circle{Center: center, R: 5})
	if !ok || !contour.Closed {
		t.Fatalf("got %+v, want a closed contour", contour)
	}
	for _, p := range contour.Flat() {
		if r := math.Hypot(p.X-center.X, p.Y-center.Y); math.Abs(r-5) > 0.01 {
			t.Errorf("point %v is %.3f from the center, want 5", p, r)
		}
	}
}

func TestRoundedCornersAreNoLargerThanTheRectangle(t *testing.T) {
	contour, _, _ := scene.ContourOf(scene.Rect{X: 1, Y: 1, W: 10, H: 4, Radius: 9})
	for _, p := range contour.Flat() {
		if p.X < 1-1e-9 || p.X > 11+1e-9 || p.Y < 1-1e-9 || p.Y > 5+1e-9 {
			t.Errorf("point %v lies outside", p)
		}
	}
}

func TestHatchingStaysInside(t *testing.T) {
	contour, _, _ := scene.ContourOf(scene.Rect{X: 3, Y: 7, W: 20, H: 10})
	lines := scene.Hatching(contour)
	if len(lines) < 5 {
		t.Fatalf("got %d lines, want a hatching", len(lines))
	}
	for _, line := range lines {
		for _, p := range []scene.Point{line.From, line.To} {
			if p.X < 3-1e-9 || p.X > 23+1e-9 || p.Y < 7-1e-9 || p.Y > 17+1e-9 {
				t.Errorf("end %v lies outside", p)
			}
		}
	}
}

func TestTextHasNoContour(t *testing.T) {
	if _, _, ok := scene.ContourOf(scene.Text{Text: "a"}); ok {
		t.Error("text has a contour")
	}
	if _, _, ok := scene.ContourOf(scene.Path{}); ok {
		t.Error("a path without points has a contour")
	}
}
