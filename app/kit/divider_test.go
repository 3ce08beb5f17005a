package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestDividerIsMovedByMouseAndKeys(t *testing.T) {
	s, moved := newStage(t, Look{}), float32(0)
	d := s.Divider("Breite", func(by float32) { moved += by })
	s.put(d, 9, 200)
	d.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(40, 3)})
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if want := 40 - s.Px(dividerStep); moved != want {
		t.Errorf("moved by %v, want %v", moved, want)
	}
}
