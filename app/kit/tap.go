package kit

import (
	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// TapSpec says what a card or row shows and does.
type TapSpec struct {
	Content fyne.CanvasObject
	Name    string // for screen readers
	Tip     string
	OnTap   func()
	OnKey   func(fyne.KeyName) bool // further keys, such as arrows; nil: none
}

// Tap is a card or row that is pressed as a whole.
type Tap struct {
	control
	card     bool
	selected bool
}

// TapCard returns a card that is a target as a whole.
func (k *Kit) TapCard(spec TapSpec) *Tap {
	t := k.tap(spec, k.Inset(Around(16, 18), spec.Content))
	t.card, t.top = true, true // beside a higher card its heading stands in line
	t.round(8)
	return t
}

// TapRow returns a row of a list that is a target as a whole. Its content
// brings the padding.
func (k *Kit) TapRow(spec TapSpec) *Tap {
	t := k.tap(spec, spec.Content)
	t.gap = -k.Px(ringWidth)
	t.round(4)
	return t
}

func (k *Kit) tap(spec TapSpec, body fyne.CanvasObject) *Tap {
	t := &Tap{}
	t.setUp(k, t, body)
	t.name, t.tip, t.act, t.paint = spec.Name, spec.Tip, spec.OnTap, t.colors
	if spec.OnKey != nil {
		t.keyed = func(e *fyne.KeyEvent) bool { return spec.OnKey(e.Name) }
	}
	return t
}

// SetTip changes the tooltip.
func (t *Tap) SetTip(tip string) { t.tip = tip }

// SetName changes what screen readers say.
func (t *Tap) SetName(name string) { t.name = name }

// SetSelected shows the card or row as the chosen one.
func (t *Tap) SetSelected(selected bool) {
	if t.selected != selected {
		t.selected = selected
		t.update()
	}
}

func (t *Tap) colors() {
	fill := scene.None
	switch {
	case t.selected:
		fill = scene.Select
	case t.hovered && !t.disabled:
		fill = scene.Ground
	case t.card:
		fill = scene.Paper
	}
	t.back.FillColor = t.kit.Color(fill)
	if t.card {
		line := scene.Hairline
		if t.hovered {
			line = scene.Border
		}
		t.back.StrokeColor, t.back.StrokeWidth = t.kit.Color(line), 1
	}
}
