package kit

import (
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
)

func newSlider(t *testing.T, value int) (*stage, *Slider, *[]int) {
	t.Helper()
	s, chosen := newStage(t, Look{}), &[]int{}
	slider := s.Slider(SliderSpec{
		Name: "J3", Max: 10, Value: value, Every: 2, Ticks: true, Mark: NoLevel, Loud: true, Label: strconv.Itoa,
		OnChange: func(step int) { *chosen = append(*chosen, step) }, OnClear: func() { *chosen = append(*chosen, NoLevel) },
		OnRune: func(r rune) bool { return r == '3' },
	})
	s.put(slider, 400, 60)
	return s, slider, chosen
}

func TestSliderWithoutAValueHasNoHandle(t *testing.T) {
	_, slider, _ := newSlider(t, NoLevel)
	if !slider.handle.Hidden || slider.AccessibilityLabel() != "J3" {
		t.Errorf("handle hidden %v, name %q", slider.handle.Hidden, slider.AccessibilityLabel())
	}
}

func TestKeysMoveTheHandleWithinItsEnds(t *testing.T) {
	s, slider, chosen := newSlider(t, NoLevel)
	s.Focus(slider)
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome, fyne.KeyDelete} {
		slider.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []int{0, 1, 0, 10, 0, NoLevel}; !slices.Equal(*chosen, want) {
		t.Errorf("got %v, want %v", *chosen, want)
	}
}

func TestClickAndDragPutTheHandleThere(t *testing.T) {
	_, slider, chosen := newSlider(t, 4)
	from, to := slider.ends(slider.Size().Width)
	slider.Tapped(&fyne.PointEvent{Position: fyne.NewPos(from+(to-from)*0.72, 10)})
	slider.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(to+500, 10)}})
	slider.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(-500, 10)}})
	if want := []int{7, 10, 0}; !slices.Equal(*chosen, want) {
		t.Errorf("got %v, want %v", *chosen, want)
	}
	if at := slider.handle.Position().X + slider.handle.Size().Width/2; at != from {
		t.Errorf("handle at %v, want %v", at, from)
	}
}

func TestSetValueCallsNothingBack(t *testing.T) {
	_, slider, chosen := newSlider(t, 4)
	slider.SetValue(9)
	if len(*chosen) != 0 || slider.Value() != 9 || slider.AccessibilityLabel() != "J3 9" {
		t.Errorf("%v, value %d, %q", *chosen, slider.Value(), slider.AccessibilityLabel())
	}
}

func TestDisabledSliderStaysWhereItIs(t *testing.T) {
	s, slider, chosen := newSlider(t, 4)
	slider.DisableFor("gesperrt")
	s.Focus(slider)
	slider.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	slider.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 10)})
	if len(*chosen) != 0 || slider.Value() != 4 {
		t.Errorf("%v, value %d", *chosen, slider.Value())
	}
}
