package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// TestArrowKeysGoAsOnAMap walks over tiles that lie so:
//
//	A . B
//	. C D
//	E . .
func TestArrowKeysGoAsOnAMap(t *testing.T) {
	s, told := newStage(t, Look{}), []int{}
	places := [][2]float64{{0, 0}, {2, 0}, {1, 1}, {2, 1}, {0, 2}}
	drawing := s.Scene(SceneSpec{
		Draw: func(width float64) scene.Scene { return scene.Scene{Width: width, Height: 180} },
		Regions: func(float64) []Region {
			var all []Region
			for i, at := range places {
				all = append(all, Region{X: 60 * at[0], Y: 60 * at[1], W: 50, H: 50, Name: string(rune('A' + i))})
			}
			return all
		},
		Plane: true, OnPoint: func(index int) { told = append(told, index) },
	})
	s.put(drawing, 300, 200)
	s.window.Canvas().Capture()
	s.tab()
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyLeft, "A"},  // nothing lies there
		{fyne.KeyRight, "B"}, // straight ahead, past the gap
		{fyne.KeyDown, "D"},
		{fyne.KeyLeft, "C"},
		{fyne.KeyUp, "A"}, // on the diagonal, the first of two
		{fyne.KeyDown, "E"},
		{fyne.KeyRight, "C"},
		{fyne.KeyEnd, "E"},
		{fyne.KeyHome, "A"},
	} {
		s.key(step.key)
		if got := drawing.marks.cursor.AccessibilityLabel(); got != step.want {
			t.Fatalf("%s: on %q, want %q", step.key, got, step.want)
		}
	}
	if len(told) != 9 || told[1] != 1 || told[8] != 0 {
		t.Errorf("told %v", told)
	}
	drawing.Point(3)
	drawing.Point(99)
	if got := drawing.marks.cursor.AccessibilityLabel(); got != "D" || len(told) != 9 {
		t.Errorf("on %q after pointing, told %v", got, told)
	}
}
