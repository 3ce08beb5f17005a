package svg_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	"reifekompass/reports/chart"
	"reifekompass/reports/raster"
	"reifekompass/reports/scene"
	"reifekompass/reports/svg"
)

// painted draws the file with a library that knows nothing of scenes.
// It does not enlarge the width of lines, so a point is a pixel.
func painted(t *testing.T, s scene.Scene) *image.RGBA {
	t.Helper()
	var file bytes.Buffer
	if err := svg.Write(&file, s, scene.LightPalette()); err != nil {
		t.Fatal(err)
	}
	icon, err := oksvg.ReadIconStream(&file, oksvg.StrictErrorMode)
	if err != nil {
		t.Fatal(err)
	}
	width, height := int(math.Ceil(s.Width)), int(math.Ceil(s.Height))
	icon.SetTarget(0, 0, s.Width, s.Height)
	picture := white(width, height)
	icon.Draw(rasterx.NewDasher(width, height, rasterx.NewScannerGV(width, height, picture, picture.Bounds())), 1)
	return picture
}

func white(width, height int) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(picture, picture.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	return picture
}

// distance is the mean difference of two pictures, 0 to 255.
func distance(a, b *image.RGBA) float64 {
	sum := 0.0
	for i := range a.Pix {
		sum += math.Abs(float64(a.Pix[i]) - float64(b.Pix[i]))
	}
	return sum / float64(len(a.Pix))
}

func sample() scene.Scene {
	value := func(at float64, label string) chart.Value { return chart.Value{Known: true, At: at, Label: label} }
	rows := []chart.ProfileRow{
		{ID: "A", Title: "Strategie und Führung", Current: value(45.8, "45,8"), Target: value(79.2, "79,2")},
		{ID: "B", Title: "Prozesse und Arbeitsabläufe", Current: value(40.6, "40,6"), Target: value(40.6, "40,6")},
		{ID: "C", Title: "Daten", Range: chart.Range{Known: true, Low: 31.3, High: 81.3, Label: "möglich 31,3 bis 81,3"}, Missing: "nicht auswertbar"},
	}
	s, _ := chart.Profile{Rows: rows, Head: chart.ProfileHead{Current: "Ist", Target: "Soll"}, Width: 500, Language: "de"}.DrawCard()
	s.Add(scene.Rect{X: 200, Y: 60, W: 60, H: 20, Style: scene.Style{Hatch: scene.Ink, Stroke: scene.Ink, Width: 1}})
	return enlarged(s, 4)
}

// enlarged makes edges fine beside their shapes, so that lines which the
// window moves to whole pixels count little.
func enlarged(s scene.Scene, by float64) scene.Scene {
	at := func(p scene.Point) scene.Point { return scene.Point{X: p.X * by, Y: p.Y * by} }
	larger := scene.Scene{Width: s.Width * by, Height: s.Height * by}
	for _, shape := range s.Shapes {
		switch one := shape.(type) {
		case scene.Rect:
			one.X, one.Y, one.W, one.H, one.Radius = one.X*by, one.Y*by, one.W*by, one.H*by, one.Radius*by
			one.Style = thicker(one.Style, by)
			shape = one
		case scene.Line:
			one.From, one.To, one.Style = at(one.From), at(one.To), thicker(one.Style, by)
			shape = one
		case scene.Circle:
			one.Center, one.R, one.Style = at(one.Center), one.R*by, thicker(one.Style, by)
			shape = one
		case scene.Path:
			points := make([]scene.Point, len(one.Points))
			for i, p := range one.Points {
				points[i] = at(p)
			}
			one.Points, one.Style = points, thicker(one.Style, by)
			shape = one
		case scene.Text:
			one.At, one.Font.Size = at(one.At), one.Font.Size*by
			shape = one
		}
		larger.Add(shape)
	}
	return larger
}

func thicker(s scene.Style, by float64) scene.Style {
	dash := make([]float64, len(s.Dash))
	for i, length := range s.Dash {
		dash[i] = length * by
	}
	s.Width, s.Dash = s.Width*by, dash
	return s
}

func TestFileLooksLikeTheWindow(t *testing.T) {
	s := sample()
	want := white(int(s.Width), int(s.Height))
	window := raster.Draw(s, scene.LightPalette(), 1)
	draw.Draw(want, want.Bounds(), window, image.Point{}, draw.Over)
	got := painted(t, s)
	if got.Bounds() != want.Bounds() {
		t.Fatalf("got %v, want %v", got.Bounds(), want.Bounds())
	}
	// Straight lines of the window are moved to whole pixels.
	if d := distance(got, want); d > 0.8 {
		t.Errorf("the pictures differ by %.2f of 255, want 0.8 at most", d)
	}
	blank := white(want.Bounds().Dx(), want.Bounds().Dy())
	if d := distance(blank, want); d < 4 {
		t.Errorf("a blank picture differs by %.2f only: the test sees nothing", d)
	}
}
