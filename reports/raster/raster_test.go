package raster_test

import (
	"image"
	"image/color"
	"math"
	"testing"

	"reifekompass/reports/raster"
	"reifekompass/reports/scene"
)

func at(p *image.RGBA, x, y int) color.RGBA { return p.RGBAAt(x, y) }

func colourOf(c scene.Colour) color.RGBA {
	rgb := scene.LightPalette()[c]
	return color.RGBA{R: rgb.R, G: rgb.G, B: rgb.B, A: 255}
}

func drawn(scale float64, shapes ...scene.Shape) *image.RGBA {
	return raster.Draw(scene.Scene{Width: 40, Height: 20, Shapes: shapes}, scene.LightPalette(), scale)
}

func TestPictureHasTheSizeOfTheScene(t *testing.T) {
	if got := drawn(1.5).Bounds(); got != image.Rect(0, 0, 60, 30) {
		t.Errorf("got %v, want 60 x 30 pixels", got)
	}
	if got := at(drawn(1), 5, 5); got != (color.RGBA{}) {
		t.Errorf("ground is %v, want transparent", got)
	}
	if got := drawn(math.NaN()).Bounds(); !got.Empty() {
		t.Errorf("got %v, want an empty picture", got)
	}
}

func TestRectanglesEndOnWholePixels(t *testing.T) {
	p := drawn(1, scene.Rect{X: 2.3, Y: 3.4, W: 10, H: 5, Style: scene.Style{Fill: scene.Primary}})
	for _, inside := range []image.Point{{2, 3}, {11, 7}} {
		if got := at(p, inside.X, inside.Y); got != colourOf(scene.Primary) {
			t.Errorf("pixel %v is %v, want full colour", inside, got)
		}
	}
	for _, outside := range []image.Point{{1, 3}, {12, 7}, {2, 2}, {2, 8}} {
		if got := at(p, outside.X, outside.Y); got.A != 0 {
			t.Errorf("pixel %v is %v, want nothing", outside, got)
		}
	}
}

func TestThinLinesStayVisible(t *testing.T) {
	p := drawn(1, scene.Line{From: scene.Point{Y: 10.2}, To: scene.Point{X: 40, Y: 10.2}, Style: scene.Style{Stroke: scene.Hairline, Width: 0.2}})
	rows := 0
	for y := range 20 {
		if at(p, 20, y).A > 0 {
			rows++
			if got := at(p, 20, y); got != colourOf(scene.Hairline) {
				t.Errorf("row %d is %v, want the full colour", y, got)
			}
		}
	}
	if rows != 1 {
		t.Errorf("the line covers %d rows, want 1", rows)
	}
}

func TestDashesLeaveGaps(t *testing.T) {
	p := drawn(1, scene.Line{From: scene.Point{Y: 5}, To: scene.Point{X: 40, Y: 5}, Style: scene.Style{Stroke: scene.Ink, Width: 2, Dash: []float64{6, 4}}})
	for x, want := range map[int]uint8{2: 255, 8: 0, 12: 255, 18: 0, 33: 255} {
		if got := at(p, x, 4).A; got != want {
			t.Errorf("at %d: got alpha %d, want %d", x, got, want)
		}
	}
}

func TestCornersOfFramesAreFilled(t *testing.T) {
	p := drawn(1, scene.Rect{X: 5, Y: 5, W: 20, H: 10, Style: scene.Style{Stroke: scene.Ink, Width: 2}})
	for _, corner := range []image.Point{{4, 4}, {25, 4}, {25, 15}, {4, 15}} {
		if got := at(p, corner.X, corner.Y).A; got != 255 {
			t.Errorf("corner %v has alpha %d, want 255", corner, got)
		}
	}
	if got := at(p, 15, 10).A; got != 0 {
		t.Errorf("middle has alpha %d, want 0", got)
	}
}

func TestHatchingCoversAPart(t *testing.T) {
	p := drawn(4, scene.Rect{W: 40, H: 20, Style: scene.Style{Hatch: scene.Ink}})
	sum := 0
	for _, v := range alphas(p) {
		sum += int(v)
	}
	covered := float64(sum) / 255 / 160 / 80
	if want := scene.HatchWidth / scene.HatchDistance; math.Abs(covered-want) > 0.05 {
		t.Errorf("hatching covers %.2f, want about %.2f", covered, want)
	}
}

func TestTextStandsBetweenItsEnds(t *testing.T) {
	text := scene.Text{At: scene.Point{X: 38, Y: 15}, Text: "Ziel", Font: scene.Font{Weight: scene.Bold, Size: 10}, Colour: scene.Ink, Anchor: scene.End}
	p := drawn(2, text)
	left, right := 80, 0
	for x := range 80 {
		for y := range 40 {
			if at(p, x, y).A > 128 {
				left, right = min(left, x), max(right, x)
			}
		}
	}
	width := int(2 * scene.Embedded().Width("Ziel", text.Font))
	if right > 76 || right < 72 || right-left < width-6 || right-left > width {
		t.Errorf("text reaches from %d to %d, want %d wide up to 76", left, right, width)
	}
}

func TestNothingOutsideThePictureHurts(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	font := scene.Font{Size: 12}
	stroke := scene.Style{Fill: scene.Ink, Stroke: scene.Ink, Width: 3, Dash: []float64{1, 1}, Hatch: scene.Ink}
	p := drawn(
		1,
		scene.Rect{X: -100, Y: -100, W: 1000, H: 50, Style: stroke},
		scene.Rect{X: nan, W: inf, H: 5, Style: stroke},
		scene.Circle{Center: scene.Point{X: 40, Y: 20}, R: 15, Style: stroke},
		scene.Circle{Center: scene.Point{X: inf}, R: nan, Style: stroke},
		scene.Line{From: scene.Point{X: -1e9}, To: scene.Point{X: 1e9}, Style: stroke},
		scene.Text{At: scene.Point{X: -10, Y: 30}, Text: "außerhalb 😀", Font: font, Colour: scene.Ink},
		scene.Text{At: scene.Point{X: nan}, Text: "x", Font: scene.Font{Size: inf}, Colour: scene.Ink},
		scene.Path{Points: []scene.Point{{X: 1}}, Style: stroke},
	)
	if p.Bounds().Empty() {
		t.Error("got an empty picture")
	}
}

func alphas(p *image.RGBA) []uint8 {
	values := make([]uint8, 0, len(p.Pix)/4)
	for i := 3; i < len(p.Pix); i += 4 {
		values = append(values, p.Pix[i])
	}
	return values
}

// BenchmarkProfile draws about what the profile chart holds, at 900 x 600.
func BenchmarkProfile(b *testing.B) {
	s := scene.Scene{Width: 900, Height: 600}
	for row := range 9 {
		y := float64(row) * 60
		for i := range 5 {
			x := 300 + float64(i)*100
			s.Add(scene.Line{From: scene.Point{X: x, Y: y}, To: scene.Point{X: x, Y: y + 60}, Style: scene.Style{Stroke: scene.Hairline, Width: 1}})
		}
		s.Add(
			scene.Text{At: scene.Point{X: 20, Y: y + 30}, Text: "Mitarbeitende, Arbeitsorganisation und Kultur", Font: scene.Font{Size: 13}, Colour: scene.Ink},
			scene.Rect{X: 350, Y: y + 20, W: 100, H: 20, Style: scene.Style{Fill: scene.Ramp1}},
			scene.Line{From: scene.Point{X: 420, Y: y + 30}, To: scene.Point{X: 560, Y: y + 30}, Style: scene.Style{Stroke: scene.Target, Width: 2}},
			scene.Circle{Center: scene.Point{X: 420, Y: y + 30}, R: 7, Style: scene.Style{Fill: scene.Primary}},
			scene.Path{Points: []scene.Point{{X: 560, Y: y + 22}, {X: 568, Y: y + 30}, {X: 560, Y: y + 38}, {X: 552, Y: y + 30}}, Closed: true, Style: scene.Style{Fill: scene.Paper, Stroke: scene.Target, Width: 2}},
			scene.Text{At: scene.Point{X: 420, Y: y + 16}, Text: "45,8", Font: scene.Font{Weight: scene.Semibold, Size: 13}, Colour: scene.Primary, Anchor: scene.Middle},
			scene.Text{At: scene.Point{X: 880, Y: y + 30}, Text: "100\u00a0%", Font: scene.Font{Size: 13}, Colour: scene.Ink, Anchor: scene.End},
		)
	}
	palette := scene.LightPalette()
	for b.Loop() {
		raster.Draw(s, palette, 1)
	}
}
