package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// ButtonKind is how much a button stands out.
type ButtonKind int

// The kinds of button. There is one filled button per area.
const (
	Quiet ButtonKind = iota // text in the primary color
	Outline
	Filled
	Caption // small text in ink, 26 high
)

// ButtonSpec says what a button shows and does.
type ButtonSpec struct {
	Text     string
	Icon     IconName     // before the text
	Trailing IconName     // after the text
	IconIn   scene.Colour // color of Icon; zero: that of the text
	Kind     ButtonKind
	Small    bool   // 28 high, for rows
	Name     string // for screen readers; empty: Text
	Tip      string // tooltip
	OnTap    func()
}

// Button is pressed by mouse, Enter or Space.
type Button struct {
	control
	spec           ButtonSpec
	label          *Text
	icon, trailing *canvas.Image
	on, busy       bool
}

// Button returns a button.
func (k *Kit) Button(spec ButtonSpec) *Button {
	b := &Button{spec: spec}
	b.label = k.Text(spec.Text, spec.look())
	b.label.Hidden = spec.Text == ""
	parts := []fyne.CanvasObject{b.label}
	if spec.Icon != IconNone {
		b.icon = k.Icon(spec.Icon, scene.Primary, spec.iconSize())
		parts = append([]fyne.CanvasObject{b.icon}, parts...)
	}
	if spec.Trailing != IconNone {
		b.trailing = k.Icon(spec.Trailing, scene.Primary, 16)
		parts = append(parts, b.trailing)
	}
	b.setUp(k, b, k.Stack(k.Inset(spec.edges(), k.Row(spec.gap(), parts...))))
	b.name, b.tip, b.leastH = spec.accessibleName(), spec.Tip, k.Px(spec.height())
	b.act, b.paint = b.tap, b.colors
	b.round(6)
	return b
}

// IconButton returns a button that shows an icon only; its name is the
// tooltip.
func (k *Kit) IconButton(icon IconName, name string, onTap func()) *Button {
	return k.Button(ButtonSpec{Icon: icon, Name: name, Tip: name, OnTap: onTap})
}

func (s ButtonSpec) accessibleName() string {
	if s.Name == "" {
		return s.Text
	}
	return s.Name
}

func (s ButtonSpec) height() float32 {
	switch {
	case s.Kind == Caption:
		return 26
	case s.Small:
		return 28
	default:
		return 36
	}
}

func (s ButtonSpec) iconOnly() bool { return s.Text == "" && s.Icon != IconNone }

func (s ButtonSpec) bordered() bool { return s.Kind == Outline || s.Kind == Filled }

func (s ButtonSpec) look() Type {
	if s.Kind == Caption {
		return Small()
	}
	return Body().Strong()
}

func (s ButtonSpec) iconSize() float32 {
	if s.Kind == Caption {
		return 12
	}
	return 16
}

func (s ButtonSpec) gap() float32 {
	if s.Kind == Caption {
		return 4
	}
	return 8
}

func (s ButtonSpec) edges() Edges {
	vertical := (s.height() - s.look().Line) / 2
	switch {
	case s.iconOnly():
		return Around((s.height()-16)/2, (s.height()-16)/2)
	case s.Kind == Caption:
		return Around(vertical, 6)
	case s.Kind == Quiet:
		return Around(vertical, 8)
	default:
		return Around(vertical, 14)
	}
}

// SetText changes the text.
func (b *Button) SetText(text string) {
	b.spec.Text = text
	b.label.Hidden = text == ""
	b.label.SetText(text)
	b.name = b.spec.accessibleName()
}

// SetName changes what screen readers say.
func (b *Button) SetName(name string) { b.name = name }

// Text returns the text.
func (b *Button) Text() string { return b.spec.Text }

// SetOn shows a toggle as pressed or not.
func (b *Button) SetOn(on bool) {
	if b.on != on {
		b.on = on
		b.update()
	}
}

// On reports whether a toggle is shown as pressed.
func (b *Button) On() bool { return b.on }

// SetBusy shows that the work of the button is going on; it cannot be pressed
// again until it is done.
func (b *Button) SetBusy(busy bool) {
	b.busy = busy
	b.update()
}

func (b *Button) tap() {
	if !b.busy && b.spec.OnTap != nil {
		b.spec.OnTap()
	}
}

// colors shows the state: rest, hover, pressed toggle, disabled.
func (b *Button) colors() {
	text := b.textColor()
	b.label.SetType(b.spec.look().In(text))
	if b.icon != nil && b.spec.IconIn != scene.None {
		b.kit.setIcon(b.icon, b.spec.Icon, b.spec.IconIn)
	} else if b.icon != nil {
		b.kit.setIcon(b.icon, b.spec.Icon, text)
	}
	if b.trailing != nil {
		b.kit.setIcon(b.trailing, b.spec.Trailing, text)
	}
	b.back.FillColor = b.kit.Color(b.fill())
	if b.spec.Kind == Filled && b.hovered && !b.disabled {
		b.back.FillColor = b.kit.mix(scene.Primary, scene.Ink, 0.12)
	}
	b.back.StrokeWidth = 0
	if line := b.outline(); line != scene.None {
		b.back.StrokeColor, b.back.StrokeWidth = b.kit.Color(line), 1
	}
}

func (b *Button) textColor() scene.Colour {
	switch {
	case b.disabled:
		return scene.Muted
	case b.busy: // on a light ground, whatever the kind
		return scene.Primary
	case b.spec.Kind == Filled:
		return scene.OnPrimary
	case b.spec.Kind == Outline, b.spec.Kind == Caption, b.spec.iconOnly():
		return scene.Ink
	default:
		return scene.Primary
	}
}

func (b *Button) fill() scene.Colour {
	switch {
	case b.busy, b.on:
		return scene.Select
	case b.disabled && b.spec.bordered(), b.hovered && !b.disabled:
		return scene.Ground
	case b.spec.Kind == Filled:
		return scene.Primary
	case b.spec.Kind == Outline:
		return scene.Paper
	default:
		return scene.None
	}
}

func (b *Button) outline() scene.Colour {
	switch {
	case b.disabled && b.spec.bordered():
		return scene.Hairline
	case b.spec.Kind == Outline:
		return scene.Border
	case b.on:
		return scene.Primary
	default:
		return scene.None
	}
}
