package scene_test

import (
	"errors"
	"image/color"
	"testing"

	"reifekompass/reports/scene"
)

// stripes is a picture of two rows: red and green above, blue and white below.
func stripes(t *testing.T) *scene.Picture {
	t.Helper()
	p, err := scene.NewPicture(2, 2, []uint8{255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPictureKeepsItsPixels(t *testing.T) {
	pixels := []uint8{1, 2, 3, 4, 5, 6}
	p, err := scene.NewPicture(1, 2, pixels)
	if err != nil {
		t.Fatal(err)
	}
	pixels[3] = 99
	if got, want := p.At(0, 1), (scene.RGB{R: 4, G: 5, B: 6}); got != want {
		t.Errorf("got %v, want %v: the pixels are shared", got, want)
	}
	p.RGBA().Set(0, 0, color.Black)
	if got, want := p.At(0, 0), (scene.RGB{R: 1, G: 2, B: 3}); got != want {
		t.Errorf("got %v, want %v: the copy is none", got, want)
	}
	if got := stripes(t).RGBA().RGBAAt(0, 1); got != (color.RGBA{B: 255, A: 255}) {
		t.Errorf("lower left is %v, want blue", got)
	}
}

func TestDescribedLeavesTheOriginalAlone(t *testing.T) {
	p := stripes(t)
	if got := p.Described("Logo: Amt").Alt(); got != "Logo: Amt" || p.Alt() != "" {
		t.Errorf("got %q and %q", got, p.Alt())
	}
}

func TestPixelsThatMakeNoPictureAreRefused(t *testing.T) {
	for _, c := range []struct{ width, height, bytes int }{
		{0, 0, 0}, {-1, -1, 3}, {1, 1, 2}, {1, 1, 6}, {2, 2, 9}, {1, 0, 0}, {1 << 40, 1 << 40, 3}, {3, 1, 12},
	} {
		if _, err := scene.NewPicture(c.width, c.height, make([]uint8, c.bytes)); !errors.Is(err, scene.ErrPicture) {
			t.Errorf("%+v: got %v, want ErrPicture", c, err)
		}
	}
}

func TestFitKeepsProportions(t *testing.T) {
	wide, err := scene.NewPicture(4, 1, make([]uint8, 12))
	if err != nil {
		t.Fatal(err)
	}
	if w, h := wide.Fit(40, 30); w != 40 || h != 10 {
		t.Errorf("wide: got %v x %v, want 40 x 10", w, h)
	}
	if w, h := wide.Fit(400, 5); w != 20 || h != 5 {
		t.Errorf("flat place: got %v x %v, want 20 x 5", w, h)
	}
}

func TestDumpNamesPictures(t *testing.T) {
	got := scene.DumpShape(scene.Image{X: 1, Y: 2.345, W: 3, H: 4, Picture: stripes(t).Described("Logo: Amt")})
	if want := `image 1 2.35 3 x 4 of 2x2 "Logo: Amt"`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := scene.DumpShape(scene.Image{W: 1, H: 1}), `image 0 0 1 x 1 of nothing`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPicturesHaveNoContour(t *testing.T) {
	if _, _, ok := scene.ContourOf(scene.Image{W: 1, H: 1, Picture: stripes(t)}); ok {
		t.Error("a picture has a contour")
	}
}
