package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// entry is Fyne's text input, taught to leave Tab, Esc, function keys and the
// shortcuts of the page to others.
type entry struct {
	widget.Entry
	kit     *Kit
	focused func(bool)
	key     func(*fyne.KeyEvent) bool // first look at a key; nil: none
	whole   fyne.CanvasObject         // what is brought into view with the input
	view    *container.Scroll         // Fyne's own, around the text; nil: not shown yet
	tip     string
	tabs    bool // Tab is a key for key, as in a table
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

// CreateRenderer implements fyne.Widget.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	made := e.Entry.CreateRenderer()
	for _, o := range made.Objects() {
		if view, ok := o.(*container.Scroll); ok {
			e.view = view
		}
	}
	if e.view == nil {
		return made
	}
	return &wheeledEntry{WidgetRenderer: made, wheel: &innerWheel{kit: e.kit, control: e, view: e.view, flat: func() bool { return !e.MultiLine }}}
}

// showCaret brings the line of the caret into view: Fyne scrolls before the
// text has grown, and stays where it was after a long text was pasted.
func (e *entry) showCaret() {
	if e.view == nil || !e.MultiLine {
		return
	}
	line := fyne.MeasureText("M", e.Theme().Size(theme.SizeNameText), e.TextStyle).Height
	top := e.Theme().Size(theme.SizeNameInnerPadding) + float32(e.CursorRow)*line
	if top < e.view.Offset.Y || top+line > e.view.Offset.Y+e.view.Size().Height {
		e.view.Refresh()
		e.Refresh()
	}
}

// rewind shows the text from its top.
func (e *entry) rewind() {
	if e.CursorRow == 0 && e.CursorColumn == 0 && (e.view == nil || e.view.Offset.Y == 0) {
		return
	}
	e.CursorRow, e.CursorColumn = 0, 0
	e.Refresh()
}

// AcceptsTab implements fyne.Tabbable: Tab goes to the next control, unless
// it is to be seen here.
func (e *entry) AcceptsTab() bool { return e.tabs }

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	if !e.kit.byMouse {
		e.kit.reveal(e.whole)
	}
	e.focused(true)
}

// FocusLost implements fyne.Focusable.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.focused(false)
}

// TypedRune implements fyne.Focusable.
func (e *entry) TypedRune(r rune) {
	e.Entry.TypedRune(r)
	e.showCaret()
}

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(event *fyne.KeyEvent) {
	switch {
	case e.key != nil && e.key(event):
	case event.Name == fyne.KeyEscape, isFunctionKey(event.Name):
		e.kit.Keys.typedKey(event)
	default:
		e.Entry.TypedKey(event)
		e.showCaret()
	}
}

func isFunctionKey(name fyne.KeyName) bool { return len(name) > 1 && name[0] == 'F' && name[1] <= '9' }

// TypedShortcut implements fyne.Shortcutable: editing first, then the page.
// Undo goes to the page when there is nothing left to undo in the text.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		if !e.MultiLine {
			s = &fyne.ShortcutPaste{Clipboard: line{s.Clipboard}}
		}
		e.Entry.TypedShortcut(s)
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
	e.showCaret()
}

// line is a clipboard for an input of one line: without the end of the line
// that was copied with it, which would become a space and spoil a passphrase.
type line struct{ fyne.Clipboard }

// Content implements fyne.Clipboard.
func (l line) Content() string { return strings.TrimRight(l.Clipboard.Content(), "\r\n") }

// MouseIn implements desktop.Hoverable.
func (e *entry) MouseIn(*desktop.MouseEvent) { e.kit.tipLater(e, e.tip) }

// MouseMoved implements desktop.Hoverable.
func (e *entry) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (e *entry) MouseOut() { e.kit.hideTip() }
