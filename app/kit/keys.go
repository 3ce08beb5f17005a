package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Chord is a key with modifiers, or a character typed without one.
type Chord struct {
	Key      fyne.KeyName
	Modifier fyne.KeyModifier
	Rune     rune
}

// Ctrl returns the chord of Ctrl (Cmd on a Mac) and a key.
func Ctrl(key fyne.KeyName) Chord {
	return Chord{Key: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// Alt returns the chord of Alt and a key.
func Alt(key fyne.KeyName) Chord { return Chord{Key: key, Modifier: fyne.KeyModifierAlt} }

// Plain returns the chord of a key alone.
func Plain(key fyne.KeyName) Chord { return Chord{Key: key} }

// Rune returns the chord of a typed character.
func Rune(r rune) Chord { return Chord{Rune: r} }

// Bindings say what chords do.
type Bindings map[Chord]func()

// Keys hands keys that no control wants to the page that is shown, then to
// the window. While an overlay is open it gets them alone.
type Keys struct {
	canvas       fyne.Canvas
	window, page Bindings
	overlays     []*Bindings        // the topmost last
	chords       map[Chord]struct{} // known to the canvas
	turned       int                // how often the page changed
	using        func()             // hears of a chord before it does something
	unbound      func(Chord)        // hears of the keys that do nothing
}

func newKeys(canvas fyne.Canvas, using func(), unbound func(Chord)) *Keys {
	keys := &Keys{canvas: canvas, chords: map[Chord]struct{}{}, using: using, unbound: unbound}
	canvas.SetOnTypedKey(keys.typedKey)
	canvas.SetOnTypedRune(func(r rune) { keys.Press(Rune(r)) })
	return keys
}

// Window sets what chords do on every page.
func (k *Keys) Window(b Bindings) {
	k.window = b
	k.learn(b)
}

// Page sets what chords do on the page that is shown now, and forgets those
// of the page before.
func (k *Keys) Page(b Bindings) {
	k.page = b
	k.turned++
	k.learn(b)
}

// push gives all keys to an overlay until forget is called.
func (k *Keys) push(b Bindings) (forget func()) {
	mine := &b
	k.overlays = append(k.overlays, mine)
	k.learn(b)
	return func() { k.overlays = slices.DeleteFunc(k.overlays, func(o *Bindings) bool { return o == mine }) }
}

// learn tells the canvas which chords with modifiers there are, as Fyne wants
// them one by one.
func (k *Keys) learn(b Bindings) {
	for chord := range b {
		if _, known := k.chords[chord]; known || chord.Modifier == 0 {
			continue
		}
		k.chords[chord] = struct{}{}
		k.canvas.AddShortcut(&desktop.CustomShortcut{KeyName: chord.Key, Modifier: chord.Modifier},
			func(fyne.Shortcut) { k.Press(chord) })
		switch chord {
		case Ctrl(fyne.KeyZ):
			k.canvas.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { k.Press(chord) })
		case Ctrl(fyne.KeyY):
			k.canvas.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { k.Press(chord) })
		}
	}
}

// Press does what the chord is bound to and reports whether it is bound.
func (k *Keys) Press(c Chord) bool {
	f, bound := k.lookup(c)
	if bound {
		k.using()
		f()
	}
	return bound
}

func (k *Keys) lookup(c Chord) (func(), bool) {
	if n := len(k.overlays); n > 0 {
		f, bound := (*k.overlays[n-1])[c]
		return f, bound
	}
	if f, bound := k.page[c]; bound {
		return f, true
	}
	f, bound := k.window[c]
	return f, bound
}

func (k *Keys) typedKey(e *fyne.KeyEvent) {
	if c := Plain(e.Name); !k.Press(c) {
		k.unbound(c)
	}
}

// shortcut presses the chord of one of Fyne's shortcuts.
func (k *Keys) shortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *desktop.CustomShortcut:
		return k.Press(Chord{Key: s.KeyName, Modifier: s.Modifier})
	case *fyne.ShortcutUndo:
		return k.Press(Ctrl(fyne.KeyZ))
	case *fyne.ShortcutRedo:
		return k.Press(Ctrl(fyne.KeyY))
	default:
		return false
	}
}
