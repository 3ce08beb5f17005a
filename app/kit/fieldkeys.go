package kit

import "fyne.io/fyne/v2"

// OnKey lets first have a look at every key that is pressed in the field; it
// reports whether it used the key. Letters come as text, not as keys.
func (f *Field) OnKey(first func(fyne.KeyName) bool) {
	f.entry.key = func(e *fyne.KeyEvent) bool { return first(e.Name) }
}

// Select marks the whole text, so that typing replaces it.
func (f *Field) Select() { f.entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }
