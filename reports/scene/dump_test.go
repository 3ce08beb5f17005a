package scene_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/scene"
)

func TestDumpWritesOneShapePerLine(t *testing.T) {
	s := scene.Scene{Width: 100, Height: 50, Alt: "Balken, 0 bis 100."}
	s.Add(
		scene.Rect{X: 1.234, Y: 2, W: 10, H: 5, Radius: 2, Style: scene.Style{Fill: scene.Ramp3, Hatch: scene.Ink}},
		scene.Line{From: scene.Point{X: -0.001}, To: scene.Point{X: 5, Y: 5}, Style: scene.Style{Stroke: scene.Target, Width: 0.9, Dash: []float64{2, 1}}},
		scene.Circle{Center: scene.Point{X: 3, Y: 3}, R: 1.8, Style: scene.Style{Fill: scene.Primary}},
		scene.Path{Points: []scene.Point{{}, {X: 1}, {X: 1, Y: 1}}, Closed: true, Style: scene.Style{Stroke: scene.Ink, Width: 1}},
		scene.Text{At: scene.Point{X: 4, Y: 9}, Text: "48,3\u00a0%", Font: scene.Font{Weight: scene.Bold, Size: 9.5}, Colour: scene.Muted, Anchor: scene.End},
	)
	want := `scene 100 x 50
alt "Balken, 0 bis 100."
rect 1.23 2 10 x 5 radius 2 fill ramp3 hatch ink
line 0,0 5,5 stroke target 0.9 dash 2 1
circle 3,3 r 1.8 fill primary
polygon 0,0 1,0 1,1 stroke ink 1
text 4,9 end bold 9.5 muted "48,3\u00a0%"
`
	if diff := cmp.Diff(want, scene.Dump(s)); diff != "" {
		t.Errorf("dump (-want +got):\n%s", diff)
	}
}
