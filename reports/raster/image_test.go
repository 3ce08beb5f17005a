package raster_test

import (
	"image/color"
	"math"
	"testing"

	"reifekompass/reports/scene"
)

// chequered is a picture whose pixels are black and white in turn.
func chequered(t *testing.T, side int) *scene.Picture {
	t.Helper()
	rgb := make([]uint8, side*side*3)
	for i := range rgb {
		if pixel := i / 3; (pixel%side+pixel/side)%2 == 0 {
			rgb[i] = 255
		}
	}
	p, err := scene.NewPicture(side, side, rgb)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPicturesFillTheirRectangle(t *testing.T) {
	red, err := scene.NewPicture(1, 1, []uint8{200, 10, 20})
	if err != nil {
		t.Fatal(err)
	}
	p := drawn(2, scene.Image{X: 5, Y: 3, W: 10, H: 4, Picture: red})
	want := color.RGBA{R: 200, G: 10, B: 20, A: 255}
	for _, inside := range [][2]int{{10, 6}, {29, 13}} {
		if got := at(p, inside[0], inside[1]); got != want {
			t.Errorf("pixel %v is %v, want %v", inside, got, want)
		}
	}
	for _, outside := range [][2]int{{9, 6}, {30, 6}, {10, 5}, {10, 14}} {
		if got := at(p, outside[0], outside[1]); got.A != 0 {
			t.Errorf("pixel %v is %v, want nothing", outside, got)
		}
	}
}

func TestShrunkPicturesAreAveraged(t *testing.T) {
	p := drawn(1, scene.Image{W: 10, H: 10, Picture: chequered(t, 200)})
	for y := range 10 {
		for x := range 10 {
			if got := at(p, x, y); got.R < 118 || got.R > 138 || got.A != 255 {
				t.Errorf("pixel %d, %d is %v, want an even grey", x, y, got)
			}
		}
	}
}

func TestPicturesOutOfPlaceAreLeftOut(t *testing.T) {
	picture, nan := chequered(t, 2), math.NaN()
	p := drawn(1,
		scene.Image{W: 5, H: 5}, scene.Image{X: nan, W: 5, H: 5, Picture: picture}, scene.Image{W: nan, H: 5, Picture: picture},
		scene.Image{W: 1e9, H: 5, Picture: picture}, scene.Image{W: 5, H: -5, Picture: picture}, scene.Image{X: 500, W: 5, H: 5, Picture: picture},
		scene.Image{X: -3, W: 900_000, H: 900_000, Picture: picture},
	)
	for i, alpha := range alphas(p) {
		if alpha != 0 {
			t.Fatalf("pixel %d is drawn", i)
		}
	}
}
