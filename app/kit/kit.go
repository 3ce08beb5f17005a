// Package kit is the box of parts the window is built from: theme, text,
// layout, controls, charts, overlays, keyboard and background work. It knows
// how things look and how they answer to mouse and keys; it knows nothing of
// assessments and decides nothing.
package kit

import (
	"image/color"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"reifekompass/assets/translations"
	"reifekompass/reports/scene"
)

// Kit builds the parts of one window in one language and one look. When
// language, theme or text size change, a new Kit is made and the views are
// built again. It may be used on the window's goroutine only.
type Kit struct {
	Words    *translations.Translator
	Keys     *Keys
	Clock    func() time.Time
	Executor Executor

	theme   *Theme
	palette scene.Palette
	dark    bool
	scale   float32
	app     fyne.App
	window  fyne.Window
	fonts   *scene.Fonts
	raster  Rasterizer
	away    Takeaway
	layers  *layers
	pending map[flusher]struct{}
	scrolls []scrollRef
	icons   map[iconLook]fyne.Resource
	heirs   map[fyne.Focusable]fyne.Focusable // of what was exchanged below an overlay
	byMouse bool                              // a click is being answered
	still   bool                              // the focus comes back: nothing is scrolled
}

// Options are what a Kit needs. All fields but Raster and Takeaway are
// required.
type Options struct {
	App      fyne.App
	Window   fyne.Window
	Words    *translations.Translator
	Theme    *Theme
	Executor Executor
	Clock    func() time.Time
	Raster   Rasterizer // nil: that of reports/raster
	Takeaway Takeaway   // nil: pictures are neither copied nor saved
}

// New returns a kit for the window. It takes over the keyboard of the
// window's canvas.
func New(o Options) *Kit {
	dark := o.Theme.Dark(o.App.Settings().ThemeVariant())
	k := &Kit{
		Words: o.Words, Clock: o.Clock, Executor: o.Executor,
		theme: o.Theme, palette: o.Theme.Palette(dark), dark: dark, scale: o.Theme.scale(),
		app: o.App, window: o.Window, fonts: scene.Embedded(), raster: o.Raster, away: o.Takeaway,
		pending: map[flusher]struct{}{}, icons: map[iconLook]fyne.Resource{},
		heirs: map[fyne.Focusable]fyne.Focusable{},
	}
	if k.raster == nil {
		k.raster = drawScene
	}
	k.layers = newLayers(k)
	k.Keys = newKeys(o.Window.Canvas(), k.hideTip, k.unbound)
	return k
}

// Px turns design pixels, as the pictures give them for a text size of 100 %,
// into units of the canvas.
func (k *Kit) Px(v float32) float32 { return v * k.scale }

// Scale returns the text size, 1 for 100 %, up to 2.
func (k *Kit) Scale() float32 { return k.scale }

// Dark reports whether the dark colors are shown.
func (k *Kit) Dark() bool { return k.dark }

// Palette returns the colors on the screen by their meaning.
func (k *Kit) Palette() scene.Palette { return k.palette }

// Color returns the token as it looks now; scene.None is transparent.
func (k *Kit) Color(c scene.Colour) color.Color {
	rgb, ok := k.palette[c]
	if !ok {
		return color.Transparent
	}
	return color.NRGBA{R: rgb.R, G: rgb.G, B: rgb.B, A: 0xff}
}

// mix returns a with the share (0 to 1) of b in it.
func (k *Kit) mix(a, b scene.Colour, share float64) color.Color {
	x, y := k.palette[a], k.palette[b]
	part := func(p, q uint8) uint8 { return uint8(float64(p)*(1-share) + float64(q)*share + 0.5) }
	return color.NRGBA{R: part(x.R, y.R), G: part(x.G, y.G), B: part(x.B, y.B), A: 0xff}
}

// Window returns the window the kit builds for.
func (k *Kit) Window() fyne.Window { return k.window }

// Focus moves the keyboard focus to the widget, or away from all if it is
// nil.
func (k *Kit) Focus(to fyne.Focusable) {
	if to == nil {
		k.window.Canvas().Unfocus()
		return
	}
	k.window.Canvas().Focus(to)
}

// Holds reports whether a control has the focus.
func (k *Kit) Holds(control fyne.Focusable) bool { return k.window.Canvas().Focused() == control }

// ForgetGone takes the focus from a part that is no longer shown, so that no
// key reaches it. The toolkit puts what it does not find in the very corner,
// and what it has not drawn yet too: that is looked for in the tree.
func (k *Kit) ForgetGone() {
	held, ok := k.window.Canvas().Focused().(fyne.CanvasObject)
	if ok && k.position(held).IsZero() && !k.shown(held) {
		k.Focus(nil)
	}
}

// shown reports whether a part is in sight in the window or an overlay.
func (k *Kit) shown(part fyne.CanvasObject) bool {
	screen := k.window.Canvas()
	trees := append([]fyne.CanvasObject{screen.Content()}, screen.Overlays().List()...)
	return slices.ContainsFunc(trees, func(tree fyne.CanvasObject) bool { return inSight(tree, part) })
}

func inSight(tree, part fyne.CanvasObject) bool {
	if tree == nil || !tree.Visible() {
		return false
	}
	found := tree == part
	inside(tree, func(inner fyne.CanvasObject) { found = found || inSight(inner, part) })
	return found
}

// mouse moves the focus to what was clicked and does what the click is for.
// Focus that comes with the mouse shows no ring.
func (k *Kit) mouse(to fyne.Focusable, act func()) {
	k.byMouse = true
	defer func() { k.byMouse = false }()
	k.Focus(to)
	act()
}

// flusher is a part that holds a text which was typed and not saved yet.
type flusher interface{ Flush() }

// Flush saves every text that was typed and still waits to be saved.
func (k *Kit) Flush() {
	for part := range k.pending {
		part.Flush()
	}
}

// position returns where the object is in the window.
func (k *Kit) position(o fyne.CanvasObject) fyne.Position {
	return k.app.Driver().AbsolutePositionForObject(o)
}

// shadow is dark ink with an alpha, also on dark surfaces.
func (k *Kit) shadow(alpha uint8) color.Color {
	ink := k.theme.light[scene.Ink]
	return color.NRGBA{R: ink.R, G: ink.G, B: ink.B, A: alpha}
}
