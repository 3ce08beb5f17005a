package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// SliderSpec says what a Slider is for.
type SliderSpec struct {
	Name  string // for screen readers
	Max   int    // steps from 0
	Value int    // NoLevel: there is no handle
	Every int    // a high tick and a number every so many steps; 0: none
	Ticks bool   // a low tick at every step
	// Mark is a step that is marked beside the handle, such as the value that
	// holds; NoLevel: none.
	Mark     int
	Label    func(step int) string
	OnChange func(step int)    // by a person
	OnClear  func()            // Del takes the handle away; nil: it stays
	OnRune   func(r rune) bool // a first look at typed characters; nil: none
	Loud     bool              // the number stands in the handle
}

// Slider is a line with a handle. Left and Right move it by a step, Home and
// End to the ends; a click or a drag puts it where the mouse is. It shows a
// value and never keeps one.
type Slider struct {
	control
	spec   SliderSpec
	line   *canvas.Rectangle
	filled *canvas.Rectangle
	mark   *canvas.Rectangle
	ticks  []*canvas.Rectangle
	labels []*Text
	handle *canvas.Circle
	number *Text
}

// Sizes in design pixels.
const (
	sliderPad    = 14 // left and right of the line
	sliderHandle = 26
	sliderQuiet  = 16 // a handle without a number
	sliderHigh   = 12
	sliderLow    = 6
)

// Slider returns a slider.
func (k *Kit) Slider(spec SliderSpec) *Slider {
	s := &Slider{
		spec: spec, line: canvas.NewRectangle(k.Color(scene.Border)), filled: canvas.NewRectangle(k.Color(scene.Primary)),
		mark: canvas.NewRectangle(k.Color(scene.Ink)), handle: canvas.NewCircle(k.Color(scene.Primary)),
		number: k.Text("", Small().Strong().In(scene.OnPrimary).Centered()),
	}
	for i := range spec.Max + 1 {
		high := spec.Every > 0 && i%spec.Every == 0
		if high || spec.Ticks {
			s.ticks = append(s.ticks, canvas.NewRectangle(k.Color(scene.Border)))
		}
		if high {
			s.labels = append(s.labels, k.Text(spec.Label(i), Small().In(scene.Muted).Centered()))
		}
	}
	body := &fyne.Container{Layout: &sliderLayout{slider: s}, Objects: s.objects()}
	s.setUp(k, s, body)
	s.gap = -k.Px(ringWidth) / 2
	s.act, s.keyed, s.paint = func() {}, s.key, func() {}
	s.round(6)
	s.SetValue(spec.Value)
	return s
}

func (s *Slider) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{s.line, s.filled}
	for _, tick := range s.ticks {
		objects = append(objects, tick)
	}
	for _, label := range s.labels {
		objects = append(objects, label)
	}
	return append(objects, s.mark, s.handle, s.number)
}

// Value returns the step of the handle, NoLevel for none.
func (s *Slider) Value() int { return s.spec.Value }

// SetValue moves the handle. It does not call OnChange.
func (s *Slider) SetValue(step int) {
	s.spec.Value = step
	s.name = s.spec.Name
	if step != NoLevel {
		s.name += " " + s.spec.Label(step)
		s.number.SetText(s.spec.Label(step))
	}
	s.handle.Hidden = step == NoLevel
	s.number.Hidden, s.filled.Hidden = step == NoLevel || !s.spec.Loud, step == NoLevel
	Relayout(s)
	canvas.Refresh(s.handle)
}

// Choose moves the handle as a person does: it calls OnChange.
func (s *Slider) Choose(step int) {
	step = min(max(step, 0), s.spec.Max)
	if s.disabled || step == s.spec.Value {
		return
	}
	s.SetValue(step)
	if s.spec.OnChange != nil {
		s.spec.OnChange(step)
	}
}

func (s *Slider) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyLeft:
		s.Choose(s.spec.Value - 1)
	case fyne.KeyRight:
		s.Choose(s.spec.Value + 1)
	case fyne.KeyHome:
		s.Choose(0)
	case fyne.KeyEnd:
		s.Choose(s.spec.Max)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if s.spec.OnClear == nil || s.disabled {
			return false
		}
		s.SetValue(NoLevel)
		s.spec.OnClear()
	default:
		return false
	}
	return true
}

// TypedRune implements fyne.Focusable.
func (s *Slider) TypedRune(r rune) {
	if s.disabled || s.spec.OnRune == nil || !s.spec.OnRune(r) {
		s.control.TypedRune(r)
	}
}

// Tapped implements fyne.Tappable: the handle goes to where the mouse is.
func (s *Slider) Tapped(e *fyne.PointEvent) {
	s.control.Tapped(e)
	s.Choose(s.stepAt(e.Position.X))
}

// Dragged implements fyne.Draggable.
func (s *Slider) Dragged(e *fyne.DragEvent) { s.Choose(s.stepAt(e.Position.X)) }

// DragEnd implements fyne.Draggable.
func (s *Slider) DragEnd() {}

// stepAt is the step nearest to a place.
func (s *Slider) stepAt(x float32) int {
	from, to := s.ends(s.Size().Width)
	return int((x-from)/max(1, to-from)*float32(s.spec.Max) + 0.5)
}

func (s *Slider) ends(width float32) (from, to float32) {
	pad := s.kit.Px(sliderPad)
	return pad, width - pad
}

// sliderLayout places line, ticks, numbers and handle.
type sliderLayout struct{ slider *Slider }

// Layout implements fyne.Layout.
func (l *sliderLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s, k := l.slider, l.slider.kit
	from, to := s.ends(size.Width)
	middle := s.handleSize()/2 + k.Px(4)
	x := func(step int) float32 { return from + (to-from)*float32(step)/float32(max(1, s.spec.Max)) }
	line := max(1, k.Px(2))
	Place(s.line, from, middle-line/2, to-from, line)
	l.placeTicks(x, middle)
	s.mark.Hidden = s.spec.Mark == NoLevel
	if !s.mark.Hidden {
		Place(s.mark, x(s.spec.Mark)-k.Px(1.5), middle-k.Px(9), k.Px(3), k.Px(18))
	}
	if s.spec.Value == NoLevel {
		return
	}
	at, side, thick := x(s.spec.Value), s.handleSize(), max(2, k.Px(4))
	Place(s.filled, from, middle-thick/2, at-from, thick)
	Place(s.handle, at-side/2, middle-side/2, side, side)
	height := k.Px(Small().Line)
	Place(s.number, at-side, middle-height/2, 2*side, height)
}

func (l *sliderLayout) placeTicks(x func(int) float32, middle float32) {
	s, k, tick, label := l.slider, l.slider.kit, 0, 0
	for i := range s.spec.Max + 1 {
		high := s.spec.Every > 0 && i%s.spec.Every == 0
		if !high && !s.spec.Ticks {
			continue
		}
		height := k.Px(sliderLow)
		if high {
			height = k.Px(sliderHigh)
			Place(s.labels[label], x(i)-k.Px(24), middle+s.handleSize()/2, k.Px(48), k.Px(Small().Line))
			label++
		}
		Place(s.ticks[tick], x(i)-0.5, middle-height/2, 1, height)
		tick++
	}
}

func (s *Slider) handleSize() float32 {
	if s.spec.Loud {
		return s.kit.Px(sliderHandle)
	}
	return s.kit.Px(sliderQuiet)
}

// MinSize implements fyne.Layout.
func (l *sliderLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	s, k := l.slider, l.slider.kit
	height := s.handleSize() + k.Px(8)
	if len(s.labels) > 0 {
		height += k.Px(Small().Line - 4)
	}
	return fyne.NewSize(k.Px(160), height)
}
