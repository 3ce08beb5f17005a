package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// SegmentSpec says what a Segment offers.
type SegmentSpec struct {
	Name     string // for screen readers
	Options  []string
	Selected int  // -1: none
	Compact  bool // small, and as wide as the place: for forms
	OnChange func(int)
	OnRune   func(rune) bool // a first look at typed characters; nil: none
}

// Segment offers a few options beside each other, one of which is chosen.
type Segment struct {
	control
	spec  SegmentSpec
	parts []*segmentPart
}

// Segment returns a segment.
func (k *Kit) Segment(spec SegmentSpec) *Segment {
	s := &Segment{spec: spec}
	row := &fyne.Container{Layout: &row{}}
	for i, option := range spec.Options {
		part := newSegmentPart(s, k, i, option)
		s.parts = append(s.parts, part)
		row.Objects = append(row.Objects, spec.shared(k, part))
	}
	s.setUp(k, s, row)
	s.name, s.gap, s.leastH = spec.Name, -k.Px(ringWidth)/2, k.Px(spec.height())
	s.act, s.keyed, s.paint = func() {}, s.key, s.colors
	s.round(6)
	return s
}

// shared gives a part its share of the width where the whole width is taken.
func (s SegmentSpec) shared(k *Kit, part fyne.CanvasObject) fyne.CanvasObject {
	if s.Compact {
		return k.Grow(part)
	}
	return part
}

func (s SegmentSpec) height() float32 {
	if s.Compact {
		return 32
	}
	return 36
}

func (s SegmentSpec) look() Type {
	if s.Compact {
		return Small()
	}
	return Body()
}

// padding is the room left and right of an option.
func (s SegmentSpec) padding() float32 {
	if s.Compact {
		return 6
	}
	return 12
}

// Selected returns the index of the chosen option, -1 for none.
func (s *Segment) Selected() int { return s.spec.Selected }

// SetSelected shows an option as chosen. It does not call OnChange.
func (s *Segment) SetSelected(index int) {
	if s.spec.Selected != index {
		s.spec.Selected = index
		s.update()
	}
}

// Choose chooses an option as a person does: it calls OnChange.
func (s *Segment) Choose(index int) { s.choose(index) }

func (s *Segment) choose(index int) {
	if index < 0 || index >= len(s.parts) || s.disabled || index == s.spec.Selected {
		return
	}
	s.SetSelected(index)
	if s.spec.OnChange != nil {
		s.spec.OnChange(index)
	}
}

func (s *Segment) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(max(s.spec.Selected-1, 0))
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(min(s.spec.Selected+1, len(s.parts)-1))
	default:
		return false
	}
	return true
}

// TypedRune implements fyne.Focusable.
func (s *Segment) TypedRune(r rune) {
	if s.spec.OnRune == nil || !s.spec.OnRune(r) {
		s.control.TypedRune(r)
	}
}

func (s *Segment) colors() {
	s.back.FillColor = s.kit.Color(scene.Paper)
	s.back.StrokeColor, s.back.StrokeWidth = s.kit.Color(scene.Border), 1
	for _, part := range s.parts {
		part.show()
	}
}

// segmentPart is one option. The segment has the focus, the part the mouse.
type segmentPart struct {
	widget.BaseWidget
	segment *Segment
	index   int
	hovered bool
	back    *canvas.Rectangle
	divider *canvas.Rectangle
	label   *Text
	width   float32 // reserved for semibold
}

func newSegmentPart(s *Segment, k *Kit, index int, option string) *segmentPart {
	p := &segmentPart{segment: s, index: index}
	p.back = canvas.NewRectangle(k.Color(scene.None))
	p.divider = canvas.NewRectangle(k.Color(scene.Border))
	p.divider.Hidden = index == 0
	p.label = k.Text(option, s.spec.look().Strong().Centered())
	p.width = p.label.NaturalWidth() + k.Px(2*s.spec.padding())
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *segmentPart) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{p.back, p.divider, p.label} },
		arrange: p.arrange,
		least:   func() fyne.Size { return fyne.NewSize(p.width, p.segment.leastH) },
		update:  p.show,
	}
}

func (p *segmentPart) arrange(size fyne.Size) {
	p.back.Move(fyne.NewPos(1, 1))
	edge := float32(1)
	if p.index == len(p.segment.parts)-1 {
		edge = 2 // the line around the segment stays in sight
	}
	p.back.Resize(size.SubtractWidthHeight(edge, 2))
	p.divider.Resize(fyne.NewSize(1, size.Height))
	height := p.label.HeightFor(size.Width)
	p.label.Move(fyne.NewPos(0, (size.Height-height)/2))
	p.label.Resize(fyne.NewSize(size.Width, height))
}

func (p *segmentPart) show() {
	k, look, fill := p.segment.kit, p.segment.spec.look(), scene.None
	switch {
	case p.segment.disabled:
		look = look.In(scene.Muted)
	case p.index == p.segment.spec.Selected:
		look, fill = look.Strong(), scene.Select
	case p.hovered:
		fill = scene.Ground
	}
	radius := k.Px(5)
	p.back.FillColor = k.Color(fill)
	if p.index == 0 {
		p.back.TopLeftCornerRadius, p.back.BottomLeftCornerRadius = radius, radius
	}
	if p.index == len(p.segment.parts)-1 {
		p.back.TopRightCornerRadius, p.back.BottomRightCornerRadius = radius, radius
	}
	p.label.SetType(look.Centered())
	canvas.Refresh(p.back)
}

// Tapped implements fyne.Tappable.
func (p *segmentPart) Tapped(e *fyne.PointEvent) {
	p.segment.Tapped(e)
	p.segment.choose(p.index)
}

// MouseIn implements desktop.Hoverable.
func (p *segmentPart) MouseIn(*desktop.MouseEvent) { p.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (p *segmentPart) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *segmentPart) MouseOut() { p.hover(false) }

func (p *segmentPart) hover(on bool) {
	p.hovered = on
	p.show()
}
