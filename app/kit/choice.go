package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// ChoiceSpec says what a Choice offers.
type ChoiceSpec struct {
	Name     string // for screen readers
	Options  []string
	Selected int     // -1: none
	Empty    string  // shown while nothing is chosen
	Width    float32 // least width; 0: as the longest option
	OnChange func(int)
}

// Choice offers a list of options that opens below it.
type Choice struct {
	control
	spec    ChoiceSpec
	label   *Text
	chevron *canvas.Image
	inner   *sides
}

// Choice returns a choice.
func (k *Kit) Choice(spec ChoiceSpec) *Choice {
	c := &Choice{spec: spec}
	c.label = k.Text("", Body().OneLine())
	c.chevron = k.Icon(IconChevronDown, scene.Ink, 16)
	row := k.Row(8, k.Grow(c.label), c.chevron)
	c.inner = &sides{left: k.Px(10), right: k.Px(10), top: k.Px(7), bottom: k.Px(7)}
	c.setUp(k, c, boxed(c.inner, row))
	c.name, c.gap, c.leastH = spec.Name, -k.Px(ringWidth)/2, k.Px(36)
	c.act, c.keyed, c.paint = c.open, c.key, c.colors
	c.round(6)
	c.SetOptions(spec.Options)
	return c
}

// SetOptions changes what is offered. The chosen index stays.
func (c *Choice) SetOptions(options []string) {
	c.spec.Options = options
	c.inner.leastW = c.kit.Px(c.spec.Width)
	if c.spec.Width == 0 {
		c.inner.leastW = c.longest() + c.kit.Px(46)
	}
	c.showSelected()
}

func (c *Choice) longest() float32 {
	width := 0.0
	for _, option := range append([]string{c.spec.Empty}, c.spec.Options...) {
		width = max(width, c.kit.fonts.Width(option, c.kit.font(Body())))
	}
	return float32(width) + 2*slack
}

// Selected returns the index of the chosen option, -1 for none.
func (c *Choice) Selected() int { return c.spec.Selected }

// SetSelected shows an option as chosen. It does not call OnChange.
func (c *Choice) SetSelected(index int) {
	c.spec.Selected = index
	c.showSelected()
}

func (c *Choice) showSelected() {
	look := Body().OneLine()
	text := c.spec.Empty
	if i := c.spec.Selected; i >= 0 && i < len(c.spec.Options) {
		text = c.spec.Options[i]
	} else {
		look = look.In(scene.Muted)
	}
	c.label.SetType(look)
	c.label.SetText(text)
}

func (c *Choice) open() {
	c.kit.openMenu(menu{owner: c, options: c.spec.Options, selected: c.spec.Selected, pick: c.choose})
}

func (c *Choice) choose(index int) {
	if index == c.spec.Selected {
		return
	}
	c.SetSelected(index)
	if c.spec.OnChange != nil {
		c.spec.OnChange(index)
	}
}

func (c *Choice) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyDown || e.Name == fyne.KeyUp {
		c.open()
		return true
	}
	return false
}

func (c *Choice) colors() {
	c.back.FillColor = c.kit.Color(scene.Paper)
	if c.hovered || c.disabled {
		c.back.FillColor = c.kit.Color(scene.Ground)
	}
	line := scene.Border
	if c.disabled {
		line = scene.Hairline
	}
	c.back.StrokeColor, c.back.StrokeWidth = c.kit.Color(line), 1
}
