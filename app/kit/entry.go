package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// entry is Fyne's text input, taught to leave Tab, Esc, function keys and the
// shortcuts of the page to others.
type entry struct {
	widget.Entry
	kit     *Kit
	focused func(bool)
	key     func(*fyne.KeyEvent) bool // first look at a key; nil: none
	tip     string
}

func newEntry(k *Kit, lines int) *entry {
	e := &entry{kit: k}
	e.MultiLine = lines > 1
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if e.MultiLine {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab implements fyne.Tabbable: Tab goes to the next control.
func (e *entry) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	if !e.kit.byMouse {
		e.kit.reveal(e)
	}
	e.focused(true)
}

// FocusLost implements fyne.Focusable.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.focused(false)
}

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(event *fyne.KeyEvent) {
	switch {
	case e.key != nil && e.key(event):
	case event.Name == fyne.KeyEscape, isFunctionKey(event.Name):
		e.kit.Keys.typedKey(event)
	default:
		e.Entry.TypedKey(event)
	}
}

func isFunctionKey(name fyne.KeyName) bool { return len(name) > 1 && name[0] == 'F' && name[1] <= '9' }

// TypedShortcut implements fyne.Shortcutable: editing first, then the page.
// Undo goes to the page when there is nothing left to undo in the text.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		before := e.Text
		e.Entry.TypedShortcut(s)
		if e.Text == before {
			e.kit.Keys.shortcut(s)
		}
	case *desktop.CustomShortcut:
		if !e.kit.Keys.shortcut(s) {
			e.Entry.TypedShortcut(s)
		}
	default:
		e.Entry.TypedShortcut(s)
	}
}

// MouseIn implements desktop.Hoverable.
func (e *entry) MouseIn(*desktop.MouseEvent) { e.kit.tipLater(e, e.tip) }

// MouseMoved implements desktop.Hoverable.
func (e *entry) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (e *entry) MouseOut() { e.kit.hideTip() }
