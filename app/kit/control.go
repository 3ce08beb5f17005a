package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// control is what everything that can be pressed has in common: it takes the
// focus, shows it, answers to Enter, Space and the mouse, explains itself in
// a tooltip and passes on the keys it does not want.
type control struct {
	widget.BaseWidget
	kit  *Kit
	self fyne.Widget
	name string // for screen readers
	tip  string // shown on hover and focus; empty: none

	back, ring *canvas.Rectangle
	body       fyne.CanvasObject
	gap        float32 // between the control and the ring; negative: on the border
	leastH     float32

	focused, ringed, hovered, disabled bool
	reason                             string // why disabled, shown as tooltip

	act   func()                      // pressed
	keyed func(e *fyne.KeyEvent) bool // further keys; nil: none
	paint func()                      // shows the state in colors
	top   bool                        // the content stands at the top of a higher control, not in its middle
}

// setUp completes the control. The outer widget sets act, keyed and paint
// before or after.
func (c *control) setUp(k *Kit, self fyne.Widget, body fyne.CanvasObject) {
	c.kit, c.self, c.body = k, self, body
	c.back = canvas.NewRectangle(k.Color(scene.None))
	c.ring = canvas.NewRectangle(k.Color(scene.None))
	c.ring.StrokeColor, c.ring.StrokeWidth = k.Color(scene.Primary), k.Px(ringWidth)
	c.gap = k.Px(ringGap)
	c.ring.Hide()
	c.ExtendBaseWidget(self)
}

// The focus ring is 2 wide and stands 2 outside the control.
const (
	ringWidth = 2
	ringGap   = 2
)

// round sets the radius of the corners in design pixels.
func (c *control) round(radius float32) {
	c.back.CornerRadius = c.kit.Px(radius)
	c.ring.CornerRadius = max(0, c.kit.Px(radius)+c.gap+c.kit.Px(ringWidth)/2)
}

// CreateRenderer implements fyne.Widget.
func (c *control) CreateRenderer() fyne.WidgetRenderer {
	c.show()
	return &painter{
		objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{c.back, c.body, c.ring} },
		arrange: c.arrange,
		least:   func() fyne.Size { return fyne.NewSize(c.LeastWidth(), max(c.leastH, c.body.MinSize().Height)) },
		update:  func() { c.show(); canvas.Refresh(c.self) },
	}
}

func (c *control) arrange(size fyne.Size) {
	c.back.Resize(size)
	height := min(size.Height, max(heightFor(c.body, size.Width), 0))
	at := fyne.NewPos(0, (size.Height-height)/2)
	if c.top {
		at.Y = 0
	}
	place(c.body, at, fyne.NewSize(size.Width, height))
	out := c.gap + c.kit.Px(ringWidth)/2
	c.ring.Move(fyne.NewPos(-out, -out))
	c.ring.Resize(size.AddWidthHeight(2*out, 2*out))
}

// HeightFor returns the height the control needs at a width.
func (c *control) HeightFor(width float32) float32 { return max(c.leastH, heightFor(c.body, width)) }

// NaturalWidth returns the width at which the control need not wrap.
func (c *control) NaturalWidth() float32 { return naturalWidth(c.body) }

// LeastWidth returns the width below which the control is cut off.
func (c *control) LeastWidth() float32 { return leastWidth(c.body) }

func (c *control) relayout() { c.arrange(c.Size()) }

// show paints the state; the outer widget decides how.
func (c *control) show() {
	c.ring.Hidden = !c.focused || !c.ringed
	if c.paint != nil {
		c.paint()
	}
}

func (c *control) update() {
	c.show()
	canvas.Refresh(c.ring)
	canvas.Refresh(c.back)
}

// press does what the control is for.
func (c *control) press() {
	c.kit.hideTip()
	if !c.disabled && c.act != nil {
		c.act()
	}
}

// Tapped implements fyne.Tappable. The first click always counts.
func (c *control) Tapped(*fyne.PointEvent) {
	if c.disabled {
		return
	}
	focusable, _ := c.self.(fyne.Focusable)
	c.kit.mouse(focusable, c.press)
}

// FocusGained implements fyne.Focusable.
func (c *control) FocusGained() {
	c.focused, c.ringed = true, !c.kit.byMouse
	c.update()
	if c.ringed {
		c.kit.reveal(c.self)
		if c.kit.layers.left != c.self { // whoever comes back to the window was here before
			c.kit.tipLater(c.self, c.tip)
		}
	}
}

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() {
	c.focused = false
	c.kit.layers.left = c.self
	c.kit.hideTip()
	c.update()
}

// TypedRune implements fyne.Focusable.
func (c *control) TypedRune(r rune) { c.kit.Keys.Press(Rune(r)) }

// TypedKey implements fyne.Focusable.
func (c *control) TypedKey(e *fyne.KeyEvent) {
	if !c.ringed {
		c.ringed = true
		c.update()
	}
	switch {
	case c.keyed != nil && c.keyed(e):
	case e.Name == fyne.KeySpace, e.Name == fyne.KeyReturn, e.Name == fyne.KeyEnter:
		c.press()
	default:
		c.kit.Keys.typedKey(e)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *control) TypedShortcut(s fyne.Shortcut) { c.kit.Keys.shortcut(s) }

// MouseIn implements desktop.Hoverable.
func (c *control) MouseIn(*desktop.MouseEvent) {
	c.hovered = true
	c.update()
	tip := c.tip
	if c.disabled {
		tip = c.reason
	}
	c.kit.tipLater(c.self, tip)
}

// MouseMoved implements desktop.Hoverable.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *control) MouseOut() {
	c.hovered = false
	c.kit.hideTip()
	c.update()
}

// Cursor implements desktop.Cursorable.
func (c *control) Cursor() desktop.Cursor {
	if c.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Disabled implements fyne.Disableable.
func (c *control) Disabled() bool { return c.disabled }

// Enable implements fyne.Disableable.
func (c *control) Enable() { c.setDisabled(false, "") }

// Disable implements fyne.Disableable. Use DisableFor, which says why.
func (c *control) Disable() { c.setDisabled(true, c.reason) }

// DisableFor keeps the control from being pressed and says why in its
// tooltip.
func (c *control) DisableFor(reason string) { c.setDisabled(true, reason) }

func (c *control) setDisabled(disabled bool, reason string) {
	if c.disabled == disabled && c.reason == reason {
		return
	}
	c.disabled, c.reason = disabled, reason
	c.update()
}

// hasRing reports whether the control shows that it has the focus.
func (c *control) hasRing() bool { return c.ringed }

// AccessibilityLabel implements fyne.Accessible.
func (c *control) AccessibilityLabel() string { return c.name }

// AccessibilityRole implements fyne.Accessible.
func (c *control) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
